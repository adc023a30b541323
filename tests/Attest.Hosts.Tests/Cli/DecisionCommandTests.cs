using System.Text.RegularExpressions;
using Attest.Cli;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Storage.Acts;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

/// <summary>What people decide, over a workspace of its own for each test.</summary>
public sealed partial class DecisionCommandTests : IAsyncLifetime
{
    private const string Claim = "claim.md#0-4";
    private const string Army = "army.md#0-4";
    private readonly SampleWorkspace _sample = new();

    public ValueTask InitializeAsync() => _sample.InitializeAsync();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task Accounts_are_parted_and_joined_again_and_the_history_tells_who_and_why()
    {
        var before = await AskAsync("incidents");
        var parted = await AskAsync("different", Claim, Army, "--because", "two camps");
        Assert.Contains("tell different incidents", parted.Output, StringComparison.Ordinal);
        Assert.Equal(before.Lines.Length + 1, (await AskAsync("incidents")).Lines.Length);

        var undone = await AskAsync("undo");
        Assert.Contains("Undone:", undone.Output, StringComparison.Ordinal);
        Assert.Equal(before.Lines.Length, (await AskAsync("incidents")).Lines.Length);

        var history = await AskAsync("history", Claim);
        Assert.Contains("two camps", history.Output, StringComparison.Ordinal);
        Assert.Contains("(undone)", history.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incidents_are_joined_and_the_ended_name_leads_on()
    {
        var names = Names((await AskAsync("incidents")).Output);
        var joined = await AskAsync("same", names[1], names[2], "--because", "told late");
        Assert.Contains("One incident:", joined.Output, StringComparison.Ordinal);
        foreach (var name in names.Skip(1))
        {
            Assert.Equal(CommandLine.Ok, (await AskAsync("show", name)).Code);
            Assert.Contains("told late", (await AskAsync("history", name)).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_contradiction_names_the_people_and_the_chain()
    {
        await AskAsync("different", Army, "raid.md#0-4", "--because", "another country");
        await AskAsync("same", Army, "secret.md#0-4", "--because", "one night");
        var last = await AskAsync("same", "secret.md#0-4", "raid.md#0-4", "--because", "one road");
        Assert.Contains("People contradict one another", last.Output, StringComparison.Ordinal);
        Assert.Contains(Environment.UserName, last.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_shows_what_the_machine_read_and_is_undone_to_the_letter()
    {
        var before = await AskAsync("incidents", "--format", "jsonl");
        await AskAsync("correct", "secret.md#0-4", "killed", "6", "--because", "two lists", "--citation", "secret.md:0-4");
        var name = Names((await AskAsync("incidents", "--min-killed", "6", "--type", "ied")).Output)[0];
        var page = (await AskAsync("show", name)).Output;
        Assert.Contains("killed: 6 instead of 4, corrected by", page, StringComparison.Ordinal);
        Assert.Contains("because two lists", page, StringComparison.Ordinal);

        await AskAsync("undo");
        Assert.Equal(before.Output, (await AskAsync("incidents", "--format", "jsonl")).Output);
    }

    [Fact]
    public async Task A_rejected_account_tells_no_incident_until_that_is_undone()
    {
        var before = await AskAsync("incidents", "--format", "jsonl");
        await AskAsync("reject", "secret.md#0-4", "--because", "a film");
        Assert.DoesNotContain("secret.md", (await AskAsync("incidents", "--format", "jsonl")).Output, StringComparison.Ordinal);
        await AskAsync("undo");
        Assert.Equal(before.Output, (await AskAsync("incidents", "--format", "jsonl")).Output);
        await AskAsync("reject", "secret.md#0-4", "--because", "a film");
        await AskAsync("accept", "secret.md#0-4");
        Assert.Contains("\"review\":\"accepted\"", (await AskAsync("incidents", "--reviewed", "--format", "jsonl")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ruling_is_shown_with_its_reason_beside_the_accounts()
    {
        var name = Names((await AskAsync("incidents", "--min-killed", "10")).Output)[0];
        await AskAsync("rule", name, "killed", "30", "--because", "thirty graves");
        var page = string.Join(' ', (await AskAsync("show", name)).Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("because thirty graves; others say", page, StringComparison.Ordinal);
        Assert.Contains("25", page, StringComparison.Ordinal);
        Assert.Contains("\"rulings\":[{\"field\":\"killed\",\"value\":\"30\"", (await AskAsync("incidents", "--format", "jsonl")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assessments_are_shown_and_filter()
    {
        Assert.Contains("No incident", (await AskAsync("incidents", "--min-reliability", "C")).Output, StringComparison.Ordinal);
        await AskAsync("assess", "source", "gazette", "B", "--because", "corrects itself");
        await AskAsync("assess", "account", "raid.md#0-4", "4", "--because", "a single rumour");
        Assert.Single(Names((await AskAsync("incidents", "--min-reliability", "C")).Output));
        Assert.Contains("No incident", (await AskAsync("incidents", "--min-reliability", "A")).Output, StringComparison.Ordinal);
        Assert.Contains("No incident", (await AskAsync("incidents", "--min-credibility", "3")).Output, StringComparison.Ordinal);
        var doubtful = Names((await AskAsync("incidents", "--min-credibility", "4")).Output);
        Assert.Contains("4 (doubtful)", (await AskAsync("show", Assert.Single(doubtful))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_have_to_decide_is_listed()
    {
        await AskAsync("different", Army, "raid.md#0-4", "--because", "another country");
        await AskAsync("same", Army, "secret.md#0-4", "--because", "one night");
        await AskAsync("same", "secret.md#0-4", "raid.md#0-4", "--because", "one road");
        await AskAsync("correct", Claim, "killed", "80", "--because", "read again");
        await using (var workspace = await Workspace.OpenAsync(_sample.Folder, "Awa", TimeProvider.System, TestContext.Current.CancellationToken))
        {
            var claim = new Correction(AttestationId.Parse(Claim)!.Value, DecidedField.Killed, new() { Number = Quantity.Exactly(58) }, null);
            await new ActStore(workspace).RecordAsync(claim, "read by Awa", TestContext.Current.CancellationToken);
            await new DocumentStore(workspace).RecodeAsync(new() { Document = new("secret.md"), Version = "2" }, TestContext.Current.CancellationToken);
        }

        var check = (await AskAsync("check")).Output;
        Assert.Contains("judgements-contradict", check, StringComparison.Ordinal);
        Assert.Contains("people-disagree", check, StringComparison.Ordinal);
        Assert.Contains("decision-without-account", check, StringComparison.Ordinal);
        Assert.Contains("{\"where\":\"claim.md#0-4\",\"code\":\"people-disagree\"", (await AskAsync("check", "--format", "jsonl")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_is_recorded_and_listed_beside_what_was_published()
    {
        var recorded = await AskAsync("coverage", "add", "courier", "--area", "Mali/Mopti", "--from", "2019-01", "--to", "2019-06");
        Assert.Contains("Courier was read for ML/Mopti from 2019-01-01 to 2019-06-30", recorded.Output, StringComparison.Ordinal);
        var listed = (await AskAsync("coverage")).Output;
        Assert.Matches(@"Courier\s+ML/Mopti\s+2019-01-01\s+2019-06-30", listed);
        Assert.Matches(@"Gazette\s+1\s+2019-10", listed);
        Assert.Contains("{\"kind\":\"published\",\"source\":\"Courier\",\"month\":\"2019-10\",\"documents\":2}", (await AskAsync("coverage", "--format", "jsonl")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_decisions_are_pulled_and_a_purged_document_does_not_come_back()
    {
        var other = new SampleWorkspace();
        await other.InitializeAsync();
        await using (other)
        {
            await Call.AttestAsync("different", Claim, Army, "--because", "two camps", "--workspace", other.Folder);
            await AskAsync("same", Claim, Army, "--because", "one camp");
            var pulled = await AskAsync("pull", other.Folder);
            Assert.Matches(@"decisions\s+1", pulled.Output);
            Assert.Contains("pulled from", (await AskAsync("history", Claim)).Output, StringComparison.Ordinal);

            await AskAsync("purge", "claim.md", "--because", "a court");
            Assert.DoesNotContain("claim.md", (await AskAsync("incidents", "--format", "jsonl")).Output, StringComparison.Ordinal);
            Assert.Contains("claim.md: was purged here", (await AskAsync("pull", other.Folder)).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_edition_is_computed_again_to_the_letter_whatever_came_later()
    {
        await AskAsync("same", "secret.md#0-4", "raid.md#0-4", "--because", "one night");
        await AskAsync("freeze", "spring");
        await AskAsync("undo");
        await AskAsync("correct", Claim, "killed", "80", "--because", "read again");
        await AskAsync("different", Claim, Army, "--because", "two camps");
        Assert.Contains("the same to the letter", (await AskAsync("freeze", "spring", "--verify")).Output, StringComparison.Ordinal);
        Assert.Matches(@"spring\s+\d{4}", (await AskAsync("freeze", "--list")).Output);

        await AskAsync("purge", "claim.md", "--because", "a court");
        var verified = await Call.AttestAsync("freeze", "spring", "--verify", "--workspace", _sample.Folder);
        Assert.Equal(CommandLine.Refused, verified.Code);
        Assert.Contains("claim.md was purged since", verified.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CommandLine.WrongCall, "freeze")]
    [InlineData(CommandLine.WrongCall, "freeze", "spring", "--list")]
    [InlineData(CommandLine.Refused, "freeze", "spring", "--verify")]
    [InlineData(CommandLine.Refused, "pull", "no-such.db")]
    [InlineData(CommandLine.Refused, "purge", "no-such.md", "--because", "no")]
    [InlineData(CommandLine.WrongCall, "coverage", "add", "Courier", "--area", "Atlantis", "--from", "2019", "--to", "2019")]
    [InlineData(CommandLine.WrongCall, "coverage", "add", "Courier", "--area", "ML", "--from", "2019-05", "--to", "2019-04")]
    [InlineData(CommandLine.WrongCall, "correct", Claim, "weather", "3", "--because", "no")]
    [InlineData(CommandLine.WrongCall, "correct", Claim, "killed", "many", "--because", "no")]
    [InlineData(CommandLine.WrongCall, "correct", Claim, "killed", "3", "--because", "no", "--citation", "claim.md")]
    [InlineData(CommandLine.Refused, "correct", Claim, "killed", "3", "--because", "no", "--citation", "army.md:0-4")]
    [InlineData(CommandLine.Refused, "correct", Claim, "killed", "3", "--because", "no", "--citation", "claim.md:0-4000")]
    [InlineData(CommandLine.Refused, "rule", Claim, "killed", "3", "--because", "no")]
    [InlineData(CommandLine.WrongCall, "assess", "source", "Gazette", "G", "--because", "no")]
    [InlineData(CommandLine.WrongCall, "assess", "account", Claim, "0", "--because", "no")]
    [InlineData(CommandLine.WrongCall, "incidents", "--min-reliability", "F")]
    [InlineData(CommandLine.WrongCall, "incidents", "--min-credibility", "6")]
    [InlineData(CommandLine.WrongCall, "same", Claim, Army)]
    [InlineData(CommandLine.Refused, "same", Claim, Claim, "--because", "no")]
    [InlineData(CommandLine.Refused, "same", Claim, "army.md#900-904", "--because", "no")]
    [InlineData(CommandLine.Refused, "different", "i-nothing", Army, "--because", "no")]
    [InlineData(CommandLine.Refused, "undo")]
    [InlineData(CommandLine.Refused, "undo", "1")]
    [InlineData(CommandLine.WrongCall, "undo", "1", "--last")]
    [InlineData(CommandLine.Refused, "history", "nobody")]
    public async Task What_cannot_be_decided_is_refused_with_what_to_do(int code, params string[] arguments)
    {
        var call = await Call.AttestAsync([.. arguments, "--workspace", _sample.Folder]);
        Assert.Equal(code, call.Code);
        Assert.StartsWith("attest: ", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", call.Error, StringComparison.Ordinal);
    }

    private static string[] Names(string output) => [.. NamePattern().Matches(output).Select(match => match.Value)];

    private async Task<Call> AskAsync(params string[] arguments)
    {
        var call = await Call.AttestAsync([.. arguments, "--workspace", _sample.Folder]);
        Assert.Equal("", call.Error);
        return call;
    }

    [GeneratedRegex("i-[0-9a-z]{8}", RegexOptions.None, 1000)]
    private static partial Regex NamePattern();
}
