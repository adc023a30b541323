namespace Attest.Workflows.Evaluation;

/// <summary>A field of an account that is scored.</summary>
public enum Field
{
    /// <summary>What kind of incident.</summary>
    Type,

    /// <summary>When.</summary>
    Date,

    /// <summary>Where.</summary>
    Place,

    /// <summary>In which country.</summary>
    Country,

    /// <summary>Who did it.</summary>
    Perpetrator,

    /// <summary>What was attacked.</summary>
    Target,

    /// <summary>How many of the attacked side were killed.</summary>
    Killed,

    /// <summary>How many were wounded.</summary>
    Wounded,

    /// <summary>How many were abducted.</summary>
    Abducted,

    /// <summary>Who claimed it.</summary>
    ClaimedBy,
}
