using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>How likely two attestations tell of one incident, and why.</summary>
/// <param name="First">The attestation that comes first in <see cref="AttestationOrder"/>.</param>
/// <param name="Second">The other.</param>
/// <param name="Score">From 0, surely not, to 1, surely.</param>
/// <param name="Reasons">What was seen, a sentence or phrase each: for and against.</param>
public sealed record Link(AttestationId First, AttestationId Second, double Score, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether both are what their documents are chiefly about; of accounts that fit equally well these join first.</summary>
    public bool IsOfMain { get; init; }
}
