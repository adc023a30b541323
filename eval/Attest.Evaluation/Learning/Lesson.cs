using System.Globalization;
using Attest.Coder.Ranking;

namespace Attest.Evaluation.Learning;

/// <summary>One ranking that is learned: prints how well, and writes the data file.</summary>
/// <param name="about">What the features are of.</param>
/// <param name="command">The command that learns it.</param>
/// <param name="basis">What the features tell.</param>
internal sealed class Lesson<TFeature>(string about, string command, string basis)
    where TFeature : struct, Enum
{
    private const int Folds = 5;
    private static readonly int s_count = LinearRanking<TFeature>.Count;

    public int Learn(List<Choice> choices, Arguments arguments)
    {
        var weights = ConditionalLogit.Learn(choices, s_count);
        WriteShares(choices, weights);
        WriteWorst(choices, weights, arguments.NumberOf("--worst") ?? 0);
        using var file = new StreamWriter(arguments[0, "WEIGHTS_FILE"]) { NewLine = "\n" };
        file.WriteLine($"# name: what the features of {about}");
        file.WriteLine("# version: 1");
        file.WriteLine($"# source: learned by {command} (eval/README.md) from {string.Join(" and ", choices.CountBy(choice => choice.Source).Select(each => $"{each.Value} {each.Key}"))}; the features tell {basis}");
        file.WriteLine("# licence: Apache-2.0");
        file.WriteLine("feature\tweight");
        for (var f = 0; f < s_count; f++)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{LinearRanking<TFeature>.NameOf(f)}\t{weights[f]:0.000}"));
        }

        return 0;
    }

    /// <summary>Each fifth of the incidents is judged by weights learned from the other four, then all by the weights that are written.</summary>
    private static void WriteShares(List<Choice> choices, double[] weights)
    {
        var groups = choices.Select(choice => choice.Group).Distinct(StringComparer.Ordinal).Select((group, index) => (group, index)).ToDictionary(each => each.group, each => each.index % Folds, StringComparer.Ordinal);
        var solved = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = ConditionalLogit.Learn(choices.FindAll(choice => groups[choice.Group] != fold), s_count);
            foreach (var choice in choices.Where(choice => groups[choice.Group] == fold && choice.ChosenBy(others).IsRight))
            {
                solved[choice.Source] = solved.GetValueOrDefault(choice.Source) + 1;
            }
        }

        foreach (var source in choices.GroupBy(choice => choice.Source, StringComparer.Ordinal))
        {
            var (total, solvable, seen) = (source.Count(), source.Count(choice => choice.CanBeSolved), source.Count(choice => choice.ChosenBy(weights).IsRight));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{source.Key,-12} {total,5} texts; right among the candidates {100.0 * solvable / total:0.0} %; chosen rightly {100.0 * solved.GetValueOrDefault(source.Key) / total:0.0} % when held out, {100.0 * seen / total:0.0} % when learned from"));
        }
    }

    /// <summary>Choices that went wrong: the candidate chosen and the right ones, with what spoke for each.</summary>
    private static void WriteWorst(List<Choice> choices, double[] weights, int number)
    {
        foreach (var choice in choices.Where(choice => choice.CanBeSolved && !choice.ChosenBy(weights).IsRight).Take(number))
        {
            Console.WriteLine($"\n{choice.Source} {choice.Group}");
            var chosen = choice.ChosenBy(weights);
            foreach (var option in choice.Options.Where(option => option.IsRight || option == chosen))
            {
                var features = option.Features.Select((value, f) => (value, f)).Where(each => each.value != 0).Select(each => string.Create(CultureInfo.InvariantCulture, $"{LinearRanking<TFeature>.NameOf(each.f)} {each.value:0.##}"));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(option.IsRight ? '+' : '-')} {ConditionalLogit.ScoreOf(weights, option.Features):0.0} {option.Name}: {string.Join(", ", features)}"));
            }
        }
    }
}
