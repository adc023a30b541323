using Attest.Coder.Explanations;
using Attest.Coder.Reasons;
using Attest.Core.Attestations;

namespace Attest.Workflows.Explain;

/// <summary>The reasons of the coder in words, the same on a page and in a terminal.</summary>
public static class ReasonWords
{
    /// <summary>Why a word tells no incident here.</summary>
    public static string Of(Refusal refusal) => refusal switch
    {
        Refusal.None => "it tells one",
        Refusal.Tallied => "part of a count that the text asserts",
        Refusal.NameOfActor => "part of an actor's name",
        Refusal.Played => "simulated or rehearsed, not done",
        Refusal.ToldByNoun => "the noun behind it tells the incident",
        Refusal.NobodyBefore => "a participle, and nobody before it to whom it was done",
        Refusal.NothingAttacked => "a weak word, and nothing beside it to which it was done",
        Refusal.NobodyNamed => "nobody is named to whom it was done",
        Refusal.NobodyHarmed => "it says that nobody was harmed",
        Refusal.NotLives => "a price, not lives",
        Refusal.WithWords => "with words: a public figure, no weapon, no harm",
        Refusal.NobodyArmed => "a weak word, and neither a weapon nor somebody armed nor a known target beside it",
        Refusal.NoWeapon => "a weak word that needs a weapon beside it",
        Refusal.NoParty => "a weak noun, and nobody who did it or suffered it",
        Refusal.BareNoun => "a noun alone: a kind of thing, not one that happened",
        Refusal.OnlyNamed => "a weapon that is only named, not used",
        Refusal.ReadOtherwise => "another word here, or part of another phrase",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    /// <summary>What makes a telling one of something that did not happen.</summary>
    public static string Of(Hypothesis hypothesis) => hypothesis switch
    {
        Hypothesis.None => "told as having happened",
        Hypothesis.Modal => "a modal verb",
        Hypothesis.Infinitive => "an infinitive",
        Hypothesis.Condition => "a condition",
        Hypothesis.Cue => "a cue before it",
        Hypothesis.CueOf => "a cue that governs it",
        _ => throw new ArgumentOutOfRangeException(nameof(hypothesis)),
    };

    /// <summary>Why a word tells the same as another of its sentence.</summary>
    public static string Of(Bond bond) => bond switch
    {
        Bond.None => "by itself",
        Bond.Consequence => "what came of it",
        Bond.SharedSubject => "two verbs of one subject",
        Bond.HarmIn => "the incident in which the harm was done",
        Bond.HarmNoun => "what came of it",
        Bond.Cause => "what caused the harm",
        Bond.Clause => "one clause explains the other",
        Bond.Manner => "how it went",
        Bond.Governed => "a preposition behind the verb governs it",
        Bond.Identity => "one noun says what the other is",
        Bond.Definite => "a definite noun of the same type",
        _ => throw new ArgumentOutOfRangeException(nameof(bond)),
    };

    /// <summary>What became of a telling; what follows is the number of the incident, where there is one.</summary>
    public static string Of(Fate fate) => fate switch
    {
        Fate.Opened => "opens incident",
        Fate.Joined => "joins incident",
        Fate.Several => "tells one incident for each of its times:",
        Fate.Plural => "a plural account:",
        Fate.Vague => "vague numbers without time and place, so a plural account:",
        Fate.Negated => "told as not having happened",
        Fate.Hypothetical => "not told as having happened",
        Fate.Echo => "a harm to people known already, without time and place, that fits no incident told before",
        Fate.Claim => "says who did incident",
        Fate.ClaimOfNothing => "says who did it, and no incident was told before",
        Fate.Habit => "a habit: no time, place, number or name",
        _ => throw new ArgumentOutOfRangeException(nameof(fate)),
    };

    /// <summary>What speaks for one incident, or against it.</summary>
    public static string Of(Tie tie) => tie switch
    {
        Tie.Place => "same place",
        Tie.Day => "same day",
        Tie.Definite => "definite noun",
        Tie.Indefinite => "indefinite noun",
        Tie.Harm => "harm needs an incident",
        Tie.Attackers => "harm to the attackers",
        Tie.Near => "near in the text",
        Tie.Paragraph => "same paragraph",
        Tie.OnlyOne => "the only one told so far",
        Tie.NotLast => "another told between",
        Tie.Target => "same target",
        Tie.Type => "same type",
        Tie.Victim => "the person told of before",
        Tie.Named => "named before, told now",
        Tie.Toll => "same toll",
        Tie.Bare => "a verb without time and place",
        _ => throw new ArgumentOutOfRangeException(nameof(tie)),
    };

    /// <summary>What forbids one incident.</summary>
    public static string Of(Conflict conflict) => conflict switch
    {
        Conflict.None => "nothing forbids it",
        Conflict.Another => "the words say another one",
        Conflict.Types => "the types exclude each other",
        Conflict.Days => "the days exclude each other",
        Conflict.Places => "the places exclude each other",
        Conflict.Tolls => "the tolls exclude each other",
        _ => throw new ArgumentOutOfRangeException(nameof(conflict)),
    };

    /// <summary>What kind of body speaks.</summary>
    public static string Of(Voice voice) => voice switch
    {
        Voice.Author => "the author",
        Voice.Claim => "an armed group",
        Voice.Army => "an army",
        Voice.Government => "a government",
        Voice.UN => "the United Nations",
        Voice.Ngo => "an organisation",
        Voice.Witness => "a witness",
        Voice.Press => "another outlet",
        _ => throw new ArgumentOutOfRangeException(nameof(voice)),
    };

    /// <summary>Whether a sentence was read, and why not.</summary>
    public static string Of(Treatment treatment) => treatment switch
    {
        Treatment.Read => "read",
        Treatment.NoSignal => "no word signals anything",
        Treatment.Dateline => "dateline",
        Treatment.Heading => "heading, not read",
        Treatment.Caption => "caption, not read",
        Treatment.Remains => "remains of a web page, not read",
        Treatment.Reference => "reference, not read",
        _ => throw new ArgumentOutOfRangeException(nameof(treatment)),
    };
}
