using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Counting;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Attest.Tests.Core.Counting;

public sealed class TallyTests
{
    private const int Claimed = 1 << (int)ResponsibilityKind.Claimed;
    private const int Suspected = 1 << (int)ResponsibilityKind.Suspected;

    private static readonly CountingRule Network = TestRules.All with
    {
        Name = "network",
        Types = new(TestRules.Set("armed_assault", "ied"), TestRules.Set("clash")),
        Actors = new(TestRules.Set("armed_group"), TestRules.Set("constituent_of"), Holding.Never, Holding.Never),
        Attributions = new(Claimed | (1 << (int)ResponsibilityKind.Fact), Suspected),
        Corroborations = new(~(1 << (int)Corroboration.Disputed), 1 << (int)Corroboration.Disputed),
    };

    [Theory]
    [InlineData("armed_assault", "jnim", Claimed, Holding.Surely, null)]
    [InlineData("armed_assault", "jnim", Suspected, Holding.Possibly, RuleCondition.Attribution)]
    [InlineData("armed_assault", "jnim", Suspected | Claimed, Holding.Surely, null)]
    [InlineData("clash", "jnim", Claimed, Holding.Possibly, RuleCondition.Type)]
    [InlineData("arrest", "jnim", Claimed, Holding.Never, RuleCondition.Type)]
    [InlineData("armed_assault", "brigade", Claimed, Holding.Surely, null)]
    [InlineData("armed_assault", "late", Claimed, Holding.Never, RuleCondition.Affiliation)]
    [InlineData("armed_assault", "gunmen", Claimed, Holding.Never, RuleCondition.Affiliation)]
    [InlineData("armed_assault", null, Claimed, Holding.Never, RuleCondition.Affiliation)]
    public void A_network_counts_whom_it_held_on_the_day_as_strongly_as_it_is_said(string type, string? actor, int kinds, Holding expected, RuleCondition? condition)
    {
        Affiliation[] stated = [new("brigade", "constituent_of", "jnim", PartialDate.Parse("2017"), null), new("late", "constituent_of", "jnim", PartialDate.Parse("2021"), null)];
        var scope = new Scope { Actors = Attest.Core.Actors.Network.Of(["jnim"], stated, Network.Actors.Affiliations) };

        var verdict = Judge(Network, Any(1, type: type, actor: actor, kinds: kinds), scope);

        Assert.Equal((expected, condition), (verdict.Counts, verdict.Condition));
    }

    [Theory]
    [InlineData("2019-10-01", 1, "ML", Holding.Surely, null)]
    [InlineData("2019-09-20", 20, "ML", Holding.Possibly, RuleCondition.Period)]
    [InlineData(null, 1, "ML", Holding.Possibly, RuleCondition.Period)]
    [InlineData("2019-09-20", 1, "ML", Holding.Never, RuleCondition.Period)]
    [InlineData("2019-10-01", 1, null, Holding.Possibly, RuleCondition.Area)]
    [InlineData("2019-10-01", 1, "NE", Holding.Never, RuleCondition.Area)]
    public void What_may_lie_outside_is_possible(string? from, int days, string? country, Holding expected, RuleCondition? condition)
    {
        var incident = Any(1, from: from, days: days, country: country);
        var verdict = Judge(TestRules.All, incident, new() { Since = new(2019, 10, 1), Until = new(2019, 12, 31), Areas = [new() { Country = "ML" }] });
        Assert.Equal((expected, condition), (verdict.Counts, verdict.Condition));
    }

    [Fact]
    public void One_that_is_possibly_the_same_as_every_member_joins_their_group()
    {
        var incidents = new[] { Any(1, days: 1), Any(2, days: 1), Any(3, days: 365), Any(4, days: 365) };

        // 3 may be 1 and may be 2, which are not each other; 4 may be 2 alone.
        var tally = Count(TestRules.All, incidents, [(1, 3), (2, 3), (2, 4)]);

        Assert.Equal((2, 4), (tally.Total.Certain, tally.Total.Possible));
        Assert.Equal(["i-3", "i-4"], tally.Total.Incidents.Where(one => one.Why == RuleCondition.Sameness).Select(one => one.Verdict.Incident.Id));
    }

