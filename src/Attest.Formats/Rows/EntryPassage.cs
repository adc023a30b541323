using Attest.Core.Documents;

namespace Attest.Formats.Rows;

/// <summary>The words of a stored document from which a person codes an incident.</summary>
/// <param name="Document">The document.</param>
/// <param name="Span">The words, in its body.</param>
public sealed record EntryPassage(Document Document, TextSpan Span)
{
    /// <summary>The passage that is a quote from a document; null when the quote does not stand there, or is blank.</summary>
    public static EntryPassage? Find(Document document, string quote)
    {
        var start = string.IsNullOrWhiteSpace(quote) ? -1 : document.Body.IndexOf(quote, StringComparison.Ordinal);
        return start < 0 ? null : new(document, new(start, start + quote.Length));
    }

    /// <summary>Where words stand in the passage; null when they do not.</summary>
    internal TextSpan? Find(string words)
    {
        var start = words.Length == 0 ? -1 : Document.Body.IndexOf(words, Span.Start, Span.Length, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : new(start, start + words.Length);
    }
}
