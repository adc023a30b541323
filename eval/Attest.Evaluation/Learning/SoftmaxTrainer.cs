using System.Globalization;

namespace Attest.Evaluation.Learning;

/// <summary>One thing to put in one of several classes.</summary>
/// <param name="Features">The names of what holds of it.</param>
/// <param name="Class">The number of its class; -1 when it cannot be told, and then nothing is learned from it.</param>
/// <param name="Group">The document it comes from.</param>
internal sealed record ClassExample(IReadOnlyList<string> Features, int Class, string Group);

/// <summary>Weights by feature and class.</summary>
internal sealed class SoftmaxModel(Dictionary<string, int> numbers, float[] weights, int classes)
{
    /// <summary>From which weight on a feature is written.</summary>
    private const double Least = 0.015;

    /// <summary>The probability of each class.</summary>
    public double[] Probabilities(IReadOnlyList<string> features)
    {
        var sums = new double[classes];
        foreach (var feature in features)
        {
            if (numbers.TryGetValue(feature, out var number))
            {
                for (var c = 0; c < classes; c++)
                {
                    sums[c] += weights[(number * classes) + c];
                }
            }
        }

        Normalize(sums);
        return sums;
    }

    /// <summary>Makes probabilities of the sums of the weights.</summary>
    public static void Normalize(Span<double> sums)
    {
        var most = double.MinValue;
        foreach (var sum in sums)
        {
            most = Math.Max(most, sum);
        }

        var total = 0.0;
        foreach (ref var sum in sums)
        {
            total += sum = Math.Exp(sum - most);
        }

        foreach (ref var sum in sums)
        {
            sum /= total;
        }
    }

    /// <summary>Reads what <see cref="Write"/> has written; lines that begin with # are passed over.</summary>
    public static SoftmaxModel Read(IEnumerable<string[]> rows, int classes)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var weights = new List<float>();
        foreach (var row in rows)
        {
            numbers.Add(row[0], numbers.Count);
            weights.AddRange(row[1..].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture) / 100f));
        }

        return new(numbers, [.. weights], classes);
    }

    /// <summary>Writes a line for each feature: its name and the weight of each class in hundredths; features without a weight of note are left out.</summary>
    public void Write(TextWriter writer)
    {
        foreach (var (name, number) in numbers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var row = weights.AsSpan(number * classes, classes).ToArray();
            if (row.Any(weight => Math.Abs(weight) >= Least))
            {
                writer.Write(name + "\t" + string.Join('\t', row.Select(weight => Math.Round(weight * 100).ToString(CultureInfo.InvariantCulture))) + "\n");
            }
        }
    }
}

/// <summary>Multinomial logistic regression by gradient steps that adapt to each weight; the same examples give the same weights.</summary>
internal static class SoftmaxTrainer
{
    public static SoftmaxModel Train(IReadOnlyList<ClassExample> examples, int classes, TrainingOptions options)
    {
        var groups = new Dictionary<string, (string Last, int Count)>(StringComparer.Ordinal);
        foreach (var example in examples)
        {
            foreach (var feature in example.Features)
            {
                if (!groups.TryGetValue(feature, out var seen))
                {
                    groups[feature] = (example.Group, 1);
                }
                else if (seen.Last != example.Group)
                {
                    groups[feature] = (example.Group, seen.Count + 1);
                }
            }
        }

        var numbers = groups.Where(pair => pair.Value.Count >= options.MinGroups).Select(pair => pair.Key).Order(StringComparer.Ordinal)
            .Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var rows = examples.Select(example => example.Features.Where(numbers.ContainsKey).Select(feature => numbers[feature]).Distinct().ToArray()).ToArray();
        var (weights, squares) = (new float[numbers.Count * classes], new float[numbers.Count * classes]);
        Array.Fill(squares, 1e-3f);
        var order = Enumerable.Range(0, rows.Length).Where(i => examples[i].Class >= 0).ToArray();
        Span<double> sums = stackalloc double[classes];
        for (var round = 0; round < options.Rounds; round++)
        {
            LogisticTrainer.Mix(order, round);
            foreach (var at in order)
            {
                Step(rows[at], examples[at].Class, weights, squares, sums, (float)options.Shrinkage);
            }
        }

        return new(numbers, weights, classes);
    }

    private static void Step(int[] row, int wanted, float[] weights, float[] squares, Span<double> sums, float shrinkage)
    {
        const float Rate = 0.1f;
        var classes = sums.Length;
        sums.Clear();
        foreach (var feature in row)
        {
            for (var c = 0; c < classes; c++)
            {
                sums[c] += weights[(feature * classes) + c];
            }
        }

        SoftmaxModel.Normalize(sums);
        for (var c = 0; c < classes; c++)
        {
            var error = (float)(sums[c] - (c == wanted ? 1 : 0));
            foreach (var feature in row)
            {
                ref var weight = ref weights[(feature * classes) + c];
                ref var square = ref squares[(feature * classes) + c];
                var gradient = error + (shrinkage * weight);
                square += gradient * gradient;
                weight -= Rate * gradient / MathF.Sqrt(square);
            }
        }
    }
}
