using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Storage.Acts;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Resolve;
using Xunit;

namespace Attest.Tests.Workflows.Resolve;

/// <summary>What was recorded by a day is what a run on that day told, whatever came later.</summary>
public sealed class AsOfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Recorded_by_a_day_equals_what_a_run_told_on_that_day()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var chance = new Random(seed);
            var clock = new DayClock(new(2026, 1, 1));
            await using var workspace = await Workspace.CreateAsync(Path.Combine(_folder.Path, $"w{seed}"), "tester", clock, Stop);
            var accounts = TestAccounts.Any(chance, 24);
            List<(DateOnly Day, string Told)> days = [];
            foreach (var document in accounts.GroupBy(account => account.Id.Document))
            {
                await SaveAsync(workspace, document);
                if (chance.Next(2) == 0)
                {
                    await ChangeAsync(workspace, accounts, chance);
                }

                days.Add((clock.Day, await ToldAsync(workspace)));
                clock.Day = clock.Day.AddDays(1);
            }

            foreach (var (day, told) in days)
            {
                await using var view = await workspace.ViewAsync(new(null, day), Stop);
                Assert.Equal(told, await ToldAsync(view));
            }
        }
    }

    [Fact]
    public async Task Published_by_a_day_leaves_out_what_came_later_and_what_has_no_day()
    {
        await using var workspace = await Workspace.CreateAsync(Path.Combine(_folder.Path, "w"), "tester", TimeProvider.System, Stop);
        foreach (var (name, published) in new[] { ("early", "2019-10-02"), ("late", "2019-10-20"), ("month", "2019-10"), ("undated", null) })
        {
            var account = TestAccounts.Of(name, day: 1);
            await SaveAsync(workspace, new[] { account }.GroupBy(one => one.Id.Document).Single(), PartialDate.Parse(published));
        }

        await using var view = await workspace.ViewAsync(new(new(2019, 10, 10), null), Stop);
        Assert.Equal(["early"], (await new DocumentStore(view).IdsAsync(Stop)).Select(id => id.Value));
        Assert.Equal(1, Assert.Single(await ListAsync(view)).Accounts);
        Assert.Equal(4, Assert.Single(await ListAsync(workspace)).Accounts);
    }

    [Fact]
    public async Task Undoing_a_decision_gives_back_the_very_same_incidents_and_names()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var chance = new Random(seed);
            await using var workspace = await Workspace.CreateAsync(Path.Combine(_folder.Path, $"u{seed}"), "tester", TimeProvider.System, Stop);
            var accounts = TestAccounts.Any(chance, 24);
            foreach (var document in accounts.GroupBy(account => account.Id.Document))
            {
                await SaveAsync(workspace, document);
            }

            var before = await ToldAsync(workspace);
            Stack<StoredAct> acts = [];
            for (var i = 0; i < 4; i++)
            {
                acts.Push(await DecideAsync(workspace, accounts, chance));
                await ToldAsync(workspace);
            }

            while (acts.TryPop(out var act))
            {
                await new ActStore(workspace).RecordAsync(new Undoing(act.Act.Id), "tried", Stop);
                await ToldAsync(workspace);
            }

            Assert.Equal(before, await ToldAsync(workspace));
        }
    }

    /// <summary>Anything that may be recorded after a document: a judgement, a ruling, a correction, an undoing, another coding.</summary>
    private static async Task ChangeAsync(Workspace workspace, Account[] accounts, Random chance)
    {
        var (acts, account) = (new ActStore(workspace), accounts[chance.Next(accounts.Length)]);
        switch (chance.Next(5))
        {
            case 0:
                await acts.RecordAsync(new Ruling([account.Id], DecidedField.Killed, new() { Number = Quantity.Exactly(chance.Next(9)) }), "tried", Stop);
                break;
            case 1:
                await acts.RecordAsync(new Correction(account.Id, DecidedField.Killed, new() { Number = Quantity.Exactly(chance.Next(9)) }, null), "tried", Stop);
                break;
            case 2 when await acts.FindLastAsync(Stop) is { } last:
                await acts.RecordAsync(new Undoing(last.Act.Id), "tried", Stop);
                break;
            case 3 when await new DocumentStore(workspace).HasAsync(account.Id.Document, Stop):
                var left = accounts.Where(one => one.Id.Document == account.Id.Document && one != account).Select(one => one.Attestation);
                await new DocumentStore(workspace).RecodeAsync(new() { Document = account.Id.Document, Version = "later", Attestations = [.. left] }, Stop);
                break;
            default:
                await DecideAsync(workspace, accounts, chance);
                break;
        }
    }

    private static async Task<StoredAct> DecideAsync(Workspace workspace, Account[] accounts, Random chance)
    {
        var (one, other) = (accounts[chance.Next(accounts.Length)].Id, accounts[chance.Next(accounts.Length)].Id);
        while (one == other)
        {
            other = accounts[chance.Next(accounts.Length)].Id;
        }

        var verdict = chance.Next(2) == 0 ? Verdict.Same : Verdict.Different;
        return await new ActStore(workspace).RecordAsync(new JudgedPair(one, other, verdict), "tried", Stop);
    }

    /// <summary>Every incident with its name, fields and accounts.</summary>
    private static async Task<string> ToldAsync(Workspace workspace)
    {
        var incidents = await ListAsync(workspace);
        var whole = await new IncidentQueries(workspace).DescribeAsync([.. incidents.Select(one => one.Id)], Stop);
        return string.Join('\n', incidents.Zip(whole, (line, incident) => $"{line} {string.Join(',', incident.Accounts.Select(account => account.Id))}"));
    }

    private static async Task<IReadOnlyList<IncidentSummary>> ListAsync(Workspace workspace)
    {
        await Resolution.UpdateAsync(workspace, TestAccounts.Types, Stop);
        return await new IncidentQueries(workspace).ListAsync(new(), Stop);
    }

    private static Task SaveAsync(Workspace workspace, IGrouping<DocumentId, Account> accounts, PartialDate? published = null)
    {
        var document = new Document { Id = accounts.Key, Published = published, Body = $"A text about {accounts.First().Attestation.Place?.Value.Name}." };
        var coding = new Coding { Document = accounts.Key, Version = "test", Attestations = [.. accounts.Select(account => account.Attestation)] };
        return new DocumentStore(workspace).SaveAsync(document, default, coding, Stop);
    }

    private sealed class DayClock(DateOnly day) : TimeProvider
    {
        private int _moment;

        public DateOnly Day { get; set; } = day;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(Day.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero).AddMilliseconds(_moment++);
    }
}
