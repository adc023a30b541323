namespace Attest.Coder.Reasons;

/// <summary>Why a word that may signal an incident tells none where it stands.</summary>
public enum Refusal
{
    /// <summary>It tells one.</summary>
    None,

    /// <summary>"at least 47 attacks this year": it belongs to a count that the text asserts.</summary>
    Tallied,

    /// <summary>"the Resistance Front": it is part of the name of an actor.</summary>
    NameOfActor,

    /// <summary>"simulated an attack": what is rehearsed or played did not happen.</summary>
    Played,

    /// <summary>"launched an attack": the noun behind the verb tells it.</summary>
    ToldByNoun,

    /// <summary>A participle with nobody before it to whom it was done.</summary>
    NobodyBefore,

    /// <summary>A weak verb, and nothing that it was done to.</summary>
    NothingAttacked,

    /// <summary>A word of harm, and nobody harmed.</summary>
    NobodyNamed,

    /// <summary>"no officers were killed": nobody was harmed.</summary>
    NobodyHarmed,

    /// <summary>"cost the company a contract": not lives.</summary>
    NotLives,

    /// <summary>"the minister attacked the opposition": with words.</summary>
    WithWords,

    /// <summary>A weak word, and neither a weapon, nor somebody armed, nor a target that the codebook knows.</summary>
    NobodyArmed,

    /// <summary>A weak word that needs a weapon beside it.</summary>
    NoWeapon,

    /// <summary>A weak noun without anybody who did it or suffered it.</summary>
    NoParty,

    /// <summary>"funding through kidnapping": a noun alone tells a kind of thing, not one that happened.</summary>
    BareNoun,

    /// <summary>A weapon that is only named: nothing tells that it was used.</summary>
    OnlyNamed,

    /// <summary>"an attack helicopter", "opened fire" for "fire": the word is another one here, or part of another phrase.</summary>
    ReadOtherwise,
}
