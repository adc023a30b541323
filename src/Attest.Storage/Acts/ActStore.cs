using System.Text.Json;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Storage.Attestations;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Acts;

/// <summary>An act and the entries of this workspace's ledger from which and until which it holds.</summary>
/// <param name="Entry">The entry that recorded it; it is the act's number here and means nothing elsewhere.</param>
/// <param name="Act">The act.</param>
/// <param name="Holds">Whether it holds now.</param>
public sealed record StoredAct(long Entry, Act Act, bool Holds);

/// <summary>What people decided. An act stays for ever; undoing it is one more act, which can be undone as well.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class ActStore(Workspace workspace)
{
    /// <summary>Records what the one who works here decides. Attestations that it touches wait for the resolver.</summary>
    /// <param name="content">What is decided.</param>
    /// <param name="because">Why.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    public async Task<StoredAct> RecordAsync(ActContent content, string because, CancellationToken cancellationToken)
    {
        StoredAct? stored = null;
        await workspace.InTransactionAsync(
            async () =>
            {
                var at = await NextMomentAsync(cancellationToken);
                var act = new Act { Id = ActRows.NameOf(content, because, workspace.Author, at), Content = content, By = workspace.Author, At = at, Because = because };
                var entry = await workspace.RecordAsync("decision", ActRows.SubjectOf(content), ActRows.KindOf(content), cancellationToken);
                await PutAsync(act, entry, cancellationToken);
                await SettleAsync(entry, cancellationToken);
                stored = new(entry, act, Holds: true);
            },
            cancellationToken);
        return stored!;
    }

    /// <summary>The acts that hold, in the order in which they were done.</summary>
    public async Task<IReadOnlyList<StoredAct>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await HistoryAsync("TRUE", cancellationToken)).Where(act => act.Holds)];

    /// <summary>The acts of one kind that hold, in the order in which they were done.</summary>
    internal async Task<IReadOnlyList<StoredAct>> ListAsync(string kind, CancellationToken cancellationToken) =>
        [.. (await HistoryAsync("x.kind = $kind", cancellationToken, ("$kind", kind))).Where(act => act.Holds)];

    /// <summary>The acts that hold on actors of the registry, in the order in which they were done.</summary>
    public async Task<IReadOnlyList<StoredAct>> OnActorsAsync(CancellationToken cancellationToken) =>
        [.. (await HistoryAsync("x.kind IN ('propose-actors', 'accept-actor', 'reject-actor', 'merge-actor', 'split-actor')", cancellationToken)).Where(act => act.Holds)];

    /// <summary>The act that an entry of the ledger recorded; null when it recorded none.</summary>
    public async Task<StoredAct?> FindAsync(long entry, CancellationToken cancellationToken) =>
        (await HistoryAsync("x.id IN (SELECT id FROM act WHERE from_entry = $entry)", cancellationToken, ("$entry", entry))).FirstOrDefault(act => act.Entry == entry);

    /// <summary>The last act of the one who works here that holds and undoes no other; null when there is none.</summary>
    public async Task<StoredAct?> FindLastAsync(CancellationToken cancellationToken) =>
        (await HistoryAsync("x.author = $author AND x.kind <> 'undo'", cancellationToken, ("$author", workspace.Author))).LastOrDefault(act => act.Holds);

    /// <summary>Every act that is on an attestation, a source, an actor or another act of these names, whether it holds or not.</summary>
    public Task<IReadOnlyList<StoredAct>> OnAsync(IReadOnlyList<string> subjects, CancellationToken cancellationToken) => HistoryAsync(
        """
        x.subject IN (SELECT value FROM json_each($subjects))
        OR (x.kind IN ('same', 'different', 'unsure') AND json_extract(x.body, '$.second') IN (SELECT value FROM json_each($subjects)))
        OR (x.kind IN ('accept-actor', 'reject-actor') AND EXISTS (SELECT 1 FROM json_each(x.body, '$.actors') a WHERE a.value IN (SELECT value FROM json_each($subjects))))
        OR (x.kind = 'merge-actor' AND json_extract(x.body, '$.into') IN (SELECT value FROM json_each($subjects)))
        OR (x.kind = 'split-actor' AND json_extract(x.body, '$.other') IN (SELECT value FROM json_each($subjects)))
        OR (x.kind = 'rule' AND EXISTS (SELECT 1 FROM json_each(x.body, '$.accounts') a WHERE a.value IN (SELECT value FROM json_each($subjects))))
        """,
        cancellationToken,
        ("$subjects", JsonSerializer.Serialize(subjects, FactRows.Json.IReadOnlyListString)));

    /// <summary>Whether an attestation of this name holds, rejected or not.</summary>
    public async Task<bool> IsHeldAsync(AttestationId id, CancellationToken cancellationToken) =>
        await workspace.ScalarAsync("SELECT 1 FROM attestation WHERE id = $id AND to_entry IS NULL", cancellationToken, ("$id", id.ToString())) is not null;

    /// <summary>Acts that hold whose attestations do not any more: a judgement of one that is gone, a ruling of which all are.</summary>
    public async Task<IReadOnlyList<(StoredAct Act, IReadOnlyList<AttestationId> Gone)>> OrphansAsync(CancellationToken cancellationToken)
    {
        var acts = await ListAsync(cancellationToken);
        var names = acts.SelectMany(act => ActRows.AttestationsOf(act.Act.Content)).Distinct().ToArray();
        var held = (await workspace.RowsAsync(
            "SELECT id FROM attestation WHERE to_entry IS NULL AND id IN (SELECT value FROM json_each($ids))", row => row.GetString(0), cancellationToken, ("$ids", JsonList(names)))).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. acts
                .Select(act => (Act: act, All: ActRows.AttestationsOf(act.Act.Content)))
                .Select(one => (one.Act, one.All, Gone: (IReadOnlyList<AttestationId>)[.. one.All.Where(id => !held.Contains(id.ToString()))]))
                .Where(one => one.Gone.Count > 0 && (one.Act.Act.Content is not Ruling || one.Gone.Count == one.All.Count))
                .Select(one => (one.Act, one.Gone)),
        ];
    }

    /// <summary>Stores an act under an entry of the ledger, and has the attestations that it touches wait for the resolver.</summary>
    internal async Task PutAsync(Act act, long entry, CancellationToken cancellationToken)
    {
        const string sql =
            """
            INSERT INTO act (id, kind, subject, body, because, author, at, from_entry)
            VALUES ($id, $kind, $subject, $body, $because, $author, $at, $entry)
            """;
        await workspace.ExecuteAsync(
            sql,
            cancellationToken,
            ("$id", act.Id),
            ("$kind", ActRows.KindOf(act.Content)),
            ("$subject", ActRows.SubjectOf(act.Content)),
            ("$body", ActRows.BodyOf(act.Content)),
            ("$because", act.Because),
            ("$author", act.By),
            ("$at", ActRows.Moment(act.At)),
            ("$entry", entry));
        await TouchAsync(ActRows.AttestationsOf(act.Content), cancellationToken);
    }

    /// <summary>Ends the acts that are undone, and has those hold again whose undoing is undone.</summary>
    internal async Task SettleAsync(long entry, CancellationToken cancellationToken)
    {
        var undoes = await workspace.RowsAsync(
            "SELECT DISTINCT id, subject FROM act WHERE kind = 'undo'", row => (row.GetString(0), row.GetString(1)), cancellationToken);
        foreach (var (id, holds) in Undoings.Settle(undoes).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            const string end = "UPDATE act SET to_entry = $entry WHERE id = $id AND to_entry IS NULL";
            const string again =
                """
                INSERT INTO act (id, kind, subject, body, because, author, at, from_entry)
                SELECT id, kind, subject, body, because, author, at, $entry FROM act
                WHERE id = $id AND NOT EXISTS (SELECT 1 FROM act WHERE id = $id AND to_entry IS NULL) ORDER BY key LIMIT 1
                """;
            if (await workspace.ExecuteAsync(holds ? again : end, cancellationToken, ("$entry", entry), ("$id", id)) > 0)
            {
                var changed = await HistoryAsync("x.id = $id", cancellationToken, ("$id", id));
                await TouchAsync(ActRows.AttestationsOf(changed[0].Act.Content), cancellationToken);
            }
        }
    }

    private Task TouchAsync(IReadOnlyList<AttestationId> attestations, CancellationToken cancellationToken) => workspace.ExecuteAsync(
        "INSERT OR IGNORE INTO unresolved (attestation) SELECT key FROM attestation WHERE to_entry IS NULL AND id IN (SELECT value FROM json_each($ids))",
        cancellationToken,
        ("$ids", JsonList(attestations)));

    private static string JsonList(IEnumerable<AttestationId> attestations) =>
        JsonSerializer.Serialize([.. attestations.Select(id => id.ToString())], FactRows.Json.IReadOnlyListString);

    /// <summary>Now, or a moment later than the last act, so that acts of one workspace never share a moment.</summary>
    private async Task<DateTimeOffset> NextMomentAsync(CancellationToken cancellationToken)
    {
        var now = ActRows.MomentOf(ActRows.Moment(workspace.Now));
        return await workspace.ScalarAsync("SELECT max(at) FROM act", cancellationToken) is string last && now <= ActRows.MomentOf(last)
            ? ActRows.MomentOf(last).AddMilliseconds(1)
            : now;
    }

    // The condition is one of the constants above, never text from outside.
    private async Task<IReadOnlyList<StoredAct>> HistoryAsync(string condition, CancellationToken cancellationToken, params (string, object?)[] parameters) =>
        await workspace.RowsAsync(
            $"SELECT {ActRows.Columns}, min(x.from_entry), max(x.to_entry IS NULL) FROM act x WHERE {condition} GROUP BY x.id ORDER BY x.at, x.id",
            row => new StoredAct(row.GetInt64(6), ActRows.Read(row), row.GetBoolean(7)),
            cancellationToken,
            parameters);
}
