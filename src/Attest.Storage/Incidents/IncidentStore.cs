using System.Text.Json;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Core.Places;
using Attest.Storage.Acts;
using Attest.Storage.Attestations;
using Attest.Storage.Workspaces;
using Microsoft.Data.Sqlite;

namespace Attest.Storage.Incidents;

/// <summary>An account and the number of its row.</summary>
/// <param name="Key">The row's number; it is given by this file and means nothing elsewhere.</param>
/// <param name="Account">The account.</param>
public sealed record StoredAccount(long Key, Account Account);

/// <summary>The incidents of a workspace: a projection of its attestations and judgements that can be rebuilt at any time.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class IncidentStore(Workspace workspace)
{
    private const string AccountColumns =
        $"""
        a.key, a.body, d.source, d.published, d.header, d.words, d.confidential,
        (SELECT json_group_array(json_array({ActRows.Columns})) FROM act x
         WHERE x.to_entry IS NULL AND (
             (x.subject = a.id AND x.kind IN ('correct', 'accept', 'reject', 'assess-account')) OR (x.subject = d.source AND x.kind = 'assess-source')))
        """;

    // An account that a person rejected tells no incident, until the rejection is undone or another review follows it.
    private const string IsAccount =
        """
        a.to_entry IS NULL AND
        'reject' IS NOT (SELECT y.kind FROM act y WHERE y.subject = a.id AND y.kind IN ('accept', 'reject') AND y.to_entry IS NULL ORDER BY y.at DESC, y.id DESC LIMIT 1)
        """;

    /// <summary>Runs several changes as one: all of them are stored, or none.</summary>
    public Task InTransactionAsync(Func<Task> change, CancellationToken cancellationToken) => workspace.InTransactionAsync(change, cancellationToken);

    /// <summary>Whether incidents lag behind the attestations, or were derived by another version of the resolver.</summary>
    public async Task<bool> IsBehindAsync(string version, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT EXISTS (SELECT 1 FROM unresolved)
                OR (EXISTS (SELECT 1 FROM attestation) AND NOT EXISTS (SELECT 1 FROM derivation WHERE name = 'incidents' AND version = $version))
            """;
        return (long)(await workspace.ScalarAsync(sql, cancellationToken, ("$version", version)))! == 1;
    }

    /// <summary>Has every attestation wait for the resolver when incidents were derived by another version of it.</summary>
    public async Task RequireVersionAsync(string version, CancellationToken cancellationToken)
    {
        const string sql = "INSERT INTO derivation (name, version) VALUES ('incidents', $version) ON CONFLICT (name) DO UPDATE SET version = $version WHERE version <> $version";
        if (await workspace.ExecuteAsync(sql, cancellationToken, ("$version", version)) > 0)
        {
            await workspace.ExecuteAsync("INSERT OR IGNORE INTO unresolved (attestation) SELECT key FROM attestation WHERE to_entry IS NULL", cancellationToken);
        }
    }

    /// <summary>The accounts that wait for the resolver, and the row numbers of those that ceased to hold or were rejected; both by row number.</summary>
    public async Task<(IReadOnlyList<StoredAccount> Waiting, IReadOnlyList<long> Gone)> UnresolvedAsync(CancellationToken cancellationToken)
    {
        const string waiting =
            $"""
            SELECT {AccountColumns} FROM unresolved u JOIN attestation a ON a.key = u.attestation JOIN document d ON d.key = a.document
            WHERE {IsAccount} ORDER BY a.key
            """;
        const string gone = $"SELECT u.attestation FROM unresolved u JOIN attestation a ON a.key = u.attestation WHERE NOT ({IsAccount}) ORDER BY 1";
        return (await workspace.RowsAsync(waiting, ReadAccount, cancellationToken), await workspace.RowsAsync(gone, row => row.GetInt64(0), cancellationToken));
    }

    /// <summary>Empties the list of those that wait.</summary>
    public Task ForgetUnresolvedAsync(CancellationToken cancellationToken) => workspace.ExecuteAsync("DELETE FROM unresolved", cancellationToken);

    /// <summary>Takes an attestation's block and links away.</summary>
    public Task UnlinkAsync(long attestation, CancellationToken cancellationToken) => workspace.ExecuteAsync(
        "DELETE FROM block WHERE attestation = $key; DELETE FROM link WHERE first = $key; DELETE FROM link WHERE second = $key",
        cancellationToken,
        ("$key", attestation));

    /// <summary>Stores where other accounts will look for this one.</summary>
    public Task PutBlockAsync(long attestation, Block block, CancellationToken cancellationToken) => workspace.ExecuteAsync(
        "INSERT OR REPLACE INTO block (area, first_day, last_day, attestation) VALUES ($area, $first, $last, $key)",
        cancellationToken,
        ("$area", block.Area),
        ("$first", block.FirstDay),
        ("$last", block.LastDay),
        ("$key", attestation));

    /// <summary>The row numbers of attestations whose blocks meet a block, in ascending order.</summary>
    public async Task<IReadOnlyList<long>> MeetingAsync(Block block, int daysApart, CancellationToken cancellationToken)
    {
        // No block is longer than MaxDays, so the index on the first day bounds the search on both sides.
        const string sql =
            """
            SELECT attestation FROM block
            WHERE area = $area AND first_day BETWEEN $first - $longest AND $last AND last_day >= $first
            ORDER BY attestation
            """;
        return await workspace.RowsAsync(
            sql,
            row => row.GetInt64(0),
            cancellationToken,
            ("$area", block.Area),
            ("$first", block.FirstDay - daysApart),
            ("$last", block.LastDay + daysApart),
            ("$longest", Block.MaxDays));
    }

    /// <summary>Stores a link between two attestations.</summary>
    public Task PutLinkAsync(long one, long other, Link link, CancellationToken cancellationToken) => workspace.ExecuteAsync(
        "INSERT OR REPLACE INTO link (first, second, score, body) VALUES ($first, $second, $score, $body)",
        cancellationToken,
        ("$first", Math.Min(one, other)),
        ("$second", Math.Max(one, other)),
        ("$score", link.Score),
        ("$body", JsonSerializer.Serialize(link.Reasons, FactRows.Json.IReadOnlyListString)));

    /// <summary>The links of an attestation, with the row number at the other end.</summary>
    public async Task<IReadOnlyList<(long Other, Link Link)>> LinksAsync(long attestation, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT CASE WHEN l.first = $key THEN l.second ELSE l.first END, l.score, l.body, a.id, b.id
            FROM link l JOIN attestation a ON a.key = l.first JOIN attestation b ON b.key = l.second
            WHERE l.first = $key OR l.second = $key
            """;
        return await workspace.RowsAsync(
            sql,
            row =>
            {
                var (one, other) = (AttestationId.Parse(row.GetString(3))!.Value, AttestationId.Parse(row.GetString(4))!.Value);
                var (first, second) = AttestationOrder.Instance.Compare(one, other) <= 0 ? (one, other) : (other, one);
                var reasons = JsonSerializer.Deserialize(row.GetString(2), FactRows.Json.IReadOnlyListString)!;
                return (row.GetInt64(0), new Link(first, second, row.GetDouble(1), reasons));
            },
            cancellationToken,
            ("$key", attestation));
    }

    /// <summary>Accounts by their row numbers, in ascending order of these; attestations that ceased to hold or were rejected are left out.</summary>
    public async Task<IReadOnlyList<StoredAccount>> AccountsAsync(IEnumerable<long> attestations, CancellationToken cancellationToken)
    {
        const string sql =
            $"""
            SELECT {AccountColumns} FROM json_each($keys) k JOIN attestation a ON a.key = k.value JOIN document d ON d.key = a.document
            WHERE {IsAccount} ORDER BY a.key
            """;
        return await workspace.RowsAsync(sql, ReadAccount, cancellationToken, ("$keys", JsonList(attestations)));
    }

    /// <summary>The incidents that hold any of these attestations, each with all attestations that it held, whether they still hold or not.</summary>
    public async Task<IReadOnlyList<(IncidentId Incident, long Key, AttestationId Attestation)>> HoldersAsync(
        IEnumerable<long> attestations, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT i.id, ia.attestation, a.id
            FROM incident i JOIN incident_attestation ia ON ia.incident = i.key JOIN attestation a ON a.key = ia.attestation
            WHERE i.key IN (SELECT incident FROM incident_attestation WHERE attestation IN (SELECT value FROM json_each($keys)))
            ORDER BY i.id, ia.attestation
            """;
        return await workspace.RowsAsync(
            sql,
            row => (new IncidentId(row.GetString(0)), row.GetInt64(1), AttestationId.Parse(row.GetString(2))!.Value),
            cancellationToken,
            ("$keys", JsonList(attestations)));
    }

    /// <summary>People's judgements that a run obeys, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<Judgement>> JudgementsAsync(CancellationToken cancellationToken) =>
        Judgements.Obeyed(await StandingJudgementsAsync(cancellationToken));

    /// <summary>People's judgements as they hold now, also those that contradict one another, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<Judgement>> StandingJudgementsAsync(CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {ActRows.Columns} FROM act x WHERE x.kind IN ('same', 'different', 'unsure') AND x.to_entry IS NULL ORDER BY x.at, x.id";
        var acts = await workspace.RowsAsync(sql, row => ActRows.Read(row), cancellationToken);
        return Judgements.Standing([.. acts.Select(act => ((JudgedPair)act.Content).By(act))]);
    }

    /// <summary>What people ruled, each with the account by which it finds its incident; a ruling none of whose accounts is left is left out.</summary>
    public async Task<IReadOnlyList<AnchoredRuling>> RulingsAsync(CancellationToken cancellationToken)
    {
        const string sql =
            $"""
            SELECT {ActRows.Columns}, (SELECT s.value FROM json_each(x.body, '$.accounts') s JOIN attestation a ON a.id = s.value WHERE {IsAccount} ORDER BY s.key LIMIT 1) AS anchor
            FROM act x WHERE x.kind = 'rule' AND x.to_entry IS NULL AND anchor IS NOT NULL ORDER BY x.at, x.id
            """;
        return await workspace.RowsAsync(sql, row => new AnchoredRuling(AttestationId.Parse(row.GetString(6))!.Value, ActRows.Read(row)), cancellationToken);
    }

    /// <summary>The row number of an account as it holds now; null when there is none of this name, or it was rejected.</summary>
    public async Task<long?> FindKeyAsync(AttestationId id, CancellationToken cancellationToken) =>
        await workspace.ScalarAsync($"SELECT a.key FROM attestation a WHERE a.id = $id AND {IsAccount}", cancellationToken, ("$id", id.ToString())) as long?;

    /// <summary>Those of some names that incidents bear now.</summary>
    public async Task<IReadOnlySet<IncidentId>> TakenAsync(IEnumerable<IncidentId> names, CancellationToken cancellationToken)
    {
        const string sql = "SELECT i.id FROM json_each($names) n JOIN incident i ON i.id = n.value";
        var list = JsonSerializer.Serialize([.. names.Select(name => name.Value)], FactRows.Json.IReadOnlyListString);
        return (await workspace.RowsAsync(sql, row => new IncidentId(row.GetString(0)), cancellationToken, ("$names", list))).ToHashSet();
    }

    /// <summary>Takes an incident out of the projection; its name is kept by <see cref="EndNameAsync"/> or given again.</summary>
    public Task RemoveAsync(IncidentId id, CancellationToken cancellationToken)
    {
        const string sql =
            """
            DELETE FROM incident_point WHERE key = (SELECT key FROM incident WHERE id = $id);
            DELETE FROM incident_actor WHERE incident = (SELECT key FROM incident WHERE id = $id);
            DELETE FROM incident_attestation WHERE incident = (SELECT key FROM incident WHERE id = $id);
            DELETE FROM incident WHERE id = $id;
            """;
        return workspace.ExecuteAsync(sql, cancellationToken, ("$id", id.Value));
    }

    /// <summary>Records in the ledger that incidents were derived; gives the number of the entry.</summary>
    public Task<long> RecordResolutionAsync(string version, CancellationToken cancellationToken) =>
        workspace.RecordAsync("incidents resolved", subject: null, version, cancellationToken);

    /// <summary>Records that a name ended, and which incident now holds most of what it held.</summary>
    public Task EndNameAsync(EndedIncident ended, long entry, CancellationToken cancellationToken) => workspace.ExecuteAsync(
        "UPDATE incident_id SET to_entry = $entry, points_to = $points_to WHERE id = $id",
        cancellationToken,
        ("$entry", entry),
        ("$points_to", ended.PointsTo?.Value),
        ("$id", ended.Id.Value));

    /// <summary>Puts an incident into the projection under its name; a name that had ended is given again.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="family">The family of its type.</param>
    /// <param name="attestations">The row numbers of its attestations.</param>
    /// <param name="entry">The entry of the ledger from which its name holds.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task PutAsync(Incident incident, IncidentType family, IReadOnlyList<long> attestations, long entry, CancellationToken cancellationToken)
    {
        await workspace.ExecuteAsync(
            "INSERT INTO incident_id (id, from_entry) VALUES ($id, $entry) ON CONFLICT (id) DO UPDATE SET to_entry = NULL, points_to = NULL",
            cancellationToken,
            ("$id", incident.Id.Value),
            ("$entry", entry));
        var key = await InsertAsync(incident, family, cancellationToken);
        foreach (var attestation in attestations)
        {
            await workspace.ExecuteAsync(
                "INSERT OR REPLACE INTO incident_attestation (attestation, incident) VALUES ($attestation, $incident)",
                cancellationToken,
                ("$attestation", attestation),
                ("$incident", key));
        }

        foreach (var actor in ActorsOf(incident.Resolution))
        {
            await workspace.ExecuteAsync(
                "INSERT OR IGNORE INTO incident_actor (incident, actor, name, folded, role) VALUES ($incident, $actor, $name, $folded, $role)",
                cancellationToken,
                ("$incident", key),
                ("$actor", actor.Id),
                ("$name", actor.Name),
                ("$folded", FoldedName.Of(actor.Name)),
                ("$role", actor.Role));
        }

        if (incident.Place?.Taken.Value is { Latitude: { } latitude, Longitude: { } longitude })
        {
            await workspace.ExecuteAsync(
                "INSERT INTO incident_point (key, south, north, west, east) VALUES ($key, $latitude, $latitude, $longitude, $longitude)",
                cancellationToken,
                ("$key", key),
                ("$latitude", latitude),
                ("$longitude", longitude));
        }
    }

    private async Task<long> InsertAsync(Incident incident, IncidentType family, CancellationToken cancellationToken)
    {
        const string sql =
            """
            INSERT INTO incident (id, type, family, first_day, last_day, precision, place, place_precision, admin1, country, latitude, longitude, completion,
                                  killed_min, killed_max, wounded_min, wounded_max, reviewed, corroboration)
            VALUES ($id, $type, $family, $first_day, $last_day, $precision, $place, $place_precision, $admin1, $country, $latitude, $longitude, $completion,
                    $killed_min, $killed_max, $wounded_min, $wounded_max, $reviewed, $corroboration)
            RETURNING key
            """;
        var (date, place) = (incident.Date?.Taken.Value, incident.Place?.Taken.Value);
        var wounded = TollSummary.Of(incident.Resolution.Tolls, Harm.Wounded)?.Number;
        var isReviewed = incident.Accounts.All(account => account.Attestation.Review is ReviewState.Accepted or ReviewState.Corrected or ReviewState.Entered);
        return (long)(await workspace.ScalarAsync(
            sql,
            cancellationToken,
            ("$id", incident.Id.Value),
            ("$type", incident.Type.Taken.Value.Code),
            ("$family", family.Code),
            ("$first_day", date?.From?.DayNumber),
            ("$last_day", date?.To?.DayNumber),
            ("$precision", date?.Precision.ToString()),
            ("$place", place?.Name),
            ("$place_precision", place?.Precision.ToString()),
            ("$admin1", place?.Admin1 is { } admin1 ? FoldedName.Of(admin1) : null),
            ("$country", place?.Country),
            ("$latitude", place?.Latitude),
            ("$longitude", place?.Longitude),
            ("$completion", incident.Resolution.Completion.ToString()),
            ("$killed_min", incident.Killed?.Taken.Value.AtLeast),
            ("$killed_max", incident.Killed?.Taken.Value.AtMost),
            ("$wounded_min", wounded?.AtLeast),
            ("$wounded_max", wounded?.AtMost),
            ("$reviewed", isReviewed ? 1 : 0),
            ("$corroboration", incident.Corroboration.ToString())))!;
    }

    private static IEnumerable<(string Id, string Name, string Role)> ActorsOf(Attestation attestation) =>
        attestation.Participants
            .Select(one => (one.Value.Actor?.Value ?? FoldedName.Of(one.Value.Name), one.Value.Name, one.Value.Role.ToString()))
            .Concat(attestation.Responsibilities
                .Where(one => one.Value.Kind is not (ResponsibilityKind.Denied or ResponsibilityKind.Acquitted))
                .Select(one => (one.Value.Actor?.Value ?? FoldedName.Of(one.Value.Name), one.Value.Name, nameof(Role.Perpetrator))));

    private static StoredAccount ReadAccount(SqliteDataReader row)
    {
        var coded = AttestationStore.Read(row.GetString(1));
        var acts = ActRows.ReadList(row.GetString(7));
        return new(row.GetInt64(0), new()
        {
            Attestation = Corrections.Apply(coded, acts),
            Coded = acts.Any(act => act.Content is Correction) ? coded : null,
            Acts = acts,
            Source = row.IsDBNull(2) ? null : row.GetString(2),
            Published = row.IsDBNull(3) ? null : PartialDate.Parse(row.GetString(3)),
            DerivedFrom = JsonSerializer.Deserialize(row.GetString(4), FactRows.Json.DocumentHeader)!.DerivedFrom,
            Words = row.GetString(5),
            IsConfidential = row.GetBoolean(6),
        });
    }

    private static string JsonList(IEnumerable<long> keys) => $"[{string.Join(',', keys)}]";
}
