using Attest.Coder.Codebook;
using Attest.Core.Attestations;
using Attest.Core.Incidents;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Attest.Tests.Core.Incidents;

public sealed class ResolverTests
{
    private static readonly Taxonomy Types = TestAccounts.Types;
    private static readonly PairModel Weights = ResolutionFiles.LoadModel();
    private readonly Resolver _resolver = new(Types, Weights);

    [Fact]
    public void Two_documents_on_one_day_and_place_tell_one_incident()
    {
        var accounts = new[] { TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 1) };
        Assert.Equal(["a", "b"], Assert.Single(Resolve(accounts)).Attestations.Select(id => id.Document.Value));
        Assert.Contains("same place (Boulikessi)", Link(accounts[0], accounts[1])!.Reasons);
    }

    [Fact]
    public void Days_far_apart_are_different_incidents_unless_the_words_are_the_same()
    {
        var (one, other) = (TestAccounts.Of("a", day: 1), TestAccounts.Of("b", day: 9));
        Assert.Equal(2, Resolve([one, other]).Count);

        const string Story = "Gunmen attacked the camp of Boulikessi where captain Tiemoko Keita and lance-corporal Bintou Sangare were asleep in the storehouse";
        Assert.True(_resolver.Score(TestAccounts.Traits(one, Story), TestAccounts.Traits(other, Story)) > _resolver.Options.CertainFrom);
    }

    [Fact]
    public void A_chain_of_days_does_not_pull_far_days_together()
    {
        var parts = Resolve([.. Enumerable.Range(1, 9).Select(day => TestAccounts.Of($"d{day}", day: day))]);
        Assert.All(parts, part => Assert.True(part.Attestations.Count <= 4));
    }

    [Fact]
    public void Two_accounts_of_one_document_stay_apart() =>
        Assert.Equal(2, Resolve([TestAccounts.Of("a", day: 1), TestAccounts.Of("a", day: 1, start: 50)]).Count);

    [Fact]
    public void Two_accounts_of_one_document_stay_apart_also_when_a_third_fits_both() =>
        Assert.Equal(2, Resolve([TestAccounts.Of("a", day: 1), TestAccounts.Of("a", day: 1, start: 50), TestAccounts.Of("b", day: 1)]).Count);

    [Theory]
    [InlineData("ied", "arrest", "ied", "attack")]
    public void Kinds_that_do_not_fit_speak_against_it(string one, string other, string fitting, string alsoFitting) =>
        Assert.True(ScoreOf(TestAccounts.Of("a", day: 1, type: one), TestAccounts.Of("b", day: 1, type: other))
            < ScoreOf(TestAccounts.Of("a", day: 1, type: fitting), TestAccounts.Of("b", day: 1, type: alsoFitting)));

    [Fact]
    public void A_place_ten_kilometres_away_may_be_the_same_and_one_far_away_is_not()
    {
        var one = TestAccounts.Of("a", day: 1, place: "Mondoro", latitude: 14.68);
        Assert.True(ScoreOf(one, TestAccounts.Of("b", day: 1, place: "Boulikessi", latitude: 14.72)) > ScoreOf(one, TestAccounts.Of("b", day: 1, place: "Boulikessi", latitude: 15.9)));
        Assert.Equal(2, Resolve([one, TestAccounts.Of("b", day: 1, place: "Boulikessi", latitude: 15.9)]).Count);
    }

    [Fact]
    public void A_country_alone_is_too_little() =>
        Assert.Equal(2, Resolve([TestAccounts.Of("a", day: 1, place: "Mali", precision: PlacePrecision.Country), TestAccounts.Of("b", day: 1, place: "Niger", precision: PlacePrecision.Country)]).Count);

    [Fact]
    public void An_account_without_a_day_is_possibly_the_same_and_never_surely()
    {
        var one = TestAccounts.Of("a", day: 1, actor: "jnim");
        var vague = TestAccounts.Of("b", day: 1, actor: "jnim");
        var year = vague.Attestation.Date! with { Value = new(new(2019, 1, 1), new(2019, 12, 31), DatePrecision.Year) };
        var score = ScoreOf(one, vague with { Attestation = vague.Attestation with { Date = year } });
        Assert.InRange(score, _resolver.Options.PossibleFrom, _resolver.Options.CertainFrom - 0.001);
    }

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
    public void A_score_does_not_depend_on_which_account_comes_first() =>
        Prop.ForAll<int>(seed =>
        {
            var accounts = TestAccounts.Any(new Random(seed), 6).Select(account => TestAccounts.Traits(account, "rebels attacked Mondoro")).ToArray();
            return accounts.All(one => accounts.All(other => _resolver.Score(one, other) == _resolver.Score(other, one)));
        }).QuickCheckThrowOnFailure();

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
        Assert.Throws<ArgumentException>(() => new Resolver(Types, Weights, new() { PossibleFrom = 0.9 }));

    private static string Text(IReadOnlyList<IncidentPart> parts) =>
        string.Join('|', parts.Select(part => string.Join(',', part.Attestations)).Order(StringComparer.Ordinal));

    private double ScoreOf(Account one, Account other) => _resolver.Score(TestAccounts.Traits(one), TestAccounts.Traits(other)) ?? 0;

    private Link? Link(Account one, Account other) => _resolver.Compare(TestAccounts.Traits(one), TestAccounts.Traits(other));

    /// <summary>Resolves all accounts at once, as if they hung together.</summary>
    private IReadOnlyList<IncidentPart> Resolve(IReadOnlyList<Account> accounts, params Judgement[] judgements)
    {
        var traits = accounts.Select(account => TestAccounts.Traits(account)).ToArray();
        var links = traits.SelectMany(one => _resolver.Neighbours(one, traits)).DistinctBy(link => (link.First, link.Second)).ToArray();
        return _resolver.Resolve(accounts.Select(account => account.Id), links, Judgements.Obeyed(judgements));
    }
}
