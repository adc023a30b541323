using System.Text;
using Attest.Core.Documents;
using Attest.Formats.Reading;
using Xunit;

namespace Attest.Tests.Formats.Reading;

public sealed class DocumentFilesTests : IDisposable
{
    private readonly SampleFiles _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_header_is_read_and_the_body_is_kept_as_it_was_received()
    {
        const string header = "---\ntitle: \"A: an attack\"\nsource: Journal\nauthor: [One, Two]\npublished: 2017-04-19\nlanguage: en-GB\nurl: https://example.org\nlicence: CC0\nconfidentiality: confidential\nderived_from: [AFP]\n---\n";
        var document = await SampleFiles.ReadOneAsync(_folder.Write("a.md", "\uFEFF" + header + "Line\r\nwith\u00A0space\n---\nmore\n"));
        Assert.Equal("Line\r\nwith\u00A0space\n---\nmore\n", document.Body);
        Assert.Equal(("a.md", "A: an attack", "Journal", "One, Two", "en", "CC0"), (document.Id.Value, document.Title, document.Source, document.Author, document.Language, document.Licence));
        Assert.Equal(("2017-04-19", PublishedBasis.Header, Confidentiality.Confidential), (document.Published.ToString(), document.PublishedBasis, document.Confidentiality));
        Assert.Equal(["AFP"], document.DerivedFrom);
        Assert.Equal(64, document.Sha256.Length);
    }

    [Theory]
    [InlineData("BAMAKO, 3 Jan 2017 -- Two men", "2017-01-03")]
    [InlineData("SAN SALVADOR, 3 JAN 90 -- [TEXT] TWO MEN", "1990-01-03")]
    [InlineData("   GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- [TEXT] TWO MEN", "1990-02-04")]
    [InlineData("March 5, 2018 — Two men", "2018-03-05")]
    [InlineData("OUAGADOUGOU, Burkina Faso (AP), Sept. 4, 2020 - Two men", "2020-09-04")]
    [InlineData("On Tuesday, 3 January 2017 two men", null)]
    [InlineData("Two men were killed on 3 January 2017 -- more", null)]
    public async Task A_dateline_gives_the_day_of_publication(string text, string? expected)
    {
        var document = await SampleFiles.ReadOneAsync(_folder.Write("a.txt", text));
        Assert.Equal(expected, document.Published?.ToString());
        Assert.Equal(expected is null ? PublishedBasis.NotStated : PublishedBasis.Dateline, document.PublishedBasis);
    }

