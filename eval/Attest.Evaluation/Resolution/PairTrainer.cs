using Attest.Core.Incidents;

namespace Attest.Evaluation.Resolution;

/// <summary>Two accounts that were set side by side, and whether they tell of one incident.</summary>
/// <param name="Features">What is seen.</param>
/// <param name="IsSame">Whether they tell of one incident.</param>
/// <param name="Weight">How much the pair counts.</param>
internal sealed record LabelledPair(IReadOnlyDictionary<PairFeature, double> Features, bool IsSame, double Weight = 1);

/// <summary>Logistic regression by Newton's method, drawn to weights written by hand; the same pairs give the same weights.</summary>
internal static class PairTrainer
{
    private const int Rounds = 25;

    // A feature that fewer pairs of one incident show stays the nearer to its written weight.
    private const double FewPairs = 30;

    /// <summary>Fits the weights.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="prior">Where weights stand when nothing is known.</param>
    /// <param name="shrinkage">How strongly they are drawn there where many pairs tell.</param>
    public static Dictionary<PairFeature, double> Train(IReadOnlyList<LabelledPair> pairs, IReadOnlyDictionary<PairFeature, double> prior, double shrinkage)
    {
        var features = Enum.GetValues<PairFeature>();
        var weights = features.Select(feature => prior.GetValueOrDefault(feature)).ToArray();
        var start = weights.ToArray();
        var pull = features.Select(feature => shrinkage * (1 + (FewPairs / (1 + pairs.Where(pair => pair.IsSame).Sum(pair => pair.Weight * pair.Features.GetValueOrDefault(feature)))))).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[weights.Length];
            var curvature = new double[weights.Length, weights.Length];
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] = pull[i] * (start[i] - weights[i]);
                curvature[i, i] = pull[i];
            }

            foreach (var pair in pairs)
            {
                var seen = pair.Features.ToArray();
                var probability = PairModel.Probability(seen.Sum(one => weights[(int)one.Key] * one.Value));
                var error = pair.Weight * ((pair.IsSame ? 1 : 0) - probability);
                var slope = pair.Weight * probability * (1 - probability);
                foreach (var (feature, value) in seen)
                {
                    gradient[(int)feature] += error * value;
                    foreach (var (other, otherValue) in seen)
                    {
                        curvature[(int)feature, (int)other] += slope * value * otherValue;
                    }
                }
            }

            var step = Solve(curvature, gradient);
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += Math.Clamp(step[i], -1, 1);
            }
        }

        return features.ToDictionary(feature => feature, feature => Math.Round(weights[(int)feature], 3));
    }

    /// <summary>Solves a system whose matrix is positive definite, by elimination.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < size; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }

                right[row] -= factor * right[pivot];
            }
        }

        var solution = new double[size];
        for (var row = size - 1; row >= 0; row--)
        {
            var rest = right[row];
            for (var column = row + 1; column < size; column++)
            {
                rest -= matrix[row, column] * solution[column];
            }

            solution[row] = rest / matrix[row, row];
        }

        return solution;
    }
}
