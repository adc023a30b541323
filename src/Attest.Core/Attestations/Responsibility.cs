using Attest.Core.Actors;

namespace Attest.Core.Attestations;

/// <summary>How strongly somebody is said to have done it.</summary>
public enum ResponsibilityKind
{
    /// <summary>The actor says so of itself.</summary>
    Claimed,

    /// <summary>Reported as fact.</summary>
    Fact,

    /// <summary>Suspected or blamed, by nobody with authority.</summary>
    Suspected,

    /// <summary>Suspected or accused by authorities.</summary>
    Accused,

    /// <summary>Named as one possibility.</summary>
    Possible,

    /// <summary>Denied.</summary>
    Denied,

    /// <summary>Cleared, by a court or an inquiry.</summary>
    Acquitted,
}

/// <summary>One assertion of who did it.</summary>
/// <param name="Actor">The actor of the registry; null when the words name none.</param>
/// <param name="Name">The actor's usual short name, or the words.</param>
/// <param name="Kind">How strongly it is said.</param>
public sealed record Responsibility(ActorId? Actor, string Name, ResponsibilityKind Kind);
