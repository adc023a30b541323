namespace Attest.Core.Incidents;

/// <summary>Two of many accounts and how likely they tell of one incident.</summary>
/// <param name="First">The number of the one whose name comes first.</param>
/// <param name="Second">The number of the other.</param>
/// <param name="Score">From 0, surely not, to 1, surely.</param>
public readonly record struct ScoredPair(int First, int Second, double Score);
