using System.Text.Json;
using Attest.Cli;
using Attest.Tests;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Text = "---\npublished: 2017-04-19\n---\nTwo soldiers were killed in an attack near Gao on Monday.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_draft_is_gold_with_which_the_coder_agrees_until_it_is_corrected()
    {
        var report = Write("good.md", Text);
        var draft = await Call.AttestAsync("evaluate", "--draft", In("gold"), report);
        Assert.Equal((CommandLine.Ok, ""), (draft.Code, draft.Error));

        var before = await Call.AttestAsync("evaluate", In("gold"), report, "--format", "jsonl");
        Assert.Equal((CommandLine.Ok, ""), (before.Code, before.Error));
        Assert.All(before.Lines, line => Assert.Contains("\"kind\":\"score\"", line, StringComparison.Ordinal));
        Assert.Equal(1, Of(before.Lines[0]).GetProperty("f1").GetDouble());

        var path = Path.Combine(In("gold"), "good.gold.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("2017-04-17", "2017-04-10", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var after = await Call.AttestAsync("evaluate", In("gold"), report, "--format", "jsonl");
        var difference = Of(after.Lines[^1]);
        Assert.Equal(("difference", "good.md", "date"), (difference.GetProperty("kind").GetString(), difference.GetProperty("document").GetString(), difference.GetProperty("field").GetString()));
        Assert.Equal(("2017-04-10", "2017-04-17", "Monday"), (difference.GetProperty("gold").GetString(), difference.GetProperty("coder").GetString(), difference.GetProperty("quote").GetString()));
    }

    [Fact]
    public async Task A_draft_never_writes_over_a_file_that_is_there()
    {
        var report = Write("good.md", Text);
        await Call.AttestAsync("evaluate", "--draft", In("gold"), report);
        var again = await Call.AttestAsync("evaluate", "--draft", In("gold"), report);
        Assert.Equal(CommandLine.Refused, again.Code);
        Assert.Contains("may hold your corrections", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_states_each_measure_and_how_many_values_it_rests_on()
    {
        var call = await Call.AttestAsync("evaluate", SampleFolder.Of("southern-thailand", "gold"), SampleFolder.Of("southern-thailand", "reports"));
        Assert.Equal((CommandLine.Ok, ""), (call.Code, call.Error));
        Assert.Matches(@"(?m)^ type +11 .* nominal$", call.Output);
        Assert.Matches(@"(?m)^ date .* interval$", call.Output);
        Assert.Matches(@"(?m)^ killed .* ratio$", call.Output);
        Assert.Contains("Krippendorff", call.Output, StringComparison.Ordinal);
        Assert.Contains("8 documents, 11 incidents of the gold,", call.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_has_a_row_for_each_score_and_each_difference()
    {
        var call = await Call.AttestAsync("evaluate", SampleFolder.Of("southern-thailand", "gold"), SampleFolder.Of("southern-thailand", "reports"), "--format", "csv");
        Assert.StartsWith("kind,document,incident,field,gold,coder,quote,wanted,", call.Lines[0], StringComparison.Ordinal);
        Assert.Equal(12, call.Lines.Count(line => line.StartsWith("score,,,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Bad_gold_is_told_with_its_line_and_the_rest_is_scored()
    {
        var report = Write("good.md", Text);
        await Call.AttestAsync("evaluate", "--draft", In("gold"), report);
        Write("gold/bad.gold.json", "{\"document\": \"bad.md\",\n\"incidents\": [{\"id\": \"1\",\n\"evidence\": \"x\", \"killed\": 3}]}");
        Write("gold/gone.gold.json", "{\"document\": \"gone.md\", \"incidents\": []}");
        Write("gold/other.gold.json", "{\"document\": \"other.md\", \"incidents\": [\n{\"id\": \"1\", \"evidence\": \"words of elsewhere\"}]}");
        var other = Write("other.md", Text.Replace("Gao", "Kidal", StringComparison.Ordinal));

        var call = await Call.AttestAsync("evaluate", In("gold"), report, other);

        Assert.Equal(CommandLine.Refused, call.Code);
        Assert.Contains("bad.gold.json, line 3: \"killed\" of incident 1: expected null or two bounds", call.Error, StringComparison.Ordinal);
        Assert.Contains("gone.gold.json: expected a document named 'gone.md'", call.Error, StringComparison.Ordinal);
        Assert.Contains("other.gold.json, line 2: expected as \"evidence\" of '1' words that stand so in other.md", call.Error, StringComparison.Ordinal);
        Assert.Matches("(?m)^ incidents +1 ", call.Output);
    }

    [Fact]
    public async Task What_people_entered_in_a_workspace_is_gold_when_nothing_else_is_left_there()
    {
        string[] workspace = ["--workspace", In("ws")];
        await Call.AttestAsync(["init", .. workspace]);
        await Call.AttestAsync(["add", Write("quiet.md", "---\npublished: 2017-04-19\n---\nThe council met. What befell the herders near Gao on Monday is known to all.\n"), Write("good.md", Text), .. workspace]);
        var entered = await Call.AttestAsync(["enter", "--document", "quiet.md", "--quote", "What befell the herders near Gao on Monday", "--type", "attack", "--place", "Gao", "--country", "ML", .. workspace]);
        Assert.Equal((CommandLine.Ok, ""), (entered.Code, entered.Error));

        var call = await Call.AttestAsync(["evaluate", "--reviewed", "--format", "jsonl", .. workspace]);

        Assert.Equal((CommandLine.Ok, ""), (call.Code, call.Error));
        Assert.Equal((1, 0), (Of(call.Lines[0]).GetProperty("wanted").GetInt32(), Of(call.Lines[0]).GetProperty("given").GetInt32()));
        Assert.Contains("What befell the herders", call.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("evaluate", "gold", "reports", "--reviewed")]
    [InlineData("evaluate", "reports", "--draft", "gold", "--reviewed")]
    public async Task A_wrong_call_gives_2(params string[] arguments) => Assert.Equal(CommandLine.WrongCall, (await Call.AttestAsync(arguments)).Code);

    [Fact]
    public async Task A_folder_without_gold_gives_1_and_says_how_to_make_some()
    {
        var call = await Call.AttestAsync("evaluate", _folder.Path, _folder.Path);
        Assert.Equal(CommandLine.Refused, call.Code);
        Assert.Contains("--draft", call.Error, StringComparison.Ordinal);
    }

    private static JsonElement Of(string line) => JsonDocument.Parse(line).RootElement;

    private string In(string name) => Path.Combine(_folder.Path, name);

    private string Write(string name, string content)
    {
        var path = In(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
