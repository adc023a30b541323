using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Storage.Acts;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Actors;

/// <summary>The registry of a workspace, and what people decide about its actors.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="builtIn">The registry that comes with the program.</param>
public sealed class ActorRegistry(Workspace workspace, Registry builtIn)
{
    private readonly ActStore _acts = new(workspace);

    /// <summary>What comes with the program and what people made of it.</summary>
    public async Task<EffectiveRegistry> ReadAsync(CancellationToken cancellationToken) =>
        EffectiveRegistry.Of(builtIn, (await _acts.OnActorsAsync(cancellationToken)).Select(act => act.Act));

    /// <summary>The registry that is held, where people decided anything about it; null where it is the built-in one.</summary>
    public async Task<Registry?> FindChangedAsync(CancellationToken cancellationToken) =>
        (await _acts.OnActorsAsync(cancellationToken)).Select(act => act.Act).ToArray() is var acts && Array.Exists(acts, act => act.Content is not ActorsProposed) ? EffectiveRegistry.Of(builtIn, acts).Registry : null;

    /// <summary>Accepts or rejects actors.</summary>
    /// <exception cref="WorkspaceException">There is no actor of an id, or one that cannot be held.</exception>
    public async Task<StoredAct> ReviewAsync(IReadOnlyList<string> ids, bool isAccepted, bool isNew, string because, CancellationToken cancellationToken)
    {
        var registry = await ReadAsync(cancellationToken);
        var entries = ids.Distinct(StringComparer.Ordinal).Select(id => Find(registry, id)).ToArray();
        if (isAccepted && Array.Find(entries, entry => entry.Actor.Kind == ActorKinds.Community) is { } community)
        {
            throw new WorkspaceException($"{workspace.Path}: expected an armed group or an organisation; found {community.Actor.Id}, which its source codes as an ethnic or religious community. Communities are never held as actors; accept or name the armed group that is meant.");
        }

        return await _acts.RecordAsync(new ActorReview([.. entries.Select(entry => entry.Actor.Id)], null, isAccepted, isNew), because, cancellationToken);
    }

    /// <summary>Accepts or rejects a name of an actor.</summary>
    /// <exception cref="WorkspaceException">There is no such actor, or a name that is rejected is none of its.</exception>
    public async Task<StoredAct> ReviewNameAsync(string id, string name, bool isAccepted, string because, CancellationToken cancellationToken)
    {
        var registry = await ReadAsync(cancellationToken);
        var entry = FindHeld(registry, id);
        if (!isAccepted && !ActorNames.NamesOf(registry.Registry, entry.Actor).Any(held => Core.Places.FoldedName.Of(held) == Core.Places.FoldedName.Of(name)))
        {
            throw new WorkspaceException($"{workspace.Path}: expected a name of {entry.Actor.Id}; found '{name}'. See its names: attest actors --name \"{entry.Actor.Short}\" --format jsonl");
        }

        return await _acts.RecordAsync(new ActorReview([entry.Actor.Id], name, isAccepted), because, cancellationToken);
    }

    /// <summary>Holds that two actors are one.</summary>
    /// <exception cref="WorkspaceException">There is no such actor, or both are one already.</exception>
    public async Task<StoredAct> MergeAsync(string id, string into, string because, CancellationToken cancellationToken)
    {
        var registry = await ReadAsync(cancellationToken);
        var (entry, other) = (Find(registry, id), FindHeld(registry, into));
        return entry.Actor.Id == other.Actor.Id || entry.MergedInto == other.Actor.Id
            ? throw new WorkspaceException($"{workspace.Path}: expected two actors; {entry.Actor.Id} is {other.Actor.Id} already. Name another one.")
            : await _acts.RecordAsync(new ActorMerge(entry.Actor.Id, other.Actor.Id), because, cancellationToken);
    }

    /// <summary>Holds that some names of an actor belong to another one.</summary>
    /// <exception cref="WorkspaceException">There is no such actor, its id is taken, or a name is none of its.</exception>
    public async Task<StoredAct> SplitAsync(string id, string other, string name, IReadOnlyList<string> names, string because, CancellationToken cancellationToken)
    {
        var registry = await ReadAsync(cancellationToken);
        var entry = FindHeld(registry, id);
        if (registry.Find(other) is not null)
        {
            throw new WorkspaceException($"{workspace.Path}: expected an id that no actor has; found '{other}'. Choose another one, or merge and reject.");
        }

        var held = ActorNames.NamesOf(registry.Registry, entry.Actor).Select(Core.Places.FoldedName.Of).ToHashSet(StringComparer.Ordinal);
        return names.FirstOrDefault(one => !held.Contains(Core.Places.FoldedName.Of(one))) is { } missing
            ? throw new WorkspaceException($"{workspace.Path}: expected names of {entry.Actor.Id}; found '{missing}'. See its names: attest actors --name \"{entry.Actor.Short}\" --format jsonl")
            : await _acts.RecordAsync(new ActorSplit(entry.Actor.Id, new(other), name, names), because, cancellationToken);
    }

    private ActorEntry Find(EffectiveRegistry registry, string id) => registry.Find(id)
        ?? throw new WorkspaceException($"{workspace.Path}: expected the id of an actor, such as jnim; found '{id}'. See 'attest actors', or look a name up with 'attest names match'.");

    private ActorEntry FindHeld(EffectiveRegistry registry, string id) => Find(registry, id) switch
    {
        { State: ActorState.BuiltIn or ActorState.Accepted } held => held,
        { MergedInto: { } into } => throw new WorkspaceException($"{workspace.Path}: expected an actor that is held; '{id}' was merged into {into}. Name that one, or undo the merger: attest history {id}"),
        var other => throw new WorkspaceException($"{workspace.Path}: expected an actor that is held; '{id}' is {other.State.ToString().ToLowerInvariant()}. Accept it first: attest actors accept {id}"),
    };
}
