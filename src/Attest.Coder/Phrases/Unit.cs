using Attest.Coder.Lexicon;
using Attest.Core.Attestations;

namespace Attest.Coder.Phrases;

/// <summary>What a unit is in its sentence, once its neighbours have had their say.</summary>
internal enum Tag : byte
{
    Other,
    Determiner,
    Pronoun,
    Preposition,
    To,
    Conjunction,
    Subordinator,
    Relative,
    Adverb,
    Negation,
    Adjective,
    Noun,
    Name,
    Number,
    Time,
    Auxiliary,
    Verb,
    Possessive,
    Comma,
    Open,
    Close,
    Quote,
    Mark,
}

/// <summary>One or more tokens read as one: a word, a phrase of the lexicon, a name, a number, an expression of time.</summary>
internal struct Unit
{
    public int First;

    /// <summary>The last token, included.</summary>
    public int Last;
    public WordClass Class;
    public Tag Tag;

    /// <summary>Index into the lexicon's nouns; -1 for none. The same for the verbs.</summary>
    public int Noun;
    public int Verb;

    /// <summary>First entry of the phrase's places in the tree; -1 for none.</summary>
    public int Places;

    /// <summary>Index into the registry; -1 for none.</summary>
    public int Actor;

    /// <summary>Index into the countries whose adjective or nationals the word names; -1 for none.</summary>
    public int Demonym;

    /// <summary>Index into the quantity words; -1 for none.</summary>
    public int QuantityWord;

    /// <summary>Index into the sentence's quantities or times; -1 for none.</summary>
    public int Value;
    public int Lexeme;
    public char Mark;
    public bool IsCapitalised;
    public bool IsGlued;

    /// <summary>Whether the name may also be an ordinary word or a person's name.</summary>
    public bool IsAmbiguousName;

    /// <summary>"Man", "Northwest": an ordinary word before it is a place, and no name of persons.</summary>
    public readonly bool IsOrdinaryWord => IsAmbiguousName && (Class & (WordClass.GivenName | WordClass.Surname)) == 0;

    public static Unit Empty => new() { Noun = -1, Verb = -1, Places = -1, Actor = -1, Demonym = -1, QuantityWord = -1, Value = -1, Lexeme = -1 };
}

/// <summary>A number as the words bound it.</summary>
internal readonly record struct ReadQuantity(long? AtLeast, long? AtMost, bool IsMore)
{
    public Quantity ToQuantity() => new(AtLeast, AtMost);
}
