using Attest.Core.Actors;

namespace Attest.Core.Attestations;

/// <summary>As what somebody takes part.</summary>
public enum Role
{
    /// <summary>Does it.</summary>
    Perpetrator,

    /// <summary>Is aimed at.</summary>
    Target,

    /// <summary>Is harmed.</summary>
    Victim,

    /// <summary>Answers it: pursues, repels, retakes.</summary>
    Responder,
}

/// <summary>Somebody who takes part: an actor of the registry, or a description as the text has it.</summary>
/// <param name="Role">As what.</param>
/// <param name="Words">The words, such as "jihadists"; they stay a description unless the text identifies them.</param>
/// <param name="Actor">The actor of the registry; null when the text identifies none.</param>
/// <param name="Name">The actor's usual short name, or the words when there is no actor.</param>
/// <param name="Number">How many; null when not stated.</param>
public sealed record Participant(Role Role, string Words, ActorId? Actor, string Name, Quantity? Number = null);

/// <summary>How many, at least and at most; a missing bound was not stated.</summary>
public sealed record Quantity
{
    /// <summary>Makes a quantity.</summary>
    /// <exception cref="ArgumentException">A bound is negative, or the upper one lies below the lower.</exception>
    public Quantity(long? atLeast, long? atMost)
    {
        if (atLeast < 0 || atMost < 0 || atMost < atLeast)
        {
            throw new ArgumentException($"Bounds are not negative and in order; found {atLeast} to {atMost}.", nameof(atLeast));
        }

        AtLeast = atLeast;
        AtMost = atMost;
    }

    /// <summary>The lower bound; null when not stated.</summary>
    public long? AtLeast { get; }

    /// <summary>The upper bound, included; null when not stated.</summary>
    public long? AtMost { get; }

    /// <summary>Whether both bounds are the same number.</summary>
    public bool IsExact => AtLeast is not null && AtLeast == AtMost;

    /// <summary>Exactly so many.</summary>
    public static Quantity Exactly(long number) => new(number, number);

    /// <summary>"12", "12 or more", "up to 30", "10 to 12", or "some" when neither bound is stated.</summary>
    public override string ToString() => (AtLeast, AtMost) switch
    {
        (null, null) => "some",
        ({ } low, null) => $"{low} or more",
        (null, { } high) => $"up to {high}",
        ({ } low, { } high) => low == high ? $"{low}" : $"{low} to {high}",
    };
}

/// <summary>What was attacked: people or a thing.</summary>
/// <param name="Words">The words of the phrase.</param>
/// <param name="Kind">The codebook's kind of target, such as police; null when the codebook does not know the words.</param>
/// <param name="IsPerson">Whether it is people rather than a thing.</param>
/// <param name="Number">How many; null when not stated.</param>
/// <param name="Nationality">ISO 3166-1 alpha-2 of the nationality that the words tell; null when not stated.</param>
/// <param name="Effect">For a thing damaged, destroyed, captured or unharmed, for people killed, wounded, abducted and so on; null when not stated.</param>
/// <param name="ProperName">The name within the words when they name one, as of a bridge or a public figure; null otherwise.</param>
public sealed record Target(
    string Words,
    string? Kind,
    bool IsPerson,
    Quantity? Number = null,
    string? Nationality = null,
    string? Effect = null,
    string? ProperName = null);

/// <summary>An instrument and its kind in the codebook.</summary>
/// <param name="Words">The words.</param>
/// <param name="Kind">The codebook's kind of weapon, such as ied.</param>
public sealed record Weapon(string Words, string Kind);

/// <summary>What came of an armed attack.</summary>
public enum OutcomeKind
{
    /// <summary>The attackers were driven back.</summary>
    Repelled,

    /// <summary>The attackers took the place and left it.</summary>
    OverranAndWithdrew,

    /// <summary>The attackers took the place; whether they stayed is not said, or they stayed.</summary>
    Holds,
}

/// <summary>What came of it.</summary>
/// <param name="Kind">The attackers' success.</param>
/// <param name="Spoils">What was captured, in the words of the text; null when not stated.</param>
public sealed record Outcome(OutcomeKind Kind, string? Spoils = null);
