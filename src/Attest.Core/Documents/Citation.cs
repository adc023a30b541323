namespace Attest.Core.Documents;

/// <summary>Which part of a document an offset counts in.</summary>
public enum DocumentPart
{
    /// <summary>The text without header and markup, as decoded, nothing folded.</summary>
    Body,

    /// <summary>The title.</summary>
    Title,
}

/// <summary>Where it is said: a range of one part of a document, and the exact words that stand there.</summary>
public sealed record Citation
{
    /// <summary>The longest quote that a citation holds, in UTF-16 units.</summary>
    public const int MaxQuoteLength = 400;

    /// <summary>Makes a citation.</summary>
    /// <exception cref="ArgumentException">The quote is empty or not as long as the range.</exception>
    public Citation(DocumentId document, DocumentPart part, TextSpan span, string quote)
    {
        ArgumentException.ThrowIfNullOrEmpty(quote);
        if (quote.Length != span.Length)
        {
            throw new ArgumentException($"The quote has {quote.Length} characters and its range {span.Length}.", nameof(quote));
        }

        Document = document;
        Part = part;
        Span = span;
        Quote = quote;
    }

    /// <summary>The document.</summary>
    public DocumentId Document { get; }

    /// <summary>The part of the document in which the range counts.</summary>
    public DocumentPart Part { get; }

    /// <summary>The range in that part.</summary>
    public TextSpan Span { get; }

    /// <summary>The exact words that stand in the range.</summary>
    public string Quote { get; }
}
