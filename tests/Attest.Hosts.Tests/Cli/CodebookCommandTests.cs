using System.Text.Json;
using Attest.Cli;
using Attest.Cli.Commands;
using Attest.Tests;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

public sealed class CodebookCommandTests : IAsyncLifetime
{
    private static readonly string[] s_changes = ["--codebook", SampleFolder.Of("southern-thailand", "codebook")];

    private readonly TemporaryFolder _folder = new();

    private string[] Workspace => ["--workspace", _folder.Path];

    public async ValueTask InitializeAsync()
    {
        await Call.AttestAsync(["init", .. Workspace]);
        await Call.AttestAsync(["add", SampleFolder.Of("southern-thailand", "reports"), .. Workspace]);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_diff_shows_fields_with_their_words_and_the_counts_that_move()
    {
        var call = await Call.AttestAsync(["codebook", "diff", .. s_changes, "--format", "jsonl", .. Workspace]);

        Assert.Equal((CommandLine.Ok, ""), (call.Code, call.Error));
        var lines = call.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Contains(lines, line => Is(line, "kind", "change") && Is(line, "document", "rueso-patrol.md") && Is(line, "field", "place")
            && line.GetProperty("after").GetString()!.StartsWith("Rueso, Narathiwat, TH", StringComparison.Ordinal) && Is(line, "quote", "Rueso"));
        Assert.Contains(lines, line => Is(line, "document", "bannang-sata-post.md") && Is(line, "field", "type") && Is(line, "before", "air_strike") && Is(line, "after", "armed_assault"));
        Assert.Contains(lines, line => Is(line, "kind", "count") && Is(line, "by", "country") && Is(line, "value", "TH")
            && line.GetProperty("incidents_after").GetInt32() > line.GetProperty("incidents_before").GetInt32());
        Assert.DoesNotContain(lines, line => Is(line, "document", "durian-fair.md"));
    }

    [Fact]
    public async Task A_diff_writes_nothing_to_the_workspace()
    {
        var before = await Call.AttestAsync(["incidents", "--format", "jsonl", .. Workspace]);
        var table = await Call.AttestAsync(["codebook", "diff", .. s_changes, .. Workspace]);
        Assert.Contains("Nothing was written.", table.Output, StringComparison.Ordinal);
        Assert.Contains("8 documents coded by coder", table.Output, StringComparison.Ordinal);
        Assert.Equal(before.Output, (await Call.AttestAsync(["incidents", "--format", "jsonl", .. Workspace])).Output);
    }

    [Fact]
    public async Task What_a_diff_previews_is_what_the_changed_codebook_makes_of_new_documents()
    {
        using var other = new TemporaryFolder();
        string[] workspace = ["--workspace", other.Path];
        await Call.AttestAsync(["init", .. workspace]);
        await Call.AttestAsync(["add", SampleFolder.Of("southern-thailand", "reports"), .. s_changes, .. workspace]);
        var diff = await Call.AttestAsync(["codebook", "diff", .. s_changes, "--format", "jsonl", .. Workspace]);
        var previewed = diff.Lines.Select(line => JsonDocument.Parse(line).RootElement).Single(line => Is(line, "kind", "count") && Is(line, "by", "country") && Is(line, "value", "TH"));
        var count = await Call.AttestAsync(["count", "--by", "country", .. workspace]);
        Assert.Matches($@"(?m)^ TH +{previewed.GetProperty("incidents_after").GetInt32()} ", count.Output);
        Assert.StartsWith("0 of 8 documents", (await Call.AttestAsync(["codebook", "diff", .. s_changes, .. workspace])).Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_of_another_region_reads_its_places_groups_and_words()
    {
        string[] call = ["evaluate", SampleFolder.Of("southern-thailand", "gold"), SampleFolder.Of("southern-thailand", "reports"), "--format", "jsonl"];
        var (before, after) = (await Call.AttestAsync(call), await Call.AttestAsync([.. call, .. s_changes]));
        foreach (var field in (string[])["type", "place", "target", "all fields"])
        {
            Assert.True(Right(after, field) > Right(before, field), $"{field}: {Right(before, field)} right before, {Right(after, field)} after.");
        }
    }

    [Fact]
    public async Task Facts_of_a_changed_codebook_that_were_not_looked_up_are_listed()
    {
        var call = await Call.AttestAsync(["check", "--data", .. s_changes]);
        Assert.Matches(@"(?m)^ places\.add\.tsv +x:th-chuap ", call.Output);
        Assert.Matches(@"(?m)^ actors\.add\.json +volunteer-defence-corps-th +names ", call.Output);
        Assert.Equal(CommandLine.WrongCall, (await Call.AttestAsync(["check", .. s_changes, .. Workspace])).Code);
    }

    [Fact]
    public async Task Code_takes_a_changed_codebook()
    {
        var report = SampleFolder.Of("southern-thailand", "reports", "rueso-patrol.md");
        Assert.DoesNotContain("Rueso, TH", (await Call.AttestAsync("code", report)).Output, StringComparison.Ordinal);
        Assert.Contains("Rueso, TH", (await Call.AttestAsync(["code", report, .. s_changes])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_changes_that_is_none_gives_1_and_a_missing_option_2()
    {
        var call = await Call.AttestAsync(["codebook", "diff", "--codebook", Path.Combine(_folder.Path, "nothing"), .. Workspace]);
        Assert.Equal(CommandLine.Refused, call.Code);
        Assert.Contains("expected a folder of codebook files", call.Error, StringComparison.Ordinal);
        Assert.Equal(CommandLine.WrongCall, (await Call.AttestAsync("codebook", "diff")).Code);
    }

    [Theory]
    [InlineData("One fell. Two rose.", 4, 2)]
    [InlineData("One fell.  Two rose.", 4, 2)]
    [InlineData("One fell.\n  Two rose.", 4, 2)]
    [InlineData("At 3.30 p.m. it ended.", 7, 1)]
    [InlineData("Heading\n\nOne fell", 3, 2)]
    public void The_benchmark_counts_sentences_however_many_blanks_part_them(string text, int tokens, int sentences) =>
        Assert.Equal((tokens, sentences), BenchCommand.SizeOf(text));

    private static bool Is(JsonElement line, string name, string value) => line.TryGetProperty(name, out var text) && text.GetString() == value;

    private static double Right(Call call, string field) =>
        call.Lines.Select(line => JsonDocument.Parse(line).RootElement).Single(line => Is(line, "kind", "score") && Is(line, "field", field)).GetProperty("right").GetDouble();
}
