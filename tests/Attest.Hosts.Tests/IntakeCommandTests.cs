using Attest.Cli;
using Xunit;

namespace Attest.Hosts.Tests;

public sealed class IntakeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("attest-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Add_tells_what_was_added_and_gives_one_line_for_each_refusal()
    {
        await RunAsync("init");
        var good = Write("good.md", "---\npublished: 2017-04-19\n---\nTwo soldiers were killed in an attack near Gao on Monday.\n");
        var bad = Write("bad.md", "---\npublished: 2021-02-30\n---\nText.\n");
        var (code, output, error) = await RunAsync("add", good, bad);
        Assert.Equal(1, code);
        Assert.Matches(@"(?m)^ added +1 +1 account of incidents$", output);
        Assert.Matches(@"(?m)^ refused +1 ", output);
        Assert.Equal(1, error.Count(letter => letter == '\n'));
        Assert.Contains("bad.md: Expected published", error, StringComparison.Ordinal);

        (code, output, _) = await RunAsync("add", good);
        Assert.Equal(0, code);
        Assert.Matches(@"(?m)^ known already +1 ", output);
    }

    [Fact]
    public async Task Rows_and_entries_become_attestations()
    {
        await RunAsync("init");
        var rows = Write("rows.csv", "id,what,dead\nA,armed_assault,3\nB,armed_assault,many\n");
        var map = Write("map.yaml", "columns: {key: id, type: what, killed: dead}\n");
        var (code, output, error) = await RunAsync("add", rows, "--map", map);
        Assert.Equal(0, code);
        Assert.Matches(@"rows\.csv +2 +0 +0 +0", output);
        Assert.Contains("row 3, column 'dead'", error, StringComparison.Ordinal);

        (code, output, _) = await RunAsync("enter", "--type", "armed_assault", "--date", "2019-03-01", "--killed", "3", "--quote", "three were shot");
        Assert.Equal(0, code);
        Assert.StartsWith("Entered entered#", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_call_ends_with_2()
    {
        await RunAsync("init");
        Assert.Equal(2, (await RunAsync("add")).Code);
        Assert.Equal(2, (await RunAsync("enter", "--type", "brawl")).Code);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync([.. arguments, "--workspace", _folder], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
