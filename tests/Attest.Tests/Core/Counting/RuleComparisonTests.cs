using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Counting;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Xunit;

namespace Attest.Tests.Core.Counting;

public sealed class RuleComparisonTests
{
    private const int Claimed = 1 << (int)ResponsibilityKind.Claimed;

    private static readonly CountingRule Strict = TestRules.All with
    {
        Name = "strict",
        Types = new(TestRules.Set("armed_assault"), TestRules.Set("clash")),
        Completions = new(Grades.Bit(Completion.Occurred), 0),
        Actors = new(TestRules.Set("armed_group"), TestRules.Set(), Holding.Possibly, Holding.Never),
        VaguestPlace = PlacePrecision.Admin1,
        MaxDays = 31,
        MinKilled = 1,
    };

    [Theory]
    [InlineData("looting", 0, "jnim", 3, PlacePrecision.Exact, 1, "left out types looting")]
    [InlineData("clash", 0, "jnim", 3, PlacePrecision.Exact, 1, "possible types clash")]
    [InlineData("armed_assault", 1, "jnim", 3, PlacePrecision.Exact, 1, "left out completions attempted")]
    [InlineData("armed_assault", 0, null, 3, PlacePrecision.Exact, 1, "left out actors.nobody ")]
    [InlineData("armed_assault", 0, "gunmen", 3, PlacePrecision.Exact, 1, "possible actors.unlisted GUNMEN")]
    [InlineData("armed_assault", 0, "army", 3, PlacePrecision.Exact, 1, "left out actors.kinds ARMY")]
    [InlineData("armed_assault", 0, "jnim", 3, PlacePrecision.Country, 1, "left out precision.place country")]
    [InlineData("armed_assault", 0, "jnim", 3, PlacePrecision.Exact, 40, "left out precision.date 40 days")]
    [InlineData("armed_assault", 0, "jnim", 0, PlacePrecision.Exact, 1, "left out minimum.killed 0")]
    public void An_incident_that_makes_the_difference_names_the_clause_that_does(string type, int completion, string? actor, int killed, PlacePrecision precision, int days, string expected)
    {
        var incident = Any(1, type, actor, killed, precision, days, (Completion)completion);
        var standing = Assert.Single(Compare([incident], Strict).Differing).Standings[1];
        Assert.Equal(expected, $"{(standing.Counts == Holding.Possibly ? "possible" : "left out")} {standing.Clause!.Key} {standing.Clause.Found}");
    }

    [Fact]
    public void What_all_rules_count_alike_makes_no_difference()
    {
        var comparison = Compare([Any(1, "armed_assault", "jnim", 3), Any(2, "looting", "jnim", 0)], Strict);
        Assert.Equal((1, "i-2"), (comparison.Alike, Assert.Single(comparison.Differing).Incident.Id));
        Assert.Equal([2, 1], comparison.Tallies.Select(tally => tally.Total.Certain));
    }

    [Fact]
    public void A_rule_that_takes_another_toll_makes_a_difference()
    {
        var incident = Any(1, "armed_assault", "jnim", 25);
        incident.Figures = [Figure(25), Figure(40)];
        var comparison = Compare([incident], TestRules.All with { Name = "highest", Toll = TestRules.All.Toll with { Take = Preference.Highest } });
        Assert.Equal(["25", "40"], Assert.Single(comparison.Differing).Standings.Select(one => one.Killed?.ToString()));
    }

    [Fact]
    public void A_rule_that_counts_two_as_one_names_the_other()
    {
        var comparison = Compare([Any(1, "armed_assault", "jnim", 3), Any(2, "armed_assault", "jnim", 4)], TestRules.All with { Name = "pairs", Unit = CountingUnit.ActorPairPlaceDay });
        var differing = Assert.Single(comparison.Differing);
        Assert.Equal(("i-2", "i-1"), (differing.Incident.Id, differing.Standings[1].CountedWith));
    }

    [Theory]
    [InlineData("2022-01-01", null, "2022-06-15", "2022-01-01", "2022-06-15")]
    [InlineData("2022-01-01", "2022-12-31", "2022-06-15", "2022-01-01", "2022-06-15")]
    [InlineData("2021-01-01", "2021-12-31", "2022-06-15", "2021-01-01", "2021-12-31")]
    [InlineData(null, null, "2022-06-15", null, "2022-06-15")]
    public void A_document_counts_nothing_that_happened_after_its_publication(string? from, string? to, string published, string? since, string? until)
    {
        var asserted = Asserted(new(10, 10), from, to, published);
        Assert.Equal((Day(since), Day(until)), (asserted.Since, asserted.Until));
    }

