using Attest.Core.Names;
using Attest.Formats.Rows;

namespace Attest.Workflows.Evaluation;

/// <summary>A pair of names with what people hold of it and what the matcher says.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Comparison">What the matcher says.</param>
public sealed record ScoredNames(NamePair Pair, NameComparison Comparison);

/// <summary>Scores the matcher of names against pairs of which people decided.</summary>
public static class NameScores
{
    /// <summary>Compares every pair, in their order.</summary>
    public static IReadOnlyList<ScoredNames> Compare(NameMatcher matcher, IEnumerable<NamePair> pairs) =>
        [.. pairs.Select(pair => new ScoredNames(pair, matcher.Compare(pair.One, pair.Other)))];

    /// <summary>Precision and recall of those that are taken for one, from a score on.</summary>
    public static Accuracy Of(IEnumerable<(double Score, bool IsSame)> scored, double threshold)
    {
        var (right, wanted, given) = (0, 0, 0);
        foreach (var (score, isSame) in scored)
        {
            wanted += isSame ? 1 : 0;
            given += score >= threshold ? 1 : 0;
            right += isSame && score >= threshold ? 1 : 0;
        }

        return new(right, wanted, given);
    }
}
