namespace Attest.Core.Attestations;

/// <summary>What was done to people.</summary>
public enum Harm
{
    /// <summary>Killed, or died of it.</summary>
    Killed,

    /// <summary>Wounded or injured.</summary>
    Wounded,

    /// <summary>Abducted or taken hostage.</summary>
    Abducted,

    /// <summary>Missing.</summary>
    Missing,

    /// <summary>Driven from home.</summary>
    Displaced,

    /// <summary>Subjected to sexual violence.</summary>
    SexualViolence,
}

/// <summary>On which side of an incident the people of a toll stand.</summary>
public enum Side
{
    /// <summary>Not told apart, as in "12 were killed".</summary>
    Unknown,

    /// <summary>The attacked, and bystanders.</summary>
    Attacked,

    /// <summary>The attackers.</summary>
    Attacker,
}

/// <summary>One line of a toll: a party, a harm, and how many; "two peacekeepers and one civilian" are two lines.</summary>
/// <param name="Party">Who, as written, such as "soldiers" or "civilians"; null when not stated.</param>
/// <param name="Kind">The codebook's kind for the party, such as military; null when not known.</param>
/// <param name="Side">On which side they stand.</param>
/// <param name="Harm">What was done to them.</param>
/// <param name="Number">How many, as the words bound it; vague words such as "several" give no bound beyond what the codebook says of them.</param>
/// <param name="Words">The words that say it.</param>
/// <param name="PartOf">The index, in the same attestation, of the line that includes this one, as in "nine people, including two children"; null when none does.</param>
public sealed record Toll(string? Party, string? Kind, Side Side, Harm Harm, Quantity Number, string Words, int? PartOf = null);