    [Fact]
    public void A_pair_of_actors_at_a_place_on_a_day_is_one_and_its_tolls_add_up()
    {
        var rule = TestRules.All with { Unit = CountingUnit.ActorPairPlaceDay };
        var tally = Count(rule, [Any(1, actor: "jnim", killed: 3), Any(2, actor: "jnim", type: "ied", killed: 4), Any(3, actor: "isgs"), Any(4, actor: "jnim", from: "2019-10-09")], []);
        Assert.Equal((3, 3, 7L), (tally.Total.Certain, tally.Total.Possible, tally.Total.Killed.AtLeast));
    }

    [Fact]
    public void Sides_that_reach_a_threshold_in_one_year_count_with_all_their_years()
    {
        var rule = TestRules.All with { MinKilled = 1, MinKilledInAYear = 25 };
        var incidents = new[]
        {
            Any(1, actor: "jnim", killed: 20), Any(2, actor: "jnim", killed: 5), Any(3, actor: "jnim", killed: 1, from: "2012-01-01"),
            Any(4, actor: "isgs", killed: 24), Any(5, actor: "isgs", killed: 2, from: "2012-01-01"), Any(6, actor: "jnim", killed: 0),
        };

        var tally = Count(rule, incidents, []);

        Assert.Equal(["i-1", "i-2", "i-3"], tally.Total.Incidents.Select(one => one.Verdict.Incident.Id).Order(StringComparer.Ordinal));
        Assert.Equal((2, 1), (tally.LeftOut[RuleCondition.KilledInAYear], tally.LeftOut[RuleCondition.Killed]));
    }

    [Fact]
    public void A_threshold_is_reached_outside_the_period_asked_for_as_well()
    {
        var rule = TestRules.All with { MinKilledInAYear = 25 };
        var incidents = new[] { Any(1, actor: "jnim", killed: 30), Any(2, actor: "jnim", killed: 1, from: "2012-01-01") };
        var verdicts = new RuleReading(rule, new() { Until = new(2012, 12, 31) }, KindOf).Judge(incidents);
        Assert.Equal([Holding.Never, Holding.Surely], verdicts.Select(one => one.Counts));
    }

    [Theory]
    [InlineData(Preference.Lowest, 0, "25")]
    [InlineData(Preference.Highest, 0, "85")]
    [InlineData(Preference.Highest, 1 << (int)Voice.Claim, "38")]
    [InlineData(Preference.Range, 0, "25 to 85")]
    public void Tolls_are_those_of_the_voice_that_the_rule_takes(Preference take, int ignored, string expected)
    {
        var incident = Any(1);
        incident.Figures =
        [
            Figure(Voice.Army, new(25, 25), "twenty five soldiers"),
            Figure(Voice.Author, new(38, 38), "38"),
            Figure(Voice.Claim, new(85, 85), "85"),
        ];
        Assert.Equal(expected, new KilledReader(new(take, ignored, Vague())).Read(incident)?.ToString());
    }

    [Theory]
    [InlineData("several soldiers", 2, null, "3 to 10")]
    [InlineData("dozens of men", 24, null, "12")]
    [InlineData("several dozen", 24, null, "30")]
    [InlineData("at least 14", 14, null, "14 or more")]
    [InlineData("severally 9", 9, 9, "9")]
    public void Vague_words_become_what_the_rule_says(string words, int? low, int? high, string expected)
    {
        var incident = Any(1);
        incident.Figures = [Figure(Voice.Author, new(low, high), words)];
        Assert.Equal(expected, new KilledReader(new(Preference.Lowest, 0, Vague())).Read(incident)?.ToString());
    }

