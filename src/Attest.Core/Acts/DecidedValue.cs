using System.Globalization;
using Attest.Core.Attestations;

namespace Attest.Core.Acts;

/// <summary>A field on which people decide.</summary>
public enum DecidedField
{
    /// <summary>What kind of incident.</summary>
    Type,

    /// <summary>When.</summary>
    Date,

    /// <summary>Where.</summary>
    Place,

    /// <summary>How many were killed.</summary>
    Killed,

    /// <summary>How many were wounded.</summary>
    Wounded,

    /// <summary>How many were abducted.</summary>
    Abducted,

    /// <summary>Who did it.</summary>
    Perpetrators,

    /// <summary>What was attacked.</summary>
    Targets,

    /// <summary>With what.</summary>
    Weapons,

    /// <summary>How far it got.</summary>
    Completion,

    /// <summary>Whether it is what the document is chiefly about; corrected only, never ruled.</summary>
    Main,
}

/// <summary>The value that somebody decided on: the one part that belongs to the field is set.</summary>
public sealed record DecidedValue
{
    /// <summary>Of <see cref="DecidedField.Type"/>.</summary>
    public IncidentType? Type { get; init; }

    /// <summary>Of <see cref="DecidedField.Date"/>.</summary>
    public IncidentDate? Date { get; init; }

    /// <summary>Of <see cref="DecidedField.Place"/>.</summary>
    public PlaceReference? Place { get; init; }

    /// <summary>Of the three tolls.</summary>
    public Quantity? Number { get; init; }

    /// <summary>Of <see cref="DecidedField.Perpetrators"/>.</summary>
    public IReadOnlyList<Participant>? Perpetrators { get; init; }

    /// <summary>Of <see cref="DecidedField.Targets"/>.</summary>
    public IReadOnlyList<Target>? Targets { get; init; }

    /// <summary>Of <see cref="DecidedField.Weapons"/>.</summary>
    public IReadOnlyList<Weapon>? Weapons { get; init; }

    /// <summary>Of <see cref="DecidedField.Completion"/>.</summary>
    public Completion? Completion { get; init; }

    /// <summary>Of <see cref="DecidedField.Main"/>.</summary>
    public bool? IsMain { get; init; }

    /// <summary>The value in words, such as "12 to 15", "2019-03-01" or "Tene, ML".</summary>
    public override string ToString() =>
        Type is { } type ? type.Code
        : Date is { } date ? Words(date)
        : Place is { } place ? place.Country is { } country && place.Precision != PlacePrecision.Country ? $"{place.Name}, {country}" : place.Name
        : Number is { } number ? number.ToString()
        : Perpetrators is { } perpetrators ? string.Join("; ", perpetrators.Select(one => one.Name))
        : Targets is { } targets ? string.Join("; ", targets.Select(one => one.Words))
        : Weapons is { } weapons ? string.Join("; ", weapons.Select(one => one.Words))
        : Completion is { } completion ? completion.ToString().ToLowerInvariant()
        : IsMain is { } isMain ? (isMain ? "main" : "not main")
        : "not told";

    private static string Words(IncidentDate date) => date.From == date.To
        ? string.Create(CultureInfo.InvariantCulture, $"{date.From:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"{date.From:yyyy-MM-dd} to {date.To:yyyy-MM-dd}").Trim();
}
