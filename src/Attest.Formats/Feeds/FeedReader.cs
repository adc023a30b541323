using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Attest.Core.Documents;
using Attest.Formats.Html;
using Attest.Formats.Reading;

namespace Attest.Formats.Feeds;

/// <summary>Reads RSS and Atom files, each entry a document. A feed that breaks off gives the entries before the break.</summary>
/// <param name="options">How much it takes.</param>
public sealed class FeedReader(ReadingOptions options) : IDocumentReader
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".rss", ".atom", ".xml", ".rdf"];

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> beginning)
    {
        var head = Encoding.Latin1.GetString(beginning);
        return head.Contains("<rss", StringComparison.Ordinal) || head.Contains("<feed", StringComparison.Ordinal) || head.Contains("<rdf:RDF", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Received> ReadAsync(DocumentInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ReceivedBytes? bytes = null;
        Received? refused = null;
        try
        {
            bytes = await ReceivedBytes.ReadAsync(input, options.MaxTextBytes, "a feed", cancellationToken);
        }
        catch (RefusedException refusal)
        {
            refused = refusal.Of(input.Path);
        }

        if (bytes is null)
        {
            yield return refused!;
            yield break;
        }

        foreach (var received in Read(input, bytes.All))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return received;
        }
    }

    private IEnumerable<Received> Read(DocumentInput input, byte[] bytes)
    {
        if (IsTooDeep(bytes))
        {
            yield return new RefusedException("html-too-deep", $"Expected elements at most {options.MaxHtmlDepth} deep in each other; found more. Fetch the pages that the feed links to.").Of(input.Path);
            yield break;
        }

        using var xml = Open(bytes);
        var feed = new FeedHeading();
        var number = 0;
        while (true)
        {
            XElement? entry;
            RefusedException? broken = null;
            try
            {
                entry = FindEntry(xml, feed);
            }
            catch (XmlException exception)
            {
                entry = null;
                broken = new(
                    "feed-unreadable",
                    $"Expected RSS or Atom; found XML that is not well formed. Entries read before it: {number}. Fetch the feed again.",
                    string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber}"));
            }

            if (entry is null)
            {
                if (broken is not null || number == 0)
                {
                    yield return (broken ?? new("feed-empty", "Expected RSS or Atom with entries; found none. Fetch the feed again, or give the file the ending of its format.")).Of(input.Path);
                }

                yield break;
            }

            number++;
            yield return ReadEntry(input, entry, feed, number);
        }
    }

    private XmlReader Open(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes, writable: false), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = options.MaxTextBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>Looked at before any element is kept, for elements are read by code that calls itself once a level.</summary>
    private bool IsTooDeep(byte[] bytes)
    {
        using var xml = Open(bytes);
        try
        {
            while (xml.Read())
            {
                if (xml.Depth > options.MaxHtmlDepth)
                {
                    return true;
                }
            }
        }
        catch (XmlException)
        {
            // The second pass gives the entries before the break and refuses the rest.
        }

        return false;
    }

    /// <summary>The next entry; on the way to it, what the feed says of itself is noted.</summary>
    private static XElement? FindEntry(XmlReader xml, FeedHeading feed)
    {
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                if (!xml.Read())
                {
                    return null;
                }

                continue;
            }

            if (xml.LocalName is "item" or "entry")
            {
                return (XElement)XNode.ReadFrom(xml);
            }

            feed.Language ??= xml.GetAttribute("xml:lang");
            if (xml.Depth <= 2 && xml.LocalName is "title" or "language" && !xml.IsEmptyElement)
            {
                feed.Note(xml.LocalName, ((XElement)XNode.ReadFrom(xml)).Value);
            }
            else if (!xml.Read())
            {
                return null;
            }
        }

        return null;
    }

    private Received ReadEntry(DocumentInput input, XElement entry, FeedHeading feed, int number)
    {
        var location = string.Create(CultureInfo.InvariantCulture, $"entry {number}");
        try
        {
            var bytes = Encoding.UTF8.GetBytes(EmbeddedMedia.Drop(entry.ToString(SaveOptions.DisableFormatting)).Text);
            var link = Child(entry, "link") is { } element ? (string?)element.Attribute("href") ?? element.Value : null;
            var fields = new HeaderFields { Basis = PublishedBasis.Metadata, IsStrict = false };
            fields.AddIfMissing("title", TextOf(Child(entry, "title")));
            fields.AddIfMissing("source", feed.Title is { } title ? HtmlDocumentReader.TextOf(title, options) : null);
            fields.AddIfMissing("author", Child(entry, "creator")?.Value ?? AuthorOf(Child(entry, "author")));
            fields.AddIfMissing("published", (Child(entry, "pubDate") ?? Child(entry, "published") ?? Child(entry, "date") ?? Child(entry, "issued"))?.Value);
            fields.AddIfMissing("language", (string?)entry.Attribute(XNamespace.Xml + "lang") ?? feed.Language);
            fields.AddIfMissing("url", link);
            fields.AddIfMissing("licence", Child(entry, "rights")?.Value);
            var body = TextOf(entry.Element(Content + "encoded") ?? Child(entry, "content") ?? Child(entry, "description") ?? Child(entry, "summary"));
            if (string.IsNullOrWhiteSpace(body))
            {
                throw new RefusedException("text-empty", "Expected an entry with a text; found none. Fetch the page that it links to.", location);
            }

            var id = Child(entry, "guid")?.Value ?? Child(entry, "id")?.Value ?? link;
            var documentId = new DocumentId(string.IsNullOrWhiteSpace(id) ? string.Create(CultureInfo.InvariantCulture, $"{input.Name ?? "stdin"}#{number}") : id.Trim());
            return fields.ToDocument(documentId, body, ReceivedBytes.HashOf(bytes), "application/xml", bytes);
        }
        catch (RefusedException refusal)
        {
            return new Received.Refused(new(input.Path, location, refusal.Code, refusal.Message));
        }
    }

    private static XElement? Child(XElement entry, string name) => entry.Elements().FirstOrDefault(element => element.Name.LocalName == name && element.Name.Namespace != Media);

    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    private static string? AuthorOf(XElement? author) => author is null ? null : Child(author, "name")?.Value ?? author.Value;

    private string? TextOf(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var isPlain = string.Equals((string?)element.Attribute("type"), "text", StringComparison.Ordinal);
        var html = element.HasElements ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : element.Value;
        return isPlain ? html : HtmlDocumentReader.TextOf(html, options);
    }

    private sealed class FeedHeading
    {
        public string? Title { get; private set; }

        public string? Language { get; set; }

        public void Note(string name, string value)
        {
            if (name == "title")
            {
                Title ??= value.Trim();
            }
            else
            {
                Language ??= value.Trim();
            }
        }
    }
}
