using Attest.Core.Acts;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Acts;

/// <summary>How many documents of a source were published in a month.</summary>
/// <param name="Source">The source; null for documents that name none.</param>
/// <param name="Month">The first day of the month; null for documents without a day of publication.</param>
/// <param name="Documents">How many.</param>
public readonly record struct SourceMonth(string? Source, DateOnly? Month, int Documents);

/// <summary>For which areas and days sources were read, as people recorded it and as the documents tell.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class CoverageQueries(Workspace workspace)
{
    /// <summary>The records that hold, by source, area and first day.</summary>
    public async Task<IReadOnlyList<StoredAct>> RecordsAsync(CancellationToken cancellationToken) =>
    [
        .. (await new ActStore(workspace).ListAsync("coverage", cancellationToken))
            .OrderBy(act => ((Coverage)act.Act.Content).Source, StringComparer.Ordinal)
            .ThenBy(act => ((Coverage)act.Act.Content).Country, StringComparer.Ordinal)
            .ThenBy(act => ((Coverage)act.Act.Content).Admin1, StringComparer.Ordinal)
            .ThenBy(act => ((Coverage)act.Act.Content).From),
    ];

    /// <summary>How many documents of each source were published in which month, by source, then by month; those without come first.</summary>
    public async Task<IReadOnlyList<SourceMonth>> MonthsAsync(CancellationToken cancellationToken)
    {
        const string sql = "SELECT source, first_day, count(*) FROM document GROUP BY source, first_day";
        var days = await workspace.RowsAsync(
            sql,
            row => (Source: row.IsDBNull(0) ? null : row.GetString(0), Day: row.IsDBNull(1) ? (DateOnly?)null : DateOnly.FromDayNumber(row.GetInt32(1)), Documents: row.GetInt32(2)),
            cancellationToken);
        return
        [
            .. days
                .GroupBy(one => (one.Source, Month: one.Day is { } day ? new DateOnly(day.Year, day.Month, 1) : (DateOnly?)null))
                .Select(month => new SourceMonth(month.Key.Source, month.Key.Month, month.Sum(one => one.Documents)))
                .OrderBy(one => one.Source, StringComparer.Ordinal)
                .ThenBy(one => one.Month),
        ];
    }

    /// <summary>The first and the last day on which documents of the workspace were published; null when none tells its day.</summary>
    public async Task<CoveredSpan?> PublishedAsync(CancellationToken cancellationToken)
    {
        const string sql = "SELECT min(first_day), max(first_day) FROM document";
        var span = (await workspace.RowsAsync(sql, row => row.IsDBNull(0) ? ((int, int)?)null : (row.GetInt32(0), row.GetInt32(1)), cancellationToken))[0];
        return span is var (first, last) ? new(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last)) : null;
    }
}
