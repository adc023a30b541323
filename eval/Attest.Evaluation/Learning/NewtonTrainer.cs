namespace Attest.Evaluation.Learning;

/// <summary>One thing to decide, seen in the features that it shows.</summary>
/// <param name="Seen">The numbers of the features and their amounts.</param>
/// <param name="IsTrue">The decision.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record SeenPair(IReadOnlyList<(int Feature, double Amount)> Seen, bool IsTrue, double Weight = 1);

/// <summary>Logistic regression by Newton's method, drawn to weights written by hand; the same examples give the same weights.</summary>
internal static class NewtonTrainer
{
    private const int Rounds = 25;

    /// <summary>Fits the weights.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="prior">Where each weight stands when nothing is known.</param>
    /// <param name="pull">How strongly each is drawn there.</param>
    public static double[] Train(IReadOnlyList<SeenPair> examples, IReadOnlyList<double> prior, IReadOnlyList<double> pull)
    {
        var weights = prior.ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[weights.Length];
            var curvature = new double[weights.Length, weights.Length];
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] = pull[i] * (prior[i] - weights[i]);
                curvature[i, i] = pull[i];
            }

            foreach (var example in examples)
            {
                var probability = 1 / (1 + Math.Exp(-example.Seen.Sum(one => weights[one.Feature] * one.Amount)));
                var error = example.Weight * ((example.IsTrue ? 1 : 0) - probability);
                var slope = example.Weight * probability * (1 - probability);
                foreach (var (feature, amount) in example.Seen)
                {
                    gradient[feature] += error * amount;
                    foreach (var (other, otherAmount) in example.Seen)
                    {
                        curvature[feature, other] += slope * amount * otherAmount;
                    }
                }
            }

            var step = Solve(curvature, gradient);
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += Math.Clamp(step[i], -1, 1);
            }
        }

        return weights;
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
