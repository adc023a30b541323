using System.Text.Json;
using Attest.Cli;
using Attest.Tests;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

/// <summary>The registry of a workspace: what an import proposes, and what people make of it.</summary>
public sealed class ActorsCommandTests : IDisposable
{
    private const string HeadingsOfNames = "ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,";
    private const string HeadingsOfChanges = "NameChange,NewName,NewNameFullMotherTongue,NewNameFullEng,Org,NamePrev,ActorIdPrev,";
    private const string HeadingsOfOthers = "NameAlliance,ActorIdAlliance,GroupName,ActorIdGroup,Location,GWNOLoc,Version\n";

    private const string List =
        HeadingsOfNames + HeadingsOfChanges + HeadingsOfOthers
        + "6716,JNIM,JNIM,Jamaat Nusrat al-Islam,n/a,0,,,,1,,,,,,,Mali,432,9.1\n"
        + "9001,Zarkuvan,Zarkuvan,n/a,Zarkuvan Resistance Front,0,,,,1,JNIM,6716,,,,,Mali,432,9.1\n"
        + "9002,Vorlim,Vorlim,n/a,Vorlim,0,,,,3,,,,,,,Mali,432,9.1\n"
        + "x,Broken,,,,0,,,,1,,,,,,,Mali,432,9.1\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_is_proposed_accepted_recognised_and_taken_back()
    {
        await AskAsync("init");
        var before = await AskAsync("actors", "--format", "jsonl");
        var import = await AskAsync("actors", "import", Write("list.csv", List), "--because", "a test");
        Assert.Equal(CommandLine.Refused, import.Code);
        Assert.Contains("line 5", import.Error, StringComparison.Ordinal);
        Assert.Contains("Take it back: attest undo", import.Output, StringComparison.Ordinal);

        var proposed = Rows(await AskAsync("actors", "--state", "proposed", "--format", "jsonl"));
        Assert.Equal(["ucdp-6716", "ucdp-9001", "ucdp-9002"], proposed.Select(row => row.GetProperty("id").GetString()));
        Assert.Equal("jnim", proposed[0].GetProperty("same_as").GetString());
        Assert.Contains("code ucdp: 6716", proposed[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.False(proposed[1].TryGetProperty("same_as", out _));
        Assert.DoesNotContain("ucdp-9001", (await CodeAsync("first.md")).Output, StringComparison.Ordinal);

        Assert.Equal(CommandLine.Refused, (await AskAsync("actors", "accept", "ucdp-9002", "--because", "try")).Code);
        Assert.Equal(CommandLine.Ok, (await AskAsync("actors", "accept", "ucdp-6716", "ucdp-9001", "--because", "checked")).Code);
        Assert.Equal("accepted", Rows(await AskAsync("actors", "--name", "Zarkuvan", "--format", "jsonl"))[0].GetProperty("state").GetString());
        Assert.Contains("ucdp-9001", (await CodeAsync("second.md")).Output, StringComparison.Ordinal);
        Assert.Contains("checked", (await AskAsync("history", "ucdp-9001")).Output, StringComparison.Ordinal);
        Assert.Contains("known already", (await AskAsync("actors", "import", Write("list.csv", List))).Output, StringComparison.Ordinal);

        Assert.Equal(CommandLine.Ok, (await AskAsync("undo")).Code);
        Assert.Equal("proposed", Rows(await AskAsync("actors", "--name", "Zarkuvan", "--format", "jsonl"))[0].GetProperty("state").GetString());
        Assert.Equal(CommandLine.Ok, (await AskAsync("undo")).Code);
        Assert.Equal(before.Output, (await AskAsync("actors", "--format", "jsonl")).Output);
    }

    [Fact]
    public async Task Names_are_accepted_and_rejected_and_actors_merged_and_split()
    {
        await AskAsync("init");
        Assert.Contains("'Rivermen' is a name of jnim", (await AskAsync("actors", "accept", "jnim", "--name", "Rivermen", "--because", "leaflet")).Output, StringComparison.Ordinal);
        Assert.Contains("Rivermen", Rows(await AskAsync("actors", "--name", "rivermen", "--format", "jsonl")).Single().GetProperty("names").GetString(), StringComparison.Ordinal);
        Assert.Contains("(jnim)", (await AskAsync("names", "match", "Rivermen")).Output, StringComparison.Ordinal);
        Assert.Equal(CommandLine.Ok, (await AskAsync("actors", "split", "jnim", "river-men", "--as", "Rivermen", "--name", "Rivermen", "--because", "others")).Code);
        Assert.Equal("river-men", Rows(await AskAsync("actors", "--name", "rivermen", "--format", "jsonl")).Single().GetProperty("id").GetString());
        Assert.Equal(CommandLine.Ok, (await AskAsync("actors", "merge", "river-men", "jnim", "--because", "one after all")).Code);
        Assert.Equal("jnim", Rows(await AskAsync("actors", "--state", "merged", "--format", "jsonl")).Single().GetProperty("merged_into").GetString());
        Assert.Contains("was merged into jnim", (await AskAsync("actors", "merge", "aqim", "river-men", "--because", "no")).Error, StringComparison.Ordinal);
        Assert.Equal(CommandLine.Refused, (await AskAsync("actors", "merge", "nobody", "jnim", "--because", "no")).Code);
        Assert.Equal(CommandLine.WrongCall, (await AskAsync("actors", "accept", "--because", "no")).Code);
    }

    [Fact]
    public async Task A_colleague_pulls_what_was_decided()
    {
        await AskAsync("init");
        await AskAsync("actors", "import", Write("list.csv", List));
        await AskAsync("actors", "accept", "ucdp-9001", "--because", "checked");
        using var other = new TemporaryFolder();
        await Call.AttestAsync("init", "--workspace", other.Path);
        await Call.AttestAsync("pull", _folder.Path, "--workspace", other.Path);
        var ours = await AskAsync("actors", "--format", "jsonl");
        Assert.Equal(ours.Output, (await Call.AttestAsync("actors", "--format", "jsonl", "--workspace", other.Path)).Output);
    }

    [Fact]
    public async Task The_built_in_registry_is_listed_without_a_workspace()
    {
        var call = await Call.AttestAsync("actors", "--kind", "armed_group", "--country", "Mali");
        Assert.Equal((CommandLine.Ok, ""), (call.Code, call.Error));
        Assert.Contains("jnim", call.Output, StringComparison.Ordinal);
        Assert.Contains("built-in", call.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lineage_of_a_list_is_set_beside_the_registry()
    {
        var list = List
            + "539,AQIM,GSPC,n/a,n/a,0,,,,1,JNIM,6716,,,,,Mali,432,9.1\n";
        var call = await Call.AttestAsync("actors", "compare", Write("list.csv", list), "--format", "jsonl");
        var row = Rows(call).Single(one => one.GetProperty("actor").GetString() == "aqim" && one.GetProperty("other").GetString() == "jnim");
        Assert.Equal(("only_there", "splinter_of"), (row.GetProperty("agreement").GetString(), row.GetProperty("file").GetString()));
    }

    private static JsonElement[] Rows(Call call) => [.. call.Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    private async Task<Call> CodeAsync(string name)
    {
        await AskAsync("add", Write(name, $"---\npublished: 2019-03-05\n---\nZarkuvan attacked a police station in Gao on Monday and killed three officers. {name}\n"));
        return await AskAsync("incidents", "--format", "jsonl");
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<Call> AskAsync(params string[] arguments) => Call.AttestAsync([.. arguments, "--workspace", _folder.Path]);
}
