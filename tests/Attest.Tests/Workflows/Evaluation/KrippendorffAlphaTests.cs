using Attest.Workflows.Evaluation;
using Xunit;

namespace Attest.Tests.Workflows.Evaluation;

public sealed class KrippendorffAlphaTests
{
    // The worked examples of Klaus Krippendorff, Computing Krippendorff's Alpha-Reliability, University of Pennsylvania, 2011:
    // two observers with ten binary values and the coincidences 10, 4, 4, 2 (section A), and four observers with twelve units of which some were not judged (sections C to E).
    private static readonly string[] s_two = ["0100000000", "1110010100"];

    private static readonly string[] s_four =
    [
        "123321412...",
        "1233224125.3",
        ".3332342251.",
        "12332441251.",
    ];

    [Theory]
    [InlineData(Measure.Nominal, 0.743)]
    [InlineData(Measure.Interval, 0.849)]
    [InlineData(Measure.Ratio, 0.797)]
    public void Four_observers_with_missing_values_give_what_was_published(Measure measure, double published)
    {
        var alpha = KrippendorffAlpha.Of(measure, Units(s_four));

        Assert.Equal(published, alpha.Value!.Value, tolerance: 0.0005);
        Assert.Equal(40, alpha.PairableValues);
        Assert.Equal(measure, alpha.Measure);
    }

    [Fact]
    public void Two_observers_of_a_binary_value_give_what_was_published()
    {
        var alpha = KrippendorffAlpha.Of(Measure.Nominal, Units(s_two));

        Assert.Equal(0.095, alpha.Value!.Value, tolerance: 0.0005);
        Assert.Equal(20, alpha.PairableValues);
    }

    [Fact]
    public void Perfect_agreement_is_one() => Assert.Equal(1, KrippendorffAlpha.Of(Measure.Ratio, [[0, 0], [12, 12]]).Value);

    [Fact]
    public void Without_pairs_or_without_difference_alpha_is_not_defined()
    {
        Assert.Null(KrippendorffAlpha.Of(Measure.Nominal, []).Value);
        Assert.Null(KrippendorffAlpha.Of(Measure.Nominal, [[1], []]).Value);
        Assert.Null(KrippendorffAlpha.Of(Measure.Nominal, [[1, 1], [1, 1]]).Value);
        Assert.Equal(0, KrippendorffAlpha.Of(Measure.Nominal, [[1]]).PairableValues);
    }

    private static IEnumerable<IReadOnlyList<double>> Units(string[] observers) =>
        Enumerable.Range(0, observers[0].Length).Select(unit => (IReadOnlyList<double>)[.. observers.Select(values => values[unit]).Where(value => value != '.').Select(value => value - '0')]);
}
