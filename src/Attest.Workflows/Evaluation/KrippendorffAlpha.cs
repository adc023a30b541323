namespace Attest.Workflows.Evaluation;

/// <summary>How far two values differ.</summary>
public enum Measure
{
    /// <summary>They are the same or they are not.</summary>
    Nominal,

    /// <summary>By their distance, as days do.</summary>
    Interval,

    /// <summary>By their distance in proportion to their size, as counts do.</summary>
    Ratio,
}

/// <summary>
/// Krippendorff's alpha: 1 for perfect agreement, 0 for what chance would give. Values that nobody else gave for the same unit are left out.
/// After Klaus Krippendorff, Computing Krippendorff's Alpha-Reliability, University of Pennsylvania, 2011.
/// </summary>
/// <param name="Measure">How values were compared.</param>
/// <param name="PairableValues">How many values could be compared with another of the same unit.</param>
/// <param name="Value">Alpha; null when it is not defined, because there are no pairs or all values are the same.</param>
public sealed record KrippendorffAlpha(Measure Measure, int PairableValues, double? Value)
{
    /// <summary>Reckons alpha.</summary>
    /// <param name="measure">How values are compared.</param>
    /// <param name="units">For each unit the values that it was given, without those that are missing. Nominal values are any numbers; those of a ratio are not negative.</param>
    public static KrippendorffAlpha Of(Measure measure, IEnumerable<IReadOnlyList<double>> units)
    {
        var pairable = units.Where(unit => unit.Count > 1).ToArray();
        var count = pairable.Sum(unit => unit.Count);
        var observed = pairable.Sum(unit => SumOf(measure, unit) / (unit.Count - 1)) / count;
        var expected = SumOf(measure, [.. pairable.SelectMany(unit => unit)]) / ((double)count * (count - 1));
        return new(measure, count, count > 1 && expected > 0 ? 1 - (observed / expected) : null);
    }

    /// <summary>The squared differences of all ordered pairs.</summary>
    private static double SumOf(Measure measure, IReadOnlyList<double> values)
    {
        var frequencies = values.CountBy(value => value).ToArray();
        return frequencies.Sum(one => frequencies.Sum(other => (double)one.Value * other.Value * SquaredDifference(measure, one.Key, other.Key)));
    }

    private static double SquaredDifference(Measure measure, double one, double other) => measure switch
    {
        _ when one.Equals(other) => 0,
        Measure.Nominal => 1,
        Measure.Interval => (one - other) * (one - other),
        Measure.Ratio => (one - other) / (one + other) * ((one - other) / (one + other)),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };
}
