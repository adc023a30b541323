using System.Globalization;

namespace Attest.Workflows.Charts;

/// <summary>Turns days into places on a drawing, with years or months to mark.</summary>
/// <param name="first">The first day.</param>
/// <param name="last">The last day, included.</param>
/// <param name="from">Where the first day stands.</param>
/// <param name="to">Where the day after the last stands.</param>
internal sealed class TimeScale(DateOnly first, DateOnly last, double from, double to)
{
    private const int MostMarks = 16;

    /// <summary>Where a day begins; days before the first stand at it, days after the last behind it.</summary>
    public double At(DateOnly day) => from + ((to - from) * Math.Clamp((day.DayNumber - first.DayNumber) / (double)(last.DayNumber - first.DayNumber + 1), 0, 1));

    /// <summary>The beginnings of years to mark, or of months where the time is short, with their words.</summary>
    public IEnumerable<(DateOnly Day, string Words)> Marks()
    {
        var years = last.Year - first.Year + 1;
        if (years <= 1)
        {
            for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
            {
                yield return (month, month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            }

            yield break;
        }

        int[] steps = [1, 2, 5, 10, 20, 50, 100];
        var step = Array.Find(steps, one => years / one <= MostMarks);
        for (var year = (first.Year + step - 1) / step * step; year <= last.Year; year += step)
        {
            yield return (new(year, 1, 1), year.ToString(CultureInfo.InvariantCulture));
        }
    }
}