    [Fact]
    public async Task Without_a_day_of_publication_the_document_is_read_and_marked()
    {
        var read = Assert.IsType<Received.Read>(Assert.Single(await SampleFiles.ReadAsync(_folder.Write("a.txt", "Two men were killed."))));
        Assert.Equal("published-not-stated", Assert.Single(read.Problems).Code);
    }

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes("Ségou — attaqué") },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Ségou — attaqué")] },
        { "UTF-16 with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Ségou — attaqué")] },
        { "UTF-16 big-endian with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Ségou — attaqué")] },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes("Ségou — attaqué") },
        { "Windows-1252", [0x53, 0xE9, 0x67, 0x6F, 0x75, 0x20, 0x97, 0x20, 0x61, 0x74, 0x74, 0x61, 0x71, 0x75, 0xE9] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task The_encoding_is_found(string name, byte[] bytes)
    {
        Assert.NotEmpty(name);
        Assert.Equal("Ségou — attaqué", (await SampleFiles.ReadOneAsync(_folder.Write("a.txt", bytes))).Body);
    }

    [Fact]
    public async Task Json_lines_give_one_document_a_line_and_refuse_a_broken_one_alone()
    {
        var path = _folder.Write("a.jsonl", """
            {"id": "one", "title": "T", "published": "2014-01-28", "text": "First.\n\nSecond — é."}
            {"id": "two", "text":
            {"id": "three", "text": "Third.", "published": 2014}
            """);
        var received = await SampleFiles.ReadAsync(path);
        Assert.Equal(3, received.Count);
        var first = Assert.IsType<Received.Read>(received[0]).Document;
        Assert.Equal(("one", "First.\n\nSecond — é.", "2014-01-28"), (first.Id.Value, first.Body, first.Published.ToString()));
        var refusal = Assert.IsType<Received.Refused>(received[1]).Refusal;
        Assert.Equal(("line-unreadable", "line 2"), (refusal.Code, refusal.Location));
        Assert.Equal("2014", Assert.IsType<Received.Read>(received[2]).Document.Published.ToString());
    }

    [Fact]
    public async Task A_page_gives_its_article_without_what_stands_around_it()
    {
        var document = await SampleFiles.ReadOneAsync(_folder.Write("page.html", Page));
        Assert.Equal(
            "Gunmen attacked a\u00A0post near Tene on Tuesday, killing 14 soldiers & wounding three, the army said in a statement that was read on television.\n\n"
            + "The attackers came on motorcycles.\nThey left before dawn, residents of the village told reporters by telephone from a nearby town.\n\n"
            + "JNIM claimed the attack on Thursday in a message that its media outlet published.",
            document.Body);
        Assert.Equal(
            ("Attack near Tene", "Sahel Example", "A. Writer", "2017-04-19", PublishedBasis.Metadata, "en", "https://example.org/tene"),
            (document.Title, document.Source, document.Author, document.Published.ToString(), document.PublishedBasis, document.Language, document.Address));
    }

    [Fact]
    public async Task Embedded_pictures_are_left_out_of_body_and_kept_bytes()
    {
        var path = _folder.Write("page.html", "<html><body><p>Two men were killed.</p><img src=\"data:image/png;base64,iVBORw0KGgo=\"></body></html>");
        var read = Assert.IsType<Received.Read>(Assert.Single(await SampleFiles.ReadAsync(path)));
        Assert.Equal("Two men were killed.", read.Document.Body);
        Assert.DoesNotContain("iVBOR", Encoding.UTF8.GetString(read.Kept!), StringComparison.Ordinal);
        Assert.Contains(read.Problems, problem => problem.Code == "media-dropped");
    }

    [Fact]
    public async Task A_declared_charset_is_heeded()
    {
        byte[] bytes = [.. "<html><head><meta charset=\"windows-1251\"></head><body><p>"u8, 0xC0, 0xC1, .. "</p></body></html>"u8];
        Assert.Equal("АБ", (await SampleFiles.ReadOneAsync(_folder.Write("a.html", bytes))).Body);
    }

    [Fact]
    public async Task Docx_gives_its_paragraphs_without_deleted_words_and_keeps_no_bytes()
    {
        var path = _folder.WriteWord("a.docx", "<w:p><w:r><w:t>Two men</w:t></w:r><w:del><w:r><w:delText> not</w:delText></w:r></w:del><w:r><w:t xml:space=\"preserve\"> were killed.</w:t></w:r></w:p><w:p><w:r><w:t>In Gao.</w:t></w:r></w:p>");
        var read = Assert.IsType<Received.Read>(Assert.Single(await SampleFiles.ReadAsync(path)));
        Assert.Equal("Two men were killed.\n\nIn Gao.", read.Document.Body);
        Assert.Null(read.Kept);
    }

    [Fact]
    public async Task Pdf_gives_its_text()
    {
        Assert.SkipUnless(await HasPdfToText(), "pdftotext is not installed");
        var document = await SampleFiles.ReadOneAsync(_folder.WritePdf("a.pdf", "Two men were killed in Gao."));
        Assert.Equal("Two men were killed in Gao.", document.Body);
    }

    [Fact]
    public async Task Rss_and_atom_give_one_document_an_entry()
    {
        var rss = _folder.Write("a.rss", """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Sahel Example</title><language>en</language>
            <item><title>One &amp; two</title><link>https://example.org/1</link><guid>urn:1</guid><pubDate>Wed, 19 Apr 2017 10:00:00 +0000</pubDate>
            <description>short</description><content:encoded><![CDATA[<p>Two men were <b>killed</b>.</p><p>In Gao.</p>]]></content:encoded></item>
            <item><title>Nothing</title></item></channel></rss>
            """);
        var atom = _folder.Write("a.atom", """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><entry><id>urn:2</id><title>T</title><link href="https://example.org/2"/>
            <published>2018-03-05T10:00:00Z</published><author><name>A. Writer</name></author><content type="html">&lt;p&gt;Three men.&lt;/p&gt;</content></entry></feed>
            """);
        var received = await SampleFiles.ReadAsync(rss, atom);
        var one = Assert.IsType<Received.Read>(received[0]).Document;
        Assert.Equal(("urn:1", "One & two", "Two men were killed.\n\nIn Gao.", "2017-04-19", "Sahel Example"), (one.Id.Value, one.Title, one.Body, one.Published.ToString(), one.Source));
        Assert.Equal(("text-empty", "entry 2"), Assert.IsType<Received.Refused>(received[1]) is { Refusal: var refusal } ? (refusal.Code, refusal.Location!) : default);
        var two = Assert.IsType<Received.Read>(received[2]).Document;
        Assert.Equal(("urn:2", "Three men.", "2018-03-05", "A. Writer", "https://example.org/2"), (two.Id.Value, two.Body, two.Published.ToString(), two.Author, two.Address));
    }

    [Fact]
    public async Task A_folder_is_read_in_the_order_of_names_and_other_files_are_passed_over()
    {
        _folder.Write("b.txt", "b");
        _folder.Write("a/z.md", "z");
        _folder.Write("a.txt", "a");
        _folder.Write("picture.png", [0x89, 0x50]);
        _folder.Write(".hidden.txt", "hidden");
        var received = await SampleFiles.ReadAsync(_folder.Path);
        Assert.Equal(["a.txt", "b.txt", "z.md"], received.OfType<Received.Read>().Select(read => read.Document.Id.Value));
        Assert.EndsWith("picture.png", Assert.Single(received.OfType<Received.PassedOver>()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_recognised_by_its_beginning()
    {
        var input = new MemoryStream("{\"id\": \"one\", \"text\": \"Two men.\"}\n"u8.ToArray());
        var received = await new DocumentFiles(new ReadingOptions()).ReadAsync(["-"], input, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal("one", Assert.IsType<Received.Read>(Assert.Single(received)).Document.Id.Value);

        input = new MemoryStream("Two men were killed."u8.ToArray());
        received = await new DocumentFiles(new ReadingOptions()).ReadAsync(["-"], input, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("stdin-", Assert.IsType<Received.Read>(Assert.Single(received)).Document.Id.Value, StringComparison.Ordinal);
    }

    internal static async Task<bool> HasPdfToText() =>
        await new Attest.Formats.Pdf.PdfToText(new ReadingOptions()).FindVersionAsync(TestContext.Current.CancellationToken) is not null;

    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Attack near Tene | Sahel Example</title>
        <meta property="og:site_name" content="Sahel Example"><link rel="canonical" href="https://example.org/tene">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Attack near Tene","datePublished":"2017-04-19T08:00:00+02:00","author":[{"@type":"Person","name":"A. Writer"}]}]}</script>
        </head><body class="has-sidebar"><div class="cookie-banner"><p>We use cookies.</p></div><nav><ul><li><a href="/">Home</a></li></ul></nav>
        <article><header><h1>Attack near Tene</h1></header><div class="share-links"><a href="#">Share</a></div>
        <p>Gunmen attacked a&nbsp;post near Tene on   Tuesday, killing 14 soldiers &amp; wounding three, the army said in a statement that was read on television.</p>
        <figure><img src="x.jpg"><figcaption>A file photo of another attack.</figcaption></figure>
        <p>The attackers came on motorcycles.<br>They left before dawn, residents of the village told reporters by telephone from a nearby town.</p>
        <p>Read more: <a href="/other">Another attack</a></p>
        <p>JNIM <i>claimed</i> the attack on <a href="/t">Thursday</a> in a message that its media outlet published.</p>
        <div class="related-posts"><h3>Related</h3><ul><li><a href="/x">Ten killed elsewhere</a></li></ul></div></article>
        <section id="comments"><p>Somebody says that 100 were killed.</p></section><footer>Copyright</footer></body></html>
        """;
}
