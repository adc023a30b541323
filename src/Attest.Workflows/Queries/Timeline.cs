using System.Globalization;
using Attest.Storage.Incidents;

namespace Attest.Workflows.Queries;

/// <summary>How long the stretches of a timeline are.</summary>
public enum TimelineUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,
}

/// <summary>One stretch of a timeline.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, included.</param>
/// <param name="Certain">Incidents that surely happened in it.</param>
/// <param name="Possible">Incidents that may have happened in it, the certain ones included.</param>
/// <param name="Killed">How many were surely killed in the certain ones.</param>
/// <param name="Documents">Documents that were published in it.</param>
public sealed record TimelineStretch(DateOnly From, DateOnly To, int Certain, int Possible, long Killed, int Documents)
{
    /// <summary>What it is called in an address and under its bar: 2019, 2019-06 or 2019-06-30.</summary>
    public string Name => (From.Day, To) switch
    {
        _ when From == To => From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ when From.Month == To.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => From.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}

/// <summary>Incidents and documents over time. An incident that is dated to a longer while than a stretch is possible in each that it touches, and certain in none.</summary>
public sealed record Timeline
{
    /// <summary>Above so many months stretches are years, and below so few days they are days.</summary>
    private const int MostMonths = 150;
    private const int MostDays = 62;

    /// <summary>How long the stretches are.</summary>
    public required TimelineUnit Unit { get; init; }

    /// <summary>The stretches from the first to the last, without gaps; empty when nothing is dated.</summary>
    public required IReadOnlyList<TimelineStretch> Stretches { get; init; }

    /// <summary>Incidents with no day at all, or with an open end.</summary>
    public required int Undated { get; init; }

    /// <summary>Makes a timeline.</summary>
    /// <param name="days">The incidents by their days.</param>
    /// <param name="documents">The documents, by the first and last day on which they may have been published.</param>
    /// <param name="since">The first day that is asked for; null for the first that is dated.</param>
    /// <param name="until">The last day that is asked for; null for the last that is dated.</param>
    public static Timeline Of(
        IReadOnlyList<DatedIncidents> days, IReadOnlyList<(DateOnly First, DateOnly Last, int Documents)> documents, DateOnly? since, DateOnly? until)
    {
        var dated = days.Where(one => one is { FirstDay: not null, LastDay: not null }).ToArray();
        var undated = days.Where(one => one.FirstDay is null || one.LastDay is null).Sum(one => one.Incidents);
        if (dated.Length == 0)
        {
            return new() { Unit = TimelineUnit.Year, Stretches = [], Undated = undated };
        }

        var first = Later(since, dated.Min(one => one.FirstDay!.Value));
        var last = Earlier(until, dated.Max(one => one.LastDay!.Value));
        if (last < first)
        {
            return new() { Unit = TimelineUnit.Year, Stretches = [], Undated = undated };
        }

        var unit = UnitOf(first, last);
        var stretches = Cut(first, last, unit);
        var (certain, possible, killed, published) = (new int[stretches.Count], new int[stretches.Count], new long[stretches.Count], new int[stretches.Count]);
        foreach (var one in dated)
        {
            var (from, to) = (IndexOf(one.FirstDay!.Value, first, unit), IndexOf(one.LastDay!.Value, first, unit));
            for (var at = Math.Max(0, from); at <= Math.Min(stretches.Count - 1, to); at++)
            {
                possible[at] += one.Incidents;
                certain[at] += from == to ? one.Incidents : 0;
                killed[at] += from == to ? one.Killed : 0;
            }
        }

        foreach (var (from, to, number) in documents)
        {
            if (IndexOf(from, first, unit) is var at && at == IndexOf(to, first, unit) && at >= 0 && at < stretches.Count)
            {
                published[at] += number;
            }
        }

        return new()
        {
            Unit = unit,
            Stretches = [.. stretches.Select((stretch, at) => new TimelineStretch(stretch.From, stretch.To, certain[at], possible[at], killed[at], published[at]))],
            Undated = undated,
        };
    }

    private static TimelineUnit UnitOf(DateOnly first, DateOnly last) =>
        last.DayNumber - first.DayNumber < MostDays ? TimelineUnit.Day
        : ((last.Year - first.Year) * 12) + last.Month - first.Month < MostMonths ? TimelineUnit.Month
        : TimelineUnit.Year;

    private static List<(DateOnly From, DateOnly To)> Cut(DateOnly first, DateOnly last, TimelineUnit unit)
    {
        List<(DateOnly, DateOnly)> stretches = [];
        for (var from = Start(first, unit); from <= last; from = Next(from, unit))
        {
            stretches.Add((from, Next(from, unit).AddDays(-1)));
        }

        return stretches;
    }

    private static DateOnly Start(DateOnly day, TimelineUnit unit) => unit switch
    {
        TimelineUnit.Day => day,
        TimelineUnit.Month => new(day.Year, day.Month, 1),
        _ => new(day.Year, 1, 1),
    };

    private static DateOnly Next(DateOnly from, TimelineUnit unit) => unit switch
    {
        TimelineUnit.Day => from.AddDays(1),
        TimelineUnit.Month => from.AddMonths(1),
        _ => from.AddYears(1),
    };

    private static int IndexOf(DateOnly day, DateOnly first, TimelineUnit unit) => unit switch
    {
        TimelineUnit.Day => day.DayNumber - first.DayNumber,
        TimelineUnit.Month => ((day.Year - first.Year) * 12) + day.Month - first.Month,
        _ => day.Year - first.Year,
    };

    private static DateOnly Later(DateOnly? one, DateOnly other) => one > other ? one.Value : other;

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one < other ? one.Value : other;
}