    [Fact]
    public void Certain_never_exceeds_possible_and_rows_add_up_to_the_total() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var (incidents, pairs) = Drawn(new Random(seed));
            foreach (var rule in (CountingRule[])[TestRules.All, Network])
            {
                var tally = Count(rule, incidents, pairs, Dimension.Month, Dimension.Country);
                Assert.Equal(tally.Total.Certain, tally.Rows.Sum(row => row.Certain));
                Assert.Equal(tally.Total.Possible, tally.Rows.Sum(row => row.Possible));
                Assert.Equal(tally.Total.Killed.AtLeast, tally.Rows.Sum(row => row.Killed.AtLeast));
                Assert.All(tally.Rows.Append(tally.Total), row => Assert.True(row.Certain <= row.Possible && row.Killed.AtLeast <= row.KilledPossible.AtLeast));
                Assert.Equal(incidents.Length, tally.Total.Possible + tally.LeftOut.Values.Sum());
            }
        }));

    [Fact]
    public void More_that_is_told_of_an_incident_never_makes_it_less_than_possible() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var chance = new Random(seed);
            var (incidents, pairs) = Drawn(chance);
            var before = Count(Network, incidents, pairs).Total.Possible;
            foreach (var incident in incidents.Where(one => one.Perpetrators.Count > 0))
            {
                incident.Perpetrators = [.. incident.Perpetrators, new("isgs", "ISGS", 1 << chance.Next(4)), incident.Perpetrators[0] with { Kinds = incident.Perpetrators[0].Kinds | Claimed }];
            }

            Assert.True(Count(Network, incidents, pairs).Total.Possible >= before);
        }));

    private static (CountedIncident[] Incidents, (long, long)[] Pairs) Drawn(Random chance)
    {
        string?[] actors = [null, "jnim", "isgs", "gunmen", "army"];
        string[] types = ["attack", "armed_assault", "ied", "clash", "arrest"];
        var count = 1 + chance.Next(12);
        var incidents = Enumerable.Range(1, count).Select(key => Any(
            key,
            type: types[chance.Next(types.Length)],
            actor: actors[chance.Next(actors.Length)],
            kinds: 1 << chance.Next(5),
            killed: chance.Next(3) == 0 ? null : chance.Next(40),
            days: 1 + (chance.Next(3) * 20),
            from: chance.Next(6) == 0 ? null : $"2019-0{1 + chance.Next(9)}-1{chance.Next(10)}",
            country: chance.Next(5) == 0 ? null : chance.Next(2) == 0 ? "ML" : "NE",
            isOpen: chance.Next(6) == 0)).ToArray();
        return (incidents, [.. Enumerable.Range(0, chance.Next(15)).Select(_ => (1L + chance.Next(count), 1L + chance.Next(count))).Where(pair => pair.Item1 < pair.Item2)]);
    }

    private static Tally Count(CountingRule rule, IReadOnlyList<CountedIncident> incidents, IEnumerable<(long, long)> pairs, params Dimension[] by) =>
        Tally.Of(rule, new RuleReading(rule, new(), KindOf).Judge(incidents), new(pairs), by);

    private static CountVerdict Judge(CountingRule rule, CountedIncident incident, Scope scope) => new RuleReading(rule, scope, KindOf).Judge([incident])[0];

    private static string? KindOf(string actor) => actor switch
    {
        "gunmen" => null,
        "army" => "army",
        _ => "armed_group",
    };

    private static Dictionary<string, Quantity> Vague() => new(StringComparer.Ordinal)
    {
        ["several"] = new(3, 10),
        ["dozens"] = Quantity.Exactly(12),
        ["several dozen"] = Quantity.Exactly(30),
    };

    private static LinedFigure Figure(Voice voice, Quantity number, string words) => new(new(new(voice, ""), number, null, IsLeading: true, Rank: 0), [new(number, words)]);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static CountedIncident Any(
        long key, string type = "armed_assault", string? actor = null, int kinds = Claimed, int? killed = null, int days = 1, string? from = "2019-10-01", string? country = "ML", bool isOpen = false) => new()
    {
        Key = key,
        Id = $"i-{key}",
        Type = type,
        Family = type,
        FirstDay = isOpen ? null : Day(from),
        LastDay = Day(from)?.AddDays(days - 1),
        Place = "Boulikessi",
        Country = country,
        KilledMin = killed,
        KilledMax = killed,
        OtherSide = "military",
        Perpetrators = actor is null ? [] : [new(actor, actor.ToUpperInvariant(), kinds)],
        Reviews = 1,
        Corroboration = Corroboration.ReportedOnce,
    };
}
