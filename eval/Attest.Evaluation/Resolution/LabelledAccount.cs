using Attest.Core.Incidents;

namespace Attest.Evaluation.Resolution;

/// <summary>An account of which it is known which incident it tells.</summary>
/// <param name="Traits">What is compared of it.</param>
/// <param name="Incident">The incident; null when it is not known.</param>
/// <param name="Half">0 for learning, 1 for measuring.</param>
internal sealed record LabelledAccount(Traits Traits, string? Incident, int Half);
