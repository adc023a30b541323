using Attest.Coder.Dates;
using Attest.Core.Documents;

namespace Attest.Coder.Statements;

/// <summary>Expressions of time as the dates of statements: as precise as a day, a month or a year.</summary>
internal static class StatementDates
{
    /// <summary>The date that a time means; null when it lies in more than one year.</summary>
    public static PartialDate? Of(ReadTime? time)
    {
        if (time?.Date is not { } date || (date.From ?? date.To) is not { } first)
        {
            return null;
        }

        var last = date.To ?? first;
        if (date.From is not null && date.To is null)
        {
            // "since 2017", "since March 2017": its first day is that of the year or month that was told.
            return first.DayOfYear == 1 ? new(first.Year) : first.Day == 1 ? new(first.Year, first.Month) : PartialDate.Of(first);
        }

        return first == last ? PartialDate.Of(first)
            : first.Year != last.Year ? null
            : first.Month == last.Month ? new(first.Year, first.Month)
            : new(first.Year);
    }
}
