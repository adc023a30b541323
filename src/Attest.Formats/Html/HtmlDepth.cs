namespace Attest.Formats.Html;

/// <summary>
/// How deep the elements of a page lie in each other, found in one pass over the text. Browsers build trees as deep as a page asks for;
/// code that walks such a tree by calling itself would bring the whole program down, and the parser's time grows with the square of the depth.
/// </summary>
internal static class HtmlDepth
{
    // Elements without content, and those that the next of their kind closes, add no depth of their own.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "html", "head", "body",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rb", "rt", "rp",
    };

    /// <summary>Whether elements lie deeper in each other than allowed.</summary>
    public static bool Exceeds(ReadOnlySpan<char> html, long maxDepth)
    {
        var depth = 0L;
        var inDrawing = 0;
        var flat = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        while (html.IndexOf('<') is >= 0 and var start)
        {
            html = html[(start + 1)..];
            if (html.StartsWith("!--", StringComparison.Ordinal))
            {
                html = After(html, "-->");
                continue;
            }

            var isEnd = html is ['/', ..];
            var name = NameAt(isEnd ? html[1..] : html);
            var close = html.IndexOf('>');
            if (name.IsEmpty || close < 0)
            {
                continue;
            }

            var isClosed = inDrawing > 0 && html[close - 1] == '/';
            html = html[(close + 1)..];
            if (name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase))
            {
                inDrawing = Math.Max(0, inDrawing + (isEnd ? -1 : 1));
            }

            if (!isEnd && IsRaw(name))
            {
                html = After(html, $"</{name}");
            }
            else if (!isClosed && !flat.Contains(name))
            {
                depth = Math.Max(0, depth + (isEnd ? -1 : 1));
                if (depth > maxDepth)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase)
        || name.Equals("style", StringComparison.OrdinalIgnoreCase)
        || name.Equals("textarea", StringComparison.OrdinalIgnoreCase)
        || name.Equals("title", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> html, string end)
    {
        var index = html.IndexOf(end, StringComparison.OrdinalIgnoreCase);
        return index < 0 ? [] : html[(index + end.Length)..];
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> html)
    {
        var length = html.IndexOfAny(" \t\r\n\f/>");
        return html.IsEmpty || !char.IsAsciiLetter(html[0]) || length < 0 ? [] : html[..length];
    }
}
