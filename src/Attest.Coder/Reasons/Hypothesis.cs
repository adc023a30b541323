namespace Attest.Coder.Reasons;

/// <summary>What makes a telling one of something that is not told as having happened.</summary>
public enum Hypothesis
{
    /// <summary>Nothing: it is told as having happened.</summary>
    None,

    /// <summary>"would attack": a modal verb.</summary>
    Modal,

    /// <summary>"ordered to attack": an infinitive.</summary>
    Infinitive,

    /// <summary>"if they attack": a condition.</summary>
    Condition,

    /// <summary>"a possible attack": a word before it that the codebook has as a cue.</summary>
    Cue,

    /// <summary>"fears of an attack": a noun that governs it and that the codebook has as a cue.</summary>
    CueOf,
}
