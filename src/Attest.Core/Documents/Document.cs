namespace Attest.Core.Documents;

/// <summary>How it is known when a document was published.</summary>
public enum PublishedBasis
{
    /// <summary>It is not known; relative dates in the text stay unresolved.</summary>
    NotStated,

    /// <summary>The header of the file or the field of the record says so.</summary>
    Header,

    /// <summary>The page's own metadata say so.</summary>
    Metadata,

    /// <summary>The dateline at the beginning of the text says so.</summary>
    Dateline,
}

/// <summary>Who may see a document and what was coded from it.</summary>
public enum Confidentiality
{
    /// <summary>Anyone; the default.</summary>
    Public,

    /// <summary>People of this workspace only: nothing of it goes into an export for the public.</summary>
    Confidential,
}

/// <summary>One text from one source, as received, never changed.</summary>
public sealed record Document
{
    /// <summary>Its name in every output.</summary>
    public required DocumentId Id { get; init; }

    /// <summary>The text without header and markup, as decoded: line ends and spaces as they were received.</summary>
    public required string Body { get; init; }

    /// <summary>The title; empty when there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who publishes: a newspaper, a monitor, a ministry; null when not stated.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it; null when not stated.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, as precisely as is known; null when not known.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>How the day of publication is known.</summary>
    public PublishedBasis PublishedBasis { get; init; }

    /// <summary>When it was fetched; null when not stated.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>The language as a two-letter code; "en" when not stated.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where it was published; null when not stated. Never fetched or shown as a live link by itself.</summary>
    public string? Address { get; init; }

    /// <summary>The licence of the text; null when not stated.</summary>
    public string? Licence { get; init; }

    /// <summary>Who may see it.</summary>
    public Confidentiality Confidentiality { get; init; }

    /// <summary>The earlier edition of the same page that this one replaces; null when it replaces none.</summary>
    public DocumentId? Supersedes { get; init; }

    /// <summary>What the text retells: agencies or other reports, by name.</summary>
    public IReadOnlyList<string> DerivedFrom { get; init; } = [];

    /// <summary>SHA-256 of the bytes received, in lower-case hexadecimal; empty for a text that was typed in.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The media type of the bytes received, such as text/html.</summary>
    public string MediaType { get; init; } = "text/plain";

    /// <summary>The text of a part.</summary>
    public string TextOf(DocumentPart part) => part == DocumentPart.Title ? Title : Body;

    /// <summary>Cites a range of a part: at most <see cref="Citation.MaxQuoteLength"/> characters of it, never half a surrogate pair.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or lies outside the part.</exception>
    public Citation Cite(DocumentPart part, TextSpan span)
    {
        var text = TextOf(part);
        ArgumentOutOfRangeException.ThrowIfZero(span.Length, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, text.Length, nameof(span));
        var end = Math.Min(span.End, span.Start + Citation.MaxQuoteLength);
        if (end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return new(Id, part, new(span.Start, end), text[span.Start..end]);
    }
}
