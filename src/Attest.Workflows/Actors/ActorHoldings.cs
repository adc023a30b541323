using Attest.Core.Actors;
using Attest.Core.Documents;
using Attest.Core.Places;
using Attest.Storage.Actors;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Queries;

namespace Attest.Workflows.Actors;

/// <summary>What the registry and the documents of a workspace hold about one actor, side by side.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Statements">What is said of it, in the order of the properties: the registry's first, then documents'.</param>
/// <param name="OfOthers">What is said of others that relates them to it.</param>
/// <param name="Documents">The documents that are cited, by id.</param>
public sealed record ActorHoldings(
    ActorReference Actor, IReadOnlyList<ActorStatement> Statements, IReadOnlyList<ActorStatement> OfOthers, IReadOnlyDictionary<DocumentId, Document> Documents)
{
    /// <summary>Gathers what is held about an actor.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="registry">The built-in registry.</param>
    /// <param name="names">Its names.</param>
    /// <param name="name">The actor by id or by any name, also one that only documents name.</param>
    /// <param name="day">Leaves out what surely does not hold on this day; null for everything.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>What is held; null when neither the registry nor a document knows the name.</returns>
    public static async Task<ActorHoldings?> FindAsync(Workspace workspace, Registry registry, Affiliates names, string name, DateOnly? day, CancellationToken cancellationToken)
    {
        var known = names.FindId(name) is { } id ? registry.Find(id) : null;
        var key = (known?.Reference ?? new ActorReference(null, name)).Key;
        var told = await new StatementStore(workspace).OfActorAsync(key, cancellationToken);
        var actor = known?.Reference ?? told.FirstOrDefault(one => one.Actor.Key == key)?.Actor;
        if (actor is null)
        {
            return null;
        }

        var all = (known is null ? [] : registry.Of(known.Id.Value)).Concat(told.Where(one => one.Actor.Key == key));
        var others = registry.Statements.Where(one => one.Value is ActorValue { Actor: var other } && other.Key == key).Concat(told.Where(one => one.Actor.Key != key));
        return new(
            actor,
            [.. Holding(all, day).OrderBy(one => one.Property).ThenBy(one => one.Origin).ThenBy(one => FoldedName.Of(one.Value.Words), StringComparer.Ordinal)],
            [.. Holding(others, day).OrderBy(one => one.Property).ThenBy(one => one.Origin).ThenBy(one => FoldedName.Of(one.Actor.Name), StringComparer.Ordinal)],
            await DocumentsAsync(workspace, told, cancellationToken));
    }

    private static IEnumerable<ActorStatement> Holding(IEnumerable<ActorStatement> statements, DateOnly? day) =>
        day is { } asked ? statements.Where(one => one.MayHoldOn(asked)) : statements;

    private static async Task<IReadOnlyDictionary<DocumentId, Document>> DocumentsAsync(Workspace workspace, IReadOnlyList<ActorStatement> statements, CancellationToken cancellationToken)
    {
        var store = new DocumentStore(workspace);
        var documents = new Dictionary<DocumentId, Document>();
        foreach (var id in statements.Select(one => one.Source).OfType<CitedSource>().Select(one => one.Citation.Document).Distinct())
        {
            if (await store.FindAsync(id, cancellationToken) is { } document)
            {
                documents[id] = document;
            }
        }

        return documents;
    }
}
