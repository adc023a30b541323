using Attest.Core.Codings;
using Attest.Core.Documents;

namespace Attest.Coder.Explanations;

/// <summary>How a document became its coding: what was recognised in each sentence, what was made of it, and why.</summary>
public sealed record Explanation
{
    /// <summary>The document.</summary>
    public required Document Document { get; init; }

    /// <summary>What it was coded as: the same as without an explanation.</summary>
    public required Coding Coding { get; init; }

    /// <summary>Its sentences, in the order of the text; none when the text was not read.</summary>
    public IReadOnlyList<ExplainedSentence> Sentences { get; init; } = [];

    /// <summary>The incidents and plural accounts that were put together, in the order in which the text tells them.</summary>
    public IReadOnlyList<ExplainedIncident> Incidents { get; init; } = [];
}
