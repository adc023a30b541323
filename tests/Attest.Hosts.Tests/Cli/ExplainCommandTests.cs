using System.Text.Json;
using Attest.Cli;
using Attest.Tests;
using Attest.Workflows.Explain;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

public sealed class ExplainCommandTests : IDisposable
{
    private const string Report =
        """
        ---
        title: A road near Gao
        published: 2022-06-15
        ---
        Gunmen ambushed a convoy near Gao on Monday, killing 14 soldiers.

        Trade in the town was slow.

        The rebels would attack the base in Gao, residents said.

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_says_what_made_an_incident_and_which_entry_decided()
    {
        var call = await Call.AttestAsync("explain", Write("report.md", Report));
        Assert.Equal(CommandLine.Ok, call.Code);
        Assert.Contains("Incident 1  Ambush, main  told by sentence 1", call.Output, StringComparison.Ordinal);
        Assert.Contains("ambushed  Ambush → opens incident 1  triggers.tsv ambush v", call.Output, StringComparison.Ordinal);
        Assert.Matches(@"killed +14 soldiers  14, military  behind it · nouns\.tsv soldier", call.Output);
        Assert.Contains("[no word signals anything]", call.Output, StringComparison.Ordinal);
        Assert.Contains("no incident: not told as having happened (“would attack”: a modal verb)", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', call.Output);
        Assert.All(call.Lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public async Task One_sentence_is_told_with_its_phrases()
    {
        var call = await Call.AttestAsync("explain", Write("report.md", Report), "--sentence", "3");
        Assert.Contains("[verb group] would attack  modal", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Trade in the town", call.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("incidents", "Gunmen", "rebels")]
    [InlineData("refused", "rebels", "Trade")]
    public async Task Only_some_sentences_are_told_when_asked(string only, string told, string untold)
    {
        var call = await Call.AttestAsync("explain", Write("report.md", Report), "--only", only, "--format", "jsonl");
        var sentences = JsonDocument.Parse(call.Output).RootElement.GetProperty("sentences").GetRawText();
        Assert.Contains(told, sentences, StringComparison.Ordinal);
        Assert.DoesNotContain(untold, sentences, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_coding_is_that_of_code()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples", "reports");
        var coded = await Call.AttestAsync("code", samples, "--format", "jsonl");
        var explained = await Call.AttestAsync("explain", samples, "--format", "jsonl");
        Assert.Equal(coded.Lines, explained.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("coding").GetRawText()));
    }

    [Fact]
    public async Task A_page_is_written_to_a_file()
    {
        var path = Path.Combine(_folder.Path, "explained.html");
        var call = await Call.AttestAsync("explain", Write("report.md", Report), Write("other.md", Report.Replace("Gao", "Ménaka")), "--html", path);
        Assert.Equal((CommandLine.Ok, $"Wrote 2 documents to {path}."), (call.Code, call.Output.TrimEnd()));
        var page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("Ménaka", page, StringComparison.Ordinal);
        Assert.Contains("Documents on this page", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_gives_1()
    {
        var call = await Call.AttestAsync("explain", Write("bad.md", "---\npublished: 2021-02-30\n---\nText.\n"), Write("report.md", Report));
        Assert.Equal(CommandLine.Refused, call.Code);
        Assert.Contains("bad.md: Expected published", call.Error, StringComparison.Ordinal);
        Assert.Contains("Incident 1", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_written_is_one_message()
    {
        var call = await Call.AttestAsync("explain", Write("report.md", Report), "--html", Path.Combine(_folder.Path, "no", "such", "folder.html"));
        Assert.Equal(CommandLine.Refused, call.Code);
        Assert.StartsWith("attest: ", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_of_the_program_alone()
    {
        var output = new StringWriter();
        var explanation = Codebook.Coder().Explain(new()
        {
            Id = new("x.md"),
            Body = "Gunmen ambushed a \u001B[31mconvoy\u001B[0m near [red]Gao[/] on Monday, killing 14 soldiers.",
        });
        new ExplanationText(explanation, new Story(explanation, type => type.Code), output, hasColour: true, width: 200).Write(explanation.Sentences, isDetailed: true);
        Assert.Contains("\u001B[", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("[red]", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B[31mconvoy", output.ToString(), StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
