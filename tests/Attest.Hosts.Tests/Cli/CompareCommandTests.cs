using System.Text.Json;
using Attest.Cli;
using Attest.Tests;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

public sealed class CompareCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "raid.md"), "---\nsource: Courier\npublished: 2022-03-10\n---\nGunmen of JNIM attacked a gendarmerie post at Djibo, Burkina Faso, on 8 March 2022 and killed four gendarmes.\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "looting.md"), "---\nsource: Courier\npublished: 2022-04-10\n---\nJNIM fighters looted a shop in Arbinda, Burkina Faso, on 9 April 2022.\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "review.md"), "---\nsource: Ledger\npublished: 2022-06-15\n---\nJNIM has carried out 12 attacks in Burkina Faso this year.\n", TestContext.Current.CancellationToken);
        await Call.AttestAsync("init", "--workspace", _folder.Path);
        await Call.AttestAsync("add", Path.Combine(_folder.Path, "raid.md"), Path.Combine(_folder.Path, "looting.md"), Path.Combine(_folder.Path, "review.md"), "--workspace", _folder.Path);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Rules_stand_beside_each_other_with_what_makes_the_difference()
    {
        var call = await Call.AttestAsync("compare", "--rules", "incidents,network-tally", "--workspace", _folder.Path);
        Assert.Equal(CommandLine.Ok, call.Code);
        Assert.Contains("1 incident counted alike. These make the difference:", call.Output, StringComparison.Ordinal);
        Assert.Matches(@"Looting, Arbinda.*certain .*left out: not of its", call.Output);
    }

    [Fact]
    public async Task A_tally_that_a_document_asserts_stands_beside_the_own_count_of_its_scope()
    {
        var call = await Call.AttestAsync("compare", "--rules", "network-tally", "--documents", "--workspace", _folder.Path);
        Assert.Contains("12 attacks: 2022-01-01 to 2022-06-15; Burkina Faso; by JNIM and affiliates", call.Output, StringComparison.Ordinal);
        Assert.Contains("network-tally: 1 certain, 1 possible; fewer than the document says", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_name_rule_clause_and_words()
    {
        var call = await Call.AttestAsync("compare", "--rules", "incidents,network-tally", "--documents", "--format", "jsonl", "--workspace", _folder.Path);
        var rows = call.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        var difference = Assert.Single(rows, row => Text(row, "record") == "difference" && Text(row, "rule") == "network-tally");
        Assert.Equal(("left out", "types", "looting"), (Text(difference, "counts"), Text(difference, "clause"), Text(difference, "found")));
        var document = Assert.Single(rows, row => Text(row, "record") == "document" && Text(row, "rule") == "incidents");
        Assert.Equal(("review.md", "12", "attacks"), (Text(document, "document"), Text(document, "quote"), Text(document, "unit")));
        Assert.Equal(12, document.GetProperty("asserted_min").GetInt32());
    }

    [Theory]
    [InlineData("2022-06-14", 0)]
    [InlineData("2022-06-15", 1)]
    public async Task What_was_published_later_is_not_compared(string day, int expected)
    {
        var call = await Call.AttestAsync("compare", "--rules", "incidents", "--documents", "--published-by", day, "--format", "jsonl", "--workspace", _folder.Path);
        Assert.Equal(expected, call.Lines.Count(line => line.Contains("\"record\":\"document\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--rules", "incidents")]
    [InlineData("--rules", "incidents,no-such-rule")]
    public async Task A_wrong_call_says_what_was_expected(params string[] arguments)
    {
        var call = await Call.AttestAsync([.. arguments.Prepend("compare"), "--workspace", _folder.Path]);
        Assert.Equal(CommandLine.WrongCall, call.Code);
        Assert.Contains("--rules: expected", call.Error, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
