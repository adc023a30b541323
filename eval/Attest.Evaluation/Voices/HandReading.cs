using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Evaluation.Voices;

/// <summary>Who is named as having done it.</summary>
/// <param name="Name">The usual short name, or the words.</param>
/// <param name="Actor">The actor of the registry; null for a description.</param>
/// <param name="Kind">How strongly it is said; null when the text only describes whoever did it.</param>
internal sealed record Blamed(string Name, ActorId? Actor, ResponsibilityKind? Kind);

/// <summary>What a careful reader takes from one telling alone, without knowledge of the others.</summary>
internal sealed record HandReading
{
    /// <summary>The voice that tells it; where a text sets several beside each other, the one whose toll is given here.</summary>
    public required Assertion Assertion { get; init; }

    public required IncidentType Type { get; init; }

    /// <summary>First and last day; null when the text does not tell.</summary>
    public (DateOnly First, DateOnly Last)? Date { get; init; }

    public required string PlaceName { get; init; }

    /// <summary>The gazetteer's entry; null when it has none.</summary>
    public PlaceId? PlaceId { get; init; }

    public required PlacePrecision Precision { get; init; }

    /// <summary>What the text says of a place that the gazetteer lacks; null when nothing.</summary>
    public string? Admin1 { get; init; }

    /// <summary>As <see cref="Admin1"/>.</summary>
    public string? Admin2 { get; init; }

    public required string Country { get; init; }

    public required IReadOnlyDictionary<Harm, Quantity> Tolls { get; init; }

    /// <summary>The codebook's kind of target.</summary>
    public required string TargetKind { get; init; }

    public required IReadOnlyList<Blamed> Blamed { get; init; }
}
