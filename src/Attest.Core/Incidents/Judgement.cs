using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>What a person holds of two attestations.</summary>
public enum Verdict
{
    /// <summary>They tell of one incident.</summary>
    Same,

    /// <summary>They tell of different incidents.</summary>
    Different,

    /// <summary>Looked at and left open; it constrains nothing.</summary>
    Unsure,
}

/// <summary>A person's decision on two attestations; no run overwrites it.</summary>
/// <param name="First">One attestation.</param>
/// <param name="Second">The other.</param>
/// <param name="Verdict">What is held.</param>
/// <param name="By">Who decided.</param>
/// <param name="Because">Why.</param>
/// <param name="At">When; null when it does not matter.</param>
public sealed record Judgement(AttestationId First, AttestationId Second, Verdict Verdict, string By, string Because, DateTimeOffset? At = null)
{
    /// <summary>Whether it is of the same two attestations, whichever stands first.</summary>
    public bool IsOfSamePair(Judgement other) =>
        (First == other.First && Second == other.Second) || (First == other.Second && Second == other.First);
}
