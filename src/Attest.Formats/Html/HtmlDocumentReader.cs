using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Attest.Core.Codings;
using Attest.Formats.Reading;

namespace Attest.Formats.Html;

/// <summary>Reads HTML pages: the text of the article and what the page says of itself. Nothing is fetched and no script runs.</summary>
/// <param name="options">How much it takes.</param>
public sealed class HtmlDocumentReader(ReadingOptions options) : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> beginning)
    {
        var head = Encoding.Latin1.GetString(beginning).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Received> ReadAsync(DocumentInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Received received;
        try
        {
            var bytes = await ReceivedBytes.ReadAsync(input, options.MaxHtmlBytes, "a page", cancellationToken);
            received = Read(input, bytes);
        }
        catch (RefusedException refusal)
        {
            received = refusal.Of(input.Path);
        }

        yield return received;
    }

    /// <summary>The text of a piece of HTML, as feeds carry it.</summary>
    internal static string TextOf(string html, ReadingOptions options) =>
        html.Contains('<', StringComparison.Ordinal) || html.Contains('&', StringComparison.Ordinal) ? HtmlArticle.TextOf(Parse(html, options), title: null) : html;

    private Received.Read Read(DocumentInput input, ReceivedBytes bytes)
    {
        var (html, media) = EmbeddedMedia.Drop(DecodedText.Of(bytes.All, isHtml: true));
        var page = Parse(html, options);
        var fields = HtmlMetadata.Read(page);
        var body = HtmlArticle.TextOf(page, fields.One("title"));
        if (string.IsNullOrWhiteSpace(body))
        {
            throw new RefusedException("text-empty", "Expected a page with text; found none, perhaps because a script writes it. Save the page from a browser, or as text.");
        }

        var kept = media == 0 ? bytes.All : Encoding.UTF8.GetBytes(html);
        var read = fields.ToDocument(bytes.IdOf(input), body, bytes.Sha256, "text/html", kept);
        return media == 0 ? read : read with { Problems = [.. read.Problems, new Problem("media-dropped", $"{media} embedded files were left out; the text is kept.")] };
    }

    private static IDocument Parse(string html, ReadingOptions options) => HtmlDepth.Exceeds(html, options.MaxHtmlDepth)
        ? throw new RefusedException("html-too-deep", $"Expected elements at most {options.MaxHtmlDepth} deep in each other; found more. Save the page's text as .txt.")
        : new HtmlParser().ParseDocument(html);
}
