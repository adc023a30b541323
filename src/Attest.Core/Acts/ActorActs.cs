using Attest.Core.Actors;
using Attest.Core.Documents;

namespace Attest.Core.Acts;

/// <summary>Actors of a file of others are proposed for the registry of a workspace. Nothing of it counts before it is accepted.</summary>
/// <param name="File">The name of the file, without its folder.</param>
/// <param name="Format">What kind of file, such as ucdp.</param>
/// <param name="Source">What its statements cite where they cite nothing else.</param>
/// <param name="Actors">The actors.</param>
public sealed record ActorsProposed(string File, string Format, ReferenceSource Source, IReadOnlyList<ProposedActor> Actors) : ActContent;

/// <summary>Actors, or a name of one, are held or not held.</summary>
/// <param name="Actors">The actors; of a name its one bearer.</param>
/// <param name="Name">The name that is meant; null for the actors as a whole.</param>
/// <param name="IsAccepted">Whether it is held.</param>
/// <param name="IsNew">Whether an actor that is proposed as the same as another one is held as one of its own.</param>
public sealed record ActorReview(IReadOnlyList<ActorId> Actors, string? Name, bool IsAccepted, bool IsNew = false) : ActContent;

/// <summary>Two actors are one; the id of the first points to the second from then on.</summary>
/// <param name="Actor">The actor whose id ends.</param>
/// <param name="Into">The actor that bears the names and statements of both.</param>
public sealed record ActorMerge(ActorId Actor, ActorId Into) : ActContent;

/// <summary>Some names of an actor belong to another one, of which the registry did not know.</summary>
/// <param name="Actor">The actor that bore them.</param>
/// <param name="Other">The id of the other one.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Names">The names that go over to it.</param>
public sealed record ActorSplit(ActorId Actor, ActorId Other, string Name, IReadOnlyList<string> Names) : ActContent;

/// <summary>An actor that is proposed.</summary>
public sealed record ProposedActor
{
    /// <summary>Its id: of the file's, with the file's kind before it, such as ucdp-6716.</summary>
    public required ActorId Id { get; init; }

    /// <summary>Its usual name.</summary>
    public required string Name { get; init; }

    /// <summary>Its usual short name; its usual name when it has none.</summary>
    public required string Short { get; init; }

    /// <summary>What kind of actor, such as armed_group.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it is at home, ISO 3166-1 alpha-2.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>What is stated of it.</summary>
    public required IReadOnlyList<ProposedStatement> Statements { get; init; }

    /// <summary>The actor of which it may be the same; null when none is known.</summary>
    public ActorId? SameAs { get; init; }

    /// <summary>Why it may be, or why it is taken for a new one; null when nothing is to be said.</summary>
    public string? Reason { get; init; }
}

/// <summary>A statement about an actor that is proposed.</summary>
/// <param name="Property">What it tells.</param>
/// <param name="Value">What it says.</param>
/// <param name="From">Since when, or when; null when not stated.</param>
/// <param name="To">Until when; null when not stated.</param>
/// <param name="By">Who says it; null for the source.</param>
/// <param name="Source">Where it stands; null for the source of the whole file.</param>
public sealed record ProposedStatement(
    ActorProperty Property, StatementValue Value, PartialDate? From = null, PartialDate? To = null, string? By = null, ReferenceSource? Source = null);
