using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Formats.Reading;

namespace Attest.Formats.Rows;

/// <summary>What a reader of decided values has to know of the world.</summary>
public sealed record DecidedNames
{
    /// <summary>Whether the codebook has a type of incident of this code.</summary>
    public required Func<string, bool> IsType { get; init; }

    /// <summary>The registry's actor of a name; null when it has none.</summary>
    public required Func<string, Participant?> FindActor { get; init; }

    /// <summary>The gazetteer's place of a name in a country, or anywhere when the country is null; null when it has none.</summary>
    public required Func<string, string?, PlaceReference?> FindPlace { get; init; }
}

/// <summary>Reads the values that people decide on, as they write them in a command.</summary>
/// <param name="names">Types, actors and places.</param>
public sealed class DecidedText(DecidedNames names)
{
    /// <summary>What stands for "the text does not tell it", or "it is not known".</summary>
    public const string None = "none";

    private static readonly Dictionary<string, DecidedField> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["type"] = DecidedField.Type,
        ["date"] = DecidedField.Date,
        ["place"] = DecidedField.Place,
        ["killed"] = DecidedField.Killed,
        ["wounded"] = DecidedField.Wounded,
        ["abducted"] = DecidedField.Abducted,
        ["perpetrator"] = DecidedField.Perpetrators,
        ["perpetrators"] = DecidedField.Perpetrators,
        ["target"] = DecidedField.Targets,
        ["targets"] = DecidedField.Targets,
        ["weapon"] = DecidedField.Weapons,
        ["weapons"] = DecidedField.Weapons,
        ["completion"] = DecidedField.Completion,
        ["main"] = DecidedField.Main,
    };

    /// <summary>The words that name a field, for messages.</summary>
    public static string FieldNames { get; } = "type, date, place, killed, wounded, abducted, perpetrator, target, weapon, completion";

    /// <summary>The field that a word names; null when there is none.</summary>
    public static DecidedField? FindField(string word) => Fields.TryGetValue(word, out var field) ? field : null;

    /// <summary>Reads a value of a field; found with null where the text is <see cref="None"/>.</summary>
    public Reading<DecidedValue?> Read(DecidedField field, string text)
    {
        text = text.Trim();
        if (text.Equals(None, StringComparison.OrdinalIgnoreCase))
        {
            return field is DecidedField.Type or DecidedField.Completion or DecidedField.Main
                ? new Reading<DecidedValue?>.Unreadable($"Expected a value; found '{text}', but every incident has one. Give the right one.")
                : new Reading<DecidedValue?>.Found(null);
        }

        return field switch
        {
            DecidedField.Type => names.IsType(text)
                ? Found(new() { Type = new(text) })
                : Unreadable($"Expected a type of the codebook, such as armed_assault; found '{text}'."),
            DecidedField.Date => Date(text),
            DecidedField.Place => Place(text),
            DecidedField.Killed or DecidedField.Wounded or DecidedField.Abducted => CellNumbers.Read(text) is { } number
                ? Found(new() { Number = number })
                : Unreadable($"Expected a number such as 12, 12-15, 12+ or up to 30; found '{text}'."),
            DecidedField.Perpetrators => Found(new() { Perpetrators = [.. Parts(text).Select(name => names.FindActor(name) ?? new(Role.Perpetrator, name, null, name))] }),
            DecidedField.Targets => Found(new() { Targets = [.. Parts(text).Select(Kind).Select(one => new Target(one.Words, one.Kind, IsPerson: true))] }),
            DecidedField.Weapons => Found(new() { Weapons = [.. Parts(text).Select(Kind).Select(one => new Weapon(one.Words, one.Kind ?? one.Words))] }),
            DecidedField.Completion => Enum.TryParse<Completion>(text, ignoreCase: true, out var completion) && Enum.IsDefined(completion) && !char.IsAsciiDigit(text[0])
                ? Found(new() { Completion = completion })
                : Unreadable($"Expected occurred, attempted, foiled or threatened; found '{text}'."),
            DecidedField.Main => text.ToLowerInvariant() switch
            {
                "yes" or "true" => Found(new() { IsMain = true }),
                "no" or "false" => Found(new() { IsMain = false }),
                _ => Unreadable($"Expected yes or no; found '{text}'."),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No field on which people decide."),
        };
    }

    private static Reading<DecidedValue?> Date(string text)
    {
        var parts = text.Split(" to ", 2, StringSplitOptions.TrimEntries);
        if (StatedDay.Read(parts[0]) is not { } first || StatedDay.Read(parts[^1]) is not { } last || last.Last < first.First)
        {
            return Unreadable($"Expected a day, a month or a year such as 2019-03-01, or two of them such as '2019-03-01 to 2019-03-04'; found '{text}'.");
        }

        var precision = parts.Length > 1 ? DatePrecision.Range : PrecisionOf(first);
        return Found(new() { Date = new(first.First, last.Last, first.First == last.Last ? DatePrecision.Day : precision) });
    }

    private static DatePrecision PrecisionOf(PartialDate date) => date.IsDay ? DatePrecision.Day : date.Month is null ? DatePrecision.Year : DatePrecision.Month;

    /// <summary>A name, with commas a division and a country behind it: "Tene", "Tene, Mali", "Tene, Ségou, ML".</summary>
    private Reading<DecidedValue?> Place(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 3)
        {
            return Unreadable($"Expected a place, with its country behind a comma where the name is not the only one, such as 'Tene, Mali'; found '{text}'.");
        }

        var country = parts.Length > 1 ? Countries.Find(parts[^1]) : null;
        if (parts.Length > 1 && country is null)
        {
            return Unreadable($"Expected a country's two-letter code or English name behind the comma; found '{parts[^1]}'.");
        }

        var place = names.FindPlace(parts[0], country) ?? new() { Name = parts[0], Country = country, Precision = PlacePrecision.Exact };
        return Found(new() { Place = parts.Length == 3 ? place with { Admin1 = parts[1] } : place });
    }

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Words and, behind a =, their kind in the codebook: "gendarmerie post=police".</summary>
    private static (string Words, string? Kind) Kind(string text) =>
        text.Split('=', 2, StringSplitOptions.TrimEntries) is [var words, var kind] && words.Length > 0 && kind.Length > 0 ? (words, kind) : (text, null);

    private static Reading<DecidedValue?> Found(DecidedValue value) => new Reading<DecidedValue?>.Found(value);

    private static Reading<DecidedValue?> Unreadable(string reason) => new Reading<DecidedValue?>.Unreadable(reason);
}
