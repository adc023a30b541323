namespace Attest.Coder.Text;

internal enum TokenKind : byte
{
    Word,
    Number,
    Punctuation,
}

/// <summary>A word, a number or a mark of punctuation; start included, end excluded.</summary>
internal struct Token
{
    public int Start;
    public int End;

    /// <summary>The word's number in the vocabulary; -1 for a word it does not hold.</summary>
    public int Lexeme;
    public TokenKind Kind;

    /// <summary>The first character of a mark of punctuation.</summary>
    public char Mark;

    /// <summary>Whether it follows the token before without a space: the parts of "al-Qaeda".</summary>
    public bool IsGlued;

    /// <summary>Whether it is the 's or ' of a possessive.</summary>
    public bool IsPossessive;
    public bool IsCapitalised;
    public bool IsAllCapitals;

    /// <summary>Of a number, its value; fractions are cut off.</summary>
    public long Value;

    /// <summary>Of a number, whether it ends in st, nd, rd or th.</summary>
    public bool IsOrdinal;

    /// <summary>Of a number, whether it is written with a point and decimals.</summary>
    public bool IsFraction;

    /// <summary>Whether a hyphen stands between it and the token before.</summary>
    public bool IsHyphenated;

    public readonly int Length => End - Start;
}
