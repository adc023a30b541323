using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Workflows.Evaluation;

namespace Attest.Evaluation.Voices;

/// <summary>Reads NAME.voices.json, whose form samples/README.md tells.</summary>
internal static class VoicesGold
{
    private const string Ending = ".voices.json";

    /// <summary>The incidents of a folder or file, in the order of the files' names.</summary>
    /// <exception cref="InvalidDataException">There is no file, or one is not of the form.</exception>
    public static IReadOnlyList<ToldIncident> Read(string path)
    {
        string[] files = File.Exists(path) ? [path] : Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*" + Ending).Order(StringComparer.Ordinal)] : [];
        return files.Length > 0
            ? [.. files.SelectMany(ReadFile)]
            : throw new InvalidDataException($"{path}: expected a folder with files NAME{Ending}; found none.");
    }

    private static IReadOnlyList<ToldIncident> ReadFile(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            var half = Text(root, "half");
            var set = new VoicesSet(
                Text(root, "set"),
                half is "dev" || (half is "test" ? false : throw new InvalidDataException($"\"half\": expected dev or test, found \"{half}\"")),
                Texts(root, "documents"));
            return [.. root.GetProperty("incidents").EnumerateArray().Select(incident => ReadIncident(incident, set))];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or InvalidDataException or FormatException)
        {
            throw new InvalidDataException($"{path}: expected a set of incidents as samples/README.md describes it; {exception.Message}", exception);
        }
    }

    private static ToldIncident ReadIncident(JsonElement json, VoicesSet set) => new()
    {
        Id = Text(json, "id"),
        Set = set,
        Tellings = [.. json.GetProperty("accounts").EnumerateArray().Select(one => new Telling(Text(one, "document"), Text(one, "quote")))],
        Fields = ReadFields(json),
        Corroboration = Enum.TryParse<Corroboration>(Text(json, "corroboration").Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var corroboration)
            ? corroboration
            : throw new InvalidDataException($"\"corroboration\": found \"{Text(json, "corroboration")}\""),
        Claims = [.. json.GetProperty("claims").EnumerateArray().Select(one => new KnownClaim(Text(one, "by"), Text(one, "document"), Text(one, "kind") == "restated"))],
        PossiblySame = Texts(json, "possibly_same"),
    };

    private static GoldIncident ReadFields(JsonElement json)
    {
        var days = Texts(json, "date");
        return new()
        {
            Id = Text(json, "id"),
            Evidence = "",
            Types = Texts(json, "type"),
            Date = days is [var first, var last] ? (PartialDate.Parse(first)!.Value.First, PartialDate.Parse(last)!.Value.Last) : null,
            Places = Texts(json, "place"),
            Country = Text(json, "country"),
            Perpetrators = Texts(json, "perpetrator"),
            Tolls = new[] { Harm.Killed, Harm.Wounded, Harm.Abducted }
                .Select(harm => (Harm: harm, Bounds: json.GetProperty(harm.ToString().ToLowerInvariant())))
                .Where(toll => toll.Bounds.ValueKind == JsonValueKind.Array)
                .ToDictionary(toll => toll.Harm, toll => new Quantity(Bound(toll.Bounds[0]), Bound(toll.Bounds[1]))),
        };
    }

    private static long? Bound(JsonElement json) => json.ValueKind == JsonValueKind.Null ? null : json.GetInt64();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new InvalidDataException($"\"{name}\": expected a text, found null");

    private static IReadOnlyList<string> Texts(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(one => one.GetString()!)];
}
