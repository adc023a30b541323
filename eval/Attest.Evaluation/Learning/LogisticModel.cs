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

    /// <summary>Reads the rows of what <see cref="Write"/> has written: a feature and its weight.</summary>
    public static LogisticModel Read(IEnumerable<string[]> rows) =>
        new(rows.ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>Writes the weights in the order of their names, each line with what comes before it; weights that are nearly nothing are left out.</summary>
    public void Write(TextWriter writer, string before = "")
    {
        foreach (var (feature, weight) in weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Math.Abs(weight) >= 0.005)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{before}{feature}\t{weight:0.00}\n"));
            }
        }
    }
}
