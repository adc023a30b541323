namespace Attest.Core.Incidents;

/// <summary>From which probability on accounts are linked. The defaults suit the fitted weights.</summary>
public sealed record ResolverOptions
{
    /// <summary>The score from which two accounts are held for one incident; above 0, below 1.</summary>
    public double CertainFrom { get; init; } = 0.5;

    /// <summary>The score from which two accounts are possibly of one incident; up to <see cref="CertainFrom"/>.</summary>
    public double PossibleFrom { get; init; } = 0.2;

    /// <summary>The score below which nothing is kept of a pair: whatever speaks against it counts as much as this; up to <see cref="PossibleFrom"/>.</summary>
    public double LinkFrom { get; init; } = 0.08;

    /// <summary>Whether every number is in its range.</summary>
    public bool IsValid => 0 < LinkFrom && LinkFrom <= PossibleFrom && PossibleFrom <= CertainFrom && CertainFrom < 1;
}
