using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Core.Counting;

/// <summary>What a rule counts one of.</summary>
public enum CountingUnit
{
    /// <summary>Each incident.</summary>
    Incident,

    /// <summary>Each pair of actors at a place on a day, however many incidents.</summary>
    ActorPairPlaceDay,
}

/// <summary>Whose incidents a rule counts.</summary>
/// <param name="Kinds">The kinds of the registry of which one who did it must be; any when empty.</param>
/// <param name="Affiliations">The kinds of affiliation through which one belongs, on the day, to an actor that is asked for.</param>
/// <param name="Unlisted">How an incident counts whose perpetrators the registry does not hold, such as "gunmen".</param>
/// <param name="Nobody">How an incident counts of which no account says who did it.</param>
public sealed record ActorCondition(IReadOnlySet<string> Kinds, IReadOnlySet<string> Affiliations, Holding Unlisted, Holding Nobody)
{
    /// <summary>Whether perpetrators decide anything when no actor is asked for.</summary>
    public bool IsOpen => Kinds.Count == 0 && Unlisted == Holding.Surely && Nobody == Holding.Surely;
}

/// <summary>How a rule reads tolls.</summary>
/// <param name="Take">Which of several voices' numbers is taken.</param>
/// <param name="Ignored">The voices that are passed over while another one tells a number, as bits of <see cref="Voice"/>.</param>
/// <param name="VagueWords">What vague words become, by folded words; other words keep the codebook's bounds.</param>
public sealed record TollReading(Preference Take, int Ignored, IReadOnlyDictionary<string, Quantity> VagueWords)
{
    /// <summary>Whether the toll of the default resolution rule is the one that is taken.</summary>
    public bool IsDefault => Take == Preference.Default && Ignored == 0 && VagueWords.Count == 0;
}

/// <summary>A rule of counting: what is counted, once for what, and which numbers are taken. It is data; files beside the codebook hold it.</summary>
public sealed record CountingRule
{
    /// <summary>Its name, such as network-tally.</summary>
    public required string Name { get; init; }

    /// <summary>Its version; another text or another number under one name is another version.</summary>
    public required string Version { get; init; }

    /// <summary>What it counts and what it does not, for readers.</summary>
    public required string Text { get; init; }

    /// <summary>What of it was not verified at its source, a sentence each; empty when all of it was.</summary>
    public IReadOnlyList<string> Unverified { get; init; } = [];

    /// <summary>What it counts one of.</summary>
    public CountingUnit Unit { get; init; }

    /// <summary>Which types.</summary>
    public required TypeGrades Types { get; init; }

    /// <summary>Which completions.</summary>
    public required Grades Completions { get; init; }

    /// <summary>Whose.</summary>
    public required ActorCondition Actors { get; init; }

    /// <summary>How strongly it must be said who did it.</summary>
    public required Grades Attributions { get; init; }

    /// <summary>The review states of which at least one account must be.</summary>
    public required Grades Reviews { get; init; }

    /// <summary>How well it must be attested.</summary>
    public required Grades Corroborations { get; init; }

    /// <summary>How many days the date may span; any, and none at all, when null.</summary>
    public int? MaxDays { get; init; }

    /// <summary>The vaguest place; any, and none at all, when null.</summary>
    public PlacePrecision? VaguestPlace { get; init; }

    /// <summary>How many must have been killed.</summary>
    public long MinKilled { get; init; }

    /// <summary>How many the same two sides must have killed in some calendar year.</summary>
    public long MinKilledInAYear { get; init; }

    /// <summary>How tolls are read.</summary>
    public required TollReading Toll { get; init; }

    /// <summary>Whether counting has to know who did it even when no actor is asked for.</summary>
    public bool NeedsActors => !Actors.IsOpen || Attributions != Grades.All || Unit == CountingUnit.ActorPairPlaceDay || MinKilledInAYear > 0;
}
