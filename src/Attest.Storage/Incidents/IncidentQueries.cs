using System.Globalization;
using System.Text;
using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Core.Places;
using Attest.Storage.Attestations;
using Attest.Storage.Workspaces;
using Microsoft.Data.Sqlite;

namespace Attest.Storage.Incidents;

/// <summary>Questions to the incidents of a workspace.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class IncidentQueries(Workspace workspace)
{
    private readonly IncidentStore _incidents = new(workspace);
    private readonly TraitStore _traits = new(workspace);

    /// <summary>The incidents that pass a filter, by first day, then by name; those without a day come last.</summary>
    public Task<IReadOnlyList<IncidentSummary>> ListAsync(IncidentFilter filter, CancellationToken cancellationToken) => ListAsync(filter, null, cancellationToken);

    /// <summary>The same, of them one page.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="page">How many, after how many, and in which order; null for all by first day.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<IncidentSummary>> ListAsync(IncidentFilter filter, IncidentPage? page, CancellationToken cancellationToken)
    {
        var (where, from, parameters) = Conditions(filter);
        var order = OrderOf(page?.Order ?? IncidentOrder.Oldest);
        if (page is not null)
        {
            // The keys of the page come first: what is told of each incident is then read for these alone.
            (from, where, parameters) = (
                $"(SELECT i.key FROM {from} WHERE {where} ORDER BY {order} LIMIT $limit OFFSET $offset) p CROSS JOIN incident i ON i.key = p.key",
                "TRUE",
                [.. parameters, ("$limit", page.Limit), ("$offset", page.Offset)]);
        }

        var sql =
            $"""
            SELECT i.id, i.type, i.family, i.first_day, i.last_day, i.place, i.admin1, i.country, i.completion,
                   i.killed_min, i.killed_max, i.wounded_min, i.wounded_max,
                   (SELECT group_concat(name, ', ') FROM (SELECT DISTINCT name FROM incident_actor p WHERE p.incident = i.key AND p.role = 'Perpetrator' ORDER BY name)),
                   (SELECT count(*) FROM incident_attestation a WHERE a.incident = i.key), i.corroboration, i.latitude, i.longitude, i.place_precision
            FROM {from}
            WHERE {where}
            ORDER BY {order}
            """;
        var rows = await workspace.RowsAsync(sql, row => (Summary: Read(row), Latitude: Number(row, 16), Longitude: Number(row, 17)), cancellationToken, parameters);
        return
        [
            .. rows
                .Where(row => filter.Near is not { } circle || Distance.Kilometres(circle.Latitude, circle.Longitude, row.Latitude!.Value, row.Longitude!.Value) <= circle.Kilometres)
                .Select(row => row.Summary),
        ];
    }

    /// <summary>The whole incidents of these names, in the order of the names; names that no incident bears are left out.</summary>
    public Task<IReadOnlyList<Incident>> DescribeAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        DescribeAsync(ids, Preference.Default, cancellationToken);

    /// <summary>The whole incidents of these names under a resolution rule, in the order of the names; names that no incident bears are left out.</summary>
    public async Task<IReadOnlyList<Incident>> DescribeAsync(IReadOnlyList<string> ids, Preference preference, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT i.id, a.attestation FROM json_each($ids) n JOIN incident i ON i.id = n.value JOIN incident_attestation a ON a.incident = i.key
            ORDER BY n.key, a.attestation
            """;
        var list = JsonSerializer.Serialize(ids, FactRows.Json.IReadOnlyListString);
        var members = await workspace.RowsAsync(sql, row => (Id: row.GetString(0), Attestation: row.GetInt64(1)), cancellationToken, ("$ids", list));
        var accounts = (await _incidents.AccountsAsync(members.Select(member => member.Attestation), cancellationToken)).ToDictionary(one => one.Key, one => one.Account);
        var rulings = await _incidents.RulingsAsync(cancellationToken);
        List<Incident> incidents = [];
        foreach (var incident in members.GroupBy(member => member.Id, StringComparer.Ordinal))
        {
            var keys = incident.Select(member => member.Attestation).Where(accounts.ContainsKey).ToHashSet();
            if (keys.Count > 0)
            {
                incidents.Add(ResolutionRule.Describe(new(incident.Key), [.. keys.Select(key => accounts[key])], await LinksWithinAsync(keys, cancellationToken), rulings, preference));
            }
        }

        return incidents;
    }

    /// <summary>Pairs of incidents that are possibly the same, by name.</summary>
    public async Task<IReadOnlyList<(string First, string Second)>> PossiblySameAsync(CancellationToken cancellationToken)
    {
        const string sql = "SELECT x.id, y.id FROM possibly_same s JOIN incident x ON x.key = s.first JOIN incident y ON y.key = s.second ORDER BY 1, 2";
        return await workspace.RowsAsync(sql, row => (row.GetString(0), row.GetString(1)), cancellationToken);
    }

    /// <summary>The names of incidents that begin with a text: the incident of that very name alone, or the successor of a merged one, or several to choose from.</summary>
    public async Task<IReadOnlyList<string>> FindNamesAsync(string beginning, CancellationToken cancellationToken)
    {
        const string sql =
            """
            WITH RECURSIVE successor (id, points_to) AS (
                SELECT id, points_to FROM incident_id WHERE substr(id, 1, length($text)) = $text
                UNION SELECT n.id, n.points_to FROM successor s JOIN incident_id n ON n.id = s.points_to)
            SELECT DISTINCT i.id FROM successor s JOIN incident i ON i.id = s.id
            WHERE s.points_to IS NULL ORDER BY i.id <> $text, i.id LIMIT 20
            """;
        var names = await workspace.RowsAsync(sql, row => row.GetString(0), cancellationToken, ("$text", beginning));
        return names is [var first, ..] && first == beginning ? [first] : names;
    }

    /// <summary>The incident of which each account is, by the account; an account that is of none is left out.</summary>
    public async Task<IReadOnlyDictionary<AttestationId, string>> OfAttestationsAsync(IReadOnlyList<AttestationId> attestations, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT n.value, i.id FROM json_each($ids) n JOIN attestation a ON a.id = n.value AND a.to_entry IS NULL
            JOIN incident_attestation ia ON ia.attestation = a.key JOIN incident i ON i.key = ia.incident
            """;
        var list = JsonSerializer.Serialize(attestations.Select(one => one.ToString()).ToArray(), FactRows.Json.IReadOnlyListString);
        var rows = await workspace.RowsAsync(sql, row => (Account: row.GetString(0), Incident: row.GetString(1)), cancellationToken, ("$ids", list));
        return rows.ToDictionary(row => AttestationId.Parse(row.Account)!.Value, row => row.Incident);
    }

    /// <summary>The names of the actors of each kind of role in an incident that passes a filter: pairs of incident and actor.</summary>
    public async Task<IReadOnlyList<(string Incident, string Actor)>> PerpetratorsAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        var (where, from, parameters) = Conditions(filter);
        var sql = $"SELECT DISTINCT i.id, p.name FROM {from} JOIN incident_actor p ON p.incident = i.key AND p.role = 'Perpetrator' WHERE {where} ORDER BY 1, 2";
        return await workspace.RowsAsync(sql, row => (row.GetString(0), row.GetString(1)), cancellationToken, parameters);
    }

    private static string OrderOf(IncidentOrder order) => order switch
    {
        IncidentOrder.Oldest => "coalesce(i.first_day, i.last_day) IS NULL, coalesce(i.first_day, i.last_day), i.id",
        IncidentOrder.Newest => "coalesce(i.last_day, i.first_day) IS NULL, coalesce(i.last_day, i.first_day) DESC, i.id",
        IncidentOrder.MostKilled => "i.killed_min IS NULL, i.killed_min DESC, i.id",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order."),
    };

    private async Task<IReadOnlyList<Link>> LinksWithinAsync(HashSet<long> keys, CancellationToken cancellationToken)
    {
        if (keys.Count < 2)
        {
            return [];
        }

        List<Link> links = [];
        foreach (var key in keys.Order())
        {
            links.AddRange((await _traits.LinksAsync(key, cancellationToken)).Where(one => one.Other > key && keys.Contains(one.Other) && one.Link.Reasons.Count > 0).Select(one => one.Link));
        }

        return [.. links.OrderBy(link => link.First, AttestationOrder.Instance).ThenBy(link => link.Second, AttestationOrder.Instance)];
    }

    /// <summary>The conditions of a filter. Only constants enter the text; what a user gave is a parameter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="mayLieOutside">Whether what is not dated or not placed precisely enough to tell passes as well.</param>
    internal static (string Where, string From, (string Name, object? Value)[] Parameters) Conditions(IncidentFilter filter, bool mayLieOutside = false)
    {
        var where = new StringBuilder("TRUE");
        List<(string, object?)> parameters = [];
        void Add(string condition, string name, object value)
        {
            where.Append(" AND ").Append(condition);
            parameters.Add((name, value));
        }

        if (filter.Since is { } since)
        {
            Add(mayLieOutside ? "coalesce(i.last_day >= $since, TRUE)" : "(i.last_day >= $since OR (i.last_day IS NULL AND i.first_day IS NOT NULL))", "$since", since.DayNumber);
        }

        if (filter.Until is { } until)
        {
            Add(mayLieOutside ? "coalesce(i.first_day <= $until, TRUE)" : "(i.first_day <= $until OR (i.first_day IS NULL AND i.last_day IS NOT NULL))", "$until", until.DayNumber);
        }

        if (filter.Country is { } country)
        {
            Add(mayLieOutside ? "coalesce(i.country = $country, TRUE)" : "i.country = $country", "$country", country.ToUpperInvariant());
        }

        if (filter.Admin1 is { } admin1)
        {
            Add(mayLieOutside ? "coalesce(i.admin1 = $admin1, TRUE)" : "i.admin1 = $admin1", "$admin1", FoldedName.Of(admin1));
        }

        if (filter.Type is { } type)
        {
            Add("(i.type = $type OR i.family = $type)", "$type", type.Code);
        }

        if (filter.MinKilled is { } killed)
        {
            Add("i.killed_min >= $killed", "$killed", killed);
        }

        if (filter.OnlyReviewed)
        {
            where.Append(" AND i.reviewed = 1");
        }

        foreach (var (condition, name, value) in AssessmentConditions.Of(filter))
        {
            Add(condition, name, value);
        }

        AddActors(filter, where, parameters);
        if (filter.Text is { } text)
        {
            Add(
                """
                i.key IN (SELECT ia.incident FROM document_text t JOIN attestation a ON a.document = t.rowid JOIN incident_attestation ia ON ia.attestation = a.key
                          WHERE document_text MATCH $text)
                """,
                "$text",
                FullTextQuery(text));
        }

        if (filter.Corroborations.Count > 0)
        {
            Add("i.corroboration IN (SELECT value FROM json_each($corroborations))", "$corroborations", $"[{string.Join(',', filter.Corroborations.Select(one => $"\"{one}\""))}]");
        }

        if (filter.Near is { } circle)
        {
            var north = circle.Kilometres / 110.5;
            var east = Math.Min(360, circle.Kilometres / (111.3 * Math.Max(0.01, Math.Cos(double.DegreesToRadians(circle.Latitude)))));
            AddBox(new(circle.Latitude - north, circle.Longitude - east, circle.Latitude + north, circle.Longitude + east));
        }
        else if (filter.Within is { } box)
        {
            AddBox(box);
        }

        void AddBox(Box box)
        {
            Add("b.south >= $south", "$south", box.South);
            Add("b.north <= $north", "$north", box.North);
            Add("b.west >= $west", "$west", box.West);
            Add("b.east <= $east", "$east", box.East);
        }

        // Starting from the box keeps SQLite from scanning all incidents first.
        var from = filter.Near is null && filter.Within is null ? "incident i" : "incident_point b CROSS JOIN incident i ON i.key = b.key";
        return (where.ToString(), from, [.. parameters]);
    }

    /// <summary>Whoever belongs to an actor for some days only is looked for on days that may be among them.</summary>
    private static void AddActors(IncidentFilter filter, StringBuilder where, List<(string, object?)> parameters)
    {
        if (filter.Actors.Count + filter.Members.Count == 0)
        {
            return;
        }

        List<string> selects = [];
        for (var n = 0; n < filter.Actors.Count; n++)
        {
            selects.Add(string.Create(CultureInfo.InvariantCulture, $"SELECT incident FROM incident_actor WHERE actor = $actor{n} OR folded = $folded{n}"));
            parameters.Add(($"$actor{n}", filter.Actors[n]));
            parameters.Add(($"$folded{n}", FoldedName.Of(filter.Actors[n])));
        }

        for (var n = 0; n < filter.Members.Count; n++)
        {
            selects.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SELECT p.incident FROM incident_actor p JOIN incident q ON q.key = p.incident
                WHERE p.actor = $member{n} AND coalesce(q.first_day, 0) <= $to{n} AND coalesce(q.last_day, {DateOnly.MaxValue.DayNumber}) >= $from{n}
                """));
            parameters.Add(($"$member{n}", filter.Members[n].Actor));
            parameters.Add(($"$from{n}", filter.Members[n].From.DayNumber));
            parameters.Add(($"$to{n}", filter.Members[n].To.DayNumber));
        }

        where.Append(" AND i.key IN (").AppendJoin(" UNION ", selects).Append(')');
    }

    /// <summary>Every word must occur; quotes keep what a user typed from being read as operators.</summary>
    private static string FullTextQuery(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
    }

    private static IncidentSummary Read(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Type = row.GetString(1),
        Family = row.GetString(2),
        FirstDay = Day(row, 3),
        LastDay = Day(row, 4),
        Place = Text(row, 5),
        Admin1 = Text(row, 6),
        Country = Text(row, 7),
        Completion = row.GetString(8),
        KilledMin = Whole(row, 9),
        KilledMax = Whole(row, 10),
        WoundedMin = Whole(row, 11),
        WoundedMax = Whole(row, 12),
        Perpetrators = Text(row, 13),
        Accounts = row.GetInt32(14),
        Corroboration = row.GetString(15),
        PlacePrecision = Text(row, 18) is { } precision ? Enum.Parse<PlacePrecision>(precision) : null,
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Whole(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static double? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    private static DateOnly? Day(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : DateOnly.FromDayNumber(row.GetInt32(column));
}
