using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Core.Attestations;

/// <summary>What a text tells a place to be a part of: the town of a quarter, a street, a building, or the county of a village.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Place">The gazetteer's entry; null when it has none.</param>
/// <param name="Citation">The words that name it.</param>
public sealed record ContainingPlace(string Name, PlaceId? Place, Citation Citation)
{
    /// <summary>The words that tell a place, with those that name what it is a part of where these stand apart: "the Riverside quarter … Springfield".</summary>
    public static string WordsOf(Stated<PlaceReference> place) =>
        place.Value.Container?.Citation is { } container && !(container.Part == place.Citation.Part && place.Citation.Span.Contains(container.Span))
            ? $"{place.Citation.Quote} … {container.Quote}"
            : place.Citation.Quote;
}
