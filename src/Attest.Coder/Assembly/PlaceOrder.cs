using Attest.Coder.Mentions;
using Attest.Core.Attestations;

namespace Attest.Coder.Assembly;

/// <summary>Which of several places that the sentences of an incident name tells best where it happened.</summary>
internal static class PlaceOrder
{
    /// <summary>The narrowest, of those the earliest; null for none.</summary>
    public static PlaceMention? Best(List<(PlaceMention Place, Frame Frame)> places)
    {
        PlaceMention? best = null;
        foreach (var (place, _) in places)
        {
            if (best is null || Rank(place) < Rank(best))
            {
                best = place;
            }
        }

        return best;
    }

    private static double Rank(PlaceMention place) => place.Precision switch
    {
        PlacePrecision.Near when place.IsLandmark => 2.2,
        PlacePrecision.Exact => 0,
        PlacePrecision.Near => place.Name.Contains("border", StringComparison.OrdinalIgnoreCase) ? 2.5 : 0.5,
        PlacePrecision.Area => 2,
        PlacePrecision.Admin2 => 1.5,
        PlacePrecision.Admin1 => 3,
        _ => 4,
    };
}
