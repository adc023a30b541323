using System.Xml.Linq;
using Attest.Cli;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

/// <summary>Trends of an actor over a workspace of hand-coded documents.</summary>
public sealed class TrendsCommandTests(SampleWorkspace sample) : IClassFixture<SampleWorkspace>
{
    [Fact]
    public async Task Trends_count_what_count_counts_and_name_rule_coverage_and_day()
    {
        var call = await AskAsync("table");

        Assert.Equal(CommandLine.Ok, call.Code);
        Assert.Contains(call.Lines, line => line.Contains("2019-10", StringComparison.Ordinal) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..3] is ["1", "1"]);
        Assert.Contains("Rule incidents, version", call.Output, StringComparison.Ordinal);
        Assert.Contains("Nobody recorded what was read", call.Output, StringComparison.Ordinal);
        Assert.Contains("As recorded by", call.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("html")]
    [InlineData("svg")]
    public async Task The_same_question_gives_the_same_bytes(string format)
    {
        var first = await AskAsync(format);
        Assert.NotEmpty(first.Output);
        Assert.Equal(first.Output, (await AskAsync(format)).Output);
    }

    [Fact]
    public async Task Every_chart_has_a_title_and_a_description_and_names_what_describes_it()
    {
        var drawing = XDocument.Parse((await AskAsync("svg")).Output);
        var charts = drawing.Descendants().Where(one => one.Name.LocalName == "svg" && one.Attribute("role")?.Value == "img").ToArray();

        Assert.NotEmpty(charts);
        foreach (var chart in charts)
        {
            var ids = chart.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.Equal(["title", "desc"], ids.Select(id => chart.Elements().Single(one => one.Attribute("id")?.Value == id).Name.LocalName));
            Assert.All(chart.Elements().Take(2), one => Assert.NotEmpty(one.Value));
        }
    }

    [Fact]
    public async Task A_name_with_markup_in_it_stays_text()
    {
        var call = await Call.AttestAsync("trends", "<script>alert(1)</script>", "--format", "html", "--workspace", sample.Folder);
        Assert.DoesNotContain("<script", call.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", call.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--by", "colour")]
    [InlineData("--average", "0")]
    [InlineData("--rule", "none-such")]
    public async Task A_wrong_word_is_answered_with_the_right_ones(string option, string value)
    {
        var call = await Call.AttestAsync("trends", "JNIM", option, value, "--workspace", sample.Folder);
        Assert.Equal(CommandLine.WrongCall, call.Code);
        Assert.Contains("expected", call.Error, StringComparison.Ordinal);
    }

    private Task<Call> AskAsync(string format) => Call.AttestAsync("trends", "JNIM", "--format", format, "--workspace", sample.Folder);
}
