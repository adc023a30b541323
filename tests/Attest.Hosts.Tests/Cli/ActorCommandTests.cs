using System.Text.RegularExpressions;
using Attest.Cli;
using Attest.Tests;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

/// <summary>What is held about an actor, over a workspace with a profile.</summary>
public sealed partial class ActorCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        const string profile =
            """
            ---
            title: "Profile: JNIM"
            source: "Gazette of Tests"
            published: "2019-03-01"
            ---
            JNIM was formed in 2015. JNIM is estimated to have between 500 and 900 fighters. It operates in Mali.

            The Popular Front of the Ejemplo Hills (PFEH) is allied with JNIM.
            """;
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "profile.md"), profile);
        await AskAsync("init");
        Assert.Equal(CommandLine.Ok, (await AskAsync("add", Path.Combine(_folder.Path, "profile.md"))).Code);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_registry_and_documents_stand_side_by_side_and_conflicts_are_marked()
    {
        var page = (await AskAsync("actor", "JNIM")).Output;
        Assert.Contains("JNIM (jnim)", page, StringComparison.Ordinal);
        Assert.Contains("founded, 2015 (!)", page, StringComparison.Ordinal);
        Assert.Contains("founded, 2017-03-02 (!)", page, StringComparison.Ordinal);
        Assert.Contains("profile.md (Gazette of Tests, 2019-03-01): “JNIM was formed in 2015”", page, StringComparison.Ordinal);
        Assert.Contains("500 to 900 fighters, as of 2019-03-01", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2018-09-06", (await AskAsync("actor", "JNIM", "--as-of", "2018-01-01")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_actor_that_only_documents_name_is_proposed_and_an_unknown_one_is_refused()
    {
        var page = (await AskAsync("actor", "Popular Front of the Ejemplo Hills")).Output;
        Assert.Contains("proposed: the registry has no actor of this name", page, StringComparison.Ordinal);
        Assert.Contains("ally of JNIM", page, StringComparison.Ordinal);
        var unknown = await AskAsync("actor", "Nobody of Nowhere");
        Assert.NotEqual(CommandLine.Ok, unknown.Code);
        Assert.Contains("Nobody of Nowhere", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_is_accepted_and_rejected_and_either_is_taken_back()
    {
        var id = Id().Match((await AskAsync("actor", "Popular Front of the Ejemplo Hills")).Output).Value;
        Assert.Contains("accepted", (await AskAsync("accept", id)).Output, StringComparison.Ordinal);
        Assert.Contains(", accepted]", await FrontAsync(), StringComparison.Ordinal);
        await AskAsync("undo");
        Assert.DoesNotContain(", accepted]", await FrontAsync(), StringComparison.Ordinal);
        await AskAsync("reject", id, "--because", "misread");
        Assert.DoesNotContain(id, (await AskAsync("actor", "Popular Front of the Ejemplo Hills")).Output, StringComparison.Ordinal);
        Assert.Contains(id, (await AskAsync("actor", "Popular Front of the Ejemplo Hills", "--rejected")).Output, StringComparison.Ordinal);
        Assert.Contains("no document holds", (await AskAsync("accept", "s-000000000000")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_linked_on_a_day_depends_on_the_kinds()
    {
        string[] day = ["--linked", "--as-of", "2017-02-15", "--country", "ML"];
        var all = await AskAsync(["actor", "al-Qaeda", .. day, "--format", "csv"]);
        Assert.Contains("aqim,", all.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("isgs,", all.Output, StringComparison.Ordinal);
        var few = await AskAsync(["actor", "al-Qaeda", .. day, "--kinds", "media_wing_of", "--format", "csv"]);
        Assert.True(few.Lines.Length < all.Lines.Length);
        Assert.Contains("cousin_of", (await AskAsync(["actor", "al-Qaeda", .. day, "--kinds", "cousin_of"])).Error, StringComparison.Ordinal);
        Assert.Contains("--linked", (await AskAsync("actor", "al-Qaeda", "--country", "ML")).Error, StringComparison.Ordinal);
    }

    /// <summary>The page of the proposed actor, without the ends of its lines.</summary>
    private async Task<string> FrontAsync() =>
        string.Join(' ', (await AskAsync("actor", "Popular Front of the Ejemplo Hills")).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<Call> AskAsync(params string[] arguments) => Call.AttestAsync([.. arguments, "--workspace", _folder.Path]);

    [GeneratedRegex("s-[0-9a-f]{12}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
