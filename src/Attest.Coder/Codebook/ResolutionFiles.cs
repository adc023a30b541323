using System.Globalization;
using Attest.Core.Incidents;

namespace Attest.Coder.Codebook;

/// <summary>Reads by which weights accounts are compared and how rare words are: the codebook's resolution.tsv and word-rarity.tsv.</summary>
public static class ResolutionFiles
{
    private const string Weights = "Codebook/resolution.tsv";
    private const string Words = "Codebook/en/word-rarity.tsv";

    /// <summary>Reads the weights of what is seen when two accounts are compared.</summary>
    /// <exception cref="InvalidDataException">The file is missing or a row does not fit; the message names file, line and what to do.</exception>
    public static PairModel LoadModel(CodebookFolder? folder = null) => new(ReadColumn(folder ?? new(), "weight"));

    /// <summary>Reads the weights that were written by hand, to which fitting draws where there is little to learn from.</summary>
    /// <exception cref="InvalidDataException">The file is missing or a row does not fit; the message names file, line and what to do.</exception>
    internal static IReadOnlyDictionary<PairFeature, double> LoadPrior(CodebookFolder? folder = null) => ReadColumn(folder ?? new(), "prior");

    /// <summary>Reads how rare words are.</summary>
    /// <exception cref="InvalidDataException">The file is missing or a row does not fit; the message names file, line and what to do.</exception>
    public static WordRarity LoadRarity(CodebookFolder? folder = null) => new(LoadWords(folder));

    /// <summary>Reads the words of everyday reports with their rarity.</summary>
    /// <exception cref="InvalidDataException">The file is missing or a row does not fit; the message names file, line and what to do.</exception>
    public static IReadOnlyList<KeyValuePair<string, double>> LoadWords(CodebookFolder? folder = null)
    {
        var file = (folder ?? new()).Read(Words);
        var (word, rarity) = (file.Column("word"), file.Column("rarity"));
        return [.. Enumerable.Range(0, file.Count).Select(row => KeyValuePair.Create(file.Cell(row, word), Number(file, row, rarity)))];
    }

    private static Dictionary<PairFeature, double> ReadColumn(CodebookFolder folder, string column)
    {
        var file = folder.Read(Weights);
        var (name, number) = (file.Column("feature"), file.Column(column));
        var weights = new Dictionary<PairFeature, double>();
        for (var row = 0; row < file.Count; row++)
        {
            var cell = file.Cell(row, name);
            if (!Enum.TryParse<PairFeature>(cell, out var feature) || !Enum.IsDefined(feature))
            {
                throw file.Wrong(row, $"expected the name of a feature such as {nameof(PairFeature.SameDay)}; found '{cell}'.");
            }

            weights[feature] = Number(file, row, number);
        }

        return weights;
    }

    private static double Number(Lexicon.TabularFile file, int row, int column) =>
        double.TryParse(file.Cell(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw file.Wrong(row, $"expected a number such as 1.25; found '{file.Cell(row, column)}'.");
}
