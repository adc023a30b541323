using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Storage.Actors;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Attestations;

/// <summary>The attestations of a workspace, each stored whole, with the entries of the ledger from and until which it holds.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class AttestationStore(Workspace workspace)
{
    /// <summary>A document's attestations as they hold now, in the order of the text.</summary>
    public async Task<IReadOnlyList<Attestation>> OfDocumentAsync(DocumentId document, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT a.body FROM attestation a JOIN document d ON d.key = a.document
            WHERE d.id = $document AND a.to_entry IS NULL
            """;
        var attestations = await workspace.RowsAsync(
            sql, row => Read(row.GetString(0)), cancellationToken, ("$document", document.Value));
        return [.. attestations.OrderBy(one => one.Id.Part == DocumentPart.Title ? 0 : 1).ThenBy(one => one.Id.Anchor)];
    }

    /// <summary>What a document's current coding made of it, with what people entered; null when it was never coded.</summary>
    public async Task<Coding?> FindCodingAsync(DocumentId document, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT c.version, c.body FROM coding c JOIN document d ON d.key = c.document
            WHERE d.id = $document AND c.to_entry IS NULL
            """;
        var codings = await workspace.RowsAsync(
            sql, row => (Version: row.GetString(0), Body: row.GetString(1)), cancellationToken, ("$document", document.Value));
        if (codings is not [var (version, body)])
        {
            return null;
        }

        var remainder = JsonSerializer.Deserialize(body, FactRows.Json.CodingRemainder)!;
        return remainder.ToCoding(document, version, await OfDocumentAsync(document, cancellationToken));
    }

    /// <summary>Stores an attestation that a person entered or corrected; one of the same name ceases to hold.</summary>
    /// <exception cref="WorkspaceException">Its document is not stored, or the database failed.</exception>
    /// <exception cref="ArgumentException">The attestation was coded by machine.</exception>
    public Task EnterAsync(Attestation attestation, CancellationToken cancellationToken)
    {
        if (attestation.Review == ReviewState.Machine)
        {
            throw new ArgumentException("An attestation that a person enters has a review state other than Machine.", nameof(attestation));
        }

        return workspace.InTransactionAsync(
            async () =>
            {
                const string sql = "SELECT key FROM document WHERE id = $id";
                if (await workspace.ScalarAsync(sql, cancellationToken, ("$id", attestation.Id.Document.Value)) is not long document)
                {
                    throw new WorkspaceException($"{workspace.Path}: no document named '{attestation.Id.Document}' is stored. Add it first.");
                }

                var entry = await workspace.RecordAsync("attestation entered", attestation.Id.ToString(), detail: null, cancellationToken);
                await EndAsync("id = $id", ("$id", attestation.Id.ToString()), entry, cancellationToken);
                await InsertAsync(document, coding: null, attestation, entry, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Ends what people entered for earlier editions of a document, which a later one replaced.</summary>
    internal async Task EndEnteredAsync(IReadOnlyList<DocumentId> editions, DocumentId replacement, CancellationToken cancellationToken)
    {
        foreach (var edition in editions.Where(edition => edition != replacement))
        {
            var key = await workspace.ScalarAsync("SELECT key FROM document WHERE id = $id", cancellationToken, ("$id", edition.Value));
            var entry = await workspace.RecordAsync("edition replaced", edition.Value, replacement.Value, cancellationToken);
            await EndAsync("document = $document AND review = 'Entered'", ("$document", key), entry, cancellationToken);
        }
    }

    /// <summary>Ends an attestation that a colleague had entered and ended.</summary>
    internal async Task EndEnteredAsync(AttestationId id, string from, CancellationToken cancellationToken)
    {
        var entry = await workspace.RecordAsync("attestation ended", id.ToString(), $"pulled from {from}", cancellationToken);
        await EndAsync("id = $id", ("$id", id.ToString()), entry, cancellationToken);
    }

    /// <summary>Ends the machine's coding of a document and stores a new one. Where a person entered or decided the same attestation, theirs stays.</summary>
    internal async Task ReplaceCodingAsync(long document, Coding coding, long entry, CancellationToken cancellationToken)
    {
        await EndAsync("document = $document AND review = 'Machine'", ("$document", document), entry, cancellationToken);
        await workspace.ExecuteAsync(
            "UPDATE coding SET to_entry = $entry WHERE document = $document AND to_entry IS NULL",
            cancellationToken,
            ("$entry", entry),
            ("$document", document));

        const string sql =
            """
            INSERT INTO coding (document, version, body, problems, from_entry)
            VALUES ($document, $version, $body, $problems, $entry) RETURNING key
            """;
        var key = (long)(await workspace.ScalarAsync(
            sql,
            cancellationToken,
            ("$document", document),
            ("$version", coding.Version),
            ("$body", JsonSerializer.Serialize(CodingRemainder.Of(coding), FactRows.Json.CodingRemainder)),
            ("$problems", coding.Problems.Count),
            ("$entry", entry)))!;
        await StatementStore.PutAsync(workspace, key, coding.Statements, cancellationToken);

        var kept = await workspace.RowsAsync(
            "SELECT id FROM attestation WHERE document = $document AND to_entry IS NULL",
            row => row.GetString(0),
            cancellationToken,
            ("$document", document));
        var taken = kept.ToHashSet(StringComparer.Ordinal);
        foreach (var attestation in coding.Attestations)
        {
            // Two accounts that hang on the same words would have one name: the first stands.
            if (taken.Add(attestation.Id.ToString()))
            {
                await InsertAsync(document, key, attestation, entry, cancellationToken);
            }
        }
    }

    internal static Attestation Read(string body) => JsonSerializer.Deserialize(body, FactRows.Json.Attestation)!;

    private async Task InsertAsync(long document, long? coding, Attestation attestation, long entry, CancellationToken cancellationToken)
    {
        const string sql =
            """
            INSERT INTO attestation (id, document, coding, review, body, from_entry)
            VALUES ($id, $document, $coding, $review, $body, $entry);
            INSERT INTO unresolved (attestation) VALUES (last_insert_rowid());
            """;
        await workspace.ExecuteAsync(
            sql,
            cancellationToken,
            ("$id", attestation.Id.ToString()),
            ("$document", document),
            ("$coding", coding),
            ("$review", attestation.Review.ToString()),
            ("$body", JsonSerializer.Serialize(attestation, FactRows.Json.Attestation)),
            ("$entry", entry));
    }

    // The condition is one of the constants above, never text from outside.
    private async Task EndAsync(string condition, (string Name, object? Value) parameter, long entry, CancellationToken cancellationToken)
    {
        await workspace.ExecuteAsync(
            $"INSERT OR IGNORE INTO unresolved (attestation) SELECT key FROM attestation WHERE to_entry IS NULL AND {condition}",
            cancellationToken,
            parameter);
        await workspace.ExecuteAsync(
            $"UPDATE attestation SET to_entry = $entry WHERE to_entry IS NULL AND {condition}", cancellationToken, ("$entry", entry), parameter);
    }
}
