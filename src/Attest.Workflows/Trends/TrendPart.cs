namespace Attest.Workflows.Trends;

/// <summary>What trends are divided by.</summary>
public enum TrendPart
{
    /// <summary>Month by month.</summary>
    Month,

    /// <summary>Where incidents first appeared, and when.</summary>
    Area,

    /// <summary>The shares of types.</summary>
    Type,

    /// <summary>The shares of the kinds of targets.</summary>
    Target,

    /// <summary>Who stood on the other side.</summary>
    Opponent,
}
