using System.Runtime.CompilerServices;
using Attest.Core.Documents;
using Attest.Formats.Reading;

namespace Attest.Formats.Pdf;

/// <summary>Reads the text of PDF files with pdftotext, in a process of its own that is bounded in time and memory. Only text and hash are kept.</summary>
/// <param name="options">How much it takes.</param>
public sealed class PdfDocumentReader(ReadingOptions options) : IDocumentReader
{
    private const int TailBytes = 2048;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> beginning) => beginning.StartsWith("%PDF-"u8);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Received> ReadAsync(DocumentInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Received received;
        try
        {
            received = await ReadOneAsync(input, cancellationToken);
        }
        catch (RefusedException refusal)
        {
            received = refusal.Of(input.Path);
        }

        yield return received;
    }

    private async Task<Received.Read> ReadOneAsync(DocumentInput input, CancellationToken cancellationToken)
    {
        var bytes = await ReceivedBytes.ReadAsync(input, options.MaxFileBytes, "a PDF", cancellationToken);
        if (bytes.All.AsSpan(0, Math.Min(bytes.All.Length, 1024)).IndexOf("%PDF-"u8) < 0)
        {
            throw new RefusedException("pdf-unreadable", "Expected a PDF; found another format, for it does not begin with %PDF. Give it the ending of its format, or fetch it again.");
        }

        if (bytes.All.AsSpan(Math.Max(0, bytes.All.Length - TailBytes)).IndexOf("%%EOF"u8) < 0)
        {
            throw new RefusedException("pdf-truncated", "Expected a whole PDF; found one whose end is missing, so that pages may be lost. Fetch it again.");
        }

        var body = (await new PdfToText(options).ReadAsync(bytes.All, cancellationToken)).TrimEnd('\n', '\f');
        if (string.IsNullOrWhiteSpace(body))
        {
            throw new RefusedException("text-empty", "Expected a PDF with text; found none, perhaps because its pages are pictures. Read them with a text recogniser first.");
        }

        var fields = new HeaderFields { Basis = PublishedBasis.Metadata, IsStrict = false };
        return fields.ToDocument(bytes.IdOf(input), body, bytes.Sha256, "application/pdf", kept: null);
    }
}
