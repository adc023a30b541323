using System.Collections.Frozen;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>On which side of MUC-4's rules of relevance a target stands.</summary>
internal enum TargetSide
{
    /// <summary>Neither an armed force nor an armed group.</summary>
    Noncombatant,

    /// <summary>An army or police force, its members and its installations.</summary>
    Force,

    /// <summary>A guerrilla or drug-trafficking organisation and its members.</summary>
    ArmedGroup,
}

/// <summary>What a word beside the name of a place makes of it.</summary>
internal enum PlaceUse
{
    /// <summary>A place of its own.</summary>
    Place,

    /// <summary>A part of a town, which stands behind the town.</summary>
    PartOfTown,

    /// <summary>A site that is called by the whole of the words; beside the name of a town it leaves the town what it is.</summary>
    Site,
}

/// <summary>How MUC-4 calls a kind of target; the type is null when its set list lacks it.</summary>
internal sealed record TargetType(string? Type, TargetSide Side);

/// <summary>A country as MUC-4 writes it.</summary>
internal sealed record MucCountry(string Iso, string Name, bool IsAskedFor, string? Division, IReadOnlyList<string> Words);

/// <summary>The tables that lead from the codebook's codes to MUC-4's set lists.</summary>
internal static class CodebookTables
{
    private const string None = "none";

    public static FrozenDictionary<string, string?> IncidentTypes { get; } = ReadPairs("incident-types.tsv");

    public static FrozenDictionary<string, string?> WeaponTypes { get; } = ReadPairs("weapons.tsv");

    public static FrozenDictionary<string, string?> WeaponWords { get; } = ReadPairs("weapon-words.tsv");

    public static FrozenDictionary<string, TargetType> PersonTypes { get; } = ReadTargets("person-kinds.tsv");

    public static FrozenDictionary<string, TargetType> ThingTypes { get; } = ReadTargets("thing-kinds.tsv");

    public static FrozenDictionary<string, string?> ThingWords { get; } = ReadPairs("thing-words.tsv");

    public static FrozenDictionary<string, (string? OnPeople, string? OnThings)> Effects { get; } = Table.Read("effects.tsv", columns: 3)
        .ToFrozenDictionary(row => row[0], row => (ValueOf(row[1]), ValueOf(row[2])), StringComparer.Ordinal);

    public static FrozenDictionary<string, (bool IsOrganization, bool IsState)> PerpetratorWords { get; } = Table.Read("perpetrator-words.tsv", columns: 3)
        .ToFrozenDictionary(row => row[0], row => (row[1] == "organization", row[2] == "state"), StringComparer.Ordinal);

    public static FrozenSet<string> NoTargets { get; } = Table.Read("no-targets.tsv", columns: 1).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> Institutions { get; } = Table.Read("institutions.tsv", columns: 1).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> Parts { get; } = Table.Read("parts-of-things.tsv", columns: 1).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> MemberWords { get; } = Table.Read("member-words.tsv", columns: 1).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenDictionary<string, (string Type, PlaceUse Use)> PlaceWords { get; } = Table.Read("place-words.tsv", columns: 3)
        .ToFrozenDictionary(row => row[0], row => (row[1], UseOf(row[2])), StringComparer.Ordinal);

    public static FrozenDictionary<string, string?> Plurals { get; } = ReadPairs("plurals.tsv");

    public static FrozenDictionary<string, string?> DatelineCountries { get; } = ReadPairs("datelines.tsv");

    /// <summary>The larger towns of each country, its capital first.</summary>
    public static FrozenDictionary<string, IReadOnlyList<string>> Towns { get; } = Table.Read("datelines.tsv", columns: 2)
        .GroupBy(row => row[1], row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(towns => towns.Key, IReadOnlyList<string> (towns) => [.. towns], StringComparer.Ordinal);

    public static FrozenDictionary<string, MucCountry> Countries { get; } = Table.Read("countries.tsv", columns: 5)
        .Select(row => new MucCountry(row[0], row[1], row[2] == "asked", ValueOf(row[3]), row[4].Split(',')))
        .ToFrozenDictionary(country => country.Iso, StringComparer.Ordinal);

    public static IReadOnlyList<MucCountry> CountriesInOrder { get; } = [.. Countries.Values.OrderBy(country => country.Iso, StringComparer.Ordinal)];

    private static FrozenDictionary<string, string?> ReadPairs(string name) =>
        Table.Read(name, columns: 2).ToFrozenDictionary(row => row[0], row => ValueOf(row[1]), StringComparer.Ordinal);

    private static FrozenDictionary<string, TargetType> ReadTargets(string name) => Table.Read(name, columns: 3)
        .ToFrozenDictionary(row => row[0], row => new TargetType(ValueOf(row[1]), SideOf(row[2])), StringComparer.Ordinal);

    private static PlaceUse UseOf(string text) => text switch
    {
        "part" => PlaceUse.PartOfTown,
        "site" => PlaceUse.Site,
        "place" => PlaceUse.Place,
        _ => throw new InvalidDataException($"A word beside a place is part, site or place; found \"{text}\"."),
    };

    private static TargetSide SideOf(string text) => text switch
    {
        "noncombatant" => TargetSide.Noncombatant,
        "force" => TargetSide.Force,
        "armed_group" => TargetSide.ArmedGroup,
        _ => throw new InvalidDataException($"A side is noncombatant, force or armed_group; found \"{text}\"."),
    };

    private static string? ValueOf(string text) => text == None ? null : text;
}
