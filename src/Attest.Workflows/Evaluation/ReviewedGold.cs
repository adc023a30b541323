using Attest.Core.Attestations;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Evaluation;

/// <summary>
/// What people made of the documents of a workspace, as gold: of each text in English that was coded by machine, and of whose accounts
/// none is left that nobody has seen.
/// </summary>
public static class ReviewedGold
{
    /// <summary>The gold of all such documents, by name.</summary>
    public static async Task<IReadOnlyList<GoldDocument>> ReadAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var (documents, attestations) = (new DocumentStore(workspace), new AttestationStore(workspace));
        List<GoldDocument> golds = [];
        foreach (var summary in await documents.ListAsync(cancellationToken))
        {
            if (await attestations.FindCodingAsync(summary.Id, cancellationToken) is { Attestations: { Count: > 0 } accounts } && accounts.All(account => account.Review != ReviewState.Machine))
            {
                golds.Add(GoldDraft.Of(summary.Id, accounts.Where(account => account.Review != ReviewState.Rejected)));
            }
        }

        return golds;
    }
}
