using Attest.Core.Attestations;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>An attestation of a type that MUC-4 asks for, before it is decided whether it belongs in the answer.</summary>
/// <param name="Attestation">The attestation.</param>
/// <param name="Draft">Its template.</param>
/// <param name="Country">The country in which it took place, or that the message is about.</param>
/// <param name="Reasons">The written rules of relevance that speak against it.</param>
internal sealed record Candidate(Attestation Attestation, Draft Draft, MucCountry Country, IReadOnlyList<string> Reasons);
