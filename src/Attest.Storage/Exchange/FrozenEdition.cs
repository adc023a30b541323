namespace Attest.Storage.Exchange;

/// <summary>A state of a workspace that can be cited by name, computed again and compared.</summary>
public sealed record FrozenEdition
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The last entry of the ledger that belongs to it.</summary>
    public required long Position { get; init; }

    /// <summary>When it was made, as the ledger writes it.</summary>
    public required string At { get; init; }

    /// <summary>Who made it.</summary>
    public required string By { get; init; }

    /// <summary>The counting rule under which it is cited.</summary>
    public required string Rule { get; init; }

    /// <summary>The version of the way in which incidents are derived.</summary>
    public required string Resolver { get; init; }

    /// <summary>The versions of coder and codebook with which its documents were coded, each with how many, sorted.</summary>
    public required IReadOnlyList<string> Codings { get; init; }

    /// <summary>What was recorded as read, one line a record.</summary>
    public required IReadOnlyList<string> Coverage { get; init; }

    /// <summary>How many documents it holds.</summary>
    public required int Documents { get; init; }

    /// <summary>How many incidents it holds.</summary>
    public required int Incidents { get; init; }

    /// <summary>SHA-256 over its facts: documents, codings, accounts, decisions.</summary>
    public required string Facts { get; init; }

    /// <summary>SHA-256 over its incidents, as 'attest incidents --format jsonl' prints them.</summary>
    public required string Printed { get; init; }
}
