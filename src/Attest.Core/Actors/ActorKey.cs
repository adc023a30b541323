using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Core.Actors;

/// <summary>By what it is told whether two values speak of the same actor: the registry's id, or else the folded words.</summary>
public static class ActorKey
{
    /// <summary>The key of an actor who is held responsible, or who claims, denies or is cleared.</summary>
    public static string Of(Responsibility responsibility) => Of(responsibility.Actor, responsibility.Name);

    /// <summary>The key of one who takes part.</summary>
    public static string Of(Participant participant) => Of(participant.Actor, participant.Name);

    /// <summary>The key of an actor of the registry, or of words.</summary>
    public static string Of(ActorId? actor, string name) => actor?.Value ?? FoldedName.Of(name);
}
