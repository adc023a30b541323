using Attest.Core.Counting;

namespace Attest.Core.Trends;

/// <summary>The incidents of one month under a rule.</summary>
public sealed record TrendMonth
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>How many there surely are.</summary>
    public required int Certain { get; init; }

    /// <summary>How many there are at most.</summary>
    public required int Possible { get; init; }

    /// <summary>How many were killed in those that are certain.</summary>
    public required KilledSum Killed { get; init; }

    /// <summary>How many were killed in all of them.</summary>
    public required KilledSum KilledPossible { get; init; }

    /// <summary>Of how many of them no account says how many were killed.</summary>
    public required int WithoutToll { get; init; }

    /// <summary>The mean of the certain ones of this month and of those before it, over as many as the average asks for; null while there are fewer.</summary>
    public double? Average { get; init; }

    /// <summary>The months of a tally by month, every one from the first to the last, those without an incident too.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="span">The days asked for.</param>
    public static IReadOnlyList<TrendMonth> Of(Tally tally, TrendSpan span)
    {
        var rows = tally.Rows.Where(row => row.Values[0] is not null).ToDictionary(row => First(row.Values[0]!));
        var told = rows.Keys.Order().ToArray();
        if ((span.Since ?? told.Cast<DateOnly?>().FirstOrDefault()) is not { } since || (span.Until ?? told.Cast<DateOnly?>().LastOrDefault()) is not { } until)
        {
            return [];
        }

        List<TrendMonth> months = [];
        for (var month = new DateOnly(since.Year, since.Month, 1); month <= until; month = month.AddMonths(1))
        {
            months.Add(Of(month, rows.GetValueOrDefault(month)));
        }

        return [.. months.Select((month, at) => month with { Average = AverageAt(months, at, span.Window) })];
    }

    private static DateOnly First(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static TrendMonth Of(DateOnly month, TallyRow? row) => new()
    {
        Month = month,
        Certain = row?.Certain ?? 0,
        Possible = row?.Possible ?? 0,
        Killed = row?.Killed ?? new(0, 0),
        KilledPossible = row?.KilledPossible ?? new(0, 0),
        WithoutToll = row?.WithoutToll ?? 0,
    };

    private static double? AverageAt(List<TrendMonth> months, int at, int window) =>
        at + 1 < window ? null : months.Skip(at + 1 - window).Take(window).Average(month => month.Certain);
}
