namespace Attest.Core.Actors;

/// <summary>The registry's id of an actor, such as jnim.</summary>
public readonly record struct ActorId
{
    private readonly string? _value;

    /// <summary>Makes an id.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public ActorId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value;
    }

    /// <summary>The id as text; empty for the default value, which names no actor.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>How two actors are related.</summary>
public enum AffiliationKind
{
    /// <summary>One is a part of the other.</summary>
    Constituent,

    /// <summary>One has pledged allegiance and was accepted.</summary>
    AcceptedPledge,

    /// <summary>They fight side by side.</summary>
    Ally,

    /// <summary>One broke away from the other.</summary>
    Splinter,

    /// <summary>One came before the other.</summary>
    Predecessor,

    /// <summary>They fight each other.</summary>
    Rival,
}
