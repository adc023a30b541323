using Attest.Core.Attestations;

namespace Attest.Workflows.Evaluation;

/// <summary>What a careful reader takes from a document.</summary>
/// <param name="Path">The file that says it; the document's name when people coded it in a workspace.</param>
/// <param name="Document">The name of the document.</param>
/// <param name="Incidents">Its incidents; none for a document that tells nothing.</param>
public sealed record GoldDocument(string Path, string Document, IReadOnlyList<GoldIncident> Incidents);

/// <summary>One incident of the gold: of each field the accepted values; an empty list or null is not scored.</summary>
public sealed record GoldIncident
{
    /// <summary>Its name within the document.</summary>
    public required string Id { get; init; }

    /// <summary>The words that tell it, as they stand in the document but for blanks.</summary>
    public required string Evidence { get; init; }

    /// <summary>The line of the file on which the words stand; 0 when it is of no file.</summary>
    public int Line { get; init; }

    /// <summary>Neither rewarded nor punished.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Codes of the taxonomy.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>First and last day, both included; null when not told.</summary>
    public (DateOnly First, DateOnly Last)? Date { get; init; }

    /// <summary>Names of the place, the first the usual one.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The country as ISO 3166-1 alpha-2; null when not told.</summary>
    public string? Country { get; init; }

    /// <summary>Names and descriptions of whoever did it, the first the usual one.</summary>
    public IReadOnlyList<string> Perpetrators { get; init; } = [];

    /// <summary>What was attacked.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Names of whoever claimed it; empty when nobody did.</summary>
    public IReadOnlyList<string> Claimants { get; init; } = [];

    /// <summary>The stated tolls of the attacked side.</summary>
    public IReadOnlyDictionary<Harm, Quantity> Tolls { get; init; } = new Dictionary<Harm, Quantity>();
}
