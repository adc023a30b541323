using Attest.Core.Documents;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Documents;

/// <summary>What is left of a purged document.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Because">Why it was purged.</param>
/// <param name="Entry">The entry of the ledger that purged it.</param>
public sealed record Tombstone(DocumentId Document, string Because, long Entry);

/// <summary>Takes documents out for good: the one exception to keeping everything.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class PurgeStore(Workspace workspace)
{
    /// <summary>The tombstone of a document of this name or of these very bytes; null when none was purged.</summary>
    public async Task<Tombstone?> FindAsync(Document document, CancellationToken cancellationToken)
    {
        const string sql = "SELECT document, because, entry FROM tombstone WHERE document = $id OR (sha256 <> '' AND sha256 = $sha256) ORDER BY document <> $id LIMIT 1";
        var stones = await workspace.RowsAsync(
            sql,
            row => new Tombstone(new(row.GetString(0)), row.GetString(1), row.GetInt64(2)),
            cancellationToken,
            ("$id", document.Id.Value),
            ("$sha256", document.Sha256));
        return stones.FirstOrDefault();
    }

    /// <summary>Ends a document's coding and accounts, so that the next resolution takes them out of every incident; gives the entry.</summary>
    /// <exception cref="WorkspaceException">No document of this name is stored.</exception>
    public async Task<long> EndAsync(DocumentId id, string because, CancellationToken cancellationToken)
    {
        if (await workspace.ScalarAsync("SELECT key FROM document WHERE id = $id", cancellationToken, ("$id", id.Value)) is not long key)
        {
            throw new WorkspaceException($"{workspace.Path}: expected the name of a stored document; found '{id}'. See 'attest documents'.");
        }

        var entry = await workspace.RecordAsync("document purged", id.Value, because, cancellationToken);
        const string sql =
            """
            INSERT OR IGNORE INTO unresolved (attestation) SELECT key FROM attestation WHERE document = $key AND to_entry IS NULL;
            UPDATE attestation SET to_entry = $entry WHERE document = $key AND to_entry IS NULL;
            UPDATE coding SET to_entry = $entry WHERE document = $key AND to_entry IS NULL;
            INSERT INTO tombstone (document, sha256, because, entry) SELECT id, sha256, $because, $entry FROM document WHERE key = $key;
            """;
        await workspace.ExecuteAsync(sql, cancellationToken, ("$key", key), ("$entry", entry), ("$because", because));
        return entry;
    }

    /// <summary>
    /// Deletes every word of an ended document: its text, codings, accounts, and what was decided on its accounts, for that may quote them. A
    /// ruling that also saw accounts of other documents stays.
    /// </summary>
    public async Task EraseAsync(DocumentId id, CancellationToken cancellationToken)
    {
        const string sql =
            """
            DELETE FROM act WHERE kind <> 'undo' AND kind <> 'rule' AND substr(subject, 1, length($id) + 1) = $id || '#';
            DELETE FROM act WHERE kind IN ('same', 'different', 'unsure') AND substr(json_extract(body, '$.second'), 1, length($id) + 1) = $id || '#';
            DELETE FROM act WHERE kind = 'rule'
                AND NOT EXISTS (SELECT 1 FROM json_each(act.body, '$.accounts') a WHERE substr(a.value, 1, length($id) + 1) <> $id || '#');
            DELETE FROM act WHERE kind = 'undo' AND subject NOT IN (SELECT id FROM act);
            DELETE FROM trait WHERE attestation IN (SELECT a.key FROM attestation a JOIN document d ON d.key = a.document WHERE d.id = $id);
            DELETE FROM sketch WHERE attestation IN (SELECT a.key FROM attestation a JOIN document d ON d.key = a.document WHERE d.id = $id);
            DELETE FROM block WHERE attestation IN (SELECT a.key FROM attestation a JOIN document d ON d.key = a.document WHERE d.id = $id);
            DELETE FROM link WHERE first IN (SELECT a.key FROM attestation a JOIN document d ON d.key = a.document WHERE d.id = $id);
            DELETE FROM link WHERE second IN (SELECT a.key FROM attestation a JOIN document d ON d.key = a.document WHERE d.id = $id);
            DELETE FROM attestation WHERE document = (SELECT key FROM document WHERE id = $id);
            DELETE FROM statement WHERE coding IN (SELECT c.key FROM coding c JOIN document d ON d.key = c.document WHERE d.id = $id);
            DELETE FROM coding WHERE document = (SELECT key FROM document WHERE id = $id);
            INSERT INTO document_text (document_text, rowid, title, body) SELECT 'delete', key, title, body FROM document WHERE id = $id;
            DELETE FROM document WHERE id = $id;
            """;
        await workspace.ExecuteAsync(sql, cancellationToken, ("$id", id.Value));
    }

    /// <summary>Writes the file anew, so that nothing of what was deleted is left in it. No transaction may be open.</summary>
    public async Task CompactAsync(CancellationToken cancellationToken)
    {
        await workspace.ExecuteAsync("INSERT INTO document_text (document_text) VALUES ('optimize')", cancellationToken);
        await workspace.ExecuteAsync("VACUUM", cancellationToken);
        await workspace.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
    }
}
