using Attest.Formats.Reading;
using Attest.Formats.Yaml;

namespace Attest.Formats.Rows;

/// <summary>Which column of a spreadsheet holds what, how its days are written, and what its own words mean in the codebook.</summary>
public sealed class RowMap
{
    private static readonly string[] KnownFields =
    [
        "key", "date", "from", "to", "place", "admin1", "country", "latitude", "longitude", "type", "perpetrator", "target", "killed", "wounded",
        "abducted", "weapon", "source", "published", "notes", "completion", "claimed_by", "title", "text", "language",
    ];

    private readonly YamlEntries _entries;

    private RowMap(YamlEntries entries) => _entries = entries;

    /// <summary>The map in which each field's column bears the field's name.</summary>
    internal static RowMap Plain { get; } = new(YamlEntries.Read("columns:\n" + string.Concat(KnownFields.Select(field => $"  {field}: {field}\n")), firstLine: 1));

    /// <summary>The fields that a column can be mapped to.</summary>
    public static IReadOnlyList<string> Fields => KnownFields;

    /// <summary>The name that stands before the key in the documents' names; null for the name of the file.</summary>
    public string? Name => _entries.One("name");

    /// <summary>How days are written, such as dd/MM/yyyy; null for yyyy-mm-dd and days in words.</summary>
    public string? DateFormat => _entries.One("date_format");

    /// <summary>The separator between cells; null to find it out.</summary>
    public string? Separator => _entries.One("separator");

    /// <summary>The columns that are mapped.</summary>
    public IReadOnlyList<string> Columns => [.. KnownFields.Select(ColumnOf).OfType<string>()];

    /// <summary>The column of a field; null when it has none.</summary>
    public string? ColumnOf(string field) => _entries.One("columns/" + field);

    /// <summary>What a field holds in every row that leaves it empty; null when nothing is said.</summary>
    public string? DefaultOf(string field) => _entries.One("defaults/" + field);

    /// <summary>What a cell's words mean: the codebook's word if the map gives one, else the words themselves.</summary>
    public string Translate(string field, string value) => _entries.One($"values/{field}/{value}") ?? value;

    /// <summary>Reads a map file.</summary>
    /// <exception cref="InvalidDataException">It is no such map; the message says where and why.</exception>
    public static RowMap Read(string path)
    {
        YamlEntries entries;
        try
        {
            entries = YamlEntries.Read(DecodedText.Of(File.ReadAllBytes(path), isHtml: false), firstLine: 1);
        }
        catch (Exception exception) when (exception is FormatException or RefusedException)
        {
            throw new InvalidDataException($"{path}: expected a map of columns in YAML; found: {exception.Message}. Correct it.", exception);
        }

        foreach (var key in entries.Keys)
        {
            var isKnown = key is "name" or "date_format" or "separator"
                || key.Split('/') is ["columns" or "defaults", var field] && KnownFields.Contains(field, StringComparer.Ordinal)
                || key.Split('/') is ["values", var translated, ..] && KnownFields.Contains(translated, StringComparer.Ordinal);
            if (!isKnown)
            {
                throw new InvalidDataException($"{path}, line {entries.LineOf(key)}: expected name, date_format, separator, or under columns, defaults and values one of {string.Join(", ", KnownFields)}; found '{key}'. Correct it.");
            }
        }

        return entries.One("columns/key") is null
            ? throw new InvalidDataException($"{path}: expected under columns a key, by which a row is known again when the file changes; found none. Add the column that is different in every row.")
            : new(entries);
    }
}
