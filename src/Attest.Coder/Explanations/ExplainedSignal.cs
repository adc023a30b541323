using Attest.Coder.Reasons;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Explanations;

/// <summary>A word that may signal an incident, what stands around it, and what became of it.</summary>
public sealed record ExplainedSignal
{
    /// <summary>The word.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The entry that makes it a signal; null when a claim or a blame stands for one.</summary>
    public CodebookEntry? Entry { get; init; }

    /// <summary>The type that it tells, with what stands beside it; null when it tells none.</summary>
    public string? Type { get; init; }

    /// <summary>Why it tells no incident here; none when it tells one.</summary>
    public Refusal Refusal { get; init; }

    /// <summary>What makes it one that is not told as having happened.</summary>
    public Hypothesis Hypothesis { get; init; }

    /// <summary>The words that do; null when nothing does.</summary>
    public TextSpan? HypothesisWords { get; init; }

    /// <summary>The entry of the cue among these words; null when grammar alone decides.</summary>
    public CodebookEntry? HypothesisEntry { get; init; }

    /// <summary>Whether it is told as not having happened.</summary>
    public bool IsNegated { get; init; }

    /// <summary>How far it got.</summary>
    public Completion Completion { get; init; }

    /// <summary>Whom and what it was read with: who did it, to whom, where, when.</summary>
    public IReadOnlyList<ExplainedPart> Parts { get; init; } = [];

    /// <summary>The word of the same sentence that tells the same; null for none.</summary>
    public TextSpan? SameAs { get; init; }

    /// <summary>Why it tells the same as that word.</summary>
    public Bond Bond { get; init; }

    /// <summary>What became of it, together with those that tell the same; null when it was refused.</summary>
    public Fate? Fate { get; init; }

    /// <summary>The numbers of the incidents that it tells; empty when none was made of it.</summary>
    public IReadOnlyList<int> Incidents { get; init; } = [];

    /// <summary>How it compared with each incident told before it, the likeliest first; empty for one that only adds to a word of its sentence.</summary>
    public IReadOnlyList<ExplainedComparison> Comparisons { get; init; } = [];
}

/// <summary>How a telling compares with an incident told before it.</summary>
/// <param name="Incident">The number of the incident; null for one of which nothing was made in the end.</param>
/// <param name="Conflict">What forbids that they are one.</param>
/// <param name="Score">How much speaks for it.</param>
/// <param name="Least">How much has to.</param>
/// <param name="Ties">What speaks for it, and against it with a negative weight.</param>
public sealed record ExplainedComparison(int? Incident, Conflict Conflict, double Score, double Least, IReadOnlyList<WeighedTie> Ties);

/// <summary>A tie and its weight.</summary>
/// <param name="Tie">What holds between the two.</param>
/// <param name="Weight">What it weighs; below 0 it speaks against.</param>
public sealed record WeighedTie(Tie Tie, double Weight);
