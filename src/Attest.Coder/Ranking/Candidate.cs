namespace Attest.Coder.Ranking;

/// <summary>One of those from which a value was chosen: what it says, and its features.</summary>
internal sealed record Candidate<T>(T Value, double[] Features);
