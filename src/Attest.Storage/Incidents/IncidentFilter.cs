using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Storage.Incidents;

/// <summary>A circle on the map.</summary>
/// <param name="Latitude">Degrees north of its middle.</param>
/// <param name="Longitude">Degrees east of its middle.</param>
/// <param name="Kilometres">Its radius.</param>
public sealed record Circle(double Latitude, double Longitude, double Kilometres);

/// <summary>A rectangle on the map, its edges included.</summary>
/// <param name="South">Degrees north of its lower edge.</param>
/// <param name="West">Degrees east of its left edge.</param>
/// <param name="North">Degrees north of its upper edge.</param>
/// <param name="East">Degrees east of its right edge.</param>
public sealed record Box(double South, double West, double North, double East);

/// <summary>Which incidents are asked for; what is not set restricts nothing.</summary>
public sealed record IncidentFilter
{
    /// <summary>Incidents that may have happened on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Incidents that may have happened on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The country as ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The name of the first-level division, however it is spelt as to case and marks.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Incidents with coordinates within this circle.</summary>
    public Circle? Near { get; init; }

    /// <summary>Incidents with coordinates within this rectangle; beside <see cref="Near"/> it is ignored.</summary>
    public Box? Within { get; init; }

    /// <summary>Incidents that are so well attested; empty for all.</summary>
    public IReadOnlyList<Corroboration> Corroborations { get; init; } = [];

    /// <summary>Incidents in which any of these takes part or is held responsible: ids of the registry, or names.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Beside <see cref="Actors"/>, incidents in which any of these takes part or is held responsible on a day on which it may belong to those.</summary>
    public IReadOnlyList<Membership> Members { get; init; } = [];

    /// <summary>The type, or the family of the type.</summary>
    public IncidentType? Type { get; init; }

    /// <summary>Incidents in which surely so many were killed.</summary>
    public long? MinKilled { get; init; }

    /// <summary>Words that all stand in one document that tells of the incident.</summary>
    public string? Text { get; init; }

    /// <summary>Incidents of which people have seen every account.</summary>
    public bool OnlyReviewed { get; init; }

    /// <summary>Incidents that a source tells which people hold at least so reliable; one that cannot be judged never passes.</summary>
    public Reliability? MinReliability { get; init; }

    /// <summary>Incidents with an account that people hold at least so credible; one that cannot be judged never passes.</summary>
    public Credibility? MinCredibility { get; init; }
}

/// <summary>An incident in one line: what lists and counts need of it.</summary>
public sealed record IncidentSummary
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>The code of its type.</summary>
    public required string Type { get; init; }

    /// <summary>The family of its type.</summary>
    public required string Family { get; init; }

    /// <summary>The first day that it may have happened; null when open or not told.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day, included; null when open or not told.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The narrowest place; null when not told.</summary>
    public string? Place { get; init; }

    /// <summary>How exactly it is located; null when not told.</summary>
    public PlacePrecision? PlacePrecision { get; init; }

    /// <summary>The first-level division, folded as <c>FoldedName</c> does; null when not known.</summary>
    public string? Admin1 { get; init; }

    /// <summary>The country as ISO 3166-1 alpha-2; null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>How far it got.</summary>
    public required string Completion { get; init; }

    /// <summary>How many were killed at least; null when not stated.</summary>
    public long? KilledMin { get; init; }

    /// <summary>How many were killed at most; null when not stated.</summary>
    public long? KilledMax { get; init; }

    /// <summary>How many were wounded at least; null when not stated.</summary>
    public long? WoundedMin { get; init; }

    /// <summary>How many were wounded at most; null when not stated.</summary>
    public long? WoundedMax { get; init; }

    /// <summary>The names of those who did it or are held responsible, sorted, with commas between them; null when none is named.</summary>
    public string? Perpetrators { get; init; }

    /// <summary>How many accounts tell it.</summary>
    public required int Accounts { get; init; }

    /// <summary>How well it is attested.</summary>
    public required string Corroboration { get; init; }
}
