namespace Attest.Evaluation.Learning;

/// <summary>
/// Learns what features weigh so that the right candidates of each choice get the highest share of exp(score): McFadden's conditional logit
/// with a quadratic penalty, by full-batch gradient ascent with steps scaled as in Adam. Without chance: the same choices give the same weights.
/// </summary>
internal static class ConditionalLogit
{
    private const int Steps = 800;
    private const double StepLength = 0.03;
    private const double Penalty = 1;

    public static double[] Learn(IReadOnlyList<Choice> choices, int features)
    {
        var (weights, gradient, mean, square) = (new double[features], new double[features], new double[features], new double[features]);
        var learned = choices.Where(choice => choice.CanBeLearned).ToList();
        for (var step = 1; step <= Steps; step++)
        {
            for (var f = 0; f < features; f++)
            {
                gradient[f] = -Penalty * weights[f];
            }

            foreach (var choice in learned)
            {
                AddGradient(choice, weights, gradient);
            }

            for (var f = 0; f < features; f++)
            {
                mean[f] = (0.9 * mean[f]) + (0.1 * gradient[f]);
                square[f] = (0.999 * square[f]) + (0.001 * gradient[f] * gradient[f]);
                weights[f] += StepLength * (mean[f] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[f] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }

        return weights;
    }

    public static double ScoreOf(double[] weights, double[] features)
    {
        var score = 0.0;
        for (var f = 0; f < features.Length; f++)
        {
            score += weights[f] * features[f];
        }

        return score;
    }

    /// <summary>The share of each candidate among the right ones, less its share among all, times its features.</summary>
    private static void AddGradient(Choice choice, double[] weights, double[] gradient)
    {
        var shares = new double[choice.Options.Count];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = ScoreOf(weights, choice.Options[i].Features);
        }

        var highest = shares.Max();
        var (all, right) = (0.0, 0.0);
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Exp(shares[i] - highest);
            all += shares[i];
            right += choice.Options[i].IsRight ? shares[i] : 0;
        }

        for (var i = 0; i < shares.Length; i++)
        {
            var pull = choice.Weight * ((choice.Options[i].IsRight ? shares[i] / right : 0) - (shares[i] / all));
            var features = choice.Options[i].Features;
            for (var f = 0; f < features.Length; f++)
            {
                gradient[f] += pull * features[f];
            }
        }
    }
}
