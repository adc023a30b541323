namespace Attest.Core.Names;

/// <summary>In what two parts of names agree.</summary>
public enum Agreement
{
    /// <summary>The same letters, or the same number.</summary>
    Same,

    /// <summary>Different words that mean the same, such as "front" and "jabhat", or forms of one given name.</summary>
    Meaning,

    /// <summary>Spellings of what may be one word.</summary>
    Spelling,

    /// <summary>A letter, and a word that begins with it.</summary>
    Initial,

    /// <summary>A word, and several that begin with its letters.</summary>
    Acronym,
}

/// <summary>Words of two names that were set side by side: one on each side, or several that are written as one on the other.</summary>
/// <param name="First">The number of the first word in one name.</param>
/// <param name="Count">How many words.</param>
/// <param name="OtherFirst">The number of the first word in the other name.</param>
/// <param name="OtherCount">How many words.</param>
/// <param name="Agreement">In what they agree.</param>
/// <param name="Edits">How many letters differ.</param>
/// <param name="Heard">How far apart they sound.</param>
/// <param name="Length">The letters of the longer side.</param>
public readonly record struct PartMatch(int First, int Count, int OtherFirst, int OtherCount, Agreement Agreement, int Edits, double Heard, int Length)
{
    /// <summary>How many letters differ, but not more than twice what is heard of it, and one where nothing is: "Youssouf" is "Yusuf".</summary>
    internal int Weighed => Edits == 0 ? 0 : Math.Min(Edits, Math.Max(1, (int)Math.Round(2 * Heard, MidpointRounding.AwayFromZero)));

    /// <summary>Which share of the letters is the same, by sight or by ear.</summary>
    internal double Likeness => 1 - (Math.Min(Edits, Heard) / Math.Max(1, Length));
}
