using System.Text;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Storage.Acts;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Attest.Tests.Workflows.Decisions;
using Attest.Workflows.Decisions;
using Attest.Workflows.Exchange;
using Xunit;

namespace Attest.Tests.Workflows.Exchange;

public sealed class PullingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_colleagues_who_pull_from_each_other_end_with_the_same_facts_and_incidents()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var chance = new Random(seed);
            var accounts = TestAccounts.Any(chance, 18);
            await using var awa = await AnyAsync(chance, $"awa{seed}", "Awa", accounts);
            await using var ben = await AnyAsync(chance, $"ben{seed}", "Ben", accounts);
            await using var awaBefore = await awa.CopyAsync(Path.Combine(_folder.Path, $"before{seed}"), Stop);
            await Pulling.PullAsync(awa, TestAccounts.Types, ben.Path, Stop);
            await Pulling.PullAsync(ben, TestAccounts.Types, awaBefore.Path, Stop);
            await ExpectSameAsync(awa, ben);
        }
    }

    [Fact]
    public async Task In_whatever_order_three_are_pulled_the_facts_and_incidents_are_the_same()
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var chance = new Random(100 + seed);
            var accounts = TestAccounts.Any(chance, 18);
            await using var awa = await AnyAsync(chance, $"awa{seed}", "Awa", accounts);
            await using var ben = await AnyAsync(chance, $"ben{seed}", "Ben", accounts);
            await using var cleo = await AnyAsync(chance, $"cleo{seed}", "Cleo", accounts);
            await using var one = await Workspace.CreateAsync(Path.Combine(_folder.Path, $"one{seed}"), "Dia", TimeProvider.System, Stop);
            await using var other = await Workspace.CreateAsync(Path.Combine(_folder.Path, $"other{seed}"), "Dia", TimeProvider.System, Stop);
            foreach (var path in (string[])[awa.Path, ben.Path, cleo.Path])
            {
                await Pulling.PullAsync(one, TestAccounts.Types, path, Stop);
            }

            foreach (var path in (string[])[cleo.Path, awa.Path, ben.Path])
            {
                await Pulling.PullAsync(other, TestAccounts.Types, path, Stop);
            }

            await ExpectSameAsync(one, other);
        }
    }

    [Fact]
    public async Task Pulled_again_nothing_is_added()
    {
        var chance = new Random(7);
        var accounts = TestAccounts.Any(chance, 12);
        await using var awa = await AnyAsync(chance, "awa", "Awa", accounts);
        await using var ben = await AnyAsync(chance, "ben", "Ben", accounts);
        await Pulling.PullAsync(awa, TestAccounts.Types, ben.Path, Stop);
        var again = (await Pulling.PullAsync(awa, TestAccounts.Types, ben.Path, Stop)).Report;
        Assert.Equal((0, 0, 0, 0), (again.Documents, again.Recoded, again.Entered, again.Decisions));
    }

    [Fact]
    public async Task Decisions_keep_who_and_when_and_tell_where_they_came_from()
    {
        await using var awa = await DecidedWorkspace.CreateAsync(_folder, "awa", [TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 9)], "Awa");
        await using var ben = await DecidedWorkspace.CreateAsync(_folder, "ben", [TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 9)], "Ben");
        var judged = await Judging.JudgeAsync(awa, TestAccounts.Types, "a#0-4", "b#0-4", Verdict.Same, "told late", Stop);
        await Judging.JudgeAsync(ben, TestAccounts.Types, "a#0-4", "b#0-4", Verdict.Different, "two places", Stop);

        var pulled = await Pulling.PullAsync(ben, TestAccounts.Types, awa.Path, Stop);

        Assert.Equal(("Ben", "Awa"), (Assert.Single(pulled.Contradictions).Different.By, pulled.Contradictions[0].Chain[0].By));
        var line = (await new HistoryQueries(ben).OfAttestationsAsync([judged.Pair.First], Stop)).Single(one => one.Act?.Id == judged.Act.Act.Id);
        Assert.Equal(("Awa", judged.Act.Act.At), (line.By, line.At));
        Assert.Contains($"entry {judged.Act.Entry}, by Awa on ", line.Origin, StringComparison.Ordinal);
        Assert.Equal(2, (await DecidedWorkspace.IncidentsAsync(ben)).Count);
    }

    [Fact]
    public async Task A_name_that_bears_other_words_is_kept_apart_with_all_that_was_said_and_decided_of_it()
    {
        await using var awa = await DecidedWorkspace.CreateAsync(_folder, "awa", [TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 1)], "Awa");
        await using var ben = await DecidedWorkspace.CreateAsync(_folder, "ben", [], "Ben");
        await new DocumentStore(ben).SaveAsync(new() { Id = new("a"), Body = "quite another text" }, default, coding: null, Stop);
        var account = AttestationId.Parse("a#0-4")!.Value;
        await new ActStore(awa).RecordAsync(new Review(account, IsAccepted: true), "read", Stop);
        await new ActStore(awa).RecordAsync(new JudgedPair(account, AttestationId.Parse("b#0-4")!.Value, Verdict.Different), "two raids", Stop);
        await Revoking.UndoAsync(awa, entry: null, "", Stop);
        await new AttestationStore(awa).EnterAsync(TestAccounts.Of("a", day: 3, start: 10).Attestation with { Review = ReviewState.Entered }, Stop);

        var report = (await Pulling.PullAsync(ben, TestAccounts.Types, awa.Path, Stop)).Report;

        var (there, here) = Assert.Single(report.Renamed);
        Assert.Equal("a", there.Value);
        Assert.Matches("^a~[0-9a-f]{8}$", here.Value);
        Assert.Equal("quite another text", (await new DocumentStore(ben).FindAsync(new("a"), Stop))!.Body);
        Assert.Equal((await new DocumentStore(awa).FindAsync(new("a"), Stop))!.Body, (await new DocumentStore(ben).FindAsync(here, Stop))!.Body);
        Assert.Equal([$"{here}#0-4", $"{here}#10-14"], (await new AttestationStore(ben).OfDocumentAsync(here, Stop)).Select(one => one.Id.ToString()));
        Assert.All(await new AttestationStore(ben).OfDocumentAsync(here, Stop), one => Assert.Equal(here, one.Type.Citation.Document));
        Assert.Equal((3, 1), (report.Decisions, (await new ActStore(ben).ListAsync(Stop)).Count(act => act.Act.Content is not Undoing)));
        Assert.Contains(await DecidedWorkspace.IncidentsAsync(ben), incident => incident.Accounts.Any(one => one.Id.ToString() == $"{here}#0-4" && one.Attestation.Review == ReviewState.Accepted));

        var again = (await Pulling.PullAsync(ben, TestAccounts.Types, awa.Path, Stop)).Report;
        Assert.Equal((0, 0, 0, 0), (again.Documents, again.Recoded, again.Entered, again.Decisions));
    }

    [Fact]
    public async Task Two_texts_of_one_name_come_together_in_either_direction_and_no_third_is_made()
    {
        await using var awa = await DecidedWorkspace.CreateAsync(_folder, "awa", [TestAccounts.Of("a", day: 1, killed: 3)], "Awa");
        await using var ben = await Workspace.CreateAsync(Path.Combine(_folder.Path, "ben"), "Ben", TimeProvider.System, Stop);
        var other = TestAccounts.Of("a", day: 9, killed: 8);
        await new DocumentStore(ben).SaveAsync(new() { Id = new("a"), Body = "word of another raid" }, default, new Coding { Document = new("a"), Version = "test", Attestations = [other.Attestation] }, Stop);
        await using var awaBefore = await awa.CopyAsync(Path.Combine(_folder.Path, "before"), Stop);
        await Pulling.PullAsync(awa, TestAccounts.Types, ben.Path, Stop);
        await Pulling.PullAsync(ben, TestAccounts.Types, awaBefore.Path, Stop);
        await Pulling.PullAsync(awa, TestAccounts.Types, ben.Path, Stop);
        await Pulling.PullAsync(ben, TestAccounts.Types, awa.Path, Stop);
        foreach (var workspace in (Workspace[])[awa, ben])
        {
            Assert.Equal(2, (await new DocumentStore(workspace).IdsAsync(Stop)).Count);
            Assert.Equal([3L, 8L], (await DecidedWorkspace.IncidentsAsync(workspace)).Select(one => one.Killed!.Taken.Value.AtLeast!.Value).Order());
        }
    }

    [Fact]
    public async Task What_a_colleague_purged_is_told_and_what_was_purged_here_does_not_come_back()
    {
        await using var awa = await DecidedWorkspace.CreateAsync(_folder, "awa", [TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 9)], "Awa");
        await using var ben = await DecidedWorkspace.CreateAsync(_folder, "ben", [TestAccounts.Of("a", day: 1)], "Ben");
        await Purging.PurgeAsync(ben, TestAccounts.Types, new("a"), "a court", Stop);
        Assert.Equal(["a"], (await Pulling.PullAsync(awa, TestAccounts.Types, ben.Path, Stop)).Report.PurgedThere.Select(id => id.Value));
        Assert.Equal(["a"], (await Pulling.PullAsync(ben, TestAccounts.Types, awa.Path, Stop)).Report.PurgedHere.Select(id => id.Value));
        Assert.Equal(["b"], (await new DocumentStore(ben).IdsAsync(Stop)).Select(id => id.Value));
    }

    [Fact]
    public async Task Nothing_of_a_purged_document_is_left_in_the_file()
    {
        await using var workspace = await DecidedWorkspace.CreateAsync(_folder, "w", [TestAccounts.Of("a", day: 1, place: "Zurbatiyyah"), TestAccounts.Of("b", day: 1)], "Awa");
        var account = AttestationId.Parse("a#0-4")!.Value;
        var words = (await new DocumentStore(workspace).FindAsync(new("a"), Stop))!.Cite(DocumentPart.Body, new(9, 19));
        await new ActStore(workspace).RecordAsync(new Correction(account, DecidedField.Killed, new() { Number = Quantity.Exactly(2) }, words), "the words", Stop);
        await new ActStore(workspace).RecordAsync(new JudgedPair(account, AttestationId.Parse("b#0-4")!.Value, Verdict.Same), "seen", Stop);
        await DecidedWorkspace.IncidentsAsync(workspace);

        await Purging.PurgeAsync(workspace, TestAccounts.Types, new("a"), "a court", Stop);

        Assert.Equal(["b"], (await DecidedWorkspace.IncidentsAsync(workspace)).SelectMany(one => one.Accounts).Select(one => one.Id.Document.Value));
        Assert.Empty(await new ActStore(workspace).ListAsync(Stop));
        Assert.Contains("document purged", (await new HistoryQueries(workspace).OfAttestationsAsync([account], Stop)).Select(line => line.Kind));
        var file = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(workspace.Path, Stop));
        Assert.DoesNotContain("words in a", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Zurbatiyyah", file, StringComparison.Ordinal);
    }

    private static async Task ExpectSameAsync(Workspace one, Workspace other)
    {
        Assert.Equal(await FactsAsync(one), await FactsAsync(other));
        Assert.Equal(await DecidedWorkspace.WithoutNamesAsync(one), await DecidedWorkspace.WithoutNamesAsync(other));
    }

    private static async Task<IReadOnlyList<string>> FactsAsync(Workspace workspace)
    {
        List<string> facts = [];
        foreach (var id in await new DocumentStore(workspace).IdsAsync(Stop))
        {
            var coding = await new AttestationStore(workspace).FindCodingAsync(id, Stop);
            facts.Add($"{id} {coding?.Version} {string.Join(' ', (coding?.Attestations ?? []).Select(one => $"{one.Id}/{one.Review}/{one.Type.Value}/{one.Date?.Value}"))}");
        }

        facts.AddRange((await new ActStore(workspace).ListAsync(Stop)).Select(act => $"{act.Act.Id} {act.Act.By} {act.Act.At:O}"));
        return facts;
    }

    /// <summary>Some of the accounts, some coded by another version, some entered by hand, and decisions of which some are undone.</summary>
    private async Task<Workspace> AnyAsync(Random chance, string name, string author, Account[] accounts)
    {
        var documents = accounts.Select(account => account.Id.Document).Distinct().Where(_ => chance.Next(3) > 0).ToHashSet();
        var held = accounts.Where(account => documents.Contains(account.Id.Document)).ToArray();
        var workspace = await DecidedWorkspace.CreateAsync(_folder, name, held, author);
        foreach (var document in documents.Where(_ => chance.Next(4) == 0))
        {
            var coded = held.Where(account => account.Id.Document == document && chance.Next(3) > 0).Select(account => account.Attestation);
            await new DocumentStore(workspace).RecodeAsync(new Coding { Document = document, Version = $"test {chance.Next(12)}", Attestations = [.. coded] }, Stop);
        }

        foreach (var account in held.Where(_ => chance.Next(5) == 0))
        {
            var date = account.Attestation.Date! with { Value = IncidentDate.On(new(2019, 10, 1 + chance.Next(6))) };
            await new AttestationStore(workspace).EnterAsync(account.Attestation with { Date = date, Review = ReviewState.Entered }, Stop);
        }

        for (var i = 0; i < 5; i++)
        {
            var (one, other) = (held[chance.Next(held.Length)].Id, held[chance.Next(held.Length)].Id);
            ActContent content = chance.Next(3) switch
            {
                0 when one != other => new JudgedPair(one, other, (Verdict)chance.Next(2)),
                1 => new Ruling([one], DecidedField.Killed, new() { Number = Quantity.Exactly(chance.Next(9)) }),
                _ => new Correction(one, DecidedField.Killed, new() { Number = Quantity.Exactly(chance.Next(9)) }, null),
            };
            await new ActStore(workspace).RecordAsync(content, "seen", Stop);
            if (chance.Next(3) == 0)
            {
                var (_, undoing) = await Revoking.UndoAsync(workspace, entry: null, "", Stop);
                if (chance.Next(2) == 0)
                {
                    await Revoking.UndoAsync(workspace, undoing.Entry, "", Stop);
                }
            }
        }

        return workspace;
    }
}
