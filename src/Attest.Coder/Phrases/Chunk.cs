using Attest.Coder.Lexicon;

namespace Attest.Coder.Phrases;

internal enum ChunkKind : byte
{
    NounPhrase,
    VerbGroup,
    Preposition,
    Conjunction,
    Comma,
    Relative,
    Subordinator,
    Time,
    Open,
    Close,
    Quote,
    Other,
}

/// <summary>A phrase of a sentence: units first to last, both included.</summary>
internal sealed class Chunk
{
    public ChunkKind Kind;
    public int First;
    public int Last;

    /// <summary>Of a noun phrase the unit that says what it is; of a verb group the main verb.</summary>
    public int Head;

    public NounClass Class;

    /// <summary>The codebook's kind of target or weapon; empty when not known.</summary>
    public string TargetKind = "";
    public string Form = "";
    public int Noun = -1;
    public int Trigger = -1;
    public int Actor = -1;
    public bool IsAmbiguousActor;
    public int Places = -1;

    /// <summary>The unit that names the place; -1 for none.</summary>
    public int PlaceUnit = -1;
    public int Demonym = -1;
    public int Quantity = -1;
    public int QuantityWord = -1;
    public int Time = -1;
    public bool IsPlural;
    public bool IsDefinite;
    public bool IsIndefinite;
    public bool IsPronoun;
    public bool IsPossessor;
    public bool IsName;

    /// <summary>Whether it holds a number and no noun: "10", "25 others".</summary>
    public bool IsCount;
    public int Possessor = -1;

    /// <summary>Whether it is part of a count that the text asserts, and so tells no incident.</summary>
    public bool IsTallied;

    public int Verb = -1;
    public bool IsPassive;
    public bool IsNegated;
    public bool IsModal;
    public bool IsInfinitive;
    public bool IsGerund;
    public bool IsBareParticiple;
    public bool IsPlanned;

    /// <summary>Whether an infinitive tells what is over: "to have killed".</summary>
    public bool IsPerfect;

    /// <summary>The folded word of a preposition.</summary>
    public string Word = "";

    public bool IsPeople => Class is NounClass.Person or NounClass.Group || IsCount;
}
