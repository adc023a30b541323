using Attest.Coder.Codebook;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Xunit;

namespace Attest.Tests.Core.Incidents;

public sealed class ManyAccountsTests
{
    private static readonly string[] Names = ["Dobakirel", "Sumotave", "Wenahiro", "Zufegolu", "Pajimewo", "Yeruqasi"];
    private readonly Resolver _resolver = new(TestAccounts.Types, ResolutionFiles.LoadModel());

    [Fact]
    public void The_links_of_all_at_once_are_those_of_each_account_with_the_ones_it_meets()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var accounts = Any(new Random(seed), 60);
            Assert.Equal(OneByOne(accounts), new ManyAccounts(_resolver).Links(accounts, isChanged: null, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void Only_links_of_changed_accounts_are_told_when_asked_for()
    {
        var accounts = Any(new Random(7), 60);
        bool[] isChanged = [.. accounts.Select((_, number) => number % 5 == 0)];
        Assert.Equal(
            OneByOne(accounts).Where(link => isChanged[link.First] || isChanged[link.Second]),
            new ManyAccounts(_resolver).Links(accounts, isChanged, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Incidents_of_all_at_once_are_those_of_each_set_that_hangs_together()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var accounts = Any(new Random(seed), 60);
            Assert.Equal(Text(Parted(accounts)), Text(new ManyAccounts(_resolver).Resolve(accounts, TestContext.Current.CancellationToken)));
        }
    }

    [Fact]
    public void Accounts_out_of_order_are_refused()
    {
        var accounts = Any(new Random(1), 4).Reverse().ToArray();
        Assert.Throws<ArgumentException>(() => new ManyAccounts(_resolver).Resolve(accounts, TestContext.Current.CancellationToken));
    }

    private static string Text(IEnumerable<IncidentPart> parts) => string.Join('\n', parts.Select(part => string.Join(' ', part.Attestations)));

    private List<ScoredPair> OneByOne(Traits[] accounts)
    {
        var index = new CandidateIndex();
        foreach (var account in accounts)
        {
            index.Add(account);
        }

        return
        [
            .. accounts.SelectMany((account, number) => index.Meeting(account).Where(other => other > number)
                .Select(other => (Other: other, Score: _resolver.Score(account, accounts[other])))
                .Where(pair => pair.Score is not null)
                .Select(pair => new ScoredPair(number, pair.Other, pair.Score!.Value))),
        ];
    }

    /// <summary>As a workspace does it: what hangs together by certain links is parted at once.</summary>
    private List<IncidentPart> Parted(Traits[] accounts)
    {
        var links = OneByOne(accounts).Select(pair => _resolver.LinkOf(accounts[pair.First], accounts[pair.Second], pair.Score)).ToList();
        List<IncidentPart> parts = [];
        HashSet<AttestationId> seen = [];
        foreach (var account in accounts.Where(account => !seen.Contains(account.Id)))
        {
            HashSet<AttestationId> component = [];
            var queue = new Queue<AttestationId>([account.Id]);
            while (queue.TryDequeue(out var id))
            {
                if (component.Add(id))
                {
                    foreach (var link in links.Where(link => link.Score >= _resolver.Options.CertainFrom && (link.First == id || link.Second == id)))
                    {
                        queue.Enqueue(link.First == id ? link.Second : link.First);
                    }
                }
            }

            seen.UnionWith(component);
            parts.AddRange(_resolver.Resolve(component, links, []));
        }

        return [.. parts.OrderBy(part => part.Attestations[0], AttestationOrder.Instance)];
    }

    /// <summary>Accounts of few days, places and names, some of which leave the day, the place or the country open.</summary>
    private static Traits[] Any(Random chance, int count)
    {
        string[] places = ["boulikessi", "mondoro", "menaka"];
        string[] types = ["attack", "armed_assault", "ied", "arrest"];
        var rarity = ResolutionFiles.LoadRarity();
        return
        [
            .. Enumerable.Range(0, count).Select(number =>
            {
                var (day, place) = (737000 + chance.Next(20), chance.Next(places.Length));
                (int? First, int? Last) days = chance.Next(10) switch { 0 => (day - 40, day + 20), 1 => (null, null), 2 => (null, day), _ => (day, day) };
                return new Traits
                {
                    Id = new(new($"d{chance.Next(count / 2)}"), DocumentPart.Body, new(number * 10, (number * 10) + 4)),
                    IsMain = chance.Next(3) > 0,
                    Type = types[chance.Next(types.Length)],
                    FirstDay = days.First,
                    LastDay = days.Last,
                    Published = chance.Next(5) == 0 ? null : day + chance.Next(14),
                    Country = chance.Next(6) == 0 ? null : "ML",
                    Admin1 = chance.Next(4) == 0 ? null : "mopti",
                    PlaceName = places[place],
                    PlaceKey = chance.Next(8) == 0 ? null : places[place],
                    Precision = chance.Next(5) == 0 ? PlacePrecision.Admin1 : PlacePrecision.Exact,
                    Point = chance.Next(2) == 0 ? null : (14 + place, -1),
                    Actors = chance.Next(2) == 0 ? [] : [chance.Next(2) == 0 ? "JNIM" : "ISGS"],
                    Killed = chance.Next(2) == 0 ? null : Quantity.Exactly(chance.Next(6)),
                    Words = AccountWords.Of("gunmen attacked the village " + string.Join(' ', Names.Where(_ => chance.Next(3) == 0)), rarity),
                };
            }).OrderBy(account => account.Id, AttestationOrder.Instance),
        ];
    }
}
