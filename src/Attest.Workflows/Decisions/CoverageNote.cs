using System.Globalization;
using Attest.Core.Acts;
using Attest.Storage.Acts;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Decisions;

/// <summary>Says beside a count where reading ends, so that empty is not mistaken for zero.</summary>
public static class CoverageNote
{
    private const int MostSpans = 4;

    /// <summary>What is recorded for the area that a filter asks for, and from when to when documents were published; in one or two sentences.</summary>
    public static async Task<string> OfAsync(Workspace workspace, IncidentFilter filter, CancellationToken cancellationToken)
    {
        var queries = new CoverageQueries(workspace);
        var records = (await queries.RecordsAsync(cancellationToken)).Select(act => (Coverage)act.Act.Content).ToArray();
        var published = await queries.PublishedAsync(cancellationToken) is { } span ? $"Documents were published from {Day(span.From)} to {Day(span.To)}." : "No document tells its day of publication.";
        return $"{Recorded(records, filter)} {published}";
    }

    private static string Recorded(Coverage[] records, IncidentFilter filter)
    {
        if (filter.Country is not { } country)
        {
            var areas = records.Select(DecisionText.Area).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            return areas.Length == 0
                ? "Nobody recorded what was read ('attest coverage add'): empty need not mean none."
                : $"Coverage is recorded for {string.Join(", ", areas)} ('attest coverage'); elsewhere empty need not mean none.";
        }

        var area = filter.Admin1 is { } admin1 ? $"{country}/{admin1}" : country;
        var spans = CoveredDays.Of(records, country.ToUpperInvariant(), filter.Admin1);
        if (spans.Count == 0)
        {
            return $"Nobody recorded what was read for {area} ('attest coverage add'): empty need not mean none.";
        }

        var named = spans.Take(MostSpans).Select(one => $"{Day(one.From)} to {Day(one.To)}");
        var more = spans.Count > MostSpans ? string.Create(CultureInfo.InvariantCulture, $" and {spans.Count - MostSpans} more spans") : "";
        return $"{area} was read for {string.Join(", ", named)}{more}; on other days empty need not mean none.";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
