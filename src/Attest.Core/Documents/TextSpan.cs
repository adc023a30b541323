namespace Attest.Core.Documents;

/// <summary>A range of characters in a document's text: start included, end excluded, in UTF-16 units.</summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes a range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative or the end lies before the start.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first character.</summary>
    public int Start { get; }

    /// <summary>The character after the last.</summary>
    public int End { get; }

    /// <summary>How many UTF-16 units the range holds.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two ranges share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether every character of the other range lies in this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The smallest range that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether the first range begins, or with the same beginning ends, before the second.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first range begins, or with the same beginning ends, after the second.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Not after.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Not before.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
