using System.Globalization;

namespace Attest.Evaluation.Learning;

/// <summary>A weight for each feature; the sum of those that hold is the logarithm of the odds.</summary>
internal sealed class LogisticModel(IReadOnlyDictionary<string, double> weights)
{
    /// <summary>The feature that always holds.</summary>
    public const string Always = "always";

    /// <summary>The probability, between 0 and 1.</summary>
    public double Probability(IReadOnlyCollection<string> features)
    {
        var sum = weights.GetValueOrDefault(Always);
        foreach (var feature in features)
        {
            sum += weights.GetValueOrDefault(feature);
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static LogisticModel Read(IEnumerable<string> lines) =>
        new(lines.Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>Writes the weights in the order of their names; weights that are nearly nothing are left out.</summary>
    public void Write(TextWriter writer)
    {
        foreach (var (feature, weight) in weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Math.Abs(weight) >= 0.005)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{weight:0.00}\n"));
            }
        }
    }
}
