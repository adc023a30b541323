using System.Collections.Frozen;
using System.Globalization;
using Attest.Core.Attestations;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>
/// Writes dates: "03 JAN 90" on a day, "- 08 JAN 90" for on or before, "15 JAN 89 - 21 JAN 89" between. A name of a weekday alone is
/// written as on or before the dateline, and so is "last week", from which no day can be counted (section 7.3 of the task's documentation).
/// </summary>
internal static class DateFill
{
    private static readonly FrozenSet<string> s_weekdays =
        new[] { "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY" }.ToFrozenSet(StringComparer.Ordinal);

    public static string? Of(Stated<IncidentDate>? stated, DateOnly? dateline)
    {
        if (stated is null || IsWeekdayAlone(stated) || IsWeekOrLonger(stated))
        {
            return Before(dateline);
        }

        var date = stated.Value;
        var last = date.To > dateline && date.From <= dateline ? dateline : date.To;
        return (date.From, last) switch
        {
            (null, { } to) => Before(to),
            ({ } from, null) => dateline >= from ? $"{Day(from)} - {Day(dateline.Value)}" : Day(from),
            ({ } from, { } to) => from == to ? Day(from) : $"{Day(from)} - {Day(to)}",
            _ => Before(dateline),
        };
    }

    private static bool IsWeekdayAlone(Stated<IncidentDate> stated) =>
        stated.Value.Anchor != DateAnchor.None
        && Phrase.WordsOf(stated.Citation.Quote).Any(s_weekdays.Contains)
        && !stated.Citation.Quote.Any(char.IsAsciiDigit);

    private static bool IsWeekOrLonger(Stated<IncidentDate> stated) =>
        stated.Value is { Anchor: not DateAnchor.None, From: { } from, To: { } to } && from != to && !stated.Citation.Quote.Any(char.IsAsciiDigit);

    private static string? Before(DateOnly? day) => day is { } known ? "- " + Day(known) : null;

    private static string Day(DateOnly day) => day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();
}
