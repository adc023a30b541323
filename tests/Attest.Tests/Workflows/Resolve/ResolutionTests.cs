using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Counting;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Storage.Acts;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Tests.Workflows.Decisions;
using Attest.Workflows.Counting;
using Attest.Workflows.Resolve;
using Xunit;

namespace Attest.Tests.Workflows.Resolve;

public sealed class ResolutionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Adding_documents_one_by_one_in_any_order_gives_the_incidents_of_all_at_once()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var chance = new Random(seed);
            var documents = TestAccounts.Any(chance, 24).GroupBy(account => account.Id.Document).ToArray();
            await using var atOnce = await CreateAsync($"all{seed}");
            foreach (var document in documents)
            {
                await SaveAsync(atOnce, document);
            }

            await Resolution.UpdateAsync(atOnce, TestAccounts.Types, Stop);

            chance.Shuffle(documents);
            await using var oneByOne = await CreateAsync($"one{seed}");
            foreach (var document in documents)
            {
                await SaveAsync(oneByOne, document);
                await Resolution.UpdateAsync(oneByOne, TestAccounts.Types, Stop);
            }

            Assert.Equal(await PartsAsync(atOnce), await PartsAsync(oneByOne));
        }
    }

    [Fact]
    public async Task Resolving_again_changes_nothing_not_even_names()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var chance = new Random(seed);
            var accounts = TestAccounts.Any(chance, 24);
            await using var workspace = await CreateAsync($"w{seed}");
            await SaveAllAsync(workspace, accounts);
            for (var i = 0; i < 3; i++)
            {
                var (one, other) = (accounts[chance.Next(12)].Id, accounts[12 + chance.Next(12)].Id);
                await new ActStore(workspace).RecordAsync(new JudgedPair(one, other, (Verdict)chance.Next(2)), "seen", Stop);
            }

            // Every byte that is printed, names, reasons and all.
            var before = await DecidedWorkspace.PrintedAsync(workspace);
            await new IncidentStore(workspace).InTransactionAsync(() => new IncidentStore(workspace).RequireVersionAsync("another version", Stop), Stop);
            Assert.Equal(before, await DecidedWorkspace.PrintedAsync(workspace));
        }
    }

    [Fact]
    public async Task A_new_coding_withdraws_what_it_no_longer_tells_and_the_incident_keeps_its_name()
    {
        await using var workspace = await CreateAsync("w");
        var (one, other) = (TestAccounts.Of("one", day: 1), TestAccounts.Of("other", day: 1));
        await SaveAllAsync(workspace, [one, other]);
        await Resolution.UpdateAsync(workspace, TestAccounts.Types, Stop);
        var name = Assert.Single(await ListAsync(workspace)).Id;

        await new DocumentStore(workspace).RecodeAsync(new() { Document = new("one"), Version = "2" }, Stop);
        await Resolution.UpdateAsync(workspace, TestAccounts.Types, Stop);
        var left = Assert.Single(await ListAsync(workspace));
        Assert.Equal((name, 1), (left.Id, left.Accounts));

        await new DocumentStore(workspace).RecodeAsync(new() { Document = new("other"), Version = "2" }, Stop);
        await Resolution.UpdateAsync(workspace, TestAccounts.Types, Stop);
        Assert.Empty(await ListAsync(workspace));
    }

    [Fact]
    public async Task A_merged_name_leads_to_its_successor()
    {
        await using var workspace = await CreateAsync("w");
        await SaveAllAsync(workspace, [TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 20), TestAccounts.Of("b2", day: 20)]);
        await Resolution.UpdateAsync(workspace, TestAccounts.Types, Stop);
        var names = (await ListAsync(workspace)).Select(one => one.Id).ToArray();
        Assert.Equal(2, names.Length);

        // A corrected date moves the first account beside the others.
        var corrected = TestAccounts.Of("a", day: 20).Attestation with { Review = ReviewState.Corrected };
        await new AttestationStore(workspace).EnterAsync(corrected, Stop);
        await Resolution.UpdateAsync(workspace, TestAccounts.Types, Stop);

        var left = Assert.Single(await ListAsync(workspace));
        var gone = names.Single(name => name != left.Id);
        Assert.Equal([left.Id], await new IncidentQueries(workspace).FindNamesAsync(gone, Stop));
    }

    [Fact]
    public async Task Filters_restrict_and_combine()
    {
        await using var workspace = await CreateAsync("w");
        await SaveAllAsync(workspace,
        [
            TestAccounts.Of("a", day: 1, killed: 38, actor: "jnim", latitude: 14.7),
            TestAccounts.Of("b", day: 10, type: "ied", place: "Ménaka", killed: 2, actor: "isgs", latitude: 15.9),
            TestAccounts.Of("c", day: 20, place: "Tillabéri", country: "NE"),
        ]);
        await Resolution.UpdateAsync(workspace, TestAccounts.Types, Stop);

        async Task Expect(IncidentFilter filter, params string[] places) =>
            Assert.Equal(places, (await new IncidentQueries(workspace).ListAsync(filter, Stop)).Select(one => one.Place));

        await Expect(new(), "Boulikessi", "Ménaka", "Tillabéri");
        await Expect(new() { Since = new(2019, 10, 10) }, "Ménaka", "Tillabéri");
        await Expect(new() { Until = new(2019, 10, 10) }, "Boulikessi", "Ménaka");
        await Expect(new() { Country = "ne" }, "Tillabéri");
        await Expect(new() { Type = new("ied") }, "Ménaka");
        await Expect(new() { MinKilled = 3 }, "Boulikessi");
        await Expect(new() { Actors = ["jnim", "ISGS"] }, "Boulikessi", "Ménaka");
        await Expect(new() { Near = new(14.72, -1.0, 10) }, "Boulikessi");
        await Expect(new() { Text = "about menaka" }, "Ménaka");
        await Expect(new() { Text = "\"about OR" });
        await Expect(new() { OnlyReviewed = true });
        await Expect(new() { Country = "ML", Since = new(2019, 10, 5), MinKilled = 1 }, "Ménaka");
    }

    [Fact]
    public async Task A_count_has_a_row_for_each_value_and_one_for_what_is_not_told()
    {
        await using var workspace = await CreateAsync("w");
        var vague = TestAccounts.Of("c", day: 1, place: "Ménaka");
        var autumn = vague.Attestation.Date! with { Value = new(new(2019, 9, 1), new(2019, 11, 30), DatePrecision.Season) };
        await SaveAllAsync(workspace,
        [
            TestAccounts.Of("a", day: 1, killed: 38, actor: "jnim"),
            TestAccounts.Of("b", day: 40, killed: 2, actor: "jnim"),
            vague with { Attestation = vague.Attestation with { Date = autumn } },
        ]);
        await Resolution.UpdateAsync(workspace, TestAccounts.Types, Stop);

        var rule = TestRules.All;
        var count = await new Counter(workspace, TestRules.NoRegistry).CountAsync(new() { Rule = rule, By = [Dimension.Month, Dimension.Actor] }, Stop);

        Assert.Equal(
            [("2019-10", "jnim", 1, 38L), ("2019-11", "jnim", 1, 2L), (null, null, 1, 0L)],
            count.Rows.Select(row => (row.Values[0], row.Values[1], row.Certain, row.Killed.AtLeast)));
        Assert.Equal((3, 40L, 1), (count.Total.Certain, count.Total.Killed.AtLeast, count.Total.WithoutToll));
    }

    private static Task<IReadOnlyList<IncidentSummary>> ListAsync(Workspace workspace) => new IncidentQueries(workspace).ListAsync(new(), Stop);

    private static async Task<IEnumerable<string>> PartsAsync(Workspace workspace)
    {
        var ids = (await ListAsync(workspace)).Select(one => one.Id).ToArray();
        var incidents = await new IncidentQueries(workspace).DescribeAsync(ids, Stop);
        return incidents.Select(incident => string.Join(',', incident.Accounts.Select(account => account.Id))).Order(StringComparer.Ordinal);
    }

    private static async Task SaveAllAsync(Workspace workspace, IEnumerable<Account> accounts)
    {
        foreach (var document in accounts.GroupBy(account => account.Id.Document))
        {
            await SaveAsync(workspace, document);
        }
    }

    private static Task SaveAsync(Workspace workspace, IGrouping<DocumentId, Account> accounts)
    {
        var document = new Document { Id = accounts.Key, Body = $"A text about {accounts.First().Attestation.Place?.Value.Name}." };
        var coding = new Coding { Document = accounts.Key, Version = "test", Attestations = [.. accounts.Select(account => account.Attestation)] };
        return new DocumentStore(workspace).SaveAsync(document, default, coding, Stop);
    }

    private Task<Workspace> CreateAsync(string name) => Workspace.CreateAsync(Path.Combine(_folder.Path, name), "tester", TimeProvider.System, Stop);
}
