using Attest.Coder.Gazetteer;
using Attest.Core.Attestations;

namespace Attest.Coder.Mentions;

/// <summary>Writes a place that the text names as a reference: the gazetteer's entry, and the divisions and the country that contain it.</summary>
internal static class PlaceReferences
{
    /// <summary>The reference of a place that was read.</summary>
    /// <param name="places">The gazetteer.</param>
    /// <param name="mention">The place as read.</param>
    /// <param name="name">Its name on one line.</param>
    /// <param name="country">Index of the country; -1 when not known.</param>
    public static PlaceReference Of(PlaceTable places, PlaceMention mention, string name, int country)
    {
        var row = mention.Place;
        var container = row >= 0 ? row : mention.Within;
        var admin1 = container >= 0 ? places.Admin1Of(container) : -1;
        var admin2 = container >= 0 ? places.Admin2Of(container) : -1;
        var coordinates = row >= 0 ? places.CoordinatesOf(row) : null;
        return new()
        {
            Name = name,
            Place = row >= 0 ? places.IdOf(row) : null,
            Admin1 = admin1 >= 0 ? places.NameOf(admin1) : null,
            Admin2 = admin2 >= 0 ? places.NameOf(admin2) : null,
            Country = country >= 0 ? places.Countries[country].Iso2 : null,
            Latitude = coordinates?.Latitude,
            Longitude = coordinates?.Longitude,
            Precision = mention.Precision,
        };
    }
}
