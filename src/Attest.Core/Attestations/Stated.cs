using Attest.Core.Documents;

namespace Attest.Core.Attestations;

/// <summary>What kind of body speaks.</summary>
public enum Voice
{
    /// <summary>The author of the document.</summary>
    Author,

    /// <summary>An armed group for itself, also when it denies.</summary>
    Claim,

    /// <summary>An army or another armed force of a state.</summary>
    Army,

    /// <summary>A government, its ministries, police and courts.</summary>
    Government,

    /// <summary>The United Nations and their missions.</summary>
    UN,

    /// <summary>A humanitarian or human-rights organisation.</summary>
    Ngo,

    /// <summary>Witnesses, residents, victims, hospital staff, anonymous sources on the spot.</summary>
    Witness,

    /// <summary>Another outlet or agency.</summary>
    Press,
}

/// <summary>How something is said.</summary>
public enum Stance
{
    /// <summary>As true.</summary>
    Asserted,

    /// <summary>With reserve: reportedly, allegedly, possibly.</summary>
    Doubted,

    /// <summary>As untrue.</summary>
    Denied,

    /// <summary>Taken back by the one who said it.</summary>
    Retracted,
}

/// <summary>Whether a value stands in the words or follows from them.</summary>
public enum Basis
{
    /// <summary>The words say it.</summary>
    Stated,

    /// <summary>It follows from the words, as a country follows from a town.</summary>
    Inferred,
}

/// <summary>Who says a value and how.</summary>
/// <param name="Voice">What kind of body speaks.</param>
/// <param name="Speaker">Its name as written; null for the author, or when the text names none.</param>
/// <param name="Stance">How it is said.</param>
/// <param name="SaidOn">The day on which it was said, when the text tells it.</param>
public sealed record Assertion(Voice Voice, string? Speaker = null, Stance Stance = Stance.Asserted, DateOnly? SaidOn = null)
{
    /// <summary>The author says it as true.</summary>
    public static Assertion ByAuthor { get; } = new(Voice.Author);
}

/// <summary>One stated value: what is said, where, by whom and how.</summary>
/// <param name="Value">The value.</param>
/// <param name="Citation">The words that support it.</param>
/// <param name="Assertion">Who says it and how.</param>
/// <param name="Basis">Whether the words say it or it follows from them.</param>
public sealed record Stated<T>(T Value, Citation Citation, Assertion Assertion, Basis Basis = Basis.Stated);
