using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Attest.Tests.Core.Incidents;

public sealed class JudgementsTests
{
    [Fact]
    public void A_chain_that_contradicts_is_told_with_its_people_and_the_last_made_gives_way()
    {
        Judgement[] judgements = [Of("a", "b", Verdict.Same, "Awa"), Of("a", "c", Verdict.Different, "Ben"), Of("b", "c", Verdict.Same, "Cleo")];
        var contradiction = Assert.Single(Judgements.Contradictions(judgements));
        Assert.Equal("Ben", contradiction.Different.By);
        Assert.Equal(["Awa", "Cleo"], contradiction.Chain.Select(one => one.By));
        Assert.Equal(["Cleo"], contradiction.GivingWay.Select(one => one.By));
        Assert.Equal(["Awa", "Ben"], Judgements.Obeyed(judgements).Select(one => one.By));
    }

    [Fact]
    public void Without_a_different_nothing_contradicts() =>
        Assert.Empty(Judgements.Contradictions([Of("a", "b", Verdict.Same, "Awa"), Of("b", "c", Verdict.Same, "Awa"), Of("a", "c", Verdict.Unsure, "Awa")]));

    [Fact]
    public void The_last_judgement_of_one_person_on_two_accounts_stands_alone()
    {
        Judgement[] judgements = [Of("a", "b", Verdict.Same, "Awa"), Of("b", "a", Verdict.Different, "Awa"), Of("a", "b", Verdict.Same, "Ben")];
        Assert.Equal([("Awa", Verdict.Different), ("Ben", Verdict.Same)], Judgements.Standing(judgements).Select(one => (one.By, one.Verdict)));
    }

    [Fact]
    public void What_is_obeyed_never_contradicts_itself_and_every_different_is_obeyed() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var standing = Any(new Random(seed));
            var obeyed = Judgements.Obeyed(standing);
            var contradictions = Judgements.Contradictions(standing);
            return Judgements.Contradictions(obeyed).Count == 0
                && standing.Where(one => one.Verdict == Verdict.Different).All(obeyed.Contains)
                && contradictions.All(one => one.GivingWay.Count > 0)
                && (contradictions.Count > 0 || obeyed.Count == standing.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_run_violates_what_is_obeyed() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var chance = new Random(seed);
            var accounts = TestAccounts.Any(chance, 12);
            var judgements = Judgements.Obeyed([.. Enumerable.Range(0, 6).Select(_ => new Judgement(
                accounts[chance.Next(12)].Id, accounts[chance.Next(12)].Id, (Verdict)chance.Next(3), "tester", "")).Where(one => one.First != one.Second)]);
            var resolver = new Resolver(TestAccounts.Types, new(new Dictionary<PairFeature, double> { [PairFeature.SamePlace] = 1 }));
            var traits = accounts.Select(account => TestAccounts.Traits(account)).ToArray();
            var links = traits.SelectMany(one => resolver.Neighbours(one, traits)).DistinctBy(link => (link.First, link.Second)).ToArray();
            var parts = resolver.Resolve(accounts.Select(account => account.Id), links, judgements);
            var partOf = parts.SelectMany((part, index) => part.Attestations.Select(id => (id, index))).ToDictionary(one => one.id, one => one.index);
            return judgements.All(one => one.Verdict switch
            {
                Verdict.Same => partOf[one.First] == partOf[one.Second],
                Verdict.Different => partOf[one.First] != partOf[one.Second],
                _ => true,
            });
        }).QuickCheckThrowOnFailure();

    private static Judgement[] Any(Random chance) =>
    [
        .. Enumerable.Range(0, 10)
            .Select(_ => (First: chance.Next(6), Second: chance.Next(6), Verdict: (Verdict)chance.Next(3)))
            .Where(one => one.First != one.Second)
            .DistinctBy(one => (Math.Min(one.First, one.Second), Math.Max(one.First, one.Second)))
            .Select(one => Of($"d{one.First}", $"d{one.Second}", one.Verdict, "tester")),
    ];

    private static Judgement Of(string one, string other, Verdict verdict, string by) => new(Account(one), Account(other), verdict, by, "");

    private static AttestationId Account(string document) => new(new(document), DocumentPart.Body, new(0, 4));
}
