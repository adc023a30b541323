using System.Text.Json;
using AngleSharp.Dom;
using Attest.Formats.Reading;

namespace Attest.Formats.Html;

/// <summary>What a page says of itself: JSON-LD first, then meta elements, then its visible marks.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "citation_publication_date", "dcterms.created", "dc.date.issued", "dcterms.date", "dc.date", "parsely-pub-date",
        "sailthru.date", "publish-date", "publishdate", "pubdate", "date", "datepublished",
    ];

    /// <summary>Title, publisher, author, day, address and language of a page; what it does not say is missing.</summary>
    public static HeaderFields Read(IDocument page)
    {
        var fields = new HeaderFields { Basis = Core.Documents.PublishedBasis.Metadata, IsStrict = false };
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            ReadJson(fields, script.TextContent);
        }

        ReadMeta(fields, page);
        ReadMarks(fields, page);
        return fields;
    }

    private static void ReadJson(HeaderFields fields, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            foreach (var thing in ThingsOf(json.RootElement).Where(IsArticle))
            {
                fields.AddIfMissing("title", TextOf(thing, "headline"));
                fields.AddIfMissing("source", TextOf(thing, "publisher"));
                fields.AddIfMissing("author", TextOf(thing, "author"));
                fields.AddIfMissing("published", TextOf(thing, "datePublished"));
                fields.AddIfMissing("language", TextOf(thing, "inLanguage"));
                fields.AddIfMissing("licence", TextOf(thing, "license"));
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Many pages carry JSON-LD that is not JSON; the meta elements and the dateline say the same.
        }
    }

    private static IEnumerable<JsonElement> ThingsOf(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().SelectMany(ThingsOf),
        JsonValueKind.Object when root.TryGetProperty("@graph", out var graph) => ThingsOf(graph),
        JsonValueKind.Object => [root],
        _ => [],
    };

    private static bool IsArticle(JsonElement thing)
    {
        if (!thing.TryGetProperty("@type", out var type))
        {
            return false;
        }

        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.ToString()) : [type.ToString()];
        return names.Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report" or "WebPage");
    }

    /// <summary>A text, the name of a thing, or the names of several.</summary>
    private static string? TextOf(JsonElement thing, string name)
    {
        if (!thing.TryGetProperty(name, out var value))
        {
            return null;
        }

        var names = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(NameOf) : [NameOf(value)];
        return string.Join(", ", names.Where(one => !string.IsNullOrWhiteSpace(one))) is { Length: > 0 } text ? text : null;
    }

    private static string? NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String => name.GetString(),
        _ => null,
    };

    private static void ReadMeta(HeaderFields fields, IDocument page)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop")) is { } name)
            {
                values.TryAdd(name, meta.GetAttribute("content")!);
            }
        }

        string? Value(string name) => values.GetValueOrDefault(name);
        fields.AddIfMissing("title", Value("og:title") ?? Value("dc.title") ?? Value("citation_title"));
        fields.AddIfMissing("source", Value("og:site_name") ?? Value("publisher") ?? Value("dc.publisher") ?? Value("application-name"));
        fields.AddIfMissing("author", new[] { Value("author"), Value("article:author"), Value("dc.creator"), Value("citation_author") }.FirstOrDefault(IsName));
        fields.AddIfMissing("published", PublishedNames.Select(Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)));
        fields.AddIfMissing("url", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Value("og:url"));
        fields.AddIfMissing("language", page.DocumentElement.GetAttribute("lang"));
    }

    private static bool IsName(string? value) => !string.IsNullOrWhiteSpace(value) && !value.Contains("://", StringComparison.Ordinal);

    private static void ReadMarks(HeaderFields fields, IDocument page)
    {
        var published = page.QuerySelector("[itemprop=datePublished], time[pubdate]") ?? page.QuerySelector("article time[datetime], time.entry-date, time.published");
        fields.AddIfMissing("published", published?.GetAttribute("content") ?? published?.GetAttribute("datetime"));
        fields.AddIfMissing("author", page.QuerySelector("[rel=author], [itemprop=author], .byline .author, .author-name")?.TextContent);
        fields.AddIfMissing("title", page.QuerySelector("article h1")?.TextContent ?? page.QuerySelector("h1")?.TextContent);
        fields.AddIfMissing("title", page.Title);
    }
}
