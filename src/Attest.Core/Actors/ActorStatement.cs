using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Core.Actors;

/// <summary>An actor that is named: of the registry, or proposed under the name that a text gives it.</summary>
/// <param name="Id">The registry's id; null when the registry has none of that name.</param>
/// <param name="Name">The usual short name of the registry's actor, else the name as written.</param>
public sealed record ActorReference(ActorId? Id, string Name)
{
    /// <summary>The id, or the folded name of an actor that is only proposed; equal for the same actor.</summary>
    public string Key => Id is { } id ? id.Value : $"name:{Places.FoldedName.Of(Name)}";
}

/// <summary>From where a statement came into the workspace.</summary>
public enum StatementOrigin
{
    /// <summary>The registry that comes with the program.</summary>
    Registry,

    /// <summary>The coder found it in a document.</summary>
    Document,

    /// <summary>A person entered it.</summary>
    Person,

    /// <summary>It was imported with a registry of others.</summary>
    Import,
}

/// <summary>
/// A dated, cited fact about an actor. What it says holds from <see cref="From"/> to <see cref="To"/>; of what happens at one moment (a founding,
/// a listing, a leader's fate) From is the moment, and of an estimate the time for which it was made. Statements that conflict stand side by side.
/// </summary>
public sealed record ActorStatement
{
    /// <summary>The actor.</summary>
    public required ActorReference Actor { get; init; }

    /// <summary>What it tells of the actor.</summary>
    public required ActorProperty Property { get; init; }

    /// <summary>What it says.</summary>
    public required StatementValue Value { get; init; }

    /// <summary>Since when, or when; null when not stated.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Until when, included; null when not stated, or when it still holds.</summary>
    public PartialDate? To { get; init; }

    /// <summary>Who says it and how.</summary>
    public Assertion Assertion { get; init; } = Assertion.ByAuthor;

    /// <summary>Where it stands.</summary>
    public required StatementSource Source { get; init; }

    /// <summary>From where it came.</summary>
    public required StatementOrigin Origin { get; init; }

    /// <summary>What people have made of it; what a machine found is only proposed until a person accepts it.</summary>
    public ReviewState Review { get; init; }

    /// <summary>Whether it may hold on a day: the day is not surely before its beginning or surely after its end.</summary>
    public bool MayHoldOn(DateOnly day) => (From is null || From.Value.First <= day) && (To is null || To.Value.Last >= day);
}
