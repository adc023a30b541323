using Attest.Core.Actors;
using Attest.Core.Counting;

namespace Attest.Core.Trends;

/// <summary>When incidents appeared in an area.</summary>
/// <param name="Country">The country as ISO 3166-1 alpha-2; null when not known.</param>
/// <param name="Area">The first-level division; null when no account places them so precisely.</param>
/// <param name="First">The incident that surely happened there first; null when none is certain, or none is dated to a month or better.</param>
/// <param name="Certain">How many incidents there surely are.</param>
/// <param name="Possible">How many there are at most.</param>
/// <param name="Days">Those dated to a month or better: the first day that each may have happened, and whether it is certain; in the order of the calendar.</param>
public sealed record AreaSpread(string? Country, string? Area, CountedIncident? First, int Certain, int Possible, IReadOnlyList<(DateOnly Day, bool IsCertain)> Days)
{
    // What is dated to a year alone appears nowhere in an order of months.
    private const int MostDays = 31;

    /// <summary>The areas in the order in which incidents first appeared in them; those without such a day come last.</summary>
    public static IReadOnlyList<AreaSpread> Of(IReadOnlyList<TalliedIncident> incidents, IReadOnlyDictionary<string, TrendFacts> facts) =>
    [
        .. incidents
            .GroupBy(one => facts.GetValueOrDefault(one.Verdict.Incident.Id) is { } known ? (known.Country, known.Area) : (one.Verdict.Incident.Country, null))
            .Select(area => Of(area.Key.Item1, area.Key.Item2, [.. area]))
            .OrderBy(area => area.First?.LastDay ?? DateOnly.MaxValue)
            .ThenBy(area => area.Country is null)
            .ThenBy(area => area.Country, StringComparer.Ordinal)
            .ThenBy(area => area.Area is null)
            .ThenBy(area => area.Area, StringComparer.Ordinal),
    ];

    private static AreaSpread Of(string? country, string? area, TalliedIncident[] incidents)
    {
        var dated = incidents.Where(one => one.Verdict.Incident.Days <= MostDays)
            .OrderBy(one => one.Verdict.Incident.LastDay).ThenBy(one => one.Verdict.Incident.Id, StringComparer.Ordinal).ToArray();
        return new(
            country,
            area,
            dated.FirstOrDefault(one => one.Counts == Holding.Surely)?.Verdict.Incident,
            incidents.Count(one => one.Counts == Holding.Surely),
            incidents.Length,
            [.. dated.Select(one => (one.Verdict.Incident.FirstDay!.Value, one.Counts == Holding.Surely)).Order()]);
    }
}
