namespace Attest.Evaluation.Learning;

/// <summary>How a model is trained.</summary>
internal sealed record TrainingOptions
{
    /// <summary>In how many documents a feature has to occur.</summary>
    public int MinGroups { get; init; } = 4;

    /// <summary>How often the examples are gone through.</summary>
    public int Rounds { get; init; } = 40;

    /// <summary>How strongly weights are drawn to zero.</summary>
    public double Shrinkage { get; init; } = 0.02;
}

/// <summary>
/// Logistic regression by gradient steps that adapt to each feature (AdaGrad). The order of the examples is mixed by a fixed rule, so that the
/// same examples give the same weights.
/// </summary>
internal static class LogisticTrainer
{
    private const double Step = 0.2;

    public static LogisticModel Train(IReadOnlyList<Example> examples, TrainingOptions options)
    {
        var names = examples.SelectMany(example => example.Features.Distinct(StringComparer.Ordinal).Select(feature => (feature, example.Group)))
            .Distinct()
            .GroupBy(pair => pair.feature, StringComparer.Ordinal)
            .Where(pairs => pairs.Count() >= options.MinGroups)
            .Select(pairs => pairs.Key)
            .Prepend(LogisticModel.Always)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var numbers = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var rows = examples.Select(example => RowOf(example, numbers)).ToList();
        var (weights, squares) = (new double[names.Count], new double[names.Count]);
        Array.Fill(squares, 1e-6);
        var order = Enumerable.Range(0, rows.Count).ToArray();
        for (var round = 0; round < options.Rounds; round++)
        {
            Mix(order, round);
            foreach (var at in order)
            {
                StepOn(rows[at], examples[at].IsTrue, weights, squares, options.Shrinkage);
            }
        }

        return new(names.Select((name, i) => (name, weight: weights[i])).ToDictionary(pair => pair.name, pair => pair.weight, StringComparer.Ordinal));
    }

    private static void StepOn(int[] row, bool isTrue, double[] weights, double[] squares, double shrinkage)
    {
        var sum = 0.0;
        foreach (var feature in row)
        {
            sum += weights[feature];
        }

        var error = (1 / (1 + Math.Exp(-sum))) - (isTrue ? 1 : 0);
        foreach (var feature in row)
        {
            var gradient = error + (feature == 0 ? 0 : shrinkage * weights[feature]);
            squares[feature] += gradient * gradient;
            weights[feature] -= Step * gradient / Math.Sqrt(squares[feature]);
        }
    }

    private static int[] RowOf(Example example, Dictionary<string, int> numbers) =>
        [0, .. example.Features.Distinct(StringComparer.Ordinal).Where(numbers.ContainsKey).Select(feature => numbers[feature]).Where(number => number > 0).Order()];

    /// <summary>Mixes by a linear congruential sequence that begins with the round.</summary>
    public static void Mix(int[] order, int round)
    {
        var state = (ulong)(round + 1) * 6364136223846793005UL;
        for (var i = order.Length - 1; i > 0; i--)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            var j = (int)((state >> 33) % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
