namespace Attest.Core.Incidents;

/// <summary>
/// The weights by which two accounts are compared: the log of the odds that each feature adds. They are fitted to reports of which it is known
/// which of them tell of the same incident, so that a score is a probability. Data; see resolution.tsv of the codebook.
/// </summary>
public sealed class PairModel
{
    /// <summary>How many features there are.</summary>
    internal const int Count = (int)PairFeature.RareWords + 1;

    private readonly double[] _weights = new double[Count];

    /// <summary>Makes a model; a feature without a weight adds nothing.</summary>
    public PairModel(IReadOnlyDictionary<PairFeature, double> weights)
    {
        foreach (var (feature, weight) in weights)
        {
            _weights[(int)feature] = weight;
        }
    }

    /// <summary>The weight of a feature.</summary>
    public double WeightOf(PairFeature feature) => _weights[(int)feature];

    /// <summary>The log odds of what was seen.</summary>
    internal double LogOddsOf(ReadOnlySpan<(PairFeature Feature, double Amount)> seen)
    {
        var sum = 0.0;
        foreach (var (feature, amount) in seen)
        {
            sum += _weights[(int)feature] * amount;
        }

        return sum;
    }

    /// <summary>The probability of so many log odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>The log odds of a probability between 0 and 1.</summary>
    public static double LogOdds(double probability) => Math.Log(probability / (1 - probability));
}
