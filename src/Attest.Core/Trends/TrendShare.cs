using Attest.Core.Actors;
using Attest.Core.Counting;

namespace Attest.Core.Trends;

/// <summary>How many incidents have one value of those into which they are divided.</summary>
/// <param name="Value">The value, such as a type; null for those of which no account tells it.</param>
/// <param name="Certain">How many there surely are.</param>
/// <param name="Possible">How many there are at most.</param>
/// <param name="Of">Of how many that are certain, each counted once, this is a part.</param>
public sealed record TrendShare(string? Value, int Certain, int Possible, int Of)
{
    /// <summary>Which part of the certain ones it is, from 0 to 1; null when none is certain.</summary>
    public double? Part => Of == 0 ? null : (double)Certain / Of;

    /// <summary>Divides incidents; one with several values counts for each of them. The greatest share comes first, what is not told last.</summary>
    public static IReadOnlyList<TrendShare> Divide(IReadOnlyList<TalliedIncident> incidents, Func<TalliedIncident, IReadOnlyList<string>> valuesOf)
    {
        var all = incidents.Count(one => one.Counts == Holding.Surely);
        return
        [
            .. incidents
                .SelectMany(one => valuesOf(one) is { Count: > 0 } values ? values.Distinct(StringComparer.Ordinal).Select(value => (Value: (string?)value, Incident: one)) : [(null, one)])
                .GroupBy(one => one.Value, StringComparer.Ordinal)
                .Select(group => new TrendShare(group.Key, group.Count(one => one.Incident.Counts == Holding.Surely), group.Count(), all))
                .OrderBy(share => share.Value is null)
                .ThenByDescending(share => share.Certain)
                .ThenByDescending(share => share.Possible)
                .ThenBy(share => share.Value, StringComparer.Ordinal),
        ];
    }
}
