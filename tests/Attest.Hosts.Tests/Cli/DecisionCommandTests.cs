using System.Text.RegularExpressions;
using Attest.Cli;
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

    [Theory]
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
