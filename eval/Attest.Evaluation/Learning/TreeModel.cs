using System.Globalization;

namespace Attest.Evaluation.Learning;

/// <summary>One question of a tree, or at its end an answer.</summary>
/// <param name="Feature">What is asked for; null at the end of a branch.</param>
/// <param name="Least">From which value on the right branch is taken.</param>
/// <param name="Left">The number of the node for smaller values.</param>
/// <param name="Right">The number of the node for the others.</param>
/// <param name="Value">What the end of a branch adds to the logarithm of the odds.</param>
internal sealed record TreeNode(string? Feature, double Least, int Left, int Right, double Value);

/// <summary>Small decision trees whose answers add up to the logarithm of the odds. A feature that is not given is 0.</summary>
internal sealed class TreeModel(IReadOnlyList<IReadOnlyList<TreeNode>> trees)
{
    private const string End = "-";

    /// <summary>The probability, between 0 and 1.</summary>
    public double Probability(IReadOnlyDictionary<string, double> features) => 1 / (1 + Math.Exp(-trees.Sum(tree => ValueOf(tree, features))));

    /// <summary>What a tree adds.</summary>
    public static double ValueOf(IReadOnlyList<TreeNode> tree, IReadOnlyDictionary<string, double> features)
    {
        var node = tree[0];
        while (node.Feature is not null)
        {
            node = tree[features.GetValueOrDefault(node.Feature) >= node.Least ? node.Right : node.Left];
        }

        return node.Value;
    }

    /// <summary>Reads the rows of what <see cref="Write"/> has written, without the name of the model.</summary>
    public static TreeModel Read(IEnumerable<string[]> rows)
    {
        var trees = new List<List<TreeNode>>();
        foreach (var row in rows)
        {
            var tree = int.Parse(row[0], CultureInfo.InvariantCulture);
            if (tree == trees.Count)
            {
                trees.Add([]);
            }

            trees[tree].Add(row[1] == End
                ? new(null, 0, 0, 0, Number(row[2]))
                : new(row[1], Number(row[2]), int.Parse(row[3], CultureInfo.InvariantCulture), int.Parse(row[4], CultureInfo.InvariantCulture), 0));
        }

        return new(trees);
    }

    /// <summary>Writes a row for each node: the name of the model, its tree, the feature, from where on to the right, left, right; or a hyphen and the value.</summary>
    public void Write(TextWriter writer, string model)
    {
        for (var t = 0; t < trees.Count; t++)
        {
            foreach (var node in trees[t])
            {
                writer.Write(node.Feature is null
                    ? string.Create(CultureInfo.InvariantCulture, $"{model}\t{t}\t{End}\t{node.Value:0.####}\t\t\n")
                    : string.Create(CultureInfo.InvariantCulture, $"{model}\t{t}\t{node.Feature}\t{node.Least:0.######}\t{node.Left}\t{node.Right}\n"));
            }
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
