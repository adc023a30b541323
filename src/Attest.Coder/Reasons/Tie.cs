namespace Attest.Coder.Reasons;

/// <summary>What speaks for, or against, a telling's being of an incident told before.</summary>
public enum Tie
{
    /// <summary>The same settlement.</summary>
    Place,

    /// <summary>Days that agree.</summary>
    Day,

    /// <summary>"the attack": a definite noun points back, less so when it says itself which one it is.</summary>
    Definite,

    /// <summary>"an attack": an indefinite noun speaks of something new.</summary>
    Indefinite,

    /// <summary>Harm needs an incident that did it.</summary>
    Harm,

    /// <summary>What became of the attackers belongs to the attack.</summary>
    Attackers,

    /// <summary>The same sentence, or one near.</summary>
    Near,

    /// <summary>The same paragraph.</summary>
    Paragraph,

    /// <summary>The text tells no other incident so far.</summary>
    OnlyOne,

    /// <summary>Another incident was told between.</summary>
    NotLast,

    /// <summary>The same people or thing attacked.</summary>
    Target,

    /// <summary>The same type.</summary>
    Type,

    /// <summary>The very person of whom the sentence before told.</summary>
    Victim,

    /// <summary>The sentence before only named an incident, which this one tells.</summary>
    Named,

    /// <summary>The same numbers, or people told of before.</summary>
    Toll,

    /// <summary>A verb without time and place goes on with what was told just before.</summary>
    Bare,
}

/// <summary>What forbids that a telling is of an incident told before.</summary>
public enum Conflict
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>"another attack": the words say that it is a different one.</summary>
    Another,

    /// <summary>The codebook does not let the two types be one incident.</summary>
    Types,

    /// <summary>Days that exclude each other.</summary>
    Days,

    /// <summary>Places that exclude each other.</summary>
    Places,

    /// <summary>Somebody harmed in the one, nobody in the other.</summary>
    Tolls,
}
