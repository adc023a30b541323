using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Core.Incidents;

/// <summary>
/// What is compared of an account when it is asked whether another one tells of the same incident: small enough that a million of them fit
/// into memory.
/// </summary>
public sealed record Traits
{
    private uint[]? _placeWords;

    /// <summary>The name of the attestation.</summary>
    public required AttestationId Id { get; init; }

    /// <summary>Whether it is what its document is chiefly about, and the document no statement that claims several attacks.</summary>
    public bool IsMain { get; init; }

    /// <summary>The code of its type.</summary>
    public required string Type { get; init; }

    /// <summary>The first day that it may mean, as a day number of the calendar; null when open or not told.</summary>
    public int? FirstDay { get; init; }

    /// <summary>The last day, included; null when open or not told.</summary>
    public int? LastDay { get; init; }

    /// <summary>The last day on which the document may have been published; null when not known.</summary>
    public int? Published { get; init; }

    /// <summary>The country as ISO 3166-1 alpha-2; null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>The first-level division, folded; null when not known.</summary>
    public string? Admin1 { get; init; }

    /// <summary>The name of the narrowest place, for readers; null when no place is told.</summary>
    public string? PlaceName { get; init; }

    /// <summary>The words of the place's name, as <see cref="WordRarity.HashOf"/> numbers them.</summary>
    public ReadOnlySpan<uint> PlaceWords => _placeWords ??= PlaceName is null ? [] : [.. AccountWords.Split(PlaceName).Select(word => WordRarity.HashOf(word))];

    /// <summary>What two accounts of one place share: the gazetteer's id, or the folded name when it has none; null when no place is told.</summary>
    public string? PlaceKey { get; init; }

    /// <summary>How exactly it is located; null when no place is told.</summary>
    public PlacePrecision? Precision { get; init; }

    /// <summary>Degrees north and east; null when not known.</summary>
    public (float North, float East)? Point { get; init; }

    /// <summary>The names of the actors of the registry that did it or are held responsible, sorted.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>The kinds of what was attacked, sorted.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>How many were killed; null when not told.</summary>
    public Quantity? Killed { get; init; }

    /// <summary>How many were wounded; null when not told.</summary>
    public Quantity? Wounded { get; init; }

    /// <summary>The words in which it is told.</summary>
    public AccountWords Words { get; init; } = AccountWords.None;

    /// <summary>Whether the place is a point on the map, or near one.</summary>
    public bool IsPoint => Precision is PlacePrecision.Exact or PlacePrecision.Near;

    /// <summary>Whether the day is told: one day, or a span of a few.</summary>
    public bool IsDated => FirstDay is not null && LastDay - FirstDay <= Block.MaxNarrowDays;

    /// <summary>Whether so little is told of day or place that many incidents may be meant.</summary>
    public bool IsVague => PlaceKey is null || Precision is PlacePrecision.Admin1 or PlacePrecision.Country || FirstDay is null || LastDay is null || LastDay - FirstDay > Block.MaxNarrowDays / 2;

    /// <summary>Reads the traits of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="words">The words in which it is told.</param>
    /// <param name="accounts">All accounts of its document; null when it has no other.</param>
    public static Traits Of(Account account, AccountWords words, IReadOnlyList<Attestation>? accounts = null)
    {
        var attestation = account.Attestation;
        var (date, place) = (attestation.Date?.Value, attestation.Place?.Value);
        return new()
        {
            Id = attestation.Id,
            IsMain = attestation.IsMain && (accounts ?? []).Count(IsClaimed) < 2,
            Type = attestation.Type.Value.Code,
            FirstDay = date?.From?.DayNumber,
            LastDay = date?.To?.DayNumber,
            Published = account.Published?.Last.DayNumber,
            Country = place?.Country,
            Admin1 = place?.Admin1 is { } admin1 ? FoldedName.Of(admin1) : null,
            PlaceName = place?.Name,
            PlaceKey = place is null ? null : place.Place?.Value ?? FoldedName.Of(place.Name),
            Precision = place?.Precision,
            Point = place is { Latitude: { } north, Longitude: { } east } ? ((float)north, (float)east) : null,
            Actors = ActorsOf(attestation),
            Targets = TargetsOf(attestation),
            Killed = TollSummary.Of(attestation.Tolls, Harm.Killed)?.Number,
            Wounded = TollSummary.Of(attestation.Tolls, Harm.Wounded)?.Number,
            Words = words,
        };
    }

    private static bool IsClaimed(Attestation attestation) => attestation.Responsibilities.Any(one => one.Value.Kind == ResponsibilityKind.Claimed);

    private static string[] ActorsOf(Attestation attestation) =>
    [
        .. attestation.Participants
            .Where(one => one.Value is { Role: Role.Perpetrator, Actor: not null })
            .Select(one => one.Value.Name)
            .Concat(attestation.Responsibilities
                .Where(one => one.Value is { Actor: not null, Kind: not (ResponsibilityKind.Denied or ResponsibilityKind.Acquitted) })
                .Select(one => one.Value.Name))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static string[] TargetsOf(Attestation attestation) =>
        [.. attestation.Targets.Select(one => one.Value.Kind).OfType<string>().Where(kind => kind != "unknown").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
