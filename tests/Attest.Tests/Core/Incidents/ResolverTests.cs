using Attest.Core.Attestations;
using Attest.Core.Incidents;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Attest.Tests.Core.Incidents;

public sealed class ResolverTests
{
    private static readonly Taxonomy Types = TestAccounts.Types;
    private readonly Resolver _resolver = new(Types);

    [Fact]
    public void Two_documents_on_one_day_and_place_tell_one_incident()
    {
        var parts = Resolve([TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 1)]);
        Assert.Equal(["a", "b"], Assert.Single(parts).Attestations.Select(id => id.Document.Value));
        Assert.Contains("same place (Boulikessi)", parts[0].Links[0].Reasons);
    }

    [Fact]
    public void A_day_more_or_less_is_the_same_incident_and_two_are_not()
    {
        Assert.Single(Resolve([TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 2)]));
        Assert.Equal(2, Resolve([TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 3)]).Count);
    }

    [Fact]
    public void A_chain_of_days_does_not_pull_far_days_together()
    {
        var parts = Resolve([.. Enumerable.Range(1, 6).Select(day => TestAccounts.Of($"d{day}", day: day))]);
        Assert.All(parts, part => Assert.True(part.Attestations.Count <= 2));
    }

    [Fact]
    public void Two_accounts_of_one_document_stay_apart() =>
        Assert.Equal(2, Resolve([TestAccounts.Of("a", day: 1), TestAccounts.Of("a", day: 1, start: 50)]).Count);

    [Fact]
    public void Kinds_that_do_not_fit_stay_apart() =>
        Assert.Equal(2, Resolve([TestAccounts.Of("a", day: 1, type: "ied"), TestAccounts.Of("b", day: 1, type: "arrest")]).Count);

    [Fact]
    public void The_unspecific_attack_fits_every_kind() =>
        Assert.Single(Resolve([TestAccounts.Of("a", day: 1, type: "ied"), TestAccounts.Of("b", day: 1, type: "attack")]));

    [Fact]
    public void A_place_ten_kilometres_away_may_be_the_same_and_one_far_away_is_not()
    {
        Assert.Single(Resolve([TestAccounts.Of("a", day: 1, place: "Mondoro", latitude: 14.68), TestAccounts.Of("b", day: 1, place: "Boulikessi", latitude: 14.72)]));
        Assert.Equal(2, Resolve([TestAccounts.Of("a", day: 1, place: "Mondoro", latitude: 14.68), TestAccounts.Of("b", day: 1, place: "Boulikessi", latitude: 15.9)]).Count);
    }

    [Fact]
    public void A_country_alone_is_too_little() =>
        Assert.Equal(2, Resolve([TestAccounts.Of("a", day: 1, place: "Mali", precision: PlacePrecision.Country), TestAccounts.Of("b", day: 1, place: "Mali", precision: PlacePrecision.Country)]).Count);

    [Fact]
    public void People_may_join_and_part_what_the_machine_does_not()
    {
        var (one, other) = (TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 20));
        Assert.Single(Resolve([one, other], new Judgement(one.Id, other.Id, Verdict.Same, "ann", "same film")));

        var near = TestAccounts.Of("c", day: 1);
        Assert.Equal(2, Resolve([one, near], new Judgement(near.Id, one.Id, Verdict.Different, "ann", "two attacks")).Count);
        Assert.Single(Resolve([one, near], new Judgement(near.Id, one.Id, Verdict.Unsure, "ann", "cannot tell")));
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter() =>
        Prop.ForAll<int>(seed =>
        {
            var chance = new Random(seed);
            var accounts = TestAccounts.Any(chance, 30);
            var shuffled = accounts.ToArray();
            chance.Shuffle(shuffled);
            return Text(Resolve(accounts)) == Text(Resolve(shuffled));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Judgements_that_do_not_contradict_each_other_are_never_violated() =>
        Prop.ForAll<int>(seed =>
        {
            var chance = new Random(seed);
            var accounts = TestAccounts.Any(chance, 20);
            var verdict = chance.Next(2) == 0 ? Verdict.Same : Verdict.Different;
            var judgements = Enumerable.Range(0, 5)
                .Select(_ => (One: accounts[chance.Next(20)].Id, Other: accounts[chance.Next(20)].Id))
                .Where(pair => pair.One != pair.Other)
                .Select(pair => new Judgement(pair.One, pair.Other, verdict, "ann", "test"))
                .ToArray();
            var parts = Resolve(accounts, judgements);
            return judgements.All(judgement =>
                parts.Single(part => part.Attestations.Contains(judgement.First)).Attestations.Contains(judgement.Second) == (verdict == Verdict.Same));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_account_is_told_in_exactly_one_incident() =>
        Prop.ForAll<int>(seed =>
        {
            var accounts = TestAccounts.Any(new Random(seed), 30);
            return Resolve(accounts).SelectMany(part => part.Attestations).Order(AttestationOrder.Instance)
                .SequenceEqual(accounts.Select(account => account.Id).Order(AttestationOrder.Instance));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Options_out_of_range_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Resolver(Types, new() { MaxDaysApart = 30 }));

    private static string Text(IReadOnlyList<IncidentPart> parts) =>
        string.Join('|', parts.Select(part => string.Join(',', part.Attestations)).Order(StringComparer.Ordinal));

    /// <summary>Resolves all accounts at once, as if they hung together.</summary>
    private IReadOnlyList<IncidentPart> Resolve(IReadOnlyList<Account> accounts, params Judgement[] judgements)
    {
        var links = accounts.SelectMany(account => _resolver.Neighbours(account, accounts)).DistinctBy(link => (link.First, link.Second)).ToArray();
        return _resolver.Resolve(accounts, links, judgements);
    }
}
