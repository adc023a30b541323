using System.Globalization;
using Attest.Core.Actors;

namespace Attest.Core.Counting;

/// <summary>The two sides of incidents, for rules that count by them.</summary>
internal static class CountingUnits
{
    private const string Unknown = "unknown";

    /// <summary>The two sides in the order of their names, so that it does not matter who attacked.</summary>
    public static string PairOf(CountVerdict verdict)
    {
        var best = verdict.Actors.Count == 0 ? (Holding?)null : verdict.Actors.Max(one => one.Counts);
        var one = verdict.Actors.FirstOrDefault(actor => actor.Counts == best).Actor.Actor ?? $"{Unknown} ({verdict.Incident.Country})";
        var other = verdict.Incident.OtherSide ?? Unknown;
        return string.CompareOrdinal(one, other) < 0 ? $"{one}\u001F{other}" : $"{other}\u001F{one}";
    }

    /// <summary>Under what an incident is counted once: its name, or the pair, the place and the day.</summary>
    public static string Of(CountingUnit unit, CountVerdict verdict)
    {
        var incident = verdict.Incident;
        return unit == CountingUnit.ActorPairPlaceDay && incident is { Days: 1, Place: not null }
            ? string.Create(CultureInfo.InvariantCulture, $"{PairOf(verdict)}\u001F{incident.Place}\u001F{incident.Country}\u001F{incident.FirstDay!.Value.DayNumber}")
            : string.Create(CultureInfo.InvariantCulture, $"{incident.Key}");
    }

    /// <summary>
    /// Which incidents count under a threshold of killed for two sides in a calendar year: sides that surely reach it count with all their years,
    /// sides that may reach it are possible.
    /// </summary>
    public static IReadOnlyDictionary<long, Holding> Reaching(IReadOnlyList<CountVerdict> verdicts, long threshold)
    {
        Dictionary<(string Pair, int Year), (long Low, long? High)> sums = [];
        foreach (var verdict in verdicts.Where(one => one.Counts > Holding.Never && one.Incident is { FirstDay: not null, LastDay: not null }))
        {
            var (pair, first, last) = (PairOf(verdict), verdict.Incident.FirstDay!.Value.Year, verdict.Incident.LastDay!.Value.Year);
            for (var year = first; year <= last; year++)
            {
                var (low, high) = sums.GetValueOrDefault((pair, year), (0, 0));
                low += verdict.Counts == Holding.Surely && first == last ? verdict.Killed?.AtLeast ?? 0 : 0;
                sums[(pair, year)] = (low, verdict.Killed is { AtMost: null } ? null : high + (verdict.Killed?.AtMost ?? 0));
            }
        }

        var reached = sums.GroupBy(one => one.Key.Pair, StringComparer.Ordinal).ToDictionary(
            pair => pair.Key,
            pair => pair.Any(one => one.Value.Low >= threshold) ? Holding.Surely : pair.Any(one => one.Value.High is null || one.Value.High >= threshold) ? Holding.Possibly : Holding.Never,
            StringComparer.Ordinal);
        return verdicts.ToDictionary(verdict => verdict.Incident.Key, verdict => verdict.Counts > Holding.Never ? reached.GetValueOrDefault(PairOf(verdict)) : Holding.Never);
    }
}
