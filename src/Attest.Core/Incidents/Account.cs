using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Core.Incidents;

/// <summary>An attestation beside what resolving has to know of its document.</summary>
public sealed record Account
{
    /// <summary>The attestation.</summary>
    public required Attestation Attestation { get; init; }

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

    /// <summary>The name of the attestation.</summary>
    public AttestationId Id => Attestation.Id;
}
