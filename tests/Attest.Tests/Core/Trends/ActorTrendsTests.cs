using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Counting;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Core.Trends;
using Xunit;

namespace Attest.Tests.Core.Trends;

public sealed class ActorTrendsTests
{
    [Fact]
    public void Every_month_from_the_first_to_the_last_has_its_numbers_and_a_mean_of_the_months_behind_it()
    {
        var trends = Of([Any(1, "2019-01-05", killed: 2), Any(2, "2019-01-20"), Any(3, "2019-04-02", killed: 5)], new(Window: 2));

        Assert.Equal(
            ["2019-01 2 2 killed 2 –", "2019-02 0 0 killed 0 1", "2019-03 0 0 killed 0 0", "2019-04 1 1 killed 5 0.5"],
            trends.Months.Select(month => string.Create(CultureInfo.InvariantCulture, $"{month.Month:yyyy-MM} {month.Certain} {month.Possible} killed {month.Killed.AtLeast} {(object?)month.Average ?? "–"}")));
    }

    [Theory]
    [InlineData(null, null, "2019-03", 1)]
    [InlineData("2019-01-15", null, "2019-01", 3)]
    [InlineData("2019-01-15", "2019-05-31", "2019-01", 5)]
    public void Months_begin_and_end_where_they_are_asked_for(string? since, string? until, string first, int months)
    {
        var trends = Of([Any(1, "2019-03-05")], new(Day(since), Day(until)));
        Assert.Equal((first, months), (trends.Months[0].Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), trends.Months.Count));
    }

    [Fact]
    public void What_no_account_dates_to_a_month_stands_apart()
    {
        var trends = Of([Any(1, "2019-03-05"), Any(2, "2019-03-05", days: 60), Any(3, null)], new());
        Assert.Equal((1, 2), (trends.Months.Sum(month => month.Possible), trends.Undated!.Possible));
    }

    [Fact]
    public void Areas_come_in_the_order_in_which_incidents_surely_appeared_in_them()
    {
        Dictionary<string, TrendFacts> facts = new(StringComparer.Ordinal)
        {
            ["i-1"] = new("Mopti", "ML", []),
            ["i-2"] = new("Sahel", "BF", []),
            ["i-3"] = new("Sahel", "BF", []),
            ["i-4"] = new("Gao", "ML", []),
            ["i-5"] = new(null, null, []),
        };

        // In Gao only a whole year is told, which appears in no order of months; the early one of Sahel is only possible.
        var trends = Of(
            [Any(1, "2019-03-05"), Any(2, "2018-01-01", type: "arrest"), Any(3, "2019-08-01"), Any(4, "2017-01-01", days: 365), Any(5, null)],
            new(),
            facts,
            TestRules.All with { Types = new(null, TestRules.Set("arrest")) });

        Assert.Equal(
            ["Mopti i-1 1/1", "Sahel i-3 1/2", "Gao – 1/1", "– – 1/1"],
            trends.Areas.Select(area => $"{area.Area ?? "–"} {area.First?.Id ?? "–"} {area.Certain}/{area.Possible}"));
    }

    [Fact]
    public void Shares_are_parts_of_the_certain_incidents_and_what_is_not_told_comes_last()
    {
        Dictionary<string, TrendFacts> facts = new(StringComparer.Ordinal)
        {
            ["i-1"] = new(null, "ML", ["civilian", "military"]),
            ["i-2"] = new(null, "ML", ["military"]),
            ["i-3"] = new(null, "ML", []),
            ["i-4"] = new(null, "ML", []),
        };

        var trends = Of([.. Enumerable.Range(1, 4).Select(key => Any(key, "2019-03-05"))], new(), facts);

        Assert.Equal([("military", 0.5), ("civilian", 0.25), (null, 0.5)], trends.Targets.Select(share => (share.Value, share.Part!.Value)));
    }

    [Theory]
    [InlineData("jnim attacks army", "army", true)]
    [InlineData("army attacks jnim", "army", true)]
    [InlineData("katiba attacks army", "army", false)]
    [InlineData("army attacks isgs", null, false)]
    [InlineData("jnim attacks katiba", null, false)]
    public void An_opponent_stands_on_the_other_side_of_an_actor_or_of_one_who_belonged_to_it(string told, string? opponent, bool isCertain)
    {
        // When the brigade belonged to the group is known to the year alone, and it happened in that year.
        Affiliation[] stated = [new("katiba", "constituent_of", "jnim", new(2019), null)];
        var network = Network.Of(["jnim"], stated, TestRules.Set("constituent_of"));
        var words = told.Split(' ');
        var document = new Document { Id = new("d"), Body = told };
        var attestation = new Attestation
        {
            Id = new(document.Id, DocumentPart.Body, new(0, 3)),
            Type = Said(new IncidentType("clash")),
            Date = Said(IncidentDate.On(new(2019, 5, 1))),
            Participants = [Said(Party(words[0], Role.Perpetrator)), Said(Party(words[2], Role.Target))],
        };
        var incident = ResolutionRule.Describe(new("i-1"), [new() { Attestation = attestation }], [], []);

        var found = Opponent.Of([incident], network);

        Assert.Equal((opponent, isCertain), (found.Count == 0 ? null : found[0].Actor, found.Count > 0 && found[0].Certain == 1));

        Stated<T> Said<T>(T value) => new(value, document.Cite(DocumentPart.Body, new(0, told.Length)), Assertion.ByAuthor);

        static Participant Party(string name, Role role) => new(role, name, new ActorId(name), name);
    }

    private static ActorTrends Of(IReadOnlyList<CountedIncident> incidents, TrendSpan span, Dictionary<string, TrendFacts>? facts = null, CountingRule? rule = null)
    {
        var used = rule ?? TestRules.All;
        return ActorTrends.Of(used, new RuleReading(used, new(), _ => "armed_group").Judge(incidents), new([]), facts ?? new(StringComparer.Ordinal), span);
    }

    private static CountedIncident Any(long key, string? from, int days = 1, int? killed = null, string type = "ied") => new()
    {
        Key = key,
        Id = $"i-{key}",
        Type = type,
        Family = type,
        FirstDay = Day(from),
        LastDay = Day(from)?.AddDays(days - 1),
        KilledMin = killed,
        KilledMax = killed,
        Reviews = 1,
        Corroboration = Corroboration.ReportedOnce,
    };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
