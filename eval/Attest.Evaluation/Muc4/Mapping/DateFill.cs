using System.Globalization;
using Attest.Core.Attestations;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>Writes dates: "03 JAN 90" on a day, "- 08 JAN 90" for on or before, "15 JAN 89 - 21 JAN 89" between.</summary>
internal static class DateFill
{
    public static string? Of(IncidentDate? date, DateOnly? dateline)
    {
        if (date is null)
        {
            return Before(dateline);
        }

        var last = date.To > dateline && date.From <= dateline ? dateline : date.To;
        return (date.From, last) switch
        {
            (null, { } to) => Before(to),
            ({ } from, null) => dateline >= from ? $"{Day(from)} - {Day(dateline.Value)}" : Day(from),
            ({ } from, { } to) => from == to ? Day(from) : $"{Day(from)} - {Day(to)}",
            _ => Before(dateline),
        };
    }

    private static string? Before(DateOnly? day) => day is { } known ? "- " + Day(known) : null;

    private static string Day(DateOnly day) => day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();
}
