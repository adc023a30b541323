using Attest.Core.Actors;

namespace Attest.Core.Counting;

/// <summary>Which values of an enumeration a rule counts: surely, or only as possible; as sets of bits, one for each value.</summary>
/// <param name="Certain">The values that count.</param>
/// <param name="Possible">The values that make an incident possible at most.</param>
public readonly record struct Grades(int Certain, int Possible)
{
    /// <summary>Every value counts.</summary>
    public static Grades All { get; } = new(~0, 0);

    /// <summary>The bit of a value.</summary>
    public static int Bit(Enum value) => 1 << Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How the best of some values counts.</summary>
    /// <param name="values">The bits of the values.</param>
    public Holding OfAny(int values) => (values & Certain) != 0 ? Holding.Surely : (values & Possible) != 0 ? Holding.Possibly : Holding.Never;

    /// <summary>How one value counts.</summary>
    /// <param name="value">The number of the value.</param>
    public Holding Of(int value) => OfAny(1 << value);
}

/// <summary>Which types of incidents a rule counts: codes or families of the codebook.</summary>
/// <param name="Certain">Those that count; all when null.</param>
/// <param name="Possible">Those that make an incident possible at most.</param>
public sealed record TypeGrades(IReadOnlySet<string>? Certain, IReadOnlySet<string> Possible)
{
    /// <summary>How a type counts; what is said of the type goes before what is said of its family.</summary>
    public Holding Of(string type, string family) =>
        Possible.Contains(type) ? Holding.Possibly
        : Certain is null || Certain.Contains(type) ? Holding.Surely
        : Possible.Contains(family) ? Holding.Possibly
        : Certain.Contains(family) ? Holding.Surely
        : Holding.Never;
}
