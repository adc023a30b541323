namespace Attest.Coder.Reasons;

/// <summary>Why two words of a sentence tell one incident.</summary>
public enum Bond
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>", killing ten", "that wounded six": a verb of harm or a participle tells what came of the incident before it.</summary>
    Consequence,

    /// <summary>"killed 16 and wounded 11": two verbs of one subject.</summary>
    SharedSubject,

    /// <summary>"six were killed … in a firefight": the harm, then the incident in which it was done.</summary>
    HarmIn,

    /// <summary>"the deaths of": a noun of harm tells what came of the incident before it.</summary>
    HarmNoun,

    /// <summary>"killed after his vehicle hit a mine": the harm, then what caused it.</summary>
    Cause,

    /// <summary>"opened fire when a bomb exploded": one clause explains the other.</summary>
    Clause,

    /// <summary>"the attack, when gunmen stormed": a verb tells how the incident of the noun went.</summary>
    Manner,

    /// <summary>"stormed the camp in an attack": a preposition governs the noun behind the verb.</summary>
    Governed,

    /// <summary>"the first attack shown, which was last year's raid": one noun says what the other is.</summary>
    Identity,

    /// <summary>"the ambush" behind an ambush: a definite noun of the same type.</summary>
    Definite,
}
