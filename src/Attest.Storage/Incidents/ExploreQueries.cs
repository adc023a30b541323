using System.Globalization;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Storage.Workspaces;
using Microsoft.Data.Sqlite;

namespace Attest.Storage.Incidents;

/// <summary>Incidents that lie so near each other that one mark on the map stands for them, or that are told of one imprecise place.</summary>
/// <param name="Latitude">Degrees north of their middle.</param>
/// <param name="Longitude">Degrees east of their middle.</param>
/// <param name="Precision">How exactly they are located; a mark never stands for exact and imprecise ones together.</param>
/// <param name="Incidents">How many.</param>
/// <param name="Killed">How many were surely killed in those that tell it.</param>
/// <param name="Name">The name of the incident when it is one alone; null otherwise.</param>
/// <param name="Place">The place, when all are of one; null otherwise.</param>
/// <param name="Country">The country as ISO 3166-1 alpha-2, when all lie in one; null otherwise.</param>
public sealed record MapMark(double Latitude, double Longitude, PlacePrecision Precision, int Incidents, long Killed, string? Name, string? Place, string? Country);

/// <summary>How many incidents may have happened from a first to a last day, both included; an open end is null.</summary>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Incidents">How many.</param>
/// <param name="Killed">How many were surely killed in them.</param>
public sealed record DatedIncidents(DateOnly? FirstDay, DateOnly? LastDay, int Incidents, long Killed);

/// <summary>A value that incidents have, and how many have it.</summary>
/// <param name="Value">The value as it is stored; null where it is not told.</param>
/// <param name="Incidents">How many.</param>
public sealed record ValueCount(string? Value, int Incidents);

/// <summary>What maps, timelines and charts need of incidents, gathered in the database so that it does not grow with them.</summary>
/// <param name="workspace">The workspace; its incidents are up to date.</param>
public sealed class ExploreQueries(Workspace workspace)
{
    /// <summary>How many incidents pass a filter.</summary>
    public async Task<int> CountAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        var (where, from, parameters) = IncidentQueries.Conditions(filter);
        return Convert.ToInt32(await workspace.ScalarAsync($"SELECT count(*) FROM {from} WHERE {where}", cancellationToken, parameters), CultureInfo.InvariantCulture);
    }

    /// <summary>The marks of incidents on a map, those of most incidents first.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="degrees">The width of the squares in which exact places are taken together.</param>
    /// <param name="limit">How many marks at most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is not above 0.</exception>
    public async Task<IReadOnlyList<MapMark>> MarksAsync(IncidentFilter filter, double degrees, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        var (where, from, parameters) = IncidentQueries.Conditions(filter);
        var sql =
            $"""
            SELECT avg(i.latitude), avg(i.longitude), i.place_precision, count(*), coalesce(sum(i.killed_min), 0),
                   CASE WHEN count(*) = 1 THEN min(i.id) END, CASE WHEN min(i.place) = max(i.place) THEN min(i.place) END,
                   CASE WHEN min(i.country) = max(i.country) THEN min(i.country) END
            FROM {from}
            WHERE {where} AND i.latitude IS NOT NULL
            GROUP BY i.place_precision, CAST(floor(i.latitude / CASE i.place_precision WHEN 'Exact' THEN $degrees ELSE 0.0001 END) AS INTEGER),
                     CAST(floor(i.longitude / CASE i.place_precision WHEN 'Exact' THEN $degrees ELSE 0.0001 END) AS INTEGER)
            ORDER BY count(*) DESC, 1, 2 LIMIT $limit
            """;
        return await workspace.RowsAsync(
            sql,
            row => new MapMark(row.GetDouble(0), row.GetDouble(1), Enum.Parse<PlacePrecision>(row.GetString(2)), row.GetInt32(3), row.GetInt64(4), Text(row, 5), Text(row, 6), Text(row, 7)),
            cancellationToken,
            [.. parameters, ("$degrees", degrees), ("$limit", limit)]);
    }

    /// <summary>How many incidents there are of each pair of first and last day, by these days; undated ones first.</summary>
    public async Task<IReadOnlyList<DatedIncidents>> DaysAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        var (where, from, parameters) = IncidentQueries.Conditions(filter);
        var sql =
            $"""
            SELECT i.first_day, i.last_day, count(*), coalesce(sum(i.killed_min), 0) FROM {from} WHERE {where}
            GROUP BY i.first_day, i.last_day ORDER BY i.first_day, i.last_day
            """;
        return await workspace.RowsAsync(sql, row => new DatedIncidents(Day(row, 0), Day(row, 1), row.GetInt32(2), row.GetInt64(3)), cancellationToken, parameters);
    }

    /// <summary>The families of types with how many incidents each has, the most frequent first.</summary>
    public Task<IReadOnlyList<ValueCount>> FamiliesAsync(IncidentFilter filter, CancellationToken cancellationToken) => ValuesAsync("i.family", filter, cancellationToken);

    /// <summary>The countries with how many incidents each has, the most frequent first.</summary>
    public Task<IReadOnlyList<ValueCount>> CountriesAsync(IncidentFilter filter, CancellationToken cancellationToken) => ValuesAsync("i.country", filter, cancellationToken);

    /// <summary>How many incidents are how well attested, the most frequent first.</summary>
    public Task<IReadOnlyList<ValueCount>> CorroborationsAsync(IncidentFilter filter, CancellationToken cancellationToken) => ValuesAsync("i.corroboration", filter, cancellationToken);

    /// <summary>Who is named as having done it, with how many incidents each, the most frequent first: by the registry's id, or by folded name.</summary>
    public async Task<IReadOnlyList<(string Actor, string Name, int Incidents)>> PerpetratorsAsync(IncidentFilter filter, int limit, CancellationToken cancellationToken)
    {
        var (where, from, parameters) = IncidentQueries.Conditions(filter);
        var sql =
            $"""
            SELECT p.actor, min(p.name), count(DISTINCT i.key) FROM {from} CROSS JOIN incident_actor p ON p.incident = i.key AND p.role = 'Perpetrator' WHERE {where}
            GROUP BY p.actor ORDER BY 3 DESC, 1 LIMIT $limit
            """;
        return await workspace.RowsAsync(sql, row => (row.GetString(0), row.GetString(1), row.GetInt32(2)), cancellationToken, [.. parameters, ("$limit", limit)]);
    }

    /// <summary>The days of publication of the documents, each with how many there are; those whose day is not known are left out.</summary>
    public async Task<IReadOnlyList<(PartialDate Published, int Documents)>> PublicationsAsync(CancellationToken cancellationToken)
    {
        const string sql = "SELECT published, count(*) FROM document WHERE published IS NOT NULL GROUP BY published ORDER BY published";
        var rows = await workspace.RowsAsync(sql, row => (Published: PartialDate.Parse(row.GetString(0)), Documents: row.GetInt32(1)), cancellationToken);
        return [.. rows.Where(row => row.Published is not null).Select(row => (row.Published!.Value, row.Documents))];
    }

    private async Task<IReadOnlyList<ValueCount>> ValuesAsync(string column, IncidentFilter filter, CancellationToken cancellationToken)
    {
        var (where, from, parameters) = IncidentQueries.Conditions(filter);
        return await workspace.RowsAsync(
            $"SELECT {column}, count(*) FROM {from} WHERE {where} GROUP BY 1 ORDER BY 2 DESC, 1", row => new ValueCount(Text(row, 0), row.GetInt32(1)), cancellationToken, parameters);
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly? Day(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : DateOnly.FromDayNumber(row.GetInt32(column));
}
