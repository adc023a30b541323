using System.Globalization;
using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Core.Incidents;

/// <summary>
/// Sets two accounts side by side. What speaks for one incident adds weight, what speaks against it takes weight away, and a
/// contradiction ends it. The weights are rough and stand here together; a later version fits them on data.
/// </summary>
internal sealed class Comparison(Taxonomy taxonomy, ResolverOptions options)
{
    /// <summary>The sum at which one incident is as likely as two.</summary>
    private const double Balance = 4;

    /// <summary>The likelihood of one incident with its reasons; null when the accounts contradict each other or share too little to compare.</summary>
    public Link? Compare(Account one, Account other)
    {
        var (first, second) = AttestationOrder.Instance.Compare(one.Id, other.Id) <= 0 ? (one, other) : (other, one);
        if (Contradict(first, second)
            || first.Attestation is not { Date.Value: { } date, Place.Value: { } place }
            || second.Attestation is not { Date.Value: { } otherDate, Place.Value: { } otherPlace })
        {
            return null;
        }

        List<string> reasons = [];
        var sum = Days(date, otherDate, reasons)
            + Where(place, otherPlace, reasons)
            + Kind(first.Attestation.Type.Value, second.Attestation.Type.Value, reasons)
            + Actors(first.Attestation, second.Attestation, reasons)
            + Targets(first.Attestation, second.Attestation, reasons)
            + Killed(first.Attestation, second.Attestation, reasons);
        var score = Math.Round(1 / (1 + Math.Exp(Balance - sum)), 4);
        return new(first.Id, second.Id, score, reasons);
    }

    /// <summary>Whether the two can never be one incident, whatever a third account says.</summary>
    public bool Contradict(Account one, Account other) =>
        one.Id.Document == other.Id.Document
        || !taxonomy.AreCompatible(one.Attestation.Type.Value, other.Attestation.Type.Value)
        || AreOnOtherDays(one.Attestation.Date?.Value, other.Attestation.Date?.Value)
        || AreElsewhere(one.Attestation.Place?.Value, other.Attestation.Place?.Value);

    private bool AreOnOtherDays(IncidentDate? one, IncidentDate? other) => one is not null && other is not null && DaysApart(one, other) > options.MaxDaysApart;

    private bool AreElsewhere(PlaceReference? one, PlaceReference? other)
    {
        if (one is null || other is null)
        {
            return false;
        }

        if (one.Country is { } country && other.Country is { } otherCountry && country != otherCountry && !AreNear(one, other))
        {
            return true;
        }

        if (IsPoint(one) && IsPoint(other))
        {
            return !IsSamePlace(one, other) && !AreNear(one, other);
        }

        return one.Admin1 is { } admin1 && other.Admin1 is { } otherAdmin1 && FoldedName.Of(admin1) != FoldedName.Of(otherAdmin1);
    }

    private static double Days(IncidentDate one, IncidentDate other, List<string> reasons)
    {
        var widest = (DatePrecision)Math.Max((int)Widest(one), (int)Widest(other));
        var apart = DaysApart(one, other);
        var (weight, reason) = (widest, apart) switch
        {
            (DatePrecision.Day, 0) => (2.0, $"same day ({Show(one.From)})"),
            (DatePrecision.Day, _) => (1.0, $"{apart} day apart ({Show(one.From)} and {Show(other.From)})"),
            (DatePrecision.Week, _) => (0.5, "days of one week"),
            (DatePrecision.Month, _) => (-2.0, "a day is not stated, only a month or a longer span"),
            _ => (-4.0, "a day is not stated, only a long span"),
        };
        reasons.Add(reason);
        return weight;
    }

    private double Where(PlaceReference one, PlaceReference other, List<string> reasons)
    {
        var (weight, reason) = (IsPoint(one) && IsPoint(other), IsSamePlace(one, other)) switch
        {
            (true, true) => (3.0, $"same place ({one.Name})"),
            (true, false) => (2.5, string.Create(CultureInfo.InvariantCulture, $"{KilometresApart(one, other) ?? 0:0} km apart ({one.Name} and {other.Name})")),
            (false, true) => (0.5, $"same area ({one.Name})"),
            (false, false) when one.Admin1 is not null && other.Admin1 is not null => (0.5, $"both in {one.Admin1}"),
            _ => (0.0, "only the country or a wide area is shared"),
        };
        reasons.Add(reason);
        return weight;
    }

