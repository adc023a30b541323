using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Attest.Formats.Html;

/// <summary>Finds the article of a page and leaves out what stands around and between its paragraphs.</summary>
internal static partial class HtmlArticle
{
    private const int MinArticleLength = 200;

    private static readonly HashSet<string> Furniture = new(StringComparer.OrdinalIgnoreCase) { "nav", "aside", "footer", "form", "figure", "figcaption", "dialog", "menu" };

    private static readonly HashSet<string> FurnitureRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
    };

    private static readonly string[] Containers =
    [
        "[itemprop=articleBody]", "article", ".entry-content", ".post-content", ".article-body", ".article-content", ".story-body", ".field-name-body", "main", "[role=main]",
    ];

    /// <summary>The text of the page's article; the text of the page without furniture when it shows no article.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The title, which is not repeated as the first heading.</param>
    public static string TextOf(IDocument page, string? title)
    {
        var root = FindRoot(page);
        var pageLength = LengthOf(root);
        return HtmlText.Of(root, element => element != root && IsLeftOut(element, pageLength, title));
    }

    private static IElement FindRoot(IDocument page)
    {
        foreach (var container in Containers)
        {
            var best = page.QuerySelectorAll(container).Where(element => !IsInFurniture(element)).MaxBy(ParagraphLength);
            if (best is not null && ParagraphLength(best) >= MinArticleLength)
            {
                return best;
            }
        }

        var parents = page.QuerySelectorAll("p").Where(paragraph => !IsInFurniture(paragraph)).Select(paragraph => paragraph.ParentElement!).Distinct();
        var densest = parents.MaxBy(parent => parent.Children.Where(child => child.LocalName == "p").Sum(LengthOf));
        return densest is not null && densest.Children.Where(child => child.LocalName == "p").Sum(LengthOf) >= MinArticleLength
            ? densest
            : page.Body ?? page.DocumentElement;
    }

    private static int ParagraphLength(IElement element) => element.QuerySelectorAll("p").Where(paragraph => !IsInFurniture(paragraph)).Sum(LengthOf) is > 0 and var length ? length : LengthOf(element);

    private static bool IsInFurniture(IElement element)
    {
        for (var ancestor = element; ancestor is not null; ancestor = ancestor.ParentElement)
        {
            if (IsFurniture(ancestor))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLeftOut(IElement element, int pageLength, string? title) =>
        (IsFurniture(element) && LengthOf(element) * 2 <= pageLength + MinArticleLength)
        || IsOnlyLinks(element)
        || IsInvitation(element)
        || (element.LocalName == "h1" && title is not null && string.Equals(Fold(element.TextContent), Fold(title), StringComparison.OrdinalIgnoreCase));

    private static bool IsFurniture(IElement element)
    {
        if (element.LocalName is "html" or "body" or "main" or "article")
        {
            return false;
        }

        return Furniture.Contains(element.LocalName)
            || (element.GetAttribute("role") is { } role && FurnitureRoles.Contains(role))
            || element.HasAttribute("hidden")
            || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
            || (element.GetAttribute("style") is { } style && HiddenPattern().IsMatch(style))
            || (element.LocalName == "header" && !HasAncestor(element, "article"))
            || FurniturePattern().IsMatch($"{element.ClassName} {element.Id}");
    }

    private static bool HasAncestor(IElement element, string name)
    {
        var ancestor = element.ParentElement;
        while (ancestor is not null && ancestor.LocalName != name)
        {
            ancestor = ancestor.ParentElement;
        }

        return ancestor is not null;
    }

    /// <summary>A list or paragraph that holds nothing but links to other pages.</summary>
    private static bool IsOnlyLinks(IElement element)
    {
        if (element.LocalName is not ("ul" or "ol" or "p" or "div" or "li"))
        {
            return false;
        }

        var links = element.QuerySelectorAll("a[href]");
        var length = LengthOf(element);
        return links.Length > 0
            && length > 0
            && links.Sum(LengthOf) * 10 >= length * 9
            && (links.Length > 1 || InvitationPattern().IsMatch(element.TextContent) || element.LocalName is "li" && IsOnlyLinks(element.ParentElement!));
    }

    private static bool IsInvitation(IElement element) =>
        element.LocalName is "p" or "div" or "h2" or "h3" or "h4" or "h5" or "strong"
        && LengthOf(element) <= 160
        && InvitationPattern().IsMatch(element.TextContent);

    private static int LengthOf(IElement element) => element.TextContent.AsSpan().Trim().Length;

    private static string Fold(string text) => SpacePattern().Replace(text, " ").Trim();

    [GeneratedRegex(
        """(?:^|[\s_\-])(?:nav|navbar|navigation|menu|breadcrumbs?|shar(?:e|ing)|sharedaddy|social|addtoany|cookies?|consent|gdpr|related|recommend(?:ed|ations?)?|promo|advert(?:isement)?s?|ads?|sidebar|comments?|respond|disqus|newsletter|subscribe|subscription|signup|footer|masthead|pagination|pager|tags|byline|popup|modal|widget|toolbar|caption|wp-caption|skip-link|screen-reader-text|jp-relatedposts|most-(?:read|popular)|read-?(?:more|also|next)|trending|paywall|donate)(?:$|[\s_\-])""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex FurniturePattern();

    [GeneratedRegex(
        """^\s*(?:read (?:more|also|next)|also read|see also|related(?: (?:stories|articles|posts|coverage|content|topics|news))?\s*(?::|$)|more (?:on this|stories|from)|recommended|share (?:this|on)|follow us|sign up|subscribe|advertisement\s*$|leave a (?:reply|comment)|comments?\s*$|\d+ comments?\s*$|click here|print this|tags?\s*:|we use cookies|this (?:site|website) uses cookies|continue reading)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex InvitationPattern();

    [GeneratedRegex("""display\s*:\s*none|visibility\s*:\s*hidden""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HiddenPattern();

    [GeneratedRegex("""\s+""", RegexOptions.None, 1000)]
    private static partial Regex SpacePattern();
}
