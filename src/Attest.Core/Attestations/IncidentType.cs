namespace Attest.Core.Attestations;

/// <summary>A code of the codebook's taxonomy of incident types, such as vehicle_bomb.</summary>
public readonly record struct IncidentType
{
    private const string Unspecific = "attack";

    // Null stands for the unspecific type, so that the default value equals it.
    private readonly string? _code;

    /// <summary>Makes a type of its code.</summary>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public IncidentType(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        _code = code == Unspecific ? null : code;
    }

    /// <summary>The code; "attack", the unspecific type, for the default value.</summary>
    public string Code => _code ?? Unspecific;

    /// <inheritdoc/>
    public override string ToString() => Code;
}

/// <summary>How far an incident got.</summary>
public enum Completion
{
    /// <summary>It happened.</summary>
    Occurred,

    /// <summary>It was carried out and failed, as a bomb that did not explode.</summary>
    Attempted,

    /// <summary>It was prevented before it could be carried out.</summary>
    Foiled,

    /// <summary>It was announced or threatened.</summary>
    Threatened,
}

/// <summary>What people have made of an attestation or statement.</summary>
public enum ReviewState
{
    /// <summary>Coded by machine, seen by nobody.</summary>
    Machine,

    /// <summary>Accepted by a person as it is.</summary>
    Accepted,

    /// <summary>Corrected by a person.</summary>
    Corrected,

    /// <summary>Rejected by a person.</summary>
    Rejected,

    /// <summary>Entered by hand.</summary>
    Entered,
}
