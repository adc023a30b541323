using Attest.Core.Attestations;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Storage.Workspaces;
using Microsoft.Data.Sqlite;

namespace Attest.Storage.Incidents;

/// <summary>Reads what counting has to know of incidents, from the projection alone.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class CountQueries(Workspace workspace)
{
    /// <summary>
    /// The incidents that pass a filter, by first day, then by name; those without a day come last. What may lie in the period or the area of the
    /// filter is among them.
    /// </summary>
    /// <param name="filter">The filter; its actors are left to counting when <paramref name="withActors"/> is set.</param>
    /// <param name="withActors">Whether to read who did it.</param>
    /// <param name="withFigures">Whether to read what each voice says of the killed where voices differ.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<CountedIncident>> IncidentsAsync(IncidentFilter filter, bool withActors, bool withFigures, CancellationToken cancellationToken)
    {
        var (where, from, parameters) = IncidentQueries.Conditions(filter, mayLieOutside: true);
        var sql =
            $"""
            SELECT i.key, i.id, i.type, i.family, i.first_day, i.last_day, i.place, i.place_precision, i.admin1, i.country, i.completion, i.reviews,
                   i.corroboration, i.killed_min, i.killed_max, i.other_side, i.has_figures
            FROM {from} WHERE {where}
            ORDER BY coalesce(i.first_day, i.last_day) IS NULL, coalesce(i.first_day, i.last_day), i.id
            """;
        var words = new Words();
        var incidents = await workspace.RowsAsync(sql, row => Read(row, words), cancellationToken, parameters);
        var ofKey = withActors || withFigures ? incidents.ToDictionary(incident => incident.Key) : [];
        if (withActors)
        {
            await ReadActorsAsync(ofKey, words, cancellationToken);
        }

        if (withFigures && incidents.Exists(incident => incident.HasFigures))
        {
            await ReadFiguresAsync(ofKey, cancellationToken);
        }

        return incidents;
    }

    /// <summary>Pairs of incidents that are possibly the same.</summary>
    public async Task<IReadOnlyList<(long First, long Second)>> PossiblySameAsync(CancellationToken cancellationToken) =>
        await workspace.RowsAsync("SELECT first, second FROM possibly_same", row => (row.GetInt64(0), row.GetInt64(1)), cancellationToken);

    /// <summary>The countries in which incidents lie in a division of this folded name.</summary>
    public async Task<IReadOnlySet<string>> CountriesOfAsync(string admin1, CancellationToken cancellationToken)
    {
        const string sql = "SELECT DISTINCT country FROM incident WHERE admin1 = $admin1 AND country IS NOT NULL";
        return (await workspace.RowsAsync(sql, row => row.GetString(0), cancellationToken, ("$admin1", admin1))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The day of the last entry of the ledger; null when it is empty.</summary>
    public async Task<DateOnly?> LastDayAsync(CancellationToken cancellationToken) =>
        await workspace.ScalarAsync("SELECT at FROM entry ORDER BY entry DESC LIMIT 1", cancellationToken) is string at
            ? DateOnly.FromDateTime(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime)
            : null;

    private async Task ReadActorsAsync(Dictionary<long, CountedIncident> incidents, Words words, CancellationToken cancellationToken)
    {
        const string sql = "SELECT incident, actor, name, kinds FROM incident_actor WHERE role = 'Perpetrator' AND kinds <> 0";
        var rows = await workspace.RowsAsync(
            sql, row => (Incident: row.GetInt64(0), Actor: new CountedActor(words.Of(row.GetString(1)), words.Of(row.GetString(2)), row.GetInt32(3))), cancellationToken);
        foreach (var (incident, actor) in rows)
        {
            if (incidents.TryGetValue(incident, out var counted))
            {
                counted.Perpetrators = [.. counted.Perpetrators, actor];
            }
        }
    }

    private async Task ReadFiguresAsync(Dictionary<long, CountedIncident> incidents, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT incident, figure, voice, teller, published, leading, rank, at_least, at_most, words FROM incident_figure ORDER BY incident, figure, line
            """;
        var lines = await workspace.RowsAsync(
            sql,
            row => (
                Incident: row.GetInt64(0),
                Figure: row.GetInt32(1),
                Voice: new IndependentVoice((Voice)row.GetInt32(2), row.GetString(3)),
                Published: row.IsDBNull(4) ? (int?)null : row.GetInt32(4),
                IsLeading: row.GetBoolean(5),
                Rank: row.GetInt32(6),
                Line: new FigureLine(new(Whole(row, 7), Whole(row, 8)), row.GetString(9))),
            cancellationToken);
        foreach (var incident in lines.GroupBy(line => line.Incident).Where(group => incidents.ContainsKey(group.Key)))
        {
            incidents[incident.Key].Figures =
            [
                .. incident.GroupBy(line => line.Figure).Select(figure => new LinedFigure(
                    new(figure.First().Voice, TollSummary.Sum(figure.Select(one => one.Line.Number)), figure.First().Published, figure.First().IsLeading, figure.First().Rank),
                    [.. figure.Select(one => one.Line)])),
            ];
        }
    }

    private static CountedIncident Read(SqliteDataReader row, Words words) => new()
    {
        Key = row.GetInt64(0),
        Id = row.GetString(1),
        Type = words.Of(row.GetString(2)),
        Family = words.Of(row.GetString(3)),
        FirstDay = Day(row, 4),
        LastDay = Day(row, 5),
        Place = row.IsDBNull(6) ? null : words.Of(row.GetString(6)),
        PlacePrecision = row.IsDBNull(7) ? null : (PlacePrecision)words.Number<PlacePrecision>(row.GetString(7)),
        Admin1 = row.IsDBNull(8) ? null : words.Of(row.GetString(8)),
        Country = row.IsDBNull(9) ? null : words.Of(row.GetString(9)),
        Completion = (Completion)words.Number<Completion>(row.GetString(10)),
        Reviews = row.GetInt32(11),
        Corroboration = (Corroboration)words.Number<Corroboration>(row.GetString(12)),
        KilledMin = Whole(row, 13),
        KilledMax = Whole(row, 14),
        OtherSide = row.IsDBNull(15) ? null : words.Of(row.GetString(15)),
        HasFigures = row.GetBoolean(16),
    };

    private static long? Whole(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static DateOnly? Day(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : DateOnly.FromDayNumber(row.GetInt32(column));

    /// <summary>Keeps each word once, and reads each name of an enumeration once.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);

        public string Of(string text)
        {
            if (_texts.TryGetValue(text, out var known))
            {
                return known;
            }

            _texts[text] = text;
            return text;
        }

        public int Number<T>(string name)
            where T : struct, Enum
        {
            // No two of these enumerations share a name.
            if (!_values.TryGetValue(name, out var number))
            {
                _values[name] = number = Convert.ToInt32(Enum.Parse<T>(name), System.Globalization.CultureInfo.InvariantCulture);
            }

            return number;
        }
    }
}
