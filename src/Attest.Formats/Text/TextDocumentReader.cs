using System.Runtime.CompilerServices;
using System.Text;
using Attest.Core.Codings;
using Attest.Formats.Reading;
using Attest.Formats.Yaml;

namespace Attest.Formats.Text;

/// <summary>Reads plain text and Markdown, with or without a YAML header between two lines of three hyphens.</summary>
/// <param name="options">How much it takes.</param>
public sealed class TextDocumentReader(ReadingOptions options) : IDocumentReader
{
    private const int MaxHeaderLength = 1 << 16;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown", ".txt", ".text"];

    /// <summary>Any other format comes first: what no other reader recognises is text or refused as binary.</summary>
    public bool Recognises(ReadOnlySpan<byte> beginning) => true;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Received> ReadAsync(DocumentInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Received received;
        try
        {
            var bytes = await ReceivedBytes.ReadAsync(input, options.MaxTextBytes, "a text", cancellationToken);
            received = Read(input, bytes);
        }
        catch (RefusedException refusal)
        {
            received = refusal.Of(input.Path);
        }

        yield return received;
    }

    private static Received.Read Read(DocumentInput input, ReceivedBytes bytes)
    {
        var (text, media) = EmbeddedMedia.Drop(DecodedText.Of(bytes.All, isHtml: false));
        var (header, body) = Split(text);
        if (string.IsNullOrWhiteSpace(body))
        {
            throw new RefusedException("text-empty", "Expected a text after the header; found none. Fetch it again, or leave it out.");
        }

        var fields = new HeaderFields();
        foreach (var key in header?.Keys ?? [])
        {
            fields.Add(key, header!.All(key));
        }

        var isMarkdown = input.Name is { } name && Path.GetExtension(name) is ".md" or ".markdown";
        var kept = media == 0 ? bytes.All : Encoding.UTF8.GetBytes(text);
        var read = fields.ToDocument(bytes.IdOf(input, fields.One("id")), body, bytes.Sha256, isMarkdown ? "text/markdown" : "text/plain", kept);
        return media == 0 ? read : read with { Problems = [.. read.Problems, new Problem("media-dropped", $"{media} embedded files were left out; the text is kept.")] };
    }

    /// <summary>The header and the text after it; the header ends at the first line of three hyphens after the first.</summary>
    private static (YamlEntries? Header, string Body) Split(string text)
    {
        var start = text.StartsWith("---\n", StringComparison.Ordinal) ? 4 : text.StartsWith("---\r\n", StringComparison.Ordinal) ? 5 : 0;
        if (start == 0)
        {
            return (null, text);
        }

        for (var end = text.IndexOf("\n---", start, StringComparison.Ordinal); end >= 0; end = text.IndexOf("\n---", end + 1, StringComparison.Ordinal))
        {
            var after = end + 4;
            var lineEnd = text.AsSpan(after) is ['\n', ..] ? 1 : text.AsSpan(after) is ['\r', '\n', ..] ? 2 : 0;
            if (lineEnd > 0)
            {
                return (ReadHeader(text[start..end]), text[(after + lineEnd)..]);
            }
        }

        return (null, text);
    }

    private static YamlEntries ReadHeader(string yaml)
    {
        if (yaml.Length > MaxHeaderLength)
        {
            throw new RefusedException("header-unreadable", $"Expected a YAML header of at most {MaxHeaderLength} characters; found {yaml.Length}. Close it with a line of three hyphens.");
        }

        try
        {
            return YamlEntries.Read(yaml, firstLine: 2);
        }
        catch (FormatException exception)
        {
            var (location, reason) = exception.Message.Split(": ", 2) is [var first, var second] ? (first, second) : (null, exception.Message);
            throw new RefusedException("header-unreadable", $"Expected a YAML header of \"key: value\" lines; found: {reason}. Correct the header; put values that hold a colon or a quotation mark in quotation marks.", location);
        }
    }
}
