using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Dossiers;

/// <summary>What the documents of a workspace say about actors, without what people rejected.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class DossierStatements(Workspace workspace)
{
    /// <summary>What is said of an actor, and what is said of others that names it, by document and place in it.</summary>
    public async Task<IReadOnlyList<ActorStatement>> OfActorAsync(string key, CancellationToken cancellationToken) =>
        [.. (await AllAsync(cancellationToken)).Where(one => one.Actor.Key == key || (one.Value is ActorValue other && other.Actor.Key == key))];

    /// <summary>The statement of an id; null when there is none, or it was rejected.</summary>
    public async Task<ActorStatement?> FindAsync(StatementId id, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(one => StatementId.Of(one) == id);

    private async Task<IReadOnlyList<ActorStatement>> AllAsync(CancellationToken cancellationToken)
    {
        var store = new AttestationStore(workspace);
        List<ActorStatement> statements = [];
        foreach (var id in await new DocumentStore(workspace).IdsAsync(cancellationToken))
        {
            statements.AddRange((await store.FindCodingAsync(id, cancellationToken))?.Statements ?? []);
        }

        return [.. statements.Where(one => one.Review != ReviewState.Rejected)];
    }
}
