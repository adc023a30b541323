using System.Globalization;
using System.Text.Json;
using Attest.Cli;
using Attest.Hosts.Tests.Cli;
using Attest.Tests;
using Xunit;

namespace Attest.Hosts.Tests.Docs;

/// <summary>The worked example of docs/concepts: its calls give the answers that the page prints, and what a person counts by hand is what they say.</summary>
public sealed class OneIncidentManyAccountsTests : IDisposable
{
    private const string Place = "/home/you/tessit";

    private static readonly string s_root = Path.GetDirectoryName(SampleFolder.Of())!;
    private static readonly string s_page = Path.Combine(s_root, "docs", "concepts", "one-incident-many-accounts.md");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_calls_of_the_page_give_the_answers_that_it_prints()
    {
        var lines = await File.ReadAllLinesAsync(s_page, TestContext.Current.CancellationToken);
        var calls = ConsolePage.Read(lines);
        await Call.AttestAsync("init", "--workspace", _folder.Path);
        List<string[]> answers = [];
        foreach (var call in calls)
        {
            answers.Add(await AnswerAsync(call.Arguments));
        }

        if (Environment.GetEnvironmentVariable("ATTEST_APPROVE") == "1")
        {
            await File.WriteAllLinesAsync(s_page, ConsolePage.Rewrite(lines, calls, answers), TestContext.Current.CancellationToken);
            return;
        }

        foreach (var (call, answer) in calls.Zip(answers))
        {
            Assert.True(
                call.Answer.SequenceEqual(answer, StringComparer.Ordinal),
                $"{s_page}, line {call.Line}: attest {string.Join(' ', call.Arguments)} now answers\n{string.Join('\n', answer)}\nRead what differs; ATTEST_APPROVE=1 dotnet test writes it into the page.");
        }
    }

    [Fact]
    public async Task What_a_person_counts_by_hand_is_what_the_calls_say()
    {
        var lines = await File.ReadAllLinesAsync(s_page, TestContext.Current.CancellationToken);
        await Call.AttestAsync("init", "--workspace", _folder.Path);
        foreach (var call in ConsolePage.Read(lines))
        {
            await AnswerAsync(call.Arguments);
        }

        Assert.Equal(ByHand(lines), await CountedAsync());
    }

    /// <summary>The table under the page's last heading.</summary>
    private static string ByHand(string[] lines) =>
        string.Join('\n', lines.SkipWhile(line => line != "## Counted by hand").Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1));

    /// <summary>The same table as the workspace has it.</summary>
    private async Task<string> CountedAsync()
    {
        var incidents = await JsonAsync("incidents");
        var (attack, ambush, yearbook) = (Of("un.md", "Tessit"), Of("patrol.md", "Lab"), Of("yearbook.md", "Ansongo"));
        var all = await TotalAsync("count");
        var group = await TotalAsync("count", "--rule", "network-tally", "--actor", "Islamic State in the Greater Sahara");
        var (early, late) = (await TotalAsync("count", "--published-by", "2021-02-10"), await TotalAsync("count", "--published-by", "2021-02-28"));
        var claims = (await JsonAsync("claims")).Where(one => Text(one, "record") == "claim").ToArray();
        var diff = await JsonAsync("diff", "2021-02-10", "2021-02-28", "--published");
        var killed = diff.Single(one => Text(one, "change") == "revised" && Text(one, "field") == "killed");
        (string, object)[] rows =
        [
            ("texts", incidents.SelectMany(DocumentsOf).Distinct(StringComparer.Ordinal).Count()),
            ("accounts of incidents", incidents.Sum(one => DocumentsOf(one).Count())),
            ("incidents", incidents.Count),
            ("accounts of the attack on the post", DocumentsOf(attack).Count()),
            ("accounts of the ambush", DocumentsOf(ambush).Count()),
            ("incidents, for certain", all.GetProperty("certain")),
            ("incidents, at most", all.GetProperty("possible")),
            ("killed, for certain", all.GetProperty("killed_min")),
            ("attacks of the group, for certain", group.GetProperty("certain")),
            ("attacks of the group, at most", group.GetProperty("possible")),
            ("incidents as published by 10 February", early.GetProperty("possible")),
            ("incidents as published by 28 February", late.GetProperty("possible")),
            ("killed as published by 10 February", early.GetProperty("killed_min")),
            ("killed as published by 28 February", late.GetProperty("killed_min")),
            ("killed in the attack on the post", KilledOf(attack)),
            ("killed in the ambush", KilledOf(ambush)),
            ("how well the attack on the post is attested", Text(attack, "corroboration")),
            ("how well the ambush is attested", Text(ambush, "corroboration")),
            ("how well the yearbook's attack is attested", Text(yearbook, "corroboration")),
            ("claims of responsibility", claims.Length),
            ("of them new", claims.Count(one => Text(one, "novelty") == "new")),
            ("of them restated", claims.Count(one => Text(one, "novelty") == "restated")),
            ("incidents that the statement of February claims", claims.Where(one => Text(one, "document") == "claim.md").Select(one => Text(one, "incident")).Distinct(StringComparer.Ordinal).Count()),
            ("killed at the post as the group says in February", ClaimedIn("claim.md")),
            ("killed at the post as the group says in March", ClaimedIn("review.md")),
            ("new between 10 and 28 February", Changed("new").Distinct(StringComparer.Ordinal).Count()),
            ("revised between 10 and 28 February", Changed("revised").Distinct(StringComparer.Ordinal).Count()),
            ("killed at the post on 10 February", Text(killed, "from")),
            ("killed at the post on 28 February", Text(killed, "to")),
        ];
        return string.Join('\n', rows.Select(row => $"| {row.Item1} | {row.Item2} |"));

        IEnumerable<string> Changed(string kind) => diff.Where(one => Text(one, "change") == kind).Select(one => Text(one, "incident"));

        long ClaimedIn(string document) => claims.Single(one => Text(one, "document") == document && Text(one, "incident") == Text(attack, "id")).GetProperty("killed_min").GetInt64();

        JsonElement Of(string document, string place) =>
            incidents.Single(one => DocumentsOf(one).Contains(document, StringComparer.Ordinal) && one.GetProperty("place").GetProperty("name").GetString()!.StartsWith(place, StringComparison.Ordinal));
    }

    private async Task<JsonElement> TotalAsync(params string[] arguments) => (await JsonAsync(arguments)).Single(one => Text(one, "record") == "total");

    private static string Today => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> DocumentsOf(JsonElement incident) => incident.GetProperty("attestations").EnumerateArray().Select(one => Text(one, "document"));

    private static long KilledOf(JsonElement incident) => incident.GetProperty("killed").GetProperty("min").GetInt64();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private async Task<List<JsonElement>> JsonAsync(params string[] arguments)
    {
        var call = await Call.AttestAsync([.. arguments, "--format", "jsonl", "--workspace", _folder.Path]);
        return [.. call.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private async Task<string[]> AnswerAsync(string[] arguments)
    {
        string[] here = [.. arguments.Select(one => one.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(s_root, one) : one), "--workspace", _folder.Path];
        var call = await Call.AttestAsync(here);
        Assert.True(call.Code == CommandLine.Ok, $"attest {string.Join(' ', arguments)}: {call.Error}");
        var answer = call.Output.Replace(_folder.Path, Place, StringComparison.Ordinal).Replace($"recorded by {Today}", "recorded by 2026-11-23", StringComparison.Ordinal);
        return [.. answer.TrimEnd().Split('\n').Select(line => line.TrimEnd())];
    }
}
