using Attest.Core.Acts;
using Attest.Storage.Acts;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Decisions;

/// <summary>Undoes what somebody decided; the undoing is a decision itself and can be undone.</summary>
public static class Revoking
{
    /// <summary>Undoes the act that an entry of the ledger recorded, or the last one of the one who works here.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="entry">The number of the entry; null for the last act that holds and undoes no other.</param>
    /// <param name="because">Why; may be empty.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    /// <returns>The act that was undone, and the undoing.</returns>
    /// <exception cref="WorkspaceException">There is no such act, or it does not hold.</exception>
    public static async Task<(StoredAct Undone, StoredAct Undoing)> UndoAsync(Workspace workspace, long? entry, string because, CancellationToken cancellationToken)
    {
        var acts = new ActStore(workspace);
        var act = entry is { } number ? await acts.FindAsync(number, cancellationToken) : await acts.FindLastAsync(cancellationToken);
        if (act is null)
        {
            throw new WorkspaceException(entry is null
                ? $"{workspace.Path}: expected a decision of {workspace.Author} that holds; found none. See what others decided with 'attest history ID' and undo it by its number."
                : $"{workspace.Path}: expected the number of an entry that records a decision; found {entry}. See the numbers with 'attest history ID'.");
        }

        if (!act.Holds)
        {
            throw new WorkspaceException($"{workspace.Path}: expected a decision that holds; found {act.Entry}, which was undone. To bring it back, undo the entry that undid it; see 'attest history ID'.");
        }

        return (act, await acts.RecordAsync(new Undoing(act.Act.Id), because, cancellationToken));
    }
}
