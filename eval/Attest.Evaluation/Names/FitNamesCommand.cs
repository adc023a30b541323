using System.Globalization;
using Attest.Coder.Names;
using Attest.Core.Names;
using Attest.Evaluation.Learning;
using Attest.Formats.Rows;
using Attest.Workflows.Evaluation;

namespace Attest.Evaluation.Names;

/// <summary>Fits the weights by which names are compared, and tells what they are worth on pairs that they were not fitted to.</summary>
internal static class FitNamesCommand
{
    private const int Parts = 10;
    private const double Pull = 1;

    /// <summary>Prints precision, recall and F1 on tenths left out in turn, then fits on all pairs and writes the weights to a file.</summary>
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var pairs = await NamePairs.ReadAsync(arguments[0, "PAIRS"], CancellationToken.None);
        var matcher = NameFiles.LoadMatcher();
        var examples = pairs.Select(pair => new SeenPair(Seen(matcher.Measure(pair.One, pair.Other)), pair.IsSame)).ToArray();
        var prior = NameFiles.LoadColumn("prior");
        for (var round = 0; round < 3; round++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"left out in tenths, mixed {round + 1}: {LeftOut(examples, prior, round)}"));
        }

        var weights = Train(examples, prior);
        Console.WriteLine($"on the pairs themselves: {NameScores.Of([.. examples.Select(example => (Score(weights, example), example.IsTrue))], NameMatcher.Threshold)}");
        if (arguments.Values.Count > 1)
        {
            Write(arguments[1, "FILE"], prior, weights);
        }

        return 0;
    }

    private static Accuracy LeftOut(SeenPair[] examples, IReadOnlyDictionary<NameFeature, double> prior, int round)
    {
        var order = Enumerable.Range(0, examples.Length).ToArray();
        LogisticTrainer.Mix(order, round);
        List<(double Score, bool IsSame)> scored = [];
        for (var part = 0; part < Parts; part++)
        {
            var weights = Train([.. order.Where((_, at) => at % Parts != part).Order().Select(at => examples[at])], prior);
            scored.AddRange(order.Where((_, at) => at % Parts == part).Select(at => (Score(weights, examples[at]), examples[at].IsTrue)));
        }

        return NameScores.Of(scored, NameMatcher.Threshold);
    }

    private static double[] Train(IReadOnlyList<SeenPair> examples, IReadOnlyDictionary<NameFeature, double> prior)
    {
        var features = Enum.GetValues<NameFeature>();
        return [.. NewtonTrainer.Train(examples, [.. features.Select(feature => prior.GetValueOrDefault(feature))], [.. features.Select(_ => Pull)]).Select(weight => Math.Round(weight, 3))];
    }

    private static double Score(double[] weights, SeenPair example) => 1 / (1 + Math.Exp(-example.Seen.Sum(one => weights[one.Feature] * one.Amount)));

    private static IReadOnlyList<(int Feature, double Amount)> Seen(IReadOnlyList<double> amounts) => [.. amounts.Select((amount, feature) => (feature, amount)).Where(one => one.amount != 0)];

    private static void Write(string path, IReadOnlyDictionary<NameFeature, double> prior, double[] weights)
    {
        var comments = File.ReadLines(path).TakeWhile(line => line.StartsWith('#')).ToArray();
        File.WriteAllLines(
            path,
            [
                .. comments,
                "feature\tprior\tweight",
                .. Enum.GetValues<NameFeature>().Select(feature => string.Create(CultureInfo.InvariantCulture, $"{feature}\t{prior.GetValueOrDefault(feature):0.###}\t{weights[(int)feature]:0.###}")),
            ]);
    }
}
