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

    private readonly CountedFacts _facts = new(workspace);

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

    /// <summary>The row numbers of attestations that ceased to hold or were rejected since the last resolution, in ascending order.</summary>
    public async Task<IReadOnlyList<long>> GoneAsync(CancellationToken cancellationToken) => await workspace.RowsAsync(
        $"SELECT u.attestation FROM unresolved u JOIN attestation a ON a.key = u.attestation WHERE NOT ({IsAccount}) ORDER BY 1", row => row.GetInt64(0), cancellationToken);

    /// <summary>The documents of which an account came, changed or went since the last resolution, sorted by name.</summary>
    public async Task<IReadOnlyList<DocumentId>> ChangedDocumentsAsync(CancellationToken cancellationToken) => await workspace.RowsAsync(
        "SELECT DISTINCT d.id FROM unresolved u JOIN attestation a ON a.key = u.attestation JOIN document d ON d.key = a.document ORDER BY 1",
        row => new DocumentId(row.GetString(0)),
        cancellationToken);

    /// <summary>The accounts of a document as they hold now, by row number.</summary>
    public async Task<IReadOnlyList<StoredAccount>> OfDocumentAsync(DocumentId document, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {AccountColumns} FROM attestation a JOIN document d ON d.key = a.document WHERE d.id = $id AND {IsAccount} ORDER BY a.key";
        return await workspace.RowsAsync(sql, ReadAccount, cancellationToken, ("$id", document.Value));
    }

    /// <summary>The names of attestations by their row numbers, whether they still hold or not.</summary>
    public async Task<IReadOnlyList<AttestationId>> NamesAsync(IEnumerable<long> attestations, CancellationToken cancellationToken) => await workspace.RowsAsync(
        "SELECT DISTINCT a.id FROM json_each($keys) k JOIN attestation a ON a.key = k.value", row => AttestationId.Parse(row.GetString(0))!.Value, cancellationToken, ("$keys", JsonList(attestations)));

    /// <summary>Empties the list of those that wait.</summary>
    public Task ForgetUnresolvedAsync(CancellationToken cancellationToken) => workspace.ExecuteAsync("DELETE FROM unresolved", cancellationToken);

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

    /// <summary>Takes an incident out of the projection; its name and accounts are kept in the <see cref="NameStore"/>.</summary>
    public Task RemoveAsync(IncidentId id, CancellationToken cancellationToken)
    {
        const string sql =
            """
            DELETE FROM incident_point WHERE key = (SELECT key FROM incident WHERE id = $id);
            DELETE FROM incident_actor WHERE incident = (SELECT key FROM incident WHERE id = $id);
            DELETE FROM incident_figure WHERE incident = (SELECT key FROM incident WHERE id = $id);
            DELETE FROM possibly_same WHERE first = (SELECT key FROM incident WHERE id = $id);
            DELETE FROM possibly_same WHERE second = (SELECT key FROM incident WHERE id = $id);
            DELETE FROM incident_attestation WHERE incident = (SELECT key FROM incident WHERE id = $id);
            DELETE FROM incident WHERE id = $id;
            """;
        return workspace.ExecuteAsync(sql, cancellationToken, ("$id", id.Value));
    }

    /// <summary>Records in the ledger that incidents were derived; gives the number of the entry.</summary>
    public Task<long> RecordResolutionAsync(string version, CancellationToken cancellationToken) =>
        workspace.RecordAsync("incidents resolved", subject: null, version, cancellationToken);

    /// <summary>Puts an incident into the projection under its name.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="family">The family of its type.</param>
    /// <param name="attestations">The row numbers of its attestations.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task PutAsync(Incident incident, IncidentType family, IReadOnlyList<long> attestations, CancellationToken cancellationToken)
    {
        var key = await InsertAsync(incident, family, cancellationToken);
        foreach (var attestation in attestations)
        {
            await workspace.ExecuteAsync(
                "INSERT OR REPLACE INTO incident_attestation (attestation, incident) VALUES ($attestation, $incident)",
                cancellationToken,
                ("$attestation", attestation),
                ("$incident", key));
        }

        await _facts.PutAsync(key, incident, cancellationToken);
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

    /// <summary>
    /// Stores which incidents are possibly the same, as the links of some attestations have it. Incidents that one document or a person's judgement
    /// tells apart are not, however near their other accounts come.
    /// </summary>
    /// <param name="attestations">The row numbers of the attestations; the incidents that hold them are in the projection.</param>
    /// <param name="from">The score from which two attestations may be of one incident.</param>
    /// <param name="below">The score from which they are.</param>
    /// <param name="different">Pairs of row numbers of which a person holds that they are different.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task PutPossiblySameAsync(
        IReadOnlyList<long> attestations, double from, double below, IReadOnlyCollection<(long First, long Second)> different, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT DISTINCT min(x.incident, y.incident), max(x.incident, y.incident)
            FROM (SELECT k.value AS key, l.first, l.second, l.score FROM json_each($keys) k JOIN link l ON l.first = k.value
                  UNION SELECT k.value, l.first, l.second, l.score FROM json_each($keys) k JOIN link l ON l.second = k.value) l
            JOIN incident_attestation x ON x.attestation = l.first JOIN incident_attestation y ON y.attestation = l.second
            WHERE l.score >= $from AND l.score < $below AND x.incident <> y.incident
                AND NOT EXISTS (
                    SELECT 1 FROM incident_attestation p JOIN attestation t ON t.key = p.attestation
                    JOIN incident_attestation q ON q.incident = y.incident JOIN attestation u ON u.key = q.attestation AND u.document = t.document
                    WHERE p.incident = x.incident)
                AND NOT EXISTS (
                    SELECT 1 FROM json_each($different) d
                    JOIN incident_attestation p ON p.attestation = d.value ->> 0 JOIN incident_attestation q ON q.attestation = d.value ->> 1
                    WHERE (p.incident = x.incident AND q.incident = y.incident) OR (p.incident = y.incident AND q.incident = x.incident))
            """;
        var pairs = await workspace.RowsAsync(
            sql,
            row => (One: row.GetInt64(0), Other: row.GetInt64(1)),
            cancellationToken,
            ("$keys", JsonList(attestations)),
            ("$from", from),
            ("$below", below),
            ("$different", $"[{string.Join(',', different.Select(pair => $"[{pair.First},{pair.Second}]"))}]"));
        foreach (var (one, other) in pairs)
        {
            await workspace.ExecuteAsync("INSERT OR IGNORE INTO possibly_same (first, second) VALUES ($one, $other)", cancellationToken, ("$one", one), ("$other", other));
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
