using System.Text;
using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Workflows.Evaluation;

/// <summary>Reads NAME.gold.json: what a careful reader takes from a document, written or corrected by hand.</summary>
public sealed class GoldFile
{
    /// <summary>How the names of gold files end.</summary>
    public const string Ending = ".gold.json";

    private static readonly string[] Properties =
        ["id", "evidence", "optional", "type", "date", "place", "admin1", "country", "perpetrator", "target", "claimed_by", "killed", "wounded", "abducted", "note"];

    private readonly string _path;
    private readonly Func<string, bool>? _knowsType;
    private readonly Dictionary<(int Incident, string Property), int> _lines;

    private GoldFile(string path, byte[] json, Func<string, bool>? knowsType) => (_path, _lines, _knowsType) = (path, LinesOf(json), knowsType);

    /// <summary>The gold files of a folder by name, or the file itself.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        string[] files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*" + Ending).Order(StringComparer.Ordinal)] : [];
        return files.Length > 0
            ? files
            : throw new InvalidDataException($"{path}: expected a folder with files NAME{Ending}; found none. Make some with 'attest evaluate --draft FOLDER PATH' and correct them.");
    }

    /// <summary>Reads one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="knowsType">Whether the codebook has a type of this code; null when any is accepted.</param>
    /// <exception cref="InvalidDataException">It is not of the form; the message names file and line, and says what was expected.</exception>
    public static GoldDocument Read(string path, Func<string, bool>? knowsType)
    {
        var bytes = File.ReadAllBytes(path);
        bytes = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        try
        {
            using var json = JsonDocument.Parse(bytes, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return new GoldFile(path, bytes, knowsType).Read(json.RootElement);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}, line {exception.LineNumber + 1}: expected JSON, found something else at column {exception.BytePositionInLine + 1}. Look for a missing comma, quotation mark or bracket.", exception);
        }
    }

    private GoldDocument Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("document", out var document) || document.ValueKind != JsonValueKind.String)
        {
            throw Wrong(-1, "document", "expected an object with \"document\", the name of the document");
        }

        if (!root.TryGetProperty("incidents", out var incidents) || incidents.ValueKind != JsonValueKind.Array)
        {
            throw Wrong(-1, "incidents", "expected \"incidents\", a list, which is empty when the document tells none");
        }

        return new(_path, document.GetString()!, [.. incidents.EnumerateArray().Select((incident, number) => Read(incident, number))]);
    }

    private GoldIncident Read(JsonElement json, int number)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(-1, "incidents", "expected an object for each incident");
        }

        if (json.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => !Properties.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw Wrong(number, unknown, $"expected one of {string.Join(", ", Properties)}; found \"{unknown}\"");
        }

        return new()
        {
            Id = Text(json, number, "id") ?? throw Wrong(number, "id", "expected \"id\", a name for the incident"),
            Evidence = Text(json, number, "evidence") is { Length: > 0 } words ? words : throw Wrong(number, "evidence", "expected \"evidence\", the words of the document that tell the incident"),
            Line = LineOf(number, "evidence"),
            IsOptional = json.TryGetProperty("optional", out var optional) && (optional.ValueKind is JsonValueKind.True or JsonValueKind.False ? optional.GetBoolean() : throw Wrong(number, "optional", "expected true or false")),
            Types = Types(json, number),
            Date = Date(json, number),
            Places = Texts(json, number, "place"),
            Country = Text(json, number, "country") is var country && country is null or [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? country : throw Wrong(number, "country", $"expected a code of two capitals, such as ML; found \"{country}\""),
            Perpetrators = Texts(json, number, "perpetrator"),
            Targets = Texts(json, number, "target"),
            Claimants = Texts(json, number, "claimed_by"),
            Tolls = new[] { Harm.Killed, Harm.Wounded, Harm.Abducted }
                .Select(harm => (Harm: harm, Number: Number(json, number, harm.ToString().ToLowerInvariant())))
                .Where(toll => toll.Number is not null)
                .ToDictionary(toll => toll.Harm, toll => toll.Number!),
        };
    }

    private IReadOnlyList<string> Types(JsonElement json, int number)
    {
        var types = Texts(json, number, "type");
        return types.FirstOrDefault(type => _knowsType?.Invoke(type) == false) is { } unknown
            ? throw Wrong(number, "type", $"expected types of the codebook, such as armed_assault; found \"{unknown}\"")
            : types;
    }

    private (DateOnly First, DateOnly Last)? Date(JsonElement json, int number)
    {
        var days = Texts(json, number, "date");
        var wrong = Wrong(number, "date", "expected null or the first and the last day, each as yyyy, yyyy-mm or yyyy-mm-dd");
        return days switch
        {
            [] => null,
            [var first, var last] => PartialDate.Parse(first) is { } from && PartialDate.Parse(last) is { } to && from.First <= to.Last ? (from.First, to.Last) : throw wrong,
            _ => throw wrong,
        };
    }

    private Quantity? Number(JsonElement json, int number, string name)
    {
        if (!json.TryGetProperty(name, out var bounds) || bounds.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (bounds.ValueKind == JsonValueKind.Array && bounds.GetArrayLength() == 2 && IsBound(bounds[0], out var low) && IsBound(bounds[1], out var high) && !(high < low))
        {
            return new(low, high);
        }

        throw Wrong(number, name, "expected null or two bounds, such as [12, 12] or [12, null]");
    }

    private static bool IsBound(JsonElement json, out long? bound)
    {
        bound = json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var whole) && whole >= 0 ? whole : null;
        return bound is not null || json.ValueKind == JsonValueKind.Null;
    }

    private IReadOnlyList<string> Texts(JsonElement json, int number, string name)
    {
        if (!json.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(text => text.GetString()!)]
            : throw Wrong(number, name, "expected a list of texts, such as [\"Gao\"]");
    }

    private string? Text(JsonElement json, int number, string name) =>
        !json.TryGetProperty(name, out var text) || text.ValueKind == JsonValueKind.Null ? null
        : text.ValueKind == JsonValueKind.String ? text.GetString()
        : throw Wrong(number, name, "expected a text between quotation marks");

    private InvalidDataException Wrong(int incident, string property, string expected) =>
        new($"{_path}, line {LineOf(incident, property)}: {(incident < 0 ? "" : $"\"{property}\" of incident {incident + 1}: ")}{expected}.");

    /// <summary>The line of a property; of one that is missing the line of its object.</summary>
    private int LineOf(int incident, string property) => _lines.GetValueOrDefault((incident, property), _lines.GetValueOrDefault((incident, ""), 1));

    /// <summary>The lines on which the properties of the file and of its incidents stand; an incident's own under the empty name.</summary>
    private static Dictionary<(int Incident, string Property), int> LinesOf(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var lines = new Dictionary<(int, string), int>();
        var (line, at, incident) = (1, 0, -1);
        while (reader.Read())
        {
            line += json.AsSpan(at, (int)reader.TokenStartIndex - at).Count((byte)'\n');
            at = (int)reader.TokenStartIndex;
            if (reader is { TokenType: JsonTokenType.StartObject, CurrentDepth: 2 })
            {
                lines[(++incident, "")] = line;
            }
            else if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 or 3 })
            {
                lines.TryAdd((reader.CurrentDepth == 1 ? -1 : incident, reader.GetString()!), line);
            }
        }

        return lines;
    }
}
