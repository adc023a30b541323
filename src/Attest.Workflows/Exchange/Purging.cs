using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Resolve;

namespace Attest.Workflows.Exchange;

/// <summary>Takes a document out of a workspace for good.</summary>
public static class Purging
{
    /// <summary>Deletes a document's words, codings, accounts and what was decided on them, and leaves a tombstone; gives the entry of the ledger.</summary>
    /// <exception cref="WorkspaceException">There is no such document.</exception>
    public static async Task<long> PurgeAsync(Workspace workspace, Taxonomy taxonomy, DocumentId document, string because, CancellationToken cancellationToken)
    {
        var purges = new PurgeStore(workspace);
        long entry = 0;
        await new IncidentStore(workspace).InTransactionAsync(
            async () =>
            {
                entry = await purges.EndAsync(document, because, cancellationToken);
                await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
                await purges.EraseAsync(document, cancellationToken);
            },
            cancellationToken);
        await purges.CompactAsync(cancellationToken);
        return entry;
    }
}
