using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Exchange;

/// <summary>Editions that can be cited, and the facts as they held at an entry of the ledger.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class FreezeStore(Workspace workspace)
{
    private const string HeldThen = "from_entry <= $position AND (to_entry IS NULL OR to_entry > $position)";

    /// <summary>The last entry of the ledger; 0 when there is none.</summary>
    public async Task<long> PositionAsync(CancellationToken cancellationToken) => await workspace.ScalarAsync("SELECT max(entry) FROM entry", cancellationToken) as long? ?? 0;

    /// <summary>Stores an edition.</summary>
    /// <exception cref="WorkspaceException">There is one of this name.</exception>
    public Task PutAsync(FrozenEdition edition, CancellationToken cancellationToken) => workspace.InTransactionAsync(
        async () =>
        {
            if (await FindAsync(edition.Name, cancellationToken) is { } earlier)
            {
                throw new WorkspaceException($"{workspace.Path}: expected a name of its own; found '{edition.Name}', which was frozen on {earlier.At[..10]}. An edition never changes; give the new one another name.");
            }

            var entry = await workspace.RecordAsync("edition frozen", edition.Name, edition.Printed, cancellationToken);
            await workspace.ExecuteAsync(
                "INSERT INTO frozen (name, body, entry) VALUES ($name, $body, $entry)",
                cancellationToken,
                ("$name", edition.Name),
                ("$body", JsonSerializer.Serialize(edition, FactRows.Json.FrozenEdition)),
                ("$entry", entry));
        },
        cancellationToken);

    /// <summary>The edition of a name; null when there is none.</summary>
    public async Task<FrozenEdition?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(edition => edition.Name == name);

    /// <summary>Every edition, in the order in which they were frozen.</summary>
    public async Task<IReadOnlyList<FrozenEdition>> ListAsync(CancellationToken cancellationToken) => await workspace.RowsAsync(
        "SELECT body FROM frozen ORDER BY entry", row => JsonSerializer.Deserialize(row.GetString(0), FactRows.Json.FrozenEdition)!, cancellationToken);

    /// <summary>SHA-256 over the facts as they held at an entry; it needs no resolver and stays the same for ever, unless a document is purged.</summary>
    public async Task<string> HashAsync(long position, CancellationToken cancellationToken)
    {
        string[] facts =
        [
            "SELECT 'document ' || id || ' ' || words FROM document WHERE entry <= $position ORDER BY 1",
            $"SELECT 'coding ' || d.id || ' ' || c.version || ' ' || c.body FROM coding c JOIN document d ON d.key = c.document WHERE {HeldThen} ORDER BY 1",
            $"SELECT 'account ' || id || ' ' || body FROM attestation WHERE {HeldThen} ORDER BY 1",
            $"SELECT 'decision ' || id FROM act WHERE {HeldThen} ORDER BY 1",
        ];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var sql in facts)
        {
            await workspace.RowsAsync(
                sql,
                row =>
                {
                    hash.AppendData(Encoding.UTF8.GetBytes(row.GetString(0)));
                    hash.AppendData("\n"u8);
                    return 0;
                },
                cancellationToken,
                ("$position", position));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The versions with which documents are coded now, each with how many, sorted.</summary>
    public async Task<IReadOnlyList<string>> CodingsAsync(CancellationToken cancellationToken) => await workspace.RowsAsync(
        "SELECT version, count(*) FROM coding WHERE to_entry IS NULL GROUP BY version ORDER BY version",
        row => string.Create(CultureInfo.InvariantCulture, $"{row.GetString(0)} ({row.GetInt64(1)})"),
        cancellationToken);

    /// <summary>Documents of an edition that were purged since.</summary>
    public async Task<IReadOnlyList<Tombstone>> PurgedSinceAsync(long position, CancellationToken cancellationToken) => await workspace.RowsAsync(
        "SELECT document, because, entry FROM tombstone WHERE entry > $position ORDER BY document",
        row => new Tombstone(new(row.GetString(0)), row.GetString(1), row.GetInt64(2)),
        cancellationToken,
        ("$position", position));

    /// <summary>
    /// Brings a copy of a workspace back to how it stood at an entry: what came later is taken out, what ended later holds again, and everything
    /// derived waits to be derived anew. Never to be done to a workspace that people work in.
    /// </summary>
    public Task RollBackAsync(long position, CancellationToken cancellationToken) => workspace.InTransactionAsync(
        () => workspace.ExecuteAsync(
            """
            PRAGMA defer_foreign_keys = ON;
            DELETE FROM incident; DELETE FROM incident_attestation; DELETE FROM incident_actor; DELETE FROM incident_point;
            DELETE FROM incident_figure; DELETE FROM possibly_same;
            DELETE FROM link; DELETE FROM block; DELETE FROM trait; DELETE FROM sketch; DELETE FROM unresolved; DELETE FROM derivation;
            DELETE FROM frozen;
            DELETE FROM membership WHERE from_entry > $position;
            UPDATE membership SET to_entry = NULL WHERE to_entry > $position;
            UPDATE incident_id SET to_entry = NULL, points_to = NULL WHERE to_entry > $position;
            DELETE FROM incident_id WHERE from_entry > $position;
            DELETE FROM act WHERE from_entry > $position;
            UPDATE act SET to_entry = NULL WHERE to_entry > $position;
            DELETE FROM attestation WHERE from_entry > $position;
            UPDATE attestation SET to_entry = NULL WHERE to_entry > $position;
            DELETE FROM coding WHERE from_entry > $position;
            UPDATE coding SET to_entry = NULL WHERE to_entry > $position;
            DELETE FROM document WHERE entry > $position;
            INSERT INTO document_text (document_text) VALUES ('rebuild');
            """,
            cancellationToken,
            ("$position", position)),
        cancellationToken);
}
