using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Storage.Attestations;
using Attest.Storage.Workspaces;
using Microsoft.Data.Sqlite;

namespace Attest.Storage.Documents;

/// <summary>The documents of a workspace with their codings.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class DocumentStore(Workspace workspace)
{
    private readonly AttestationStore _attestations = new(workspace);

    /// <summary>The document whose bytes have this SHA-256, in lower-case hexadecimal; null when there is none.</summary>
    public async Task<DocumentId?> FindByHashAsync(string sha256, CancellationToken cancellationToken)
    {
        const string sql = "SELECT id FROM document WHERE sha256 = $sha256 ORDER BY key LIMIT 1";
        return await workspace.ScalarAsync(sql, cancellationToken, ("$sha256", sha256)) is string id ? new DocumentId(id) : null;
    }

    /// <summary>Whether a document of this name is stored.</summary>
    public async Task<bool> HasAsync(DocumentId id, CancellationToken cancellationToken) =>
        await workspace.ScalarAsync("SELECT 1 FROM document WHERE id = $id", cancellationToken, ("$id", id.Value)) is not null;

    /// <summary>A document with its whole text; null when there is none of this name.</summary>
    public async Task<Document?> FindAsync(DocumentId id, CancellationToken cancellationToken)
    {
        const string sql = "SELECT id, title, body, source, published, confidential, header, sha256, media_type FROM document WHERE id = $id";
        return (await workspace.RowsAsync(sql, Read, cancellationToken, ("$id", id.Value))).FirstOrDefault();
    }

    /// <summary>Earlier and later documents with the same words: second documents of the same voice. Sorted by name.</summary>
    public async Task<IReadOnlyList<DocumentId>> WithSameWordsAsync(Document document, CancellationToken cancellationToken)
    {
        const string sql = "SELECT id FROM document WHERE words = $words AND id <> $id ORDER BY id";
        return await workspace.RowsAsync(
            sql, row => new DocumentId(row.GetString(0)), cancellationToken, ("$words", FoldedWords.HashOf(document)), ("$id", document.Id.Value));
    }

    /// <summary>The bytes as received; null when the workspace keeps only the text of this document, or has none of this name.</summary>
    public async Task<byte[]?> FindReceivedAsync(DocumentId id, CancellationToken cancellationToken)
    {
        const string sql = "SELECT keeping, body, received FROM document WHERE id = $id";
        var rows = await workspace.RowsAsync(
            sql,
            row => row.GetString(0) switch
            {
                "body" => Encoding.UTF8.GetBytes(row.GetString(1)),
                "deflate" => Inflate(row.GetFieldValue<byte[]>(2)),
                _ => null,
            },
            cancellationToken,
            ("$id", id.Value));
        return rows.FirstOrDefault();
    }

    /// <summary>
    /// Stores a new document, its bytes and its coding in one transaction. Its attestations wait for the resolver until
    /// the next resolution.
    /// </summary>
    /// <param name="document">The document; no document of its name may be stored.</param>
    /// <param name="received">The bytes to keep: those received for text formats; empty where only the text is kept.</param>
    /// <param name="coding">What the coder made of it; null when it is coded later or by hand.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <exception cref="WorkspaceException">A document of this name is stored, or the database failed.</exception>
    public Task SaveAsync(Document document, ReadOnlyMemory<byte> received, Coding? coding, CancellationToken cancellationToken) =>
        workspace.InTransactionAsync(
            async () =>
            {
                if (await HasAsync(document.Id, cancellationToken))
                {
                    throw new WorkspaceException($"{workspace.Path}: a document named '{document.Id}' is stored already, with other words. Give the new one a name of its own.");
                }

                var entry = await workspace.RecordAsync("document added", document.Id.Value, detail: null, cancellationToken);
                var key = await InsertAsync(document, received, entry, cancellationToken);
                if (coding is not null)
                {
                    await _attestations.ReplaceCodingAsync(key, coding, entry, cancellationToken);
                }
            },
            cancellationToken);

    /// <summary>Replaces what the machine made of a stored document; what people entered or decided stays.</summary>
    /// <exception cref="WorkspaceException">No document of this name is stored, or the database failed.</exception>
    public Task RecodeAsync(Coding coding, CancellationToken cancellationToken) =>
        workspace.InTransactionAsync(
            async () =>
            {
                const string sql = "SELECT key FROM document WHERE id = $id";
                if (await workspace.ScalarAsync(sql, cancellationToken, ("$id", coding.Document.Value)) is not long key)
                {
                    throw new WorkspaceException($"{workspace.Path}: no document named '{coding.Document}' is stored. Add it first.");
                }

                var entry = await workspace.RecordAsync("document coded", coding.Document.Value, coding.Version, cancellationToken);
                await _attestations.ReplaceCodingAsync(key, coding, entry, cancellationToken);
            },
            cancellationToken);

    /// <summary>Every document in one line, sorted by name.</summary>
    public async Task<IReadOnlyList<DocumentSummary>> ListAsync(CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT d.id, d.title, d.source, d.published, d.confidential,
                   (SELECT count(*) FROM attestation a WHERE a.document = d.key AND a.to_entry IS NULL),
                   coalesce((SELECT c.problems FROM coding c WHERE c.document = d.key AND c.to_entry IS NULL), 0),
                   (SELECT count(*) FROM document e WHERE e.words = d.words AND e.key < d.key)
            FROM document d ORDER BY d.id
            """;
        return await workspace.RowsAsync(
            sql,
            row => new DocumentSummary
            {
                Id = new(row.GetString(0)),
                Title = row.GetString(1),
                Source = Text(row, 2),
                Published = PartialDate.Parse(Text(row, 3)),
                IsConfidential = row.GetBoolean(4),
                Attestations = row.GetInt32(5),
                Problems = row.GetInt32(6),
                SameWords = row.GetInt32(7),
            },
            cancellationToken);
    }

    /// <summary>The names of every document, sorted.</summary>
    public async Task<IReadOnlyList<DocumentId>> IdsAsync(CancellationToken cancellationToken) =>
        await workspace.RowsAsync("SELECT id FROM document ORDER BY id", row => new DocumentId(row.GetString(0)), cancellationToken);

    /// <summary>A document that says that it replaces this one; null when none does.</summary>
    public async Task<DocumentId?> FindSuccessorAsync(DocumentId id, CancellationToken cancellationToken) =>
        await workspace.ScalarAsync("SELECT id FROM document WHERE json_extract(header, '$.supersedes') = $id ORDER BY key LIMIT 1", cancellationToken, ("$id", id.Value)) is string name ? new(name) : null;

    /// <summary>How many documents are stored.</summary>
    public async Task<long> CountAsync(CancellationToken cancellationToken) =>
        (long)(await workspace.ScalarAsync("SELECT count(*) FROM document", cancellationToken))!;

    private async Task<long> InsertAsync(Document document, ReadOnlyMemory<byte> received, long entry, CancellationToken cancellationToken)
    {
        const string sql =
            """
            INSERT INTO document (id, sha256, words, title, body, source, published, first_day, confidential, header, media_type, keeping, received, entry)
            VALUES ($id, $sha256, $words, $title, $body, $source, $published, $first_day, $confidential, $header, $media_type, $keeping, $received, $entry)
            RETURNING key
            """;
        var header = new DocumentHeader(
            document.Author, document.PublishedBasis, document.Retrieved, document.Language, document.Address, document.Licence,
            document.Supersedes, document.DerivedFrom);
        var isBody = received.Span.SequenceEqual(Encoding.UTF8.GetBytes(document.Body));
        var keeping = received.IsEmpty ? "none" : isBody ? "body" : "deflate";
        var key = (long)(await workspace.ScalarAsync(
            sql,
            cancellationToken,
            ("$id", document.Id.Value),
            ("$sha256", document.Sha256),
            ("$words", FoldedWords.HashOf(document)),
            ("$title", document.Title),
            ("$body", document.Body),
            ("$source", document.Source),
            ("$published", document.Published?.ToString()),
            ("$first_day", document.Published?.First.DayNumber),
            ("$confidential", document.Confidentiality == Confidentiality.Confidential ? 1 : 0),
            ("$header", JsonSerializer.Serialize(header, FactRows.Json.DocumentHeader)),
            ("$media_type", document.MediaType),
            ("$keeping", keeping),
            ("$received", keeping == "deflate" ? Deflate(received) : null),
            ("$entry", entry)))!;
        await workspace.ExecuteAsync(
            "INSERT INTO document_text (rowid, title, body) VALUES ($key, $title, $body)",
            cancellationToken,
            ("$key", key),
            ("$title", document.Title),
            ("$body", document.Body));
        return key;
    }

    private static Document Read(SqliteDataReader row)
    {
        var header = JsonSerializer.Deserialize(row.GetString(6), FactRows.Json.DocumentHeader)!;
        return new()
        {
            Id = new(row.GetString(0)),
            Title = row.GetString(1),
            Body = row.GetString(2),
            Source = Text(row, 3),
            Author = header.Author,
            Published = PartialDate.Parse(Text(row, 4)),
            PublishedBasis = header.PublishedBasis,
            Retrieved = header.Retrieved,
            Language = header.Language,
            Address = header.Address,
            Licence = header.Licence,
            Confidentiality = row.GetBoolean(5) ? Confidentiality.Confidential : Confidentiality.Public,
            Supersedes = header.Supersedes,
            DerivedFrom = header.DerivedFrom,
            Sha256 = row.GetString(7),
            MediaType = row.GetString(8),
        };
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static byte[] Deflate(ReadOnlyMemory<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(bytes.Span);
        }

        return packed.ToArray();
    }

    private static byte[] Inflate(byte[] packed)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress))
        {
            deflate.CopyTo(bytes);
        }

        return bytes.ToArray();
    }
}
