using Attest.Core.Actors;
using Attest.Core.Documents;

namespace Attest.Core.Dossiers;

/// <summary>Gathers what a dossier cites, each once, numbered in the order in which it is first cited.</summary>
public sealed class NoteBook
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly List<DossierNote> _documents = [];
    private readonly List<DossierNote> _registry = [];
    private readonly List<DossierNote> _counts = [];

    /// <summary>Everything that was cited: documents, then the registry, then counts.</summary>
    public IReadOnlyList<DossierNote> Notes => [.. _documents, .. _registry, .. _counts];

    /// <summary>Cites words of a document; a quote that is too long for a note is cut at a word.</summary>
    public string Cite(Citation citation, string title, string? source, PartialDate? published, string state)
    {
        var shortened = Shorten(citation);
        return LabelOf(
            $"d{shortened.Document}\n{shortened.Part}\n{shortened.Span.Start}-{shortened.Span.End}\n{state}", "", _documents, label => new DocumentNote(label, shortened, title, source, published, state));
    }

    /// <summary>Cites a source of a registry.</summary>
    public string Cite(string registry, ReferenceSource source) => LabelOf($"r{registry}\n{source.Key}", "R", _registry, label => new RegistryNote(label, registry, source));

    /// <summary>Cites an own count.</summary>
    public string Count(string text, IReadOnlyList<string> incidents) => LabelOf($"c{text}", "C", _counts, label => new CountNote(label, text, incidents));

    private string LabelOf(string key, string series, List<DossierNote> notes, Func<string, DossierNote> make)
    {
        if (!_labels.TryGetValue(key, out var label))
        {
            _labels[key] = label = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{series}{notes.Count + 1}");
            notes.Add(make(label));
        }

        return label;
    }

    /// <summary>At most as many characters as a note holds, ending behind a word where there is one, never within a surrogate pair.</summary>
    private static Citation Shorten(Citation citation)
    {
        if (citation.Quote.Length <= CitedSource.MaxQuoteLength)
        {
            return citation;
        }

        var end = citation.Quote.LastIndexOf(' ', CitedSource.MaxQuoteLength);
        end = end > CitedSource.MaxQuoteLength / 2 ? end : CitedSource.MaxQuoteLength;
        end -= char.IsHighSurrogate(citation.Quote[end - 1]) ? 1 : 0;
        return new(citation.Document, citation.Part, new(citation.Span.Start, citation.Span.Start + end), citation.Quote[..end]);
    }
}
