using System.Globalization;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Counting;

/// <summary>What incidents are counted by.</summary>
public enum Dimension
{
    /// <summary>The calendar year.</summary>
    Year,

    /// <summary>The month.</summary>
    Month,

    /// <summary>The country.</summary>
    Country,

    /// <summary>The first-level division.</summary>
    Admin1,

    /// <summary>Who did it or is held responsible; an incident with several counts for each.</summary>
    Actor,

    /// <summary>The type.</summary>
    Type,

    /// <summary>The family of the type.</summary>
    Family,

    /// <summary>How well it is attested.</summary>
    Corroboration,
}

/// <summary>One line of a count.</summary>
/// <param name="Values">The value of each dimension; null for what no account tells precisely enough.</param>
/// <param name="Incidents">How many incidents.</param>
/// <param name="KilledMin">How many were killed at least, where accounts say so.</param>
/// <param name="KilledMax">How many at most; null when one of the incidents has no upper bound.</param>
/// <param name="WithoutToll">Of how many of the incidents no account says how many were killed.</param>
public sealed record CountRow(IReadOnlyList<string?> Values, int Incidents, long KilledMin, long? KilledMax, int WithoutToll);

/// <summary>Incidents counted by some dimensions.</summary>
public sealed record Count
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "One for each incident that occurred or was attempted; foiled and threatened ones are left out. Tolls under the default resolution rule.";

    /// <summary>What was counted by.</summary>
    public required IReadOnlyList<Dimension> By { get; init; }

    /// <summary>The lines, sorted by their values; what cannot be dated or placed comes last.</summary>
    public required IReadOnlyList<CountRow> Rows { get; init; }

    /// <summary>All incidents together, each once.</summary>
    public required CountRow Total { get; init; }

    /// <summary>How many were left out because they were foiled or only threatened.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Counts the incidents that pass a filter.</summary>
    public static async Task<Count> OfAsync(Workspace workspace, IncidentFilter filter, IReadOnlyList<Dimension> by, CancellationToken cancellationToken)
    {
        var queries = new IncidentQueries(workspace);
        var all = await queries.ListAsync(filter, cancellationToken);
        var counted = all.Where(incident => incident.Completion is "Occurred" or "Attempted").ToArray();
        var actors = by.Contains(Dimension.Actor)
            ? (await queries.PerpetratorsAsync(filter, cancellationToken)).ToLookup(one => one.Incident, one => (string?)one.Actor, StringComparer.Ordinal)
            : null;
        var rows = counted
            .SelectMany(incident => Cells(incident, by, actors?[incident.Id]).Select(values => (Values: values, Incident: incident)))
            .GroupBy(one => string.Join('\u001F', one.Values.Select(value => value ?? "\uFFFF")), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Row(group.First().Values, group.Select(one => one.Incident)));
        return new()
        {
            By = by,
            Rows = [.. rows],
            Total = Row([], counted),
            LeftOut = all.Count - counted.Length,
        };
    }

    /// <summary>The combinations of values under which an incident counts: one, or one for each of its actors.</summary>
    private static IEnumerable<IReadOnlyList<string?>> Cells(IncidentSummary incident, IReadOnlyList<Dimension> by, IEnumerable<string?>? actors)
    {
        var names = actors?.DefaultIfEmpty(null) ?? [null];
        return names.Select(actor => (IReadOnlyList<string?>)[.. by.Select(dimension => dimension == Dimension.Actor ? actor : Value(incident, dimension))]);
    }

    private static string? Value(IncidentSummary incident, Dimension dimension) => dimension switch
    {
        Dimension.Year => Period(incident, "yyyy"),
        Dimension.Month => Period(incident, "yyyy-MM"),
        Dimension.Country => incident.Country,
        Dimension.Admin1 => incident.Admin1,
        Dimension.Type => incident.Type,
        Dimension.Family => incident.Family,
        Dimension.Corroboration => incident.Corroboration,
        Dimension.Actor => throw new ArgumentException("An incident has several actors.", nameof(dimension)),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a dimension."),
    };

    /// <summary>The period in which both the first and the last day lie; null when an end is open or the two lie in different periods.</summary>
    private static string? Period(IncidentSummary incident, string format)
    {
        var (first, last) = (incident.FirstDay?.ToString(format, CultureInfo.InvariantCulture), incident.LastDay?.ToString(format, CultureInfo.InvariantCulture));
        return first == last ? first : null;
    }

    private static CountRow Row(IReadOnlyList<string?> values, IEnumerable<IncidentSummary> incidents)
    {
        var (number, low, without) = (0, 0L, 0);
        long? high = 0;
        foreach (var incident in incidents)
        {
            number++;
            if (incident is { KilledMin: null, KilledMax: null })
            {
                without++;
                continue;
            }

            low += incident.KilledMin ?? 0;
            high += incident.KilledMax;
        }

        return new(values, number, low, high, without);
    }
}
