using Attest.Core.Actors;

namespace Attest.Core.Counting;

/// <summary>Which incidents are possibly the same, and which of those that count are surely incidents of their own.</summary>
public sealed class Sameness
{
    private readonly Dictionary<long, HashSet<long>> _others = [];

    /// <summary>Makes it of pairs of incidents that are possibly the same, by the numbers that counting knows them by.</summary>
    public Sameness(IEnumerable<(long First, long Second)> pairs)
    {
        foreach (var (first, second) in pairs)
        {
            Of(first).Add(second);
            Of(second).Add(first);
        }
    }

    /// <summary>
    /// The incidents that are possibly the same as one that is counted before them. Incidents form groups in the order most sure, most precise,
    /// then by name: one joins a group when it is possibly the same as every member of it, and founds one otherwise.
    /// </summary>
    public IReadOnlySet<long> Repeated(IEnumerable<CountVerdict> verdicts)
    {
        HashSet<long> repeated = [];
        List<List<long>> groups = [];
        Dictionary<long, int> groupOf = [];
        var ordered = verdicts
            .Where(one => one.Counts > Holding.Never && _others.ContainsKey(one.Incident.Key))
            .OrderByDescending(one => one.Counts)
            .ThenBy(one => one.Incident.Days ?? int.MaxValue)
            .ThenBy(one => one.Incident.PlacePrecision is { } precision ? (int)precision : int.MaxValue)
            .ThenBy(one => one.Incident.Id, StringComparer.Ordinal);
        foreach (var key in ordered.Select(one => one.Incident.Key))
        {
            var others = _others[key];
            var fitting = others.Where(groupOf.ContainsKey).Select(other => groupOf[other]).Where(group => groups[group].TrueForAll(others.Contains)).ToArray();
            if (fitting.Length == 0)
            {
                groupOf[key] = groups.Count;
                groups.Add([key]);
                continue;
            }

            groupOf[key] = fitting.Min();
            groups[fitting.Min()].Add(key);
            repeated.Add(key);
        }

        return repeated;
    }

    private HashSet<long> Of(long key)
    {
        if (!_others.TryGetValue(key, out var others))
        {
            _others[key] = others = [];
        }

        return others;
    }
}
