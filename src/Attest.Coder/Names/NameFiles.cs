using System.Globalization;
using Attest.Coder.Codebook;
using Attest.Core.Names;

namespace Attest.Coder.Names;

/// <summary>Reads the word lists and weights by which names are compared.</summary>
public static class NameFiles
{
    /// <summary>The file of the weights, below the folder of the data.</summary>
    public const string Weights = "Names/weights.tsv";

    /// <summary>The matcher of the built-in data, or of what a folder of changes makes of it.</summary>
    /// <exception cref="InvalidDataException">A file is missing or a row does not fit; the message names file, line and what to do.</exception>
    public static NameMatcher LoadMatcher(CodebookFolder? folder = null) => new(LoadLexicon(folder), new(LoadColumn("weight", folder)));

    /// <summary>The word lists.</summary>
    /// <exception cref="InvalidDataException">A file is missing or a row does not fit.</exception>
    public static NameLexicon LoadLexicon(CodebookFolder? folder = null)
    {
        folder ??= new();
        return new(
            Pairs(folder, "Names/letters.tsv", "letter", "latin"),
            Pairs(folder, "Names/sounds.tsv", "letters", "sound"),
            Words(folder),
            Pairs(folder, "Names/legal-forms.tsv", "phrase", "form"),
            Pairs(folder, "Names/name-abbreviations.tsv", "short", "long"),
            Pairs(folder, "Names/given-names.tsv", "name", "like"));
    }

    /// <summary>A column of the weights: weight, or prior, which is the weight that is expected before anything is fitted.</summary>
    internal static Dictionary<NameFeature, double> LoadColumn(string column, CodebookFolder? folder = null)
    {
        var file = (folder ?? new()).Read(Weights);
        var (name, number) = (file.Column("feature"), file.Column(column));
        Dictionary<NameFeature, double> weights = [];
        for (var row = 0; row < file.Count; row++)
        {
            if (!Enum.TryParse<NameFeature>(file.Cell(row, name), out var feature) || !Enum.IsDefined(feature)
                || !double.TryParse(file.Span(row, number), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                throw file.Wrong(row, $"expected the name of a feature such as {nameof(NameFeature.TwoLetters)} and a number; found '{file.Cell(row, name)}' and '{file.Cell(row, number)}'.");
            }

            weights[feature] = weight;
        }

        return weights;
    }

    private static Dictionary<string, string> Pairs(CodebookFolder folder, string name, string key, string value)
    {
        var file = folder.Read(name);
        var (keys, values) = (file.Column(key), file.Column(value));
        Dictionary<string, string> pairs = new(StringComparer.Ordinal);
        for (var row = 0; row < file.Count; row++)
        {
            if (file.Span(row, keys).IsEmpty || !pairs.TryAdd(file.Cell(row, keys), file.Cell(row, values)))
            {
                throw file.Wrong(row, $"expected something in '{key}' that no other row has; found '{file.Cell(row, keys)}'. Mend the line.");
            }
        }

        return pairs;
    }

    private static Dictionary<string, NameWord> Words(CodebookFolder folder)
    {
        var file = folder.Read("Names/name-words.tsv");
        var (word, kind, means) = (file.Column("word"), file.Column("kind"), file.Column("means"));
        Dictionary<string, NameWord> words = new(StringComparer.Ordinal);
        for (var row = 0; row < file.Count; row++)
        {
            NamePartKind? known = file.Cell(row, kind) switch
            {
                "particle" => NamePartKind.Particle,
                "title" => NamePartKind.Title,
                "organisation" => NamePartKind.Organisation,
                "number" => NamePartKind.Number,
                _ => null,
            };
            if (known is not { } found || !words.TryAdd(file.Cell(row, word), new(found, file.Repeated(row, means))))
            {
                throw file.Wrong(row, $"expected a word that no other row has, and as its kind particle, title, organisation or number; found '{file.Cell(row, word)}' and '{file.Cell(row, kind)}'.");
            }
        }

        return words;
    }
}
