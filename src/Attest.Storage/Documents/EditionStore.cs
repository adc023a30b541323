using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Storage.Attestations;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Documents;

/// <summary>What became of a document that was entered together with its attestation.</summary>
public enum EditionOutcome
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It takes the place of an earlier edition, whose attestation ceased to hold.</summary>
    Updated,

    /// <summary>It stands there already, with the same attestation.</summary>
    Known,
}

/// <summary>
/// Documents that people enter again and again in a changed form, such as the rows of a spreadsheet. Each form is a document of its own;
/// only the newest one's attestation holds.
/// </summary>
/// <param name="workspace">The workspace.</param>
public sealed class EditionStore(Workspace workspace)
{
    private readonly DocumentStore _documents = new(workspace);
    private readonly AttestationStore _attestations = new(workspace);

    /// <summary>Stores an edition and its attestation in one transaction.</summary>
    /// <param name="document">The document. Its name is that of all editions: a later one gets the beginning of its hash behind it.</param>
    /// <param name="attestation">Makes the attestation of the document under the name that it is stored by.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <exception cref="WorkspaceException">The workspace cannot be written.</exception>
    public async Task<EditionOutcome> EnterAsync(Document document, Func<Document, Attestation> attestation, CancellationToken cancellationToken)
    {
        var editions = await workspace.RowsAsync(
            "SELECT id, sha256 FROM document WHERE id = $id OR substr(id, 1, length($id) + 1) = $id || '~' ORDER BY key",
            row => (Id: new DocumentId(row.GetString(0)), Sha256: row.GetString(1)),
            cancellationToken,
            ("$id", document.Id.Value));
        var stored = editions.Find(edition => edition.Sha256 == document.Sha256).Id;
        var isStored = stored != default;
        document = document with { Id = isStored ? stored : editions.Count == 0 ? document.Id : new($"{document.Id}~{document.Sha256[..8]}") };
        document = isStored || editions.Count == 0 ? document : document with { Supersedes = editions[^1].Id };
        var entered = attestation(document);
        if (isStored && await HoldsAsync(entered, cancellationToken))
        {
            return EditionOutcome.Known;
        }

        await workspace.InTransactionAsync(
            async () =>
            {
                if (!isStored)
                {
                    await _documents.SaveAsync(document, default, coding: null, cancellationToken);
                }

                await _attestations.EndEnteredAsync([.. editions.Select(edition => edition.Id)], document.Id, cancellationToken);
                await _attestations.EnterAsync(entered, cancellationToken);
            },
            cancellationToken);
        return editions.Count == 0 ? EditionOutcome.Added : EditionOutcome.Updated;
    }

    private async Task<bool> HoldsAsync(Attestation entered, CancellationToken cancellationToken)
    {
        var held = await _attestations.OfDocumentAsync(entered.Id.Document, cancellationToken);
        return held.Any(one => JsonSerializer.Serialize(one, FactRows.Json.Attestation) == JsonSerializer.Serialize(entered, FactRows.Json.Attestation));
    }
}