    [Theory]
    [InlineData(10, 10, 4, 9, Agreement.Fewer)]
    [InlineData(10, 10, 4, 10, Agreement.Within)]
    [InlineData(10, 10, 11, 12, Agreement.More)]
    [InlineData(10, null, 11, 12, Agreement.Within)]
    [InlineData(null, 10, 0, 0, Agreement.Within)]
    public void An_own_count_agrees_when_it_may_be_the_same_number(int? low, int? high, int certain, int possible, Agreement expected) =>
        Assert.Equal(expected, Asserted(new(low, high)).AgreementWith(certain, possible));

    [Theory]
    [InlineData("Mali", "Mali", PlacePrecision.Country, "ML", Holding.Surely)]
    [InlineData("Mali", "northern Mali", PlacePrecision.Country, "ML", Holding.Possibly)]
    [InlineData("Mali", "the country", PlacePrecision.Country, "ML", Holding.Surely)]
    [InlineData("Boulikessi", "Boulikessi", PlacePrecision.Exact, "ML", Holding.Surely)]
    [InlineData("Mondoro", "Mondoro", PlacePrecision.Exact, "ML", Holding.Never)]
    [InlineData("Douentza", "Douentza", PlacePrecision.Admin2, "ML", Holding.Possibly)]
    [InlineData("the Sahel", "the Sahel", PlacePrecision.Area, null, Holding.Possibly)]
    [InlineData("Niger", "Niger", PlacePrecision.Country, "NE", Holding.Never)]
    public void A_document_s_place_holds_what_lies_in_it(string name, string words, PlacePrecision precision, string? country, Holding expected)
    {
        var place = new Stated<PlaceReference>(new() { Name = name, Precision = precision, Country = country }, new(new("d"), DocumentPart.Body, new(0, words.Length), words), Assertion.ByAuthor);
        Assert.Equal(expected, Area.Of(place).Of(Any(1, "armed_assault", "jnim", 3)));
    }

    [Theory]
    [InlineData("armed_assault", "armed_assault", Holding.Surely)]
    [InlineData("armed_assault", "attack", Holding.Possibly)]
    [InlineData("armed_assault", "ied", Holding.Never)]
    [InlineData("attack", "ied", null)]
    public void A_type_asked_for_may_be_told_more_vaguely(string asked, string type, Holding? expected) =>
        Assert.Equal(expected, AskedType.Of(new(asked), TestAccounts.Types)?.Of(type, type));

    private static RuleComparison Compare(CountedIncident[] incidents, CountingRule other) =>
        RuleComparison.Of([.. new[] { TestRules.All, other }.Select(rule => new RuledIncidents(rule, new RuleReading(rule, new(), KindOf).Judge(incidents)))], new([]), [], id => KindOf(id) is not null);

    private static string? KindOf(string actor) => actor switch
    {
        "gunmen" => null,
        "army" => "army",
        _ => "armed_group",
    };

    private static AssertedTally Asserted(Quantity number, string? from = null, string? to = null, string published = "2022-06-15")
    {
        var citation = new Citation(new("d"), DocumentPart.Body, new(0, 4), "word");
        var date = from is null && to is null ? null : new Stated<IncidentDate>(new(Day(from), Day(to), DatePrecision.Range), citation, Assertion.ByAuthor);
        return new(new("d"), "Courier", PartialDate.Parse(published), new() { Number = new(number, citation, Assertion.ByAuthor), Unit = "attacks", Date = date });
    }

    private static LinedFigure Figure(int number) => new(new(new(Voice.Author, $"{number}"), Quantity.Exactly(number), null, IsLeading: true, Rank: 0), [new(Quantity.Exactly(number), $"{number}")]);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static CountedIncident Any(
        long key, string type, string? actor, int killed, PlacePrecision precision = PlacePrecision.Exact, int days = 1, Completion completion = Completion.Occurred) => new()
    {
        Key = key,
        Id = $"i-{key}",
        Type = type,
        Family = type,
        FirstDay = new(2019, 10, 1),
        LastDay = new DateOnly(2019, 10, 1).AddDays(days - 1),
        Place = "Boulikessi",
        PlacePrecision = precision,
        Country = "ML",
        Completion = completion,
        KilledMin = killed,
        KilledMax = killed,
        OtherSide = "military",
        Perpetrators = actor is null ? [] : [new(actor, actor.ToUpperInvariant(), Claimed)],
        Reviews = 1,
        Corroboration = Corroboration.ReportedOnce,
    };
}
