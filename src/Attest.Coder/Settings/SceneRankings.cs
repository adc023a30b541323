using Attest.Coder.Codebook;
using Attest.Coder.Ranking;

namespace Attest.Coder.Settings;

/// <summary>The weights by which the place and the day of the main incident are chosen.</summary>
internal sealed record SceneRankings(LinearRanking<PlaceFeature> Places, LinearRanking<DayFeature> Days)
{
    public static SceneRankings Load(CodebookFolder folder) => new(LinearRanking<PlaceFeature>.Load(folder, "Codebook/en/place-ranking.tsv"), LinearRanking<DayFeature>.Load(folder, "Codebook/en/day-ranking.tsv"));
}
