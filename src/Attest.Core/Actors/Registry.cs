using System.Collections.Frozen;

namespace Attest.Core.Actors;

/// <summary>An actor of the registry, without what is stated of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Short">Its usual short name; its usual name when it has none.</param>
/// <param name="Kind">What kind of actor, such as armed_group.</param>
/// <param name="Countries">Where it is at home, ISO 3166-1 alpha-2, the base first.</param>
public sealed record RegisteredActor(ActorId Id, string Name, string Short, string Kind, IReadOnlyList<string> Countries)
{
    /// <summary>The actor as statements refer to it.</summary>
    public ActorReference Reference => new(Id, Short);
}

/// <summary>A registry: its actors, what it states of each, and where that was looked up.</summary>
public sealed class Registry
{
    // "al-Mourabitoun" is known by its name, "Jama'at Nusrat al-Islam wal-Muslimin" as JNIM.
    private const int LongestName = 24;

    private readonly FrozenDictionary<string, RegisteredActor> _actors;
    private readonly ILookup<string, ActorStatement> _statements;

    /// <summary>Makes a registry.</summary>
    /// <exception cref="ArgumentException">Two actors bear one id.</exception>
    public Registry(string version, IReadOnlyList<RegisteredActor> actors, IReadOnlyList<ReferenceSource> sources, IReadOnlyList<ActorStatement> statements)
    {
        (Version, Actors, Sources, Statements) = (version, actors, sources, statements);
        _actors = actors.ToFrozenDictionary(one => one.Id.Value, StringComparer.Ordinal);
        _statements = statements.ToLookup(one => one.Actor.Key, StringComparer.Ordinal);
    }

    /// <summary>The version of its file.</summary>
    public string Version { get; }

    /// <summary>Its actors, in its order.</summary>
    public IReadOnlyList<RegisteredActor> Actors { get; }

    /// <summary>Where its facts were looked up.</summary>
    public IReadOnlyList<ReferenceSource> Sources { get; }

    /// <summary>All that it states, actor by actor.</summary>
    public IReadOnlyList<ActorStatement> Statements { get; }

    /// <summary>The actor of an id; null when there is none.</summary>
    public RegisteredActor? Find(string id) => _actors.GetValueOrDefault(id);

    /// <summary>How readers know an actor: by its usual name where that is short, else by its short name; a proposed one as written.</summary>
    public string NameOf(ActorReference actor) =>
        actor.Id is { } id && Find(id.Value) is { } known ? known.Name.Length <= LongestName ? known.Name : known.Short : actor.Name;

    /// <summary>What it states of an actor, in its order.</summary>
    public IEnumerable<ActorStatement> Of(string id) => _statements[id];
}
