using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Storage.Acts;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Decisions;
using Attest.Workflows.Resolve;
using Xunit;

namespace Attest.Tests.Workflows.Decisions;

public sealed class JudgingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_incidents_become_one_and_two_again()
    {
        await using var workspace = await DecidedWorkspace.CreateAsync(_folder, "w", [TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 9)]);
        var before = await DecidedWorkspace.IncidentsAsync(workspace);
        var made = await Judging.JudgeAsync(workspace, TestAccounts.Types, before[0].Id.Value, before[1].Id.Value, Verdict.Same, "one attack, told late", Stop);
        var only = Assert.Single(await DecidedWorkspace.IncidentsAsync(workspace));
        Assert.Equal([only.Id], made.Incidents);

        await Revoking.UndoAsync(workspace, entry: null, "", Stop);
        Assert.Equal(2, (await DecidedWorkspace.IncidentsAsync(workspace)).Count);
    }

    [Fact]
    public async Task Two_incidents_that_are_held_for_one_keep_all_their_accounts()
    {
        await using var workspace = await DecidedWorkspace.CreateAsync(
            _folder, "w", [TestAccounts.Of("a", day: 1), TestAccounts.Of("a2", day: 1), TestAccounts.Of("b", day: 20), TestAccounts.Of("b2", day: 20)]);
        var before = await DecidedWorkspace.IncidentsAsync(workspace);
        Assert.Equal(2, before.Count);
        await Judging.JudgeAsync(workspace, TestAccounts.Types, before[0].Id.Value, before[1].Id.Value, Verdict.Same, "told late", Stop);
        Assert.Equal(4, Assert.Single(await DecidedWorkspace.IncidentsAsync(workspace)).Accounts.Count);

        await Judging.JudgeAsync(workspace, TestAccounts.Types, "a2#0-4", "b#0-4", Verdict.Different, "another village", Stop);
        var parted = await DecidedWorkspace.IncidentsAsync(workspace);
        Assert.Contains(parted, one => one.Accounts.Select(account => account.Id.Document.Value).ToHashSet().IsSupersetOf(["a", "b"]));
        Assert.DoesNotContain(parted, one => one.Accounts.Select(account => account.Id.Document.Value).ToHashSet().IsSupersetOf(["a2", "b"]));
    }

    [Fact]
    public async Task Two_accounts_of_one_incident_are_parted_by_their_names()
    {
        await using var workspace = await DecidedWorkspace.CreateAsync(_folder, "w", [TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 1)]);
        var incident = Assert.Single(await DecidedWorkspace.IncidentsAsync(workspace));
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(
            () => Judging.JudgeAsync(workspace, TestAccounts.Types, incident.Id.Value, incident.Id.Value, Verdict.Different, "no", Stop));
        Assert.Contains("a#0-4", refusal.Message, StringComparison.Ordinal);

        var made = await Judging.JudgeAsync(workspace, TestAccounts.Types, "a#0-4", "b#0-4", Verdict.Different, "two villages", Stop);
        Assert.Equal(2, made.Incidents.Count);
        Assert.Equal(2, (await DecidedWorkspace.IncidentsAsync(workspace)).Count);
    }

    [Fact]
    public async Task A_contradiction_is_stored_and_told_at_once()
    {
        await using var workspace = await DecidedWorkspace.CreateAsync(_folder, "w", [TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 9), TestAccounts.Of("c", day: 20)]);
        async Task<JudgementMade> JudgeAsync(string one, string other, Verdict verdict) =>
            await Judging.JudgeAsync(workspace, TestAccounts.Types, $"{one}#0-4", $"{other}#0-4", verdict, "seen", Stop);
        await JudgeAsync("a", "c", Verdict.Different);
        Assert.Empty((await JudgeAsync("a", "b", Verdict.Same)).Contradictions);
        var made = await JudgeAsync("b", "c", Verdict.Same);
        Assert.Equal(2, Assert.Single(made.Contradictions).Chain.Count);
        Assert.Equal(["a,b", "c"], (await DecidedWorkspace.IncidentsAsync(workspace)).Select(one => string.Join(',', one.Accounts.Select(account => account.Id.Document))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_decided_and_undone_leaves_incidents_as_they_were()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var chance = new Random(seed);
            var accounts = TestAccounts.Any(chance, 16);
            await using var workspace = await DecidedWorkspace.CreateAsync(_folder, $"w{seed}", accounts);
            var acts = new ActStore(workspace);
            for (var i = 0; i < 4; i++)
            {
                var before = await DecidedWorkspace.PrintedAsync(workspace);
                await acts.RecordAsync(AnyAct(chance, accounts), "seen", Stop);
                await DecidedWorkspace.PrintedAsync(workspace);
                var (_, undoing) = await Revoking.UndoAsync(workspace, entry: null, "", Stop);
                Assert.Equal(before, await DecidedWorkspace.PrintedAsync(workspace));

                // Every other act stays, so that the next ones meet decisions that hold.
                if (i % 2 == 0)
                {
                    await Revoking.UndoAsync(workspace, undoing.Entry, "", Stop);
                }
            }
        }
    }

    [Fact]
    public async Task Judgements_hold_whatever_is_added_later_and_in_whatever_order()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var chance = new Random(seed);
            var accounts = TestAccounts.Any(chance, 20);
            var documents = accounts.Select(account => account.Id.Document).Distinct().ToArray();
            var early = documents.Take(documents.Length / 2).ToHashSet();
            await using var workspace = await DecidedWorkspace.CreateAsync(_folder, $"w{seed}", accounts.Where(account => early.Contains(account.Id.Document)));
            var held = accounts.Where(account => early.Contains(account.Id.Document)).ToArray();
            for (var i = 0; i < 5; i++)
            {
                var (one, other) = (held[chance.Next(held.Length)].Id, held[chance.Next(held.Length)].Id);
                if (one != other)
                {
                    await new ActStore(workspace).RecordAsync(new JudgedPair(one, other, (Verdict)chance.Next(2)), "seen", Stop);
                }
            }

            await Resolution.UpdateAsync(workspace, TestAccounts.Types, Stop);
            await DecidedWorkspace.AddAsync(workspace, accounts.Where(account => !early.Contains(account.Id.Document)));
            var incidents = await DecidedWorkspace.IncidentsAsync(workspace);
            var incidentOf = incidents.SelectMany(incident => incident.Accounts.Select(account => (account.Id, incident.Id.Value))).ToDictionary(one => one.Id, one => one.Value);
            foreach (var judgement in await new IncidentStore(workspace).JudgementsAsync(Stop))
            {
                Assert.Equal(judgement.Verdict == Verdict.Same, incidentOf[judgement.First] == incidentOf[judgement.Second]);
            }
        }
    }

    private static ActContent AnyAct(Random chance, Account[] accounts)
    {
        var (one, other) = (accounts[chance.Next(8)].Id, accounts[8 + chance.Next(8)].Id);
        return chance.Next(4) switch
        {
            0 => new JudgedPair(one, other, (Verdict)chance.Next(3)),
            1 => new Correction(one, DecidedField.Date, new() { Date = IncidentDate.On(new(2019, 10, 1 + chance.Next(6))) }, null),
            2 => new Correction(one, DecidedField.Killed, new() { Number = Quantity.Exactly(chance.Next(9)) }, null),
            _ => new Review(one, IsAccepted: chance.Next(2) == 0),
        };
    }
}