    private double Kind(IncidentType one, IncidentType other, List<string> reasons)
    {
        reasons.Add(one == other ? $"both {Label(one)}" : $"kinds that fit: {Label(one)} and {Label(other)}");
        return one == other ? 1 : 0.5;
    }

    private static double Actors(Attestation one, Attestation other, List<string> reasons)
    {
        var (ones, others) = (Perpetrators(one), Perpetrators(other));
        if (ones.Count == 0 || others.Count == 0)
        {
            return 0;
        }

        if (ones.Intersect(others, StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } shared)
        {
            reasons.Add($"both name {shared}");
            return 1.5;
        }

        reasons.Add($"different actors are named: {ones[0]} and {others[0]}");
        return -1;
    }

    private static double Targets(Attestation one, Attestation other, List<string> reasons)
    {
        var (ones, others) = (TargetKinds(one), TargetKinds(other));
        if (ones.Count == 0 || others.Count == 0)
        {
            return 0;
        }

        if (ones.Intersect(others, StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } shared)
        {
            reasons.Add($"both against {shared}");
            return 0.7;
        }

        reasons.Add($"different targets: {ones[0]} and {others[0]}");
        return -0.7;
    }

    private static double Killed(Attestation one, Attestation other, List<string> reasons)
    {
        if (TollSummary.Of(one.Tolls, Harm.Killed)?.Number is not { } number || TollSummary.Of(other.Tolls, Harm.Killed)?.Number is not { } otherNumber)
        {
            return 0;
        }

        var (low, high) = ((double)(number.AtLeast ?? 0), (double)(number.AtMost ?? long.MaxValue));
        var (otherLow, otherHigh) = ((double)(otherNumber.AtLeast ?? 0), (double)(otherNumber.AtMost ?? long.MaxValue));
        if (number.IsExact && number == otherNumber && number.AtLeast > 0)
        {
            reasons.Add($"same toll: {number} killed");
            return 1;
        }

        if (low <= otherHigh && otherLow <= high)
        {
            return 0;
        }

        reasons.Add($"tolls differ: {number} and {otherNumber} killed");
        var (smaller, larger) = high < otherLow ? (high, otherLow) : (otherHigh, low);
        return larger > 5 * Math.Max(1, smaller) ? -1.5 : -0.5;
    }

    private static int DaysApart(IncidentDate one, IncidentDate other)
    {
        if (one.Overlaps(other))
        {
            return 0;
        }

        // Both ends that face each other are set, or the two would overlap.
        return one.To < other.From ? other.From!.Value.DayNumber - one.To!.Value.DayNumber : one.From!.Value.DayNumber - other.To!.Value.DayNumber;
    }

    /// <summary>The precision by the days that it leaves open, whatever the words call it.</summary>
    private static DatePrecision Widest(IncidentDate date) => date is { From: { } from, To: { } to }
        ? (to.DayNumber - from.DayNumber) switch
        {
            0 => DatePrecision.Day,
            <= 10 => DatePrecision.Week,
            <= 31 => DatePrecision.Month,
            _ => DatePrecision.Year,
        }
        : DatePrecision.Year;

    private static bool IsPoint(PlaceReference place) => place.Precision is PlacePrecision.Exact or PlacePrecision.Near;

    private static bool IsSamePlace(PlaceReference one, PlaceReference other) =>
        one.Place is { } id && other.Place is { } otherId
            ? id == otherId
            : FoldedName.Of(one.Name) == FoldedName.Of(other.Name) && (one.Country is null || other.Country is null || one.Country == other.Country);

    private bool AreNear(PlaceReference one, PlaceReference other) =>
        IsPoint(one) && IsPoint(other) && KilometresApart(one, other) <= options.MaxKilometresApart;

    private static double? KilometresApart(PlaceReference one, PlaceReference other) =>
        one is { Latitude: { } north, Longitude: { } east } && other is { Latitude: { } otherNorth, Longitude: { } otherEast }
            ? Distance.Kilometres(north, east, otherNorth, otherEast)
            : null;

    private static List<string> Perpetrators(Attestation attestation) =>
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

    private static List<string> TargetKinds(Attestation attestation) =>
        [.. attestation.Targets.Select(one => one.Value.Kind).OfType<string>().Where(kind => kind != "unknown").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private string Label(IncidentType type) => taxonomy.LabelOf(type).ToLowerInvariant();

    private static string Show(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "open";
}
