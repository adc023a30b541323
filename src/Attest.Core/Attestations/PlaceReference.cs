using Attest.Core.Places;

namespace Attest.Core.Attestations;

/// <summary>How exactly a text locates something.</summary>
public enum PlacePrecision
{
    /// <summary>At a named settlement or site.</summary>
    Exact,

    /// <summary>Near, outside, or on the road from a named place.</summary>
    Near,

    /// <summary>In a named area smaller than an admin division, or across its borders.</summary>
    Area,

    /// <summary>Somewhere in a second-level division.</summary>
    Admin2,

    /// <summary>Somewhere in a first-level division.</summary>
    Admin1,

    /// <summary>Somewhere in a country, or in a part of it such as its north.</summary>
    Country,
}

/// <summary>Where: the name as written, and the gazetteer's entry if there is one.</summary>
public sealed record PlaceReference
{
    /// <summary>The name of the narrowest place, as the gazetteer writes it, or as written when the gazetteer lacks it.</summary>
    public required string Name { get; init; }

    /// <summary>The gazetteer's entry; null when it has none.</summary>
    public PlaceId? Place { get; init; }

    /// <summary>The town of which it is a part or the county in which it lies, where the text names both; null otherwise.</summary>
    public ContainingPlace? Container { get; init; }

    /// <summary>The name of the first-level division; null when not known.</summary>
    public string? Admin1 { get; init; }

    /// <summary>The name of the second-level division; null when not known.</summary>
    public string? Admin2 { get; init; }

    /// <summary>The country as ISO 3166-1 alpha-2; null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, WGS84; null when not known.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS84; null when not known.</summary>
    public double? Longitude { get; init; }

    /// <summary>How exactly the text locates it.</summary>
    public required PlacePrecision Precision { get; init; }
}
