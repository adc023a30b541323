using Attest.Core.Places;

namespace Attest.Core.Acts;

/// <summary>Days for which sources were read without a gap.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
public readonly record struct CoveredSpan(DateOnly From, DateOnly To);

/// <summary>For which days an area was read, by any source.</summary>
public static class CoveredDays
{
    /// <summary>The spans of days for which at least one record covers an area, joined where they meet, in the order of the calendar.</summary>
    /// <param name="records">The records.</param>
    /// <param name="country">The country as ISO 3166-1 alpha-2.</param>
    /// <param name="admin1">The first-level division; null for the whole country, which only records of the whole country cover.</param>
    public static IReadOnlyList<CoveredSpan> Of(IEnumerable<Coverage> records, string country, string? admin1)
    {
        var covering = records
            .Where(one => one.Country == country && (one.Admin1 is null || (admin1 is not null && FoldedName.Of(one.Admin1) == FoldedName.Of(admin1))))
            .OrderBy(one => one.From).ThenBy(one => one.To);
        List<CoveredSpan> spans = [];
        foreach (var record in covering)
        {
            if (spans is [.., var last] && record.From.DayNumber <= last.To.DayNumber + 1)
            {
                spans[^1] = new(last.From, record.To > last.To ? record.To : last.To);
            }
            else
            {
                spans.Add(new(record.From, record.To));
            }
        }

        return spans;
    }
}
