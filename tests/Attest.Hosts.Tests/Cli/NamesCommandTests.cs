using Attest.Cli;
using Attest.Tests;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

public sealed class NamesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pairs_are_scored_and_the_worst_misses_listed_with_their_reason()
    {
        var pairs = Write("id,name1,name2,is_match\n1,Katibat al-Nahr,Katiba al Nahr,true\n2,River Front,Hill Front,false\n3,\"Front, River\",Zork Vampuli,true\n4,Hill Front,Hill Front,false\n");
        var call = await Call.AttestAsync("names", "score", pairs, "--worst", "2");
        Assert.Equal((CommandLine.Ok, ""), (call.Code, call.Error));
        Assert.StartsWith("4 pairs at threshold 0.50: precision 0.500, recall 0.500, F1 0.500", call.Lines[0], StringComparison.Ordinal);
        Assert.Equal(5, call.Lines.Length);
        Assert.Contains("line 5, two bearers, taken for one: Hill Front | Hill Front", call.Output, StringComparison.Ordinal);
        Assert.Contains("line 4, one bearer, not found: Front, River | Zork Vampuli", call.Output, StringComparison.Ordinal);
        var strict = await Call.AttestAsync("names", "score", pairs, "--threshold", "1");
        Assert.Contains("0 taken for one", strict.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "name1")]
    [InlineData("name1,name2,is_match\nA,B,perhaps\n", "perhaps")]
    public async Task A_file_that_holds_no_pairs_is_refused(string text, string named)
    {
        var call = await Call.AttestAsync("names", "score", Write(text));
        Assert.Equal(CommandLine.Refused, call.Code);
        Assert.Contains(named, call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_looked_up_in_the_registry_with_its_reason()
    {
        var call = await Call.AttestAsync("names", "match", "Jamaat Nosrat ul Islam wal Mouslimeen", "--country", "Mali", "--on", "2019");
        Assert.Equal((CommandLine.Ok, ""), (call.Code, call.Error));
        Assert.Contains("(jnim)", call.Lines[0], StringComparison.Ordinal);
        Assert.Contains("likely the same", call.Output, StringComparison.Ordinal);
        Assert.Equal(CommandLine.Refused, (await Call.AttestAsync("names", "match", "Zork Vampuli")).Code);
        Assert.Equal(CommandLine.WrongCall, (await Call.AttestAsync("names", "match", "JNIM", "--country", "Nowhere")).Code);
    }

    [Fact]
    public async Task The_speed_is_printed_as_JSON()
    {
        var call = await Call.AttestAsync("bench", "names", "--names", "500", "--mentions", "60");
        Assert.Contains("\"names\": 500", call.Lines[^1], StringComparison.Ordinal);
        Assert.Contains("\"exact\": 20, \"exact_found\": 20", call.Lines[^1], StringComparison.Ordinal);
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder.Path, "pairs.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
