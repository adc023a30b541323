using Attest.Core.Attestations;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Storage.Workspaces;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Attest.Storage.Incidents;

/// <summary>What a count has to know of incidents; what it need not know is not read.</summary>
/// <param name="Names">Their names and their order: by first day, then by name; those without a day last.</param>
/// <param name="Types">Their types.</param>
/// <param name="Places">Where they lie.</param>
/// <param name="Corroboration">How well they are attested.</param>
/// <param name="Actors">Who did it, and against whom.</param>
/// <param name="Figures">What each voice says of the killed, where voices differ.</param>
/// <param name="Precision">How exactly they are located.</param>
/// <param name="IsGathered">Whether incidents that differ in nothing that has to be known but their tolls may come as one, with the sum of these.</param>
public sealed record CountNeeds(bool Names, bool Types, bool Places, bool Corroboration, bool Actors, bool Figures, bool Precision = true, bool IsGathered = false);

/// <summary>Reads what counting has to know of incidents, from the projection alone.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class CountQueries(Workspace workspace)
{
    /// <summary>What stands for nothing in a column of numbers, none of which is negative.</summary>
    private const int Nothing = -1;

    private const string Doubted = "SELECT first FROM possibly_same UNION SELECT second FROM possibly_same";

    /// <summary>The incidents that pass a filter; what may lie in its period or its area is among them.</summary>
    /// <param name="filter">The filter; its actors are left to counting.</param>
    /// <param name="needs">What has to be known of them.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<CountedIncident>> IncidentsAsync(IncidentFilter filter, CountNeeds needs, CancellationToken cancellationToken)
    {
        var (where, from, parameters) = IncidentQueries.Conditions(filter with { Actors = [], Members = [] }, mayLieOutside: true);
        var words = new Words();

        // Those that may be the same as others come one by one, for counting tells them apart.
        var alone = needs.IsGathered ? $"{where} AND i.key IN ({Doubted})" : where;
        var incidents = await ReadAsync(OneByOne(alone, from, needs), parameters, words, cancellationToken);
        if (needs.IsGathered)
        {
            incidents.AddRange(await ReadAsync(Gathered(where, from, needs), parameters, words, cancellationToken));
        }

        var ofKey = needs.Actors || needs.Figures ? incidents.ToDictionary(incident => incident.Key) : [];
        if (needs.Actors)
        {
            await ReadActorsAsync(ofKey, words, cancellationToken);
        }

        if (needs.Figures && incidents.Exists(incident => incident.HasFigures))
        {
            await ReadFiguresAsync(ofKey, cancellationToken);
        }

        return incidents;
    }

    private static string OneByOne(string where, string from, CountNeeds needs) =>
        $"""
        SELECT i.key, coalesce(i.first_day, {Nothing}), coalesce(i.last_day, {Nothing}), {NumberOf<Completion>("i.completion")}, i.reviews,
               coalesce(i.killed_min, {Nothing}), coalesce(i.killed_max, {Nothing}), i.has_figures,
               {(needs.Names ? "i.id" : $"CASE WHEN i.key IN ({Doubted}) THEN i.id END")},
               {(needs.Types ? "i.type, i.family" : "NULL, NULL")},
               {(needs.Places ? "i.admin1, i.country, i.place" : "NULL, NULL, NULL")}, {NumberOf<PlacePrecision>("i.place_precision")},
               {(needs.Corroboration ? NumberOf<Corroboration>("i.corroboration") : "0")}, {(needs.Actors ? "i.other_side" : "NULL")}, 1, 1
        FROM {from} WHERE {where}
        {(needs.Names ? "ORDER BY coalesce(i.first_day, i.last_day) IS NULL, coalesce(i.first_day, i.last_day), i.id" : "")}
        """;

    /// <summary>The same columns, a row for all incidents that differ in nothing but their tolls. The index incident_counted holds them in this order.</summary>
    private static string Gathered(string where, string from, CountNeeds needs)
    {
        const string told = "sum(i.killed_min IS NOT NULL OR i.killed_max IS NOT NULL OR i.has_figures)";
        string[] more =
        [
            .. needs.Types ? (string[])["i.type", "i.family"] : [],
            .. needs.Places ? (string[])["i.admin1", "i.country"] : [],
            .. needs.Precision ? (string[])["i.place_precision"] : [],
            .. needs.Corroboration ? (string[])["i.corroboration"] : [],
        ];
        return
            $"""
            SELECT {Nothing}, coalesce(i.first_day, {Nothing}), coalesce(i.last_day, {Nothing}), {NumberOf<Completion>("i.completion")}, i.reviews,
                   coalesce(sum(i.killed_min), {Nothing}), CASE WHEN count(i.killed_max) = {told} THEN coalesce(sum(i.killed_max), {Nothing}) ELSE {Nothing} END, {told} > 0,
                   NULL, {(needs.Types ? "i.type, i.family" : "NULL, NULL")}, {(needs.Places ? "i.admin1, i.country" : "NULL, NULL")}, NULL,
                   {(needs.Precision ? NumberOf<PlacePrecision>("i.place_precision") : $"{Nothing}")}, {(needs.Corroboration ? NumberOf<Corroboration>("i.corroboration") : "0")}, NULL, count(*), {told}
            FROM {from} WHERE {where} AND i.key NOT IN ({Doubted})
            GROUP BY {string.Join(", ", more.Prepend("i.first_day, i.last_day, i.completion, i.reviews"))}
            """;
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

    /// <summary>The number of an enumeration's value instead of its stored name: a hundred thousand names need not be read as texts.</summary>
    private static string NumberOf<T>(string column)
        where T : struct, Enum =>
        $"CASE {column} {string.Join(' ', Enum.GetNames<T>().Select((name, index) => $"WHEN '{name}' THEN {index}"))} ELSE {Nothing} END";

    /// <summary>Reads the rows from the statement itself: a hundred thousand of them through the reader's columns would take most of a count's time.</summary>
    private async Task<List<CountedIncident>> ReadAsync(string sql, (string Name, object? Value)[] parameters, Words words, CancellationToken cancellationToken)
    {
        await using var command = workspace.Command(sql, parameters);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            List<CountedIncident> incidents = [];
            while (await reader.ReadAsync(cancellationToken))
            {
                incidents.Add(Read(reader.Handle!, words));
            }

            return incidents;
        }
        catch (SqliteException exception)
        {
            throw WorkspaceFailure.Explain(exception, workspace.Path);
        }
    }

    private static CountedIncident Read(sqlite3_stmt row, Words words) => new()
    {
        Key = raw.sqlite3_column_int64(row, 0),
        FirstDay = Day(raw.sqlite3_column_int(row, 1)),
        LastDay = Day(raw.sqlite3_column_int(row, 2)),
        Completion = (Completion)raw.sqlite3_column_int(row, 3),
        Reviews = raw.sqlite3_column_int(row, 4),
        KilledMin = Told(raw.sqlite3_column_int64(row, 5)),
        KilledMax = Told(raw.sqlite3_column_int64(row, 6)),
        HasFigures = raw.sqlite3_column_int(row, 7) != 0,
        Id = words.At(row, 8) ?? "",
        Type = words.At(row, 9) ?? "",
        Family = words.At(row, 10) ?? "",
        Admin1 = words.At(row, 11),
        Country = words.At(row, 12),
        Place = words.At(row, 13),
        PlacePrecision = raw.sqlite3_column_int(row, 14) is var precision and not Nothing ? (PlacePrecision)precision : null,
        Corroboration = (Corroboration)raw.sqlite3_column_int(row, 15),
        OtherSide = words.At(row, 16),
        Number = raw.sqlite3_column_int(row, 17),
        Told = raw.sqlite3_column_int(row, 18),
    };

    private static long? Told(long number) => number == Nothing ? null : number;

    private static DateOnly? Day(int number) => number == Nothing ? null : DateOnly.FromDayNumber(number);

    private static long? Whole(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>Keeps each word once.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

        public string? At(sqlite3_stmt row, int column) =>
            raw.sqlite3_column_type(row, column) == raw.SQLITE_NULL ? null : Of(raw.sqlite3_column_text(row, column).utf8_to_string());

        public string Of(string text)
        {
            if (_texts.TryGetValue(text, out var known))
            {
                return known;
            }

            _texts[text] = text;
            return text;
        }
    }
}
