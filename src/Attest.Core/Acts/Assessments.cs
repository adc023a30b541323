namespace Attest.Core.Acts;

/// <summary>How far a source can be relied on: the letters of the Admiralty code.</summary>
public enum Reliability
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>It cannot be judged.</summary>
    F,
}

/// <summary>How credible one account is: the numbers of the Admiralty code.</summary>
public enum Credibility
{
    /// <summary>Confirmed by other sources.</summary>
    Confirmed = 1,

    /// <summary>Probably true.</summary>
    ProbablyTrue,

    /// <summary>Possibly true.</summary>
    PossiblyTrue,

    /// <summary>Doubtful.</summary>
    Doubtful,

    /// <summary>Improbable.</summary>
    Improbable,

    /// <summary>It cannot be judged.</summary>
    CannotBeJudged,
}
