using Attest.Coder.Explanations;

namespace Attest.Workflows.Explain;

/// <summary>Which sentences of an explanation are shown.</summary>
public enum Selection
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those that tell an incident.</summary>
    Incidents,

    /// <summary>Those in which a word may signal an incident and tells none.</summary>
    Refused,
}

/// <summary>Chooses sentences of an explanation.</summary>
public static class Selections
{
    /// <summary>Whether a sentence is among those chosen.</summary>
    public static bool Holds(this Selection selection, ExplainedSentence sentence) => selection switch
    {
        Selection.All => true,
        Selection.Incidents => sentence.Signals.Any(signal => signal.Incidents.Count > 0),
        Selection.Refused => sentence.Signals.Any(signal => signal.Incidents.Count == 0),
        _ => throw new ArgumentOutOfRangeException(nameof(selection)),
    };
}
