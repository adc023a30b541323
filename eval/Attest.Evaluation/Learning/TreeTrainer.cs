namespace Attest.Evaluation.Learning;

/// <summary>One thing to decide, seen in numbers.</summary>
/// <param name="Features">What is seen of it; 0 where a feature is not given.</param>
/// <param name="Share">How far it is true, between 0 and 1.</param>
internal sealed record MeasuredExample(IReadOnlyDictionary<string, double> Features, double Share);

/// <summary>How trees are grown.</summary>
internal sealed record TreeOptions
{
    public int Trees { get; init; } = 120;

    public int Depth { get; init; } = 3;

    /// <summary>How much of what a tree says is added.</summary>
    public double Step { get; init; } = 0.06;

    /// <summary>How many undecided examples an end has to hold, a quarter of one for each.</summary>
    public double LeastWeight { get; init; } = 5;

    /// <summary>The share of the examples that each tree sees.</summary>
    public double Examples { get; init; } = 0.5;

    /// <summary>The share of the features that each tree may ask for.</summary>
    public double Features { get; init; } = 0.4;

    /// <summary>How strongly answers are drawn to zero.</summary>
    public double Shrinkage { get; init; } = 2;
}

/// <summary>Grows trees one after the other, each on what the ones before leave wrong (gradient boosting by second-order steps). The same examples give the same trees.</summary>
internal sealed class TreeTrainer
{
    private const int MaxBounds = 40;

    private readonly TreeOptions _options;
    private readonly string[] _names;
    private readonly Dictionary<string, int> _numbers;
    private readonly double[][] _values;
    private readonly double[][] _bounds;
    private readonly byte[][] _bins;
    private readonly double[] _sums;
    private readonly double[] _gradients;
    private readonly double[] _weights;

    /// <summary>The features that the tree being grown may ask for.</summary>
    private int[] _seen = [];

    private TreeTrainer(IReadOnlyList<MeasuredExample> examples, TreeOptions options)
    {
        _options = options;
        _names = [.. examples.SelectMany(example => example.Features.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _numbers = _names.Select((name, f) => (name, f)).ToDictionary(pair => pair.name, pair => pair.f, StringComparer.Ordinal);
        _values = [.. _names.Select(name => examples.Select(example => example.Features.GetValueOrDefault(name)).ToArray())];
        _bounds = [.. _values.Select(values => BoundsOf([.. values.Order()]))];
        _bins = [.. _values.Select((values, f) => values.Select(value => BinOf(value, _bounds[f])).ToArray())];
        (_sums, _gradients, _weights) = (new double[examples.Count], new double[examples.Count], new double[examples.Count]);
    }

    public static TreeModel Train(IReadOnlyList<MeasuredExample> examples, TreeOptions options)
    {
        var trainer = new TreeTrainer(examples, options);
        var trees = new List<List<TreeNode>>();
        var all = Enumerable.Range(0, examples.Count).ToArray();
        for (var t = 0; t < options.Trees; t++)
        {
            foreach (var i in all)
            {
                var probability = 1 / (1 + Math.Exp(-trainer._sums[i]));
                (trainer._gradients[i], trainer._weights[i]) = (examples[i].Share - probability, probability * (1 - probability));
            }

            var tree = new List<TreeNode>();
            if (t == 0)
            {
                trainer.Grow(tree, all, 0, 1);
            }
            else
            {
                // Each tree sees other examples and other features, so that they do not all lean on the same accidents.
                trainer._seen = Part(trainer._names.Length, 2 * t, options.Features);
                trainer.Grow(tree, Part(all.Length, (2 * t) + 1, options.Examples), options.Depth, options.Step);
            }

            foreach (var i in all)
            {
                trainer._sums[i] += trainer.ValueOf(tree, i);
            }

            trees.Add(tree);
        }

        return new(trees);
    }

    /// <summary>Adds the node for some examples and what grows from it.</summary>
    private void Grow(List<TreeNode> tree, int[] rows, int depth, double step)
    {
        var (gradient, weight) = (rows.Sum(i => _gradients[i]), rows.Sum(i => _weights[i]));
        var split = depth == 0 ? null : BestSplit(rows, gradient, weight);
        if (split is not var (feature, bin))
        {
            var value = step * gradient / (weight + (step < 1 ? _options.Shrinkage : 0));
            tree.Add(new(null, 0, 0, 0, value));
            return;
        }

        var at = tree.Count;
        tree.Add(null!);
        Grow(tree, [.. rows.Where(i => _bins[feature][i] < bin)], depth - 1, step);
        var right = tree.Count;
        Grow(tree, [.. rows.Where(i => _bins[feature][i] >= bin)], depth - 1, step);
        tree[at] = new(_names[feature], _bounds[feature][bin - 1], at + 1, right, 0);
    }

    private (int Feature, int Bin)? BestSplit(int[] rows, double gradient, double weight)
    {
        (int Feature, int Bin)? best = null;
        var most = 1e-6;
        var before = Worth(gradient, weight);
        Span<double> gradients = stackalloc double[MaxBounds + 2];
        Span<double> weights = stackalloc double[MaxBounds + 2];
        foreach (var f in _seen)
        {
            gradients.Clear();
            weights.Clear();
            var bins = _bins[f];
            foreach (var i in rows)
            {
                gradients[bins[i]] += _gradients[i];
                weights[bins[i]] += _weights[i];
            }

            var (left, leftWeight) = (0.0, 0.0);
            for (var bin = 1; bin <= _bounds[f].Length; bin++)
            {
                left += gradients[bin - 1];
                leftWeight += weights[bin - 1];
                if (leftWeight < _options.LeastWeight || weight - leftWeight < _options.LeastWeight)
                {
                    continue;
                }

                var gain = Worth(left, leftWeight) + Worth(gradient - left, weight - leftWeight) - before;
                if (gain > most)
                {
                    (best, most) = ((f, bin), gain);
                }
            }
        }

        return best;
    }

    private double ValueOf(List<TreeNode> tree, int row)
    {
        var node = tree[0];
        while (node.Feature is not null)
        {
            node = tree[_values[_numbers[node.Feature]][row] >= node.Least ? node.Right : node.Left];
        }

        return node.Value;
    }

    /// <summary>A share of the numbers from 0, mixed by a fixed rule, in order.</summary>
    private static int[] Part(int count, int round, double share)
    {
        var numbers = Enumerable.Range(0, count).ToArray();
        LogisticTrainer.Mix(numbers, round);
        return [.. numbers.Take((int)Math.Ceiling(count * share)).Order()];
    }

    private double Worth(double gradient, double weight) => gradient * gradient / (weight + _options.Shrinkage);

    /// <summary>The values at which a feature may be asked for, as many as parts of the examples of nearly equal size.</summary>
    private static double[] BoundsOf(double[] ordered)
    {
        var different = ordered.Distinct().ToList();
        return different.Count <= MaxBounds + 1
            ? [.. different.Skip(1)]
            : [.. Enumerable.Range(1, MaxBounds).Select(part => ordered[(int)((long)part * ordered.Length / (MaxBounds + 1))]).Distinct().Where(bound => bound > ordered[0])];
    }

    private static byte BinOf(double value, double[] bounds)
    {
        var bin = 0;
        while (bin < bounds.Length && value >= bounds[bin])
        {
            bin++;
        }

        return (byte)bin;
    }
}
