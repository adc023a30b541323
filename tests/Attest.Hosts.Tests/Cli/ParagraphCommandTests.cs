using Attest.Cli;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

/// <summary>People's paragraphs in dossiers, over a workspace of its own for each test.</summary>
public sealed class ParagraphCommandTests : IAsyncLifetime
{
    private const string Paragraph = "Ransoms <b>matter</b> less than they did.";
    private readonly SampleWorkspace _sample = new();

    public ValueTask InitializeAsync() => _sample.InitializeAsync();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task A_paragraph_stands_in_its_section_with_its_citation_until_it_is_undone()
    {
        Assert.Equal(CommandLine.Ok, (await AddAsync("paper.md:0-4")).Code);
        var page = (await DossierAsync()).Output;
        Assert.Contains("Ransoms &lt;b&gt;matter&lt;/b&gt; less than they did.", page, StringComparison.Ordinal);
        Assert.Contains("Written by", page, StringComparison.Ordinal);
        Assert.DoesNotContain("To be read again", page, StringComparison.Ordinal);

        await Call.AttestAsync("undo", "--workspace", _sample.Folder);
        Assert.DoesNotContain("Ransoms", (await DossierAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_is_flagged_when_its_document_is_purged_or_its_incident_has_changed()
    {
        var incident = System.Text.Json.JsonDocument.Parse((await Call.AttestAsync("incidents", "--format", "jsonl", "--workspace", _sample.Folder)).Lines[0]).RootElement.GetProperty("id").GetString()!;
        await AddAsync("army.md:0-4", incident);
        Assert.DoesNotContain("To be read again", (await DossierAsync()).Output, StringComparison.Ordinal);

        await Call.AttestAsync("purge", "army.md", "--because", "a court", "--workspace", _sample.Folder);

        var page = (await DossierAsync()).Output;
        Assert.Contains("army.md:0-4 is not there any more", page, StringComparison.Ordinal);
        Assert.Contains($"{incident} does not say what it said", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paper.md:0-9999")]
    [InlineData("nothing.md:0-4")]
    [InlineData("i-00000000")]
    [InlineData("s-000000000000")]
    public async Task What_is_not_there_cannot_be_cited(string cite)
    {
        var call = await AddAsync(cite);
        Assert.Equal(CommandLine.Refused, call.Code);
        Assert.Contains($"found '{cite}'", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_that_is_none_is_answered_with_those_that_are()
    {
        var call = await Call.AttestAsync("paragraph", "JNIM", "--section", "weather", "--text", Paragraph, "--cite", "paper.md:0-4", "--because", "known", "--workspace", _sample.Folder);
        Assert.Equal(CommandLine.WrongCall, call.Code);
        Assert.Contains("financing", call.Error, StringComparison.Ordinal);
    }

    private Task<Call> AddAsync(params string[] cites) =>
        Call.AttestAsync(["paragraph", "JNIM", "--section", "financing", "--text", Paragraph, .. cites.SelectMany(cite => (string[])["--cite", cite]), "--because", "read all", "--workspace", _sample.Folder]);

    private Task<Call> DossierAsync() => Call.AttestAsync("dossier", "JNIM", "--workspace", _sample.Folder);
}
