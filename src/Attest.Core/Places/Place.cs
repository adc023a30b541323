namespace Attest.Core.Places;

/// <summary>The gazetteer's id of a place, such as gn:2460596 or country:ML.</summary>
public readonly record struct PlaceId
{
    private readonly string? _value;

    /// <summary>Makes an id.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public PlaceId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value;
    }

    /// <summary>The id as text; empty for the default value, which names no place.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What kind of place, from the widest to the narrowest.</summary>
public enum PlaceKind
{
    /// <summary>A continent.</summary>
    Continent,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A natural or informal area, such as the Sahel or Lake Chad.</summary>
    Region,

    /// <summary>A first-level division.</summary>
    Admin1,

    /// <summary>A second-level division.</summary>
    Admin2,

    /// <summary>The capital of a country.</summary>
    Capital,

    /// <summary>A city.</summary>
    City,

    /// <summary>A town.</summary>
    Town,

    /// <summary>A village or another small settlement.</summary>
    Village,

    /// <summary>An airport.</summary>
    Airport,

    /// <summary>An air base.</summary>
    Airbase,
}

/// <summary>An entry of the gazetteer.</summary>
public sealed record Place
{
    /// <summary>Its id.</summary>
    public required PlaceId Id { get; init; }

    /// <summary>What kind of place.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>Its usual name.</summary>
    public required string Name { get; init; }

    /// <summary>The country as ISO 3166-1 alpha-2; null for what lies in several or none.</summary>
    public string? Country { get; init; }

    /// <summary>The narrowest place that contains it; null for a country.</summary>
    public PlaceId? Parent { get; init; }

    /// <summary>Degrees north, WGS84; null when not known.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS84; null when not known.</summary>
    public double? Longitude { get; init; }

    /// <summary>How many people live there; 0 when not known.</summary>
    public long Population { get; init; }
}
