using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Core.Incidents;

/// <summary>An attestation beside what resolving has to know of its document.</summary>
public sealed record Account
{
    /// <summary>The attestation, as people corrected it.</summary>
    public required Attestation Attestation { get; init; }

    /// <summary>The attestation as it was coded; null when nobody corrected it.</summary>
    public Attestation? Coded { get; init; }

    /// <summary>What people decided on the account and on its source: corrections, reviews, assessments; in <see cref="ActOrder"/>.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [];

    /// <summary>Who publishes the document; null when not stated.</summary>
    public string? Source { get; init; }

    /// <summary>When the document was published; null when not known.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>What the document retells: agencies or other reports, by name.</summary>
    public IReadOnlyList<string> DerivedFrom { get; init; } = [];

    /// <summary>A hash of the document's words: documents with the same words are one voice. Empty when not known.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether the document is confidential.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>How far people hold its source reliable: the last assessment; null when nobody assessed it.</summary>
    public Reliability? Reliability => Acts.Select(act => act.Content).OfType<SourceAssessment>().LastOrDefault()?.Reliability;

    /// <summary>How credible people hold it: the last assessment; null when nobody assessed it.</summary>
    public Credibility? Credibility => Acts.Select(act => act.Content).OfType<AccountAssessment>().LastOrDefault()?.Credibility;

    /// <summary>The name of the attestation.</summary>
    public AttestationId Id => Attestation.Id;
}
