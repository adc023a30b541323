using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Storage.Actors;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Dossiers;

/// <summary>What the documents of a workspace say about actors, without what people rejected.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class DossierStatements(Workspace workspace)
{
    private readonly StatementStore _store = new(workspace);

    /// <summary>What is said of an actor, and what is said of others that names it, by document and place in it.</summary>
    public async Task<IReadOnlyList<ActorStatement>> OfActorAsync(string key, CancellationToken cancellationToken) =>
        [.. (await _store.OfActorAsync(key, cancellationToken)).Where(one => one.Review != ReviewState.Rejected)];

    /// <summary>The statement of an id; null when there is none, or it was rejected.</summary>
    public async Task<ActorStatement?> FindAsync(StatementId id, CancellationToken cancellationToken) =>
        await _store.FindAsync(id, cancellationToken) is { Review: not ReviewState.Rejected } statement ? statement : null;
}
