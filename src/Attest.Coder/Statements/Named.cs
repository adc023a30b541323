using Attest.Coder.Mentions;
using Attest.Core.Actors;

namespace Attest.Coder.Statements;

/// <summary>An actor that a sentence names or means.</summary>
/// <param name="Words">Where.</param>
/// <param name="Actor">Who.</param>
/// <param name="Index">The registry's number of it; -1 for an actor that is only proposed.</param>
/// <param name="IsArmed">Whether it is an armed group, and no army, government or organisation.</param>
/// <param name="IsReference">Whether the words only mean what was named before: "the group", "it".</param>
/// <param name="IsPossessive">Whether what follows is its own: "the Front's", "its".</param>
internal sealed record Named(Words Words, ActorReference Actor, int Index, bool IsArmed, bool IsReference, bool IsPossessive)
{
    /// <summary>Whether both are the same actor.</summary>
    public bool Is(Named other) => Actor.Key == other.Actor.Key;
}
