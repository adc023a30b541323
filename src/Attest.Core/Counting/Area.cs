using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Core.Counting;

/// <summary>An area for which a count is asked; what is not set restricts nothing.</summary>
public sealed record Area
{
    /// <summary>The country as ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The first-level division, folded.</summary>
    public string? Admin1 { get; init; }

    /// <summary>The countries that have a division of that name; an incident of one of them whose division is not told may lie in it.</summary>
    public IReadOnlySet<string> CountriesOfAdmin1 { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The narrowest place, folded: a settlement, or an area within the division.</summary>
    public string? Place { get; init; }

    /// <summary>Whether other places may lie within it, as villages do within a district, or within a part of a country of which nobody knows the borders.</summary>
    public bool IsWide { get; init; }

    /// <summary>The area that a document names.</summary>
    public static Area Of(Stated<PlaceReference> stated)
    {
        var place = stated.Value;
        var country = place.Precision == PlacePrecision.Country;
        var admin1 = place.Admin1 is { } name ? FoldedName.Of(name) : null;
        return new()
        {
            Country = place.Country,
            Admin1 = country ? null : admin1,
            CountriesOfAdmin1 = place.Country is { } code && admin1 is not null ? new HashSet<string>(StringComparer.Ordinal) { code } : new HashSet<string>(StringComparer.Ordinal),
            Place = place.Precision is PlacePrecision.Exact or PlacePrecision.Near or PlacePrecision.Area or PlacePrecision.Admin2 ? FoldedName.Of(place.Name) : null,
            IsWide = place.Precision is PlacePrecision.Area or PlacePrecision.Admin2 || place.Country is null || (country && IsPart(place.Name, stated.Citation.Quote)),
        };
    }

    /// <summary>Whether an incident happened in it: surely, possibly, or not.</summary>
    public Holding Of(CountedIncident incident)
    {
        if (Country is not null && incident.Country != Country)
        {
            return incident.Country is null ? Holding.Possibly : Holding.Never;
        }

        if (Admin1 is not null && incident.Admin1 != Admin1)
        {
            return incident.Admin1 is null && (incident.Country is null || CountriesOfAdmin1.Contains(incident.Country)) ? Holding.Possibly : Holding.Never;
        }

        if (Place is null)
        {
            return IsWide ? Holding.Possibly : Holding.Surely;
        }

        return incident.Place is { } place && FoldedName.Of(place) == Place ? Holding.Surely
            : IsWide || incident.PlacePrecision is null or > PlacePrecision.Near ? Holding.Possibly
            : Holding.Never;
    }

    /// <summary>"northern Mali" is a part of Mali; "the country" is not.</summary>
    private static bool IsPart(string name, string words)
    {
        var (folded, whole) = (FoldedName.Of(words), FoldedName.Of(name));
        return folded != whole && $" {folded} ".Contains($" {whole} ", StringComparison.Ordinal);
    }
}
