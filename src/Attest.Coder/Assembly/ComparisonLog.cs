namespace Attest.Coder.Assembly;

/// <summary>Keeps of each telling the comparisons that came nearest to a match.</summary>
internal sealed class ComparisonLog
{
    private const int Kept = 3;
    private readonly Dictionary<Telling, List<(Draft Draft, MatchScore Score)>> _comparisons = [];

    /// <summary>The comparisons kept of a telling, the nearest first.</summary>
    public IReadOnlyList<(Draft Draft, MatchScore Score)> Of(Telling telling) => _comparisons.GetValueOrDefault(telling, []);

    public void Add(Telling telling, Draft draft, MatchScore score)
    {
        if (!_comparisons.TryGetValue(telling, out var kept))
        {
            _comparisons[telling] = kept = [];
        }

        var at = kept.FindIndex(other => other.Score.Total < score.Total);
        kept.Insert(at < 0 ? kept.Count : at, (draft, score));
        if (kept.Count > Kept)
        {
            kept.RemoveAt(Kept);
        }
    }
}
