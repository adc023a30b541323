using System.Text;
using AngleSharp.Dom;

namespace Attest.Formats.Html;

/// <summary>
/// The text of elements as a reader sees it: blocks with an empty line between them, spaces folded as a browser folds them,
/// non-breaking spaces kept. It walks the tree without calling itself.
/// </summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "title", "iframe", "object", "svg", "math", "canvas", "audio", "video", "img", "picture",
        "button", "input", "select", "textarea",
    };

    private readonly StringBuilder _text = new();
    private bool _needsSpace;
    private int _needsLines;

    /// <summary>The text below an element, without the elements that are left out.</summary>
    public static string Of(INode root, Func<IElement, bool>? isLeftOut = null)
    {
        var text = new HtmlText();
        text.Walk(root, isLeftOut ?? (_ => false));
        return text._text.ToString();
    }

    private void Walk(INode root, Func<IElement, bool> isLeftOut)
    {
        var node = root;
        while (true)
        {
            if (Enter(node, isLeftOut) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node != root && node.NextSibling is null)
            {
                Leave(node);
                node = node.Parent!;
            }

            Leave(node);
            if (node == root)
            {
                return;
            }

            node = node.NextSibling!;
        }
    }

    /// <summary>Whether what lies below is to be walked.</summary>
    private bool Enter(INode node, Func<IElement, bool> isLeftOut)
    {
        switch (node)
        {
            case IText words:
                Append(words.Data, isKept: words.ParentElement is { LocalName: "pre" });
                return false;
            case IElement element:
                if (Unseen.Contains(element.LocalName) || isLeftOut(element))
                {
                    return false;
                }

                Break(element.LocalName);
                return true;
            default:
                return node is IDocument or IDocumentFragment;
        }
    }

    private void Leave(INode node)
    {
        if (node is IElement element && !string.Equals(element.LocalName, "br", StringComparison.Ordinal))
        {
            Break(element.LocalName);
        }
    }

    private void Break(string name)
    {
        var lines = name switch
        {
            "br" or "li" or "tr" => 1,
            _ when Blocks.Contains(name) => 2,
            _ => 0,
        };
        _needsLines = Math.Max(_needsLines, lines);
        _needsSpace |= name is "td" or "th";
    }

    private void Append(string words, bool isKept)
    {
        foreach (var letter in words)
        {
            if (letter is ' ' or '\t' or '\n' or '\r' or '\f' && !(isKept && letter == '\n'))
            {
                _needsSpace = true;
                continue;
            }

            if (isKept && letter == '\n')
            {
                _needsLines = Math.Max(_needsLines, 1);
                continue;
            }

            if (_text.Length > 0 && _needsLines > 0)
            {
                _text.Append('\n', _needsLines);
            }
            else if (_text.Length > 0 && _needsSpace)
            {
                _text.Append(' ');
            }

            _needsLines = 0;
            _needsSpace = false;
            _text.Append(letter);
        }
    }
}
