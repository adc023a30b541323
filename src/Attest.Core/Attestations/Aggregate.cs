namespace Attest.Core.Attestations;

/// <summary>A plural account with a scope, such as "several attacks in 2021"; never counted as one incident.</summary>
public sealed record Aggregate
{
    /// <summary>The kind of the incidents.</summary>
    public required Stated<IncidentType> Type { get; init; }

    /// <summary>How many incidents, as the words bound it; null when not stated.</summary>
    public Quantity? Number { get; init; }

    /// <summary>The period; null when not stated.</summary>
    public Stated<IncidentDate>? Date { get; init; }

    /// <summary>The area; null when not stated.</summary>
    public Stated<PlaceReference>? Place { get; init; }

    /// <summary>Who takes part, and as what.</summary>
    public IReadOnlyList<Stated<Participant>> Participants { get; init; } = [];

    /// <summary>What was attacked.</summary>
    public IReadOnlyList<Stated<Target>> Targets { get; init; } = [];

    /// <summary>The toll of all of them together; it belongs to none of them alone.</summary>
    public IReadOnlyList<Stated<Toll>> Tolls { get; init; } = [];

    /// <summary>Every assertion of who did it.</summary>
    public IReadOnlyList<Stated<Responsibility>> Responsibilities { get; init; } = [];
}

/// <summary>A count that a document asserts, such as "at least 69 attacks this year", with its scope.</summary>
public sealed record TallyStatement
{
    /// <summary>How many, and the words that say so.</summary>
    public required Stated<Quantity> Number { get; init; }

    /// <summary>What is counted, in the words of the text, such as "al Qaeda-linked attacks".</summary>
    public required string Unit { get; init; }

    /// <summary>The kind of the incidents that are counted; null when people are counted, or when the words tell no kind.</summary>
    public IncidentType? Type { get; init; }

    /// <summary>What was done to the people who are counted; null when incidents are counted.</summary>
    public Harm? Harm { get; init; }

    /// <summary>The period; null when not stated.</summary>
    public Stated<IncidentDate>? Date { get; init; }

    /// <summary>The areas; empty when not stated.</summary>
    public IReadOnlyList<Stated<PlaceReference>> Places { get; init; } = [];

    /// <summary>The actors whose incidents are counted; empty when not stated.</summary>
    public IReadOnlyList<Stated<Participant>> Actors { get; init; } = [];
}
