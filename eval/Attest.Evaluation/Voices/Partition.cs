using System.Globalization;

namespace Attest.Evaluation.Voices;

/// <summary>How well things that belong together were put together: pairwise and B-cubed.</summary>
/// <param name="Pairwise">Over pairs: of those put together, how many belong together, and the reverse.</param>
/// <param name="BCubed">Over things: of those put with it, how many belong with it, and the reverse; averaged.</param>
internal sealed record Partition((double Precision, double Recall) Pairwise, (double Precision, double Recall) BCubed)
{
    /// <summary>Scores labels against true labels, thing by thing; things without a partner count only in B-cubed.</summary>
    public static Partition Of(IReadOnlyList<(string True, string Given)> things)
    {
        var (trues, givens, both) = (things.CountBy(one => one.True).ToDictionary(), things.CountBy(one => one.Given).ToDictionary(), things.CountBy(one => one).ToDictionary());
        var (shared, given, wanted) = (both.Values.Sum(Pairs), givens.Values.Sum(Pairs), trues.Values.Sum(Pairs));
        return new(
            (given == 0 ? 1 : (double)shared / given, wanted == 0 ? 1 : (double)shared / wanted),
            (things.Average(one => (double)both[one] / givens[one.Given]), things.Average(one => (double)both[one] / trues[one.True])));
    }

    public override string ToString() => $"pairwise {Show(Pairwise)}   B-cubed {Show(BCubed)}";

    private static long Pairs(int count) => (long)count * (count - 1) / 2;

    private static string Show((double Precision, double Recall) score)
    {
        var sum = score.Precision + score.Recall;
        var f1 = sum > 0 ? 2 * score.Precision * score.Recall / sum : 0;
        return string.Create(CultureInfo.InvariantCulture, $"P {score.Precision:0.000} R {score.Recall:0.000} F1 {f1:0.000}");
    }
}
