using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Explanations;

/// <summary>As what words were read beside a signal.</summary>
public enum PartRole
{
    /// <summary>Who did it.</summary>
    Perpetrator,

    /// <summary>Who or what was attacked.</summary>
    Target,

    /// <summary>Who was harmed, and how.</summary>
    Toll,

    /// <summary>With what.</summary>
    Weapon,

    /// <summary>Where.</summary>
    Place,

    /// <summary>When.</summary>
    Time,

    /// <summary>Who claims it, or is said to have done it.</summary>
    Responsibility,
}

/// <summary>Where words stand to the signal beside which they were read.</summary>
public enum Position
{
    /// <summary>Before it.</summary>
    Before,

    /// <summary>In the same phrase.</summary>
    Within,

    /// <summary>Behind it.</summary>
    Behind,
}

/// <summary>Words that were read as a part of what a signal tells.</summary>
public sealed record ExplainedPart
{
    /// <summary>As what.</summary>
    public required PartRole Role { get; init; }

    /// <summary>Where the words stand in the body.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Where they stand to the signal.</summary>
    public Position Position { get; init; }

    /// <summary>The preposition that governs them; null for none.</summary>
    public string? Preposition { get; init; }

    /// <summary>The codebook's kind of target or weapon; null when not known.</summary>
    public string? Kind { get; init; }

    /// <summary>The actor of the registry; null when the words and what was told before identify none.</summary>
    public ActorId? Actor { get; init; }

    /// <summary>Whether the actor was named before, and these words only refer to it.</summary>
    public bool IsReference { get; init; }

    /// <summary>Of a toll, what was done.</summary>
    public Harm? Harm { get; init; }

    /// <summary>How many; null when not stated.</summary>
    public Quantity? Number { get; init; }

    /// <summary>Of a place, what the words name.</summary>
    public PlaceReference? Place { get; init; }

    /// <summary>Of a time, what it means; null when it counts from another incident.</summary>
    public IncidentDate? Date { get; init; }

    /// <summary>Of a responsibility, how strongly it is said.</summary>
    public ResponsibilityKind? Responsibility { get; init; }

    /// <summary>How probable the model of roles finds that the words, which the rules left alone, play this part; null where the rules gave it to them.</summary>
    public double? Probability { get; init; }

    /// <summary>Whether the coding cites these words for it. A toll told again, a pronoun or a wider place is read and not written.</summary>
    public bool IsCited { get; init; }

    /// <summary>What the data files hold of the words.</summary>
    public IReadOnlyList<CodebookEntry> Entries { get; init; } = [];
}
