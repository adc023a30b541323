using Attest.Core.Incidents;
using Attest.Evaluation.Learning;

namespace Attest.Evaluation.Resolution;

/// <summary>Two accounts that were set side by side, and whether they tell of one incident.</summary>
/// <param name="Features">What is seen.</param>
/// <param name="IsSame">Whether they tell of one incident.</param>
/// <param name="Weight">How much the pair counts.</param>
internal sealed record LabelledPair(IReadOnlyDictionary<PairFeature, double> Features, bool IsSame, double Weight = 1);

/// <summary>Fits the weights by which accounts are compared, drawn to weights written by hand.</summary>
internal static class PairTrainer
{
    // A feature that fewer pairs of one incident show stays the nearer to its written weight.
    private const double FewPairs = 30;

    /// <summary>Fits the weights.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="prior">Where weights stand when nothing is known.</param>
    /// <param name="shrinkage">How strongly they are drawn there where many pairs tell.</param>
    public static Dictionary<PairFeature, double> Train(IReadOnlyList<LabelledPair> pairs, IReadOnlyDictionary<PairFeature, double> prior, double shrinkage)
    {
        var features = Enum.GetValues<PairFeature>();
        var pull = features.Select(feature => shrinkage * (1 + (FewPairs / (1 + pairs.Where(pair => pair.IsSame).Sum(pair => pair.Weight * pair.Features.GetValueOrDefault(feature)))))).ToArray();
        var weights = NewtonTrainer.Train(
            [.. pairs.Select(pair => new SeenPair([.. pair.Features.Select(one => ((int)one.Key, one.Value))], pair.IsSame, pair.Weight))],
            [.. features.Select(feature => prior.GetValueOrDefault(feature))],
            pull);
        return features.ToDictionary(feature => feature, feature => Math.Round(weights[(int)feature], 3));
    }
}
