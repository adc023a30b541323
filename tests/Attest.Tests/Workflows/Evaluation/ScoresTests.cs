using Attest.Core.Attestations;
using Attest.Workflows.Evaluation;
using Xunit;

namespace Attest.Tests.Workflows.Evaluation;

public sealed class ScoresTests
{
    [Fact]
    public void A_missed_and_a_surplus_incident_and_a_wrong_field_are_differences()
    {
        var account = TestAccounts.Of("alpha.md", day: 1, killed: 5).Attestation;
        var scorer = new AccountScorer(type => type.Code);
        var gold = Gold("1", killed: 3);
        var fields = Enum.GetValues<Field>().Select(field => (field, Score: scorer.Score(gold, account, field))).Where(one => one.Score is not null).ToDictionary(one => one.field, one => one.Score!.Value);

        var scores = Scores.Of([new("alpha.md", gold, account, fields), new("alpha.md", Gold("2"), null, new Dictionary<Field, Accuracy>()), new("alpha.md", null, account, new Dictionary<Field, Accuracy>())]);

        Assert.Equal(new Accuracy(1, 2, 2), scores.Incidents);
        Assert.Equal(["1 killed", "2 incident", "alpha.md#0-4 incident"], scores.Differences.Select(one => $"{one.Incident} {one.Field}"));
        Assert.Equal(("3", "5", "word"), (scores.Differences[0].Gold, scores.Differences[0].Coder, scores.Differences[0].Quote));
    }

    [Fact]
    public void Agreement_is_over_the_values_that_both_give_and_accepted_names_are_one_value()
    {
        ScoredCase[] cases = [Case("Boulikessi", killed: 5), Case("Mondoro", killed: 10), Case("Ménaka", killed: null)];

        var scores = Scores.Of(cases);

        var place = scores.Fields.Single(one => one.Field == Field.Place).Agreement;
        Assert.Equal((Measure.Nominal, 6, 1.0), (place.Measure, place.PairableValues, place.Value));
        var killed = scores.Fields.Single(one => one.Field == Field.Killed).Agreement;
        Assert.Equal((Measure.Ratio, 4), (killed.Measure, killed.PairableValues));
        Assert.Equal(Measure.Interval, scores.Fields.Single(one => one.Field == Field.Date).Agreement.Measure);
    }

    private static ScoredCase Case(string place, int? killed)
    {
        var account = TestAccounts.Of("alpha.md", day: 1, place: place, killed: killed).Attestation;
        var gold = Gold("1", killed: 5) with { Places = [place.ToUpperInvariant(), place] };
        var scorer = new AccountScorer(type => type.Code);
        return new("alpha.md", gold, account, Enum.GetValues<Field>().Select(field => (field, Score: scorer.Score(gold, account, field))).Where(one => one.Score is not null).ToDictionary(one => one.field, one => one.Score!.Value));
    }

    private static GoldIncident Gold(string id, int? killed = null) => new()
    {
        Id = id,
        Evidence = "word",
        Types = ["armed_assault"],
        Date = (new(2019, 10, 1), new(2019, 10, 1)),
        Places = ["Boulikessi"],
        Tolls = killed is { } number ? new Dictionary<Harm, Quantity> { [Harm.Killed] = Quantity.Exactly(number) } : [],
    };
}
