namespace Attest.Core.Incidents;

/// <summary>Which of several values a resolution rule takes where accounts differ.</summary>
public enum Preference
{
    /// <summary>The most precise; of equally precise ones that of most voices; then one that is no group's own claim; then the last published.</summary>
    Default,

    /// <summary>The lowest toll.</summary>
    Lowest,

    /// <summary>The highest toll.</summary>
    Highest,

    /// <summary>What most voices say that do not depend on one another.</summary>
    Majority,

    /// <summary>What the source says that people hold most reliable; among unassessed ones the kind of voice decides.</summary>
    BestSource,

    /// <summary>What was published last.</summary>
    Latest,

    /// <summary>From the lowest toll to the highest.</summary>
    Range,
}
