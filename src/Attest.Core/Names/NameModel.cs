namespace Attest.Core.Names;

/// <summary>
/// The weights by which two names are compared: the log of the odds that each feature adds. They are fitted to pairs of names of which people
/// said whether they may be one. Data; see weights.tsv beside the word lists.
/// </summary>
public sealed class NameModel
{
    private readonly double[] _weights = new double[NameFeatures.Count];

    /// <summary>Makes a model; a feature without a weight adds nothing.</summary>
    public NameModel(IReadOnlyDictionary<NameFeature, double> weights)
    {
        foreach (var (feature, weight) in weights)
        {
            _weights[(int)feature] = weight;
        }
    }

    /// <summary>The weight of a feature.</summary>
    public double WeightOf(NameFeature feature) => _weights[(int)feature];

    /// <summary>What each feature adds to the log odds.</summary>
    internal double[] Shares(ReadOnlySpan<double> amounts)
    {
        var shares = new double[_weights.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = _weights[i] * amounts[i];
        }

        return shares;
    }
}
