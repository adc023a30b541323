namespace Attest.Core.Incidents;

/// <summary>How near two accounts must be to be held for one incident. The defaults suit reports that name a day and a town.</summary>
public sealed record ResolverOptions
{
    /// <summary>How many days apart two dates of one day may lie; 0 to 7.</summary>
    public int MaxDaysApart { get; init; } = 1;

    /// <summary>How far apart two places may lie; 0 to 100.</summary>
    public double MaxKilometresApart { get; init; } = 10;

    /// <summary>The score from which two accounts are held for one incident; 0 to 1.</summary>
    public double CertainFrom { get; init; } = 0.5;

    /// <summary>The score from which two accounts are possibly of one incident; 0 to <see cref="CertainFrom"/>.</summary>
    public double PossibleFrom { get; init; } = 0.2;

    /// <summary>Whether every number is in its range.</summary>
    public bool IsValid =>
        MaxDaysApart is >= 0 and <= 7
        && MaxKilometresApart is >= 0 and <= 100
        && CertainFrom is >= 0 and <= 1
        && PossibleFrom is >= 0
        && PossibleFrom <= CertainFrom;
}
