namespace Attest.Core.Actors;

/// <summary>Kinds of actors on which a rule hangs.</summary>
public static class ActorKinds
{
    /// <summary>
    /// An ethnic or religious community, or a clan, which other data sets code as an actor. Here armed groups act, never communities: such an entry is kept as
    /// proposed, for lineage, and is never held.
    /// </summary>
    public const string Community = "community";
}
