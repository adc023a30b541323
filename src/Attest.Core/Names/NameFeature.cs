namespace Attest.Core.Names;

/// <summary>What is seen when two names are set side by side. Each has a weight in <see cref="NameModel"/>.</summary>
public enum NameFeature
{
    /// <summary>Always there.</summary>
    Always,

    /// <summary>All words are the same, in the same order.</summary>
    Same,

    /// <summary>All letters are the same, however they are parted into words.</summary>
    SameLetters,

    /// <summary>How many words agree, as a share of three; one from three words on.</summary>
    WordsAgree,

    /// <summary>Which share of the longer name agrees, by weight of its words, 0 to 1.</summary>
    ShareAgrees,

    /// <summary>How many letters differ in words that are spelt alike, as a share of six; one from six letters on.</summary>
    Letters,

    /// <summary>How many letters differ in the word that differs most: one.</summary>
    OneLetter,

    /// <summary>Two.</summary>
    TwoLetters,

    /// <summary>Three.</summary>
    ThreeLetters,

    /// <summary>Four or more.</summary>
    ManyLetters,

    /// <summary>Which share of its letters differs in the word that differs most, 0 to 1.</summary>
    WorstShare,

    /// <summary>How far apart the word sounds that differs most, as a share of three; one from three sounds on.</summary>
    WorstSound,

    /// <summary>Each has words that the other lacks.</summary>
    BothLack,

    /// <summary>Of what each lacks the smaller weight; at most two.</summary>
    BothLackWeight,

    /// <summary>The share of the shorter name that the other one lacks, 0 to 1.</summary>
    ShorterLacks,

    /// <summary>A person's name lacks words of the other one: their weight as a share of three.</summary>
    PersonShortened,

    /// <summary>A person's name lacks three words of the other one or more.</summary>
    PersonMuchShortened,

    /// <summary>An organisation's name lacks words of the other one: their weight.</summary>
    OrganisationShortened,

    /// <summary>Both state numbers, and they differ.</summary>
    NumbersDiffer,

    /// <summary>Only one of them states a number.</summary>
    NumberMissing,

    /// <summary>Both state a legal form, and they differ.</summary>
    LegalFormsDiffer,

    /// <summary>Only one states a legal form.</summary>
    LegalFormMissing,

    /// <summary>Both consist of the same two words in the other order, without a comma.</summary>
    Reversed,

    /// <summary>A letter stands for a word.</summary>
    Initial,

    /// <summary>A letter stands for no word of the other name, which has others.</summary>
    InitialDiffers,

    /// <summary>An acronym stands for words.</summary>
    Acronym,

    /// <summary>Nothing else agrees than letters that stand for words, in names of persons.</summary>
    OnlyInitials,

    /// <summary>Words agree in meaning only: a translation, or forms of one given name.</summary>
    Meaning,

    /// <summary>One of them is written in another script.</summary>
    OtherScript,

    /// <summary>Both are written in another script.</summary>
    BothOtherScript,
}
