namespace Attest.Core.Incidents;

/// <summary>What is seen when two accounts are set side by side. Each has a weight in <see cref="PairModel"/>.</summary>
public enum PairFeature
{
    /// <summary>Always there: how likely two accounts that are compared tell of one incident before anything is seen.</summary>
    Always,

    /// <summary>Both tell the same single day.</summary>
    SameDay,

    /// <summary>Their spans of days overlap, and one is longer than a day.</summary>
    SpansOverlap,

    /// <summary>One day apart.</summary>
    NextDay,

    /// <summary>Two or three days apart.</summary>
    FewDaysApart,

    /// <summary>Four to seven days apart.</summary>
    WeekApart,

    /// <summary>More than a week apart.</summary>
    LongApart,

    /// <summary>One of them tells no day.</summary>
    DayMissing,

    /// <summary>One of them leaves more than a month open.</summary>
    DayVague,

    /// <summary>Their documents were published at most two days apart.</summary>
    PublishedTogether,

    /// <summary>How many days apart they were published, as a share of ten days; one from ten days on.</summary>
    PublishedApart,

    /// <summary>The same place on the map.</summary>
    SamePlace,

    /// <summary>Two places at most 10 km apart.</summary>
    WithinTenKilometres,

    /// <summary>Two places 10 to 30 km apart.</summary>
    WithinThirtyKilometres,

    /// <summary>Two places 30 to 100 km apart.</summary>
    WithinHundredKilometres,

    /// <summary>Two places more than 100 km apart, or of which one has no coordinates.</summary>
    Elsewhere,

    /// <summary>The same area or division.</summary>
    SameArea,

    /// <summary>Different places of one first-level division, one of them no point.</summary>
    SameAdmin1,

    /// <summary>Different first-level divisions of one country, or different countries.</summary>
    OtherAdmin1,

    /// <summary>One of them tells the country only, or a wide area.</summary>
    PlaceVague,

    /// <summary>One of them tells no place.</summary>
    PlaceMissing,

    /// <summary>Both tell the same place, or the words of one account hold the name of the other one's place.</summary>
    PlaceNamed,

    /// <summary>The same type.</summary>
    SameType,

    /// <summary>Types that another account of the same incident may carry.</summary>
    FittingType,

    /// <summary>Types that do not go together.</summary>
    OtherType,

    /// <summary>Both name the same actor.</summary>
    SameActor,

    /// <summary>They name different actors.</summary>
    OtherActor,

    /// <summary>Both against the same kind of target.</summary>
    SameTarget,

    /// <summary>Against different kinds of targets.</summary>
    OtherTarget,

    /// <summary>The same number of killed, 1 to 4.</summary>
    KilledSame,

    /// <summary>The same number of killed, 5 or more.</summary>
    ManyKilledSame,

    /// <summary>Numbers of killed that fit, or differ by one.</summary>
    KilledClose,

    /// <summary>Numbers of killed that differ.</summary>
    KilledDiffer,

    /// <summary>Numbers of killed of which one is more than three times the other.</summary>
    KilledFarApart,

    /// <summary>Only one of them tells of killed.</summary>
    KilledOnce,

    /// <summary>The same number of wounded, 1 to 4.</summary>
    WoundedSame,

    /// <summary>The same number of wounded, 5 or more.</summary>
    ManyWoundedSame,

    /// <summary>Numbers of wounded that fit, or differ by one.</summary>
    WoundedClose,

    /// <summary>Numbers of wounded that differ.</summary>
    WoundedDiffer,

    /// <summary>Numbers of wounded of which one is more than three times the other.</summary>
    WoundedFarApart,

    /// <summary>Only one of them tells of wounded.</summary>
    WoundedOnce,

    /// <summary>How alike the words are: the cosine of their rarities, 0 to 1.</summary>
    WordsAlike,

    /// <summary>The same, at most 0.3: from there on more likeness says little.</summary>
    WordsSomewhatAlike,

    /// <summary>Which share of the shorter account's words the other one has, by rarity, 0 to 1; of fewer than 40 words a share of that.</summary>
    WordsContained,

    /// <summary>How many very rare words they share, as a share of six; one from six words on.</summary>
    RareWords,
}
