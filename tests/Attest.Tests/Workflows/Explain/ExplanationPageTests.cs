using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Attest.Tests.Coder;
using Attest.Workflows.Explain;
using Xunit;
using Document = Attest.Core.Documents.Document;

namespace Attest.Tests.Workflows.Explain;

public sealed class ExplanationPageTests
{
    private const string Hostile = "</bdi></p><script>alert(1)</script><img src=x onerror=alert(1)>";

    private static readonly string[] s_elements =
    [
        "a", "article", "b", "bdi", "body", "code", "details", "div", "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "head", "header", "html", "i", "input",
        "label", "legend", "li", "meta", "ol", "p", "section", "span", "style", "summary", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
    ];

    [Fact]
    public async Task Nothing_of_a_document_becomes_markup()
    {
        var text = $"Gunmen {Hostile} ambushed a convoy near \"Gao\" & 'Djibo' on Monday, killing 14 {Hostile} soldiers, JNIM {Hostile} said. \"><svg onload=alert(1)> soldiers were killed. &lt;b&gt; </style></title> Rebels attack \uD83D villages.\n\nTags: {Hostile}";
        var document = ReadEnglish.Document(text) with { Id = new($"\"{Hostile}"), Title = Hostile, Source = Hostile };
        var page = await PageOf(document);
        Assert.All(page.All, element => Assert.Contains(element.LocalName, s_elements));
        Assert.All(page.All.SelectMany(element => element.Attributes), attribute => Assert.DoesNotContain("on", attribute.Name[..2], StringComparison.Ordinal));
        Assert.Equal(Hostile, page.QuerySelector("h2")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".words bdi"), words => words.TextContent.Contains("onerror=alert(1)>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_needs_nothing_but_itself_and_its_links_lead_to_its_parts()
    {
        var page = await PageOf([.. OwnTexts.All.Take(40)]);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, embed, base, style[src]"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sentence_stands_on_the_page_word_for_word()
    {
        foreach (var document in OwnTexts.All.Take(40))
        {
            var page = await PageOf(document);
            var sentences = ReadEnglish.Coder.Explain(document).Sentences;
            var shown = page.QuerySelectorAll(".words bdi");
            Assert.Equal(sentences.Count, shown.Length);
            Assert.All(sentences.Zip(shown), pair => Assert.Equal(document.Body[pair.First.Span.Start..pair.First.Span.End].ReplaceLineEndings("\n"), pair.Second.TextContent.ReplaceLineEndings("\n")));
        }
    }

    [Fact]
    public async Task Every_switch_has_a_name_and_a_rule()
    {
        var page = await PageOf(ReadEnglish.Document("Gunmen ambushed a convoy near Gao."));
        var style = page.QuerySelector("style")!.TextContent;
        foreach (var input in page.QuerySelectorAll("input"))
        {
            Assert.IsAssignableFrom<IHtmlLabelElement>(input.ParentElement);
            Assert.True(input.Id == "all-sentences" || style.Contains($"#{input.Id}:checked", StringComparison.Ordinal), input.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_runs_of_a_sentence_are_the_sentence(string id)
    {
        foreach (var sentence in ReadEnglish.Coder.Explain(OwnTexts.Of(id)).Sentences)
        {
            var runs = Layers.RunsOf(sentence);
            Assert.Equal(sentence.Span, runs.Select(run => run.Span).Aggregate((one, next) => one.End == next.Start ? one.Union(next) : default));
            Assert.All(sentence.Signals, signal => Assert.Contains(runs, run => run.Span == signal.Span && run.Layers.Any(layer => layer is Layer.Signal or Layer.Refused)));
        }
    }

    public static TheoryData<string> Texts() => [.. OwnTexts.All.Take(60).Select(document => document.Id.Value)];

    private static async Task<IHtmlDocument> PageOf(params Document[] documents)
    {
        var text = new StringWriter();
        await using (var page = new ExplanationPage(text))
        {
            foreach (var document in documents)
            {
                var explanation = ReadEnglish.Coder.Explain(document);
                page.Write(explanation, new(explanation, type => type.Code), explanation.Sentences);
            }
        }

        return await new HtmlParser(new() { IsStrictMode = documents[0].Title != Hostile }).ParseDocumentAsync(text.ToString());
    }
}
