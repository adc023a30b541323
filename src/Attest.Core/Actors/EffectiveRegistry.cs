using Attest.Core.Acts;

namespace Attest.Core.Actors;

/// <summary>What is held of an actor in a workspace.</summary>
public enum ActorState
{
    /// <summary>It comes with the program, and nobody has decided otherwise.</summary>
    BuiltIn,

    /// <summary>It was proposed and waits for a person.</summary>
    Proposed,

    /// <summary>A person accepted it.</summary>
    Accepted,

    /// <summary>A person rejected it.</summary>
    Rejected,

    /// <summary>It is the same as another one, to which its id points.</summary>
    Merged,
}

/// <summary>An actor of a workspace, whatever is held of it.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="State">What is held of it.</param>
/// <param name="MergedInto">The actor to which its id points; null unless it is merged.</param>
/// <param name="SameAs">The actor of which it is proposed to be the same; null when of none.</param>
/// <param name="Reason">Why it was proposed so; null when nothing was said.</param>
/// <param name="Act">The act that proposed it; null for a built-in one.</param>
public sealed record ActorEntry(RegisteredActor Actor, ActorState State, ActorId? MergedInto, ActorId? SameAs, string? Reason, string? Act);

/// <summary>
/// The registry of a workspace: what comes with the program, and what people made of it and of what was proposed. A pure function of both, so that
/// undoing an act restores what was before it.
/// </summary>
public sealed class EffectiveRegistry
{
    private readonly Dictionary<string, ActorEntry> _entries;

    internal EffectiveRegistry(IReadOnlyList<ActorEntry> entries, Registry registry) =>
        (Entries, Registry, _entries) = (entries, registry, entries.ToDictionary(entry => entry.Actor.Id.Value, StringComparer.Ordinal));

    /// <summary>Every actor: the built-in ones in the registry's order, then those that were proposed or split off, in the order of the acts.</summary>
    public IReadOnlyList<ActorEntry> Entries { get; }

    /// <summary>What is held: its actors are the built-in ones and the accepted ones, its statements those of them.</summary>
    public Registry Registry { get; }

    /// <summary>The actor of an id, whatever is held of it; null when there is none.</summary>
    public ActorEntry? Find(string id) => _entries.GetValueOrDefault(id);

    /// <summary>The registry that acts make of the built-in one.</summary>
    /// <param name="builtIn">What comes with the program.</param>
    /// <param name="acts">Acts that hold, in any order; those that are not on actors are passed over.</param>
    public static EffectiveRegistry Of(Registry builtIn, IEnumerable<Act> acts)
    {
        var making = new RegistryMaking(builtIn);
        foreach (var act in acts.Order(ActOrder.Instance))
        {
            making.Apply(act);
        }

        return making.Make();
    }
}
