using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Counting;
using Attest.Formats.Tables;
using Attest.Workflows.Counting;

namespace Attest.Cli;

/// <summary>A comparison of rules as flat rows: what each rule counts, the incidents that make the difference, and the tallies of documents.</summary>
internal static class ComparisonRows
{
    private static readonly string[] OfCounts = ["certain", "possible", "killed_min", "killed_max", "killed_possible_min", "killed_possible_max", "incidents", "possible_only"];
    private static readonly string[] OfIncidents = ["incident", "type", "from", "to", "place", "country", "counts", "why", "clause", "found", "counted_with"];
    private static readonly string[] OfDocuments = ["document", "source", "published", "asserted_min", "asserted_max", "unit", "counted_by", "since", "until", "places", "actors", "agreement", "part", "start", "end", "quote"];

    /// <summary>The columns.</summary>
    public static FlatTable Flat(IReadOnlyList<Dimension> by) => new(["record", "rule", "version", .. by.Select(Name), .. OfCounts, .. OfIncidents, .. OfDocuments]);

    /// <summary>The rows: for each rule its lines and its total, for each differing incident a row a rule, for each asserted tally a row a rule.</summary>
    public static IEnumerable<object?[]> Of(Compared compared)
    {
        var tallies = compared.Rules.Tallies;
        var dimensions = tallies[0].By.Count;
        foreach (var tally in tallies)
        {
            foreach (var row in dimensions == 0 ? [] : tally.Rows)
            {
                yield return Row("row", tally.Rule, row.Values, Counts(row));
            }

            yield return Row("total", tally.Rule, new string?[dimensions], Counts(tally.Total));
        }

        foreach (var one in compared.Rules.Differing)
        {
            foreach (var (standing, tally) in one.Standings.Zip(tallies))
            {
                yield return Row("difference", tally.Rule, new string?[dimensions], Killed(standing), Incident(one.Incident, standing));
            }
        }

        foreach (var document in compared.Documents)
        {
            foreach (var (row, index) in document.Counts.DefaultIfEmpty(null).Select((row, index) => (row, index)))
            {
                yield return Row("document", row is null ? null : tallies[index].Rule, new string?[dimensions], row is null ? null : Counts(row), null, Document(document, row));
            }
        }
    }

    private static object?[] Row(string record, CountingRule? rule, IReadOnlyList<string?> values, object?[]? counts, object?[]? incident = null, object?[]? document = null) =>
    [
        record, rule?.Name, rule?.Version, .. values, .. counts ?? new object?[OfCounts.Length], .. incident ?? new object?[OfIncidents.Length], .. document ?? new object?[OfDocuments.Length],
    ];

    private static object?[] Counts(TallyRow row) =>
    [
        row.Certain, row.Possible, row.Killed.AtLeast, row.Killed.AtMost, row.KilledPossible.AtLeast, row.KilledPossible.AtMost,
        row.Incidents.Select(one => one.Verdict.Incident.Id).ToArray(),
        row.Incidents.Where(one => one.Counts != Holding.Surely).Select(one => one.Verdict.Incident.Id).ToArray(),
    ];

    private static object?[] Killed(RuleStanding standing) => [null, null, standing.Killed?.AtLeast, standing.Killed?.AtMost, null, null, null, null];

    private static object?[] Incident(CountedIncident incident, RuleStanding standing) =>
    [
        incident.Id, incident.Type, Day(incident.FirstDay), Day(incident.LastDay), incident.Place, incident.Country, ComparisonPage.Word(standing.Counts),
        ComparisonPage.Why(standing), standing.Clause?.Key ?? (standing.CountedWith is null ? null : "unit"), standing.Clause?.Found, standing.CountedWith,
    ];

    private static object?[] Document(TallyBesideCounts document, TallyRow? row)
    {
        var (asserted, statement) = (document.Asserted, document.Asserted.Statement);
        var citation = statement.Number.Citation;
        return
        [
            asserted.Document.Value, asserted.Source, asserted.Published?.ToString(), statement.Number.Value.AtLeast, statement.Number.Value.AtMost, statement.Unit, Wording.Of(statement.Number.Assertion),
            Day(asserted.Since), Day(asserted.Until), statement.Places.Select(one => one.Value.Name).ToArray(), statement.Actors.Select(one => one.Value.Name).ToArray(),
            row is null ? null : ComparisonPage.AgreementOf(asserted, row).ToString().ToLowerInvariant(),
            citation.Part.ToString().ToLowerInvariant(), citation.Span.Start, citation.Span.End, citation.Quote,
        ];
    }

    private static string Name(Dimension dimension) => dimension.ToString().ToLowerInvariant();

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
