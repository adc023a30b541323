using System.CommandLine;
using System.Text.Json;
using Attest.Cli;
using Attest.Storage.Workspaces;
using Attest.Tests;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

public sealed class CommandLineTests(SampleWorkspace sample) : IClassFixture<SampleWorkspace>
{
    [Fact]
    public async Task Every_command_has_help_with_an_example()
    {
        foreach (var words in Commands(CommandLine.Root()))
        {
            var help = await Call.AttestAsync([.. words, "--help"]);
            Assert.Equal(0, help.Code);
            Assert.Contains($"  attest {string.Join(' ', words)}", help.Output, StringComparison.Ordinal);
            Assert.Contains("Examples:", help.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("incidents", "--format", "xml")]
    [InlineData("nonsense")]
    [InlineData("count", "--by", "weather")]
    [InlineData("incidents", "--since", "yesterday")]
    [InlineData("incidents", "--near", "north")]
    [InlineData("incidents", "--country", "Atlantis")]
    [InlineData("incidents", "--type", "picnic")]
    [InlineData("incidents", "--within", "10")]
    [InlineData("incidents", "--include-affiliates")]
    [InlineData("incidents", "--since", "2020", "--until", "2019")]
    [InlineData("incidents", "--min-killed", "-3")]
    [InlineData("add", "--mapp", "map.yaml")]
    [InlineData("add", "rows.csv")]
    [InlineData("add", "rows.csv", "--map", "no-such-map.yaml")]
    [InlineData("show")]
    public async Task A_wrong_call_gives_2_and_says_what_was_expected(params string[] arguments)
    {
        var call = await Call.AttestAsync([.. arguments, "--workspace", sample.Folder]);
        Assert.Equal(CommandLine.WrongCall, call.Code);
        Assert.StartsWith("attest: ", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\t', call.Error);
    }

    [Fact]
    public async Task Facts_that_were_not_looked_up_are_listed()
    {
        var call = await Call.AttestAsync("check", "--data");
        Assert.Equal(CommandLine.Ok, call.Code);
        Assert.Matches(@"(?m)^ actors\.json .* names ", call.Output);
        Assert.Matches(@"(?m)^ places\.tsv .* place ", call.Output);
        Assert.Matches(@"\d+ facts not looked up\.", call.Lines[^1]);
    }

    [Fact]
    public async Task A_list_without_incidents_says_so()
    {
        var call = await Call.AttestAsync("incidents", "--actor", "Nobody Known", "--workspace", sample.Folder);
        Assert.StartsWith("No incident passes these filters.", call.Output, StringComparison.Ordinal);
        Assert.Contains("The registry has no actor 'Nobody Known'", call.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "i-nothing")]
    [InlineData("init")]
    public async Task What_cannot_be_done_gives_1_with_a_message(params string[] arguments)
    {
        var call = await Call.AttestAsync([.. arguments, "--workspace", sample.Folder]);
        Assert.Equal(CommandLine.Refused, call.Code);
        Assert.NotEmpty(call.Error);
    }

    [Fact]
    public async Task A_folder_without_a_workspace_is_told_how_to_get_one()
    {
        using var folder = new TemporaryFolder();
        var call = await Call.AttestAsync("incidents", "--workspace", folder.Path);
        Assert.Equal(CommandLine.Refused, call.Code);
        Assert.Contains("attest init", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_workspace_is_refused_in_one_line()
    {
        using var folder = new TemporaryFolder();
        await Call.AttestAsync("init", "--workspace", folder.Path);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, Workspace.FileName)};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var call = await Call.AttestAsync("incidents", "--workspace", folder.Path);
        Assert.Equal(CommandLine.Refused, call.Code);
        Assert.Single(call.Error.TrimEnd().Split('\n'));
        Assert.Contains("Use the newer attest", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incidents_are_listed_once_each_with_their_accounts()
    {
        var call = await Call.AttestAsync("incidents", "--format", "jsonl", "--workspace", sample.Folder);
        var incidents = call.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();

        Assert.Equal([3, 1, 1], incidents.Select(incident => incident.GetProperty("attestations").GetArrayLength()));
        Assert.Equal("confirmed", incidents[0].GetProperty("corroboration").GetString());
        Assert.Equal("armed_assault", incidents[0].GetProperty("type").GetString());
        Assert.Equal("army.md", incidents[0].GetProperty("attestations")[0].GetProperty("document").GetString());
        Assert.StartsWith("i-", incidents[0].GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("geojson")]
    public async Task The_same_question_gives_the_same_bytes(string format)
    {
        var first = await Call.AttestAsync("incidents", "--format", format, "--workspace", sample.Folder);
        var second = await Call.AttestAsync("incidents", "--format", format, "--workspace", sample.Folder);
        Assert.Equal(0, first.Code);
        Assert.NotEmpty(first.Output);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Show_sets_the_accounts_side_by_side_and_quotes_their_words()
    {
        var list = await Call.AttestAsync("incidents", "--format", "jsonl", "--workspace", sample.Folder);
        var id = JsonDocument.Parse(list.Lines[0]).RootElement.GetProperty("id").GetString()!;

        var call = await Call.AttestAsync("show", id[..6], "--workspace", sample.Folder);

        Assert.Equal(0, call.Code);
        Assert.Contains("Accounts side by side", call.Output, StringComparison.Ordinal);
        Assert.Contains("army (general staff)", call.Output, StringComparison.Ordinal);
        Assert.Contains("“word”  0–4", call.Output, StringComparison.Ordinal);
        Assert.Contains("others say", call.Output, StringComparison.Ordinal);
        Assert.Contains("same place (Boulikessi)", call.Output, StringComparison.Ordinal);
        Assert.All(call.Lines, line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public async Task Count_states_its_rule_and_counts_each_incident_once()
    {
        var call = await Call.AttestAsync("count", "--by", "country", "--workspace", sample.Folder);
        Assert.Equal(0, call.Code);
        Assert.Contains(call.Lines, line => Words(line) is ["ML", "2", ..]);
        Assert.Contains(call.Lines, line => Words(line) is ["all,", "each", "once", "3", ..]);
        Assert.Contains("Rule incidents, version 1.", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Count_under_a_rule_opens_each_row_to_its_incidents()
    {
        var call = await Call.AttestAsync("count", "--rule", "network-tally", "--actor", "JNIM", "--by", "year", "--incidents", "--workspace", sample.Folder);
        Assert.Equal(0, call.Code);
        Assert.Contains(call.Lines, line => Words(line) is ["2019", "1", "1", ..]);
        Assert.Contains(call.Lines, line => line.StartsWith("  i-", StringComparison.Ordinal) && line.Contains("killed: ", StringComparison.Ordinal));

        var rows = await Call.AttestAsync("count", "--rule", "acled-like", "--format", "jsonl", "--workspace", sample.Folder);
        using var total = JsonDocument.Parse(rows.Lines[^1]);
        Assert.Equal(total.RootElement.GetProperty("possible").GetInt32(), total.RootElement.GetProperty("incidents").GetArrayLength());
        Assert.Equal(25, total.RootElement.GetProperty("killed_min").GetInt64() - 4);
    }

    [Theory]
    [InlineData("lowest", 25)]
    [InlineData("highest", 85)]
    [InlineData("range", 25)]
    public async Task Resolution_rules_take_one_of_the_tolls_that_voices_tell(string rule, int killed)
    {
        var incidents = await Call.AttestAsync("incidents", "--resolution", rule, "--min-killed", "10", "--format", "jsonl", "--workspace", sample.Folder);
        using var incident = JsonDocument.Parse(incidents.Lines[0]);
        Assert.Equal(killed, incident.RootElement.GetProperty("killed").GetProperty("min").GetInt32());
        var shown = await Call.AttestAsync("show", incident.RootElement.GetProperty("id").GetString()!, "--resolution", rule, "--workspace", sample.Folder);
        Assert.Contains(shown.Lines, line => Words(line) is ["Killed", var first, ..] && first.StartsWith($"{killed}", StringComparison.Ordinal));
        var count = await Call.AttestAsync("count", "--resolution", rule, "--type", "armed_assault", "--country", "ML", "--format", "jsonl", "--workspace", sample.Folder);
        using var total = JsonDocument.Parse(count.Lines[^1]);
        Assert.Equal(killed, total.RootElement.GetProperty("killed_min").GetInt32());
    }

    [Fact]
    public async Task Count_under_a_rule_that_is_not_there_says_which_are()
    {
        var call = await Call.AttestAsync("count", "--rule", "mine", "--workspace", sample.Folder);
        Assert.Equal(2, call.Code);
        Assert.Contains("expected one of acled-like, gtd-like, incidents, network-tally, ucdp-like; found 'mine'", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_export_holds_nothing_confidential_no_words_and_ends_with_what_was_withheld()
    {
        var call = await Call.AttestAsync("export", "--format", "jsonl", "--workspace", sample.Folder);

        Assert.Equal(0, call.Code);
        Assert.DoesNotContain("secret.md", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Ménaka", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"word\"", call.Output, StringComparison.Ordinal);
        var withheld = JsonDocument.Parse(call.Lines[^1]).RootElement.GetProperty("withheld");
        Assert.Contains(withheld.EnumerateArray(), line => line.GetString()!.Contains("confidential", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_execute_is_written_as_text()
    {
        var call = await Call.AttestAsync("export", "--audience", "internal", "--workspace", sample.Folder);
        Assert.Contains(",'=cmd(),", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(",=cmd()", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_to_a_file_has_its_list_beside_it()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "incidents.csv");
        var call = await Call.AttestAsync("export", "--output", path, "--workspace", sample.Folder);
        Assert.Equal(0, call.Code);
        Assert.Equal(3, (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)).Length);
        Assert.Contains("Withheld", await File.ReadAllTextAsync(path + ".withheld.txt", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_listed_with_what_they_gave()
    {
        var call = await Call.AttestAsync("documents", "--workspace", sample.Folder);
        Assert.Contains(call.Lines, line => Words(line) is ["army.md", "2019-10-05", "Gazette", "1", ..]);
        Assert.Contains("5 documents", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_and_doctor_answer()
    {
        var check = await Call.AttestAsync("check", "--workspace", sample.Folder);
        Assert.Equal(0, check.Code);
        Assert.Contains("date-after-publication", check.Output, StringComparison.Ordinal);
        Assert.Contains("pdftotext", (await Call.AttestAsync("doctor", "--workspace", sample.Folder)).Output, StringComparison.Ordinal);
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string[]> Commands(Command parent, params string[] words) =>
        parent.Subcommands.SelectMany(command => Commands(command, [.. words, command.Name]).Prepend([.. words, command.Name]));
}
