using System.Globalization;
using Attest.Coder.Codebook;

namespace Attest.Coder.Ranking;

/// <summary>What each feature of a candidate weighs. The weights lie in a data file, one feature a line, so that they can be read and judged.</summary>
/// <typeparam name="TFeature">The features, numbered from 0.</typeparam>
internal sealed class LinearRanking<TFeature>(double[] weights)
    where TFeature : struct, Enum
{
    private static readonly string[] s_names = Enum.GetNames<TFeature>();

    /// <summary>How many features a candidate has.</summary>
    public static int Count => s_names.Length;

    public static string NameOf(int feature) => s_names[feature];

    /// <summary>Reads the weights; a feature that the file lacks weighs nothing.</summary>
    /// <exception cref="InvalidDataException">The file is missing, names no feature of ours, or a weight is no number.</exception>
    public static LinearRanking<TFeature> Load(CodebookFolder folder, string path)
    {
        var file = folder.Read(path);
        var (feature, weight) = (file.Column("feature"), file.Column("weight"));
        var weights = new double[Count];
        for (var row = 0; row < file.Count; row++)
        {
            var index = Array.IndexOf(s_names, file.Cell(row, feature));
            if (index < 0 || !double.TryParse(file.Span(row, weight), NumberStyles.Float, CultureInfo.InvariantCulture, out weights[index]))
            {
                throw file.Wrong(row, $"expected one of the coder's features and a number, found '{file.Cell(row, feature)}' and '{file.Cell(row, weight)}'. Train the weights anew.");
            }
        }

        return new(weights);
    }

    public double Score(ReadOnlySpan<double> features)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            score += weights[i] * features[i];
        }

        return score;
    }
}
