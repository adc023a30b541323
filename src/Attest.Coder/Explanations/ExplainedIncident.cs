using Attest.Core.Attestations;

namespace Attest.Coder.Explanations;

/// <summary>What was put together: an attestation or a plural account, and the sentences that tell it.</summary>
public sealed record ExplainedIncident
{
    /// <summary>Its number in the explanation, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The attestation that was written of it; null for a plural account.</summary>
    public Attestation? Attestation { get; init; }

    /// <summary>The plural account that was written of it; null for an attestation.</summary>
    public Aggregate? Aggregate { get; init; }

    /// <summary>The numbers of the sentences that tell it, in the order of the text.</summary>
    public IReadOnlyList<int> Sentences { get; init; } = [];
}
