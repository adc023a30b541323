using System.Text.Json;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Core.Places;
using Attest.Core.Releases;
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
                Texts(root, "documents"),
                [.. root.GetProperty("releases").EnumerateArray().Select(ReadRelease)]);
            return [.. root.GetProperty("incidents").EnumerateArray().Select(incident => ReadIncident(incident, set))];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException or InvalidDataException)
        {
            throw new InvalidDataException($"{path}: expected a set of incidents as samples/README.md describes it; {exception.Message}", exception);
        }
    }

    private static ToldIncident ReadIncident(JsonElement json, VoicesSet set) => new()
    {
        Id = Text(json, "id"),
        Set = set,
        Tellings = [.. json.GetProperty("accounts").EnumerateArray().Select(one => new Telling(Text(one, "document"), Text(one, "quote"), ReadReading(one.GetProperty("reading"))))],
        Fields = ReadFields(json),
        Corroboration = Enum.TryParse<Corroboration>(Text(json, "corroboration").Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var corroboration)
            ? corroboration
            : throw new InvalidDataException($"\"corroboration\": found \"{Text(json, "corroboration")}\""),
        Claims = [.. json.GetProperty("claims").EnumerateArray().Select(one => new KnownClaim(Text(one, "by"), Text(one, "document"), Text(one, "kind") == "restated", Enum.Parse<ClaimStanding>(Text(one, "others").Replace("_", "", StringComparison.Ordinal), ignoreCase: true)))],
        PossiblySame = Texts(json, "possibly_same"),
    };

    private static KnownRelease ReadRelease(JsonElement json) => new(
        Text(json, "by"),
        Text(json, "outlet"),
        Text(json, "document"),
        Optional(json, "day") is { } day ? PartialDate.Parse(day)!.Value.First : null,
        Enum.Parse<ReleaseKind>(Text(json, "kind"), ignoreCase: true),
        Texts(json, "incidents"));

    private static GoldIncident ReadFields(JsonElement json)
    {
        return new()
        {
            Id = Text(json, "id"),
            Evidence = "",
            Types = Texts(json, "type"),
            Date = Days(json),
            Places = Texts(json, "place"),
            Country = Text(json, "country"),
            Perpetrators = Texts(json, "perpetrator"),
            Tolls = Tolls(json),
        };
    }

    private static HandReading ReadReading(JsonElement json)
    {
        var place = json.GetProperty("place");
        return new()
        {
            Assertion = new(Enum.Parse<Voice>(Text(json, "voice"), ignoreCase: true), Optional(json, "speaker")),
            Type = new(Text(json, "type")),
            Date = Days(json),
            PlaceName = Text(place, "name"),
            PlaceId = Optional(place, "id") is { } id ? new PlaceId(id) : null,
            Precision = Enum.Parse<PlacePrecision>(Text(place, "precision"), ignoreCase: true),
            Admin1 = Optional(place, "admin1"),
            Admin2 = Optional(place, "admin2"),
            Country = Text(place, "country"),
            Tolls = Tolls(json),
            TargetKind = Text(json, "target"),
            Blamed = json.TryGetProperty("by", out var by) ? [.. by.EnumerateArray().Select(ReadBlamed)] : [],
        };
    }

    private static Blamed ReadBlamed(JsonElement json) => new(
        Text(json, "name"),
        Optional(json, "actor") is { } actor ? new ActorId(actor) : null,
        Optional(json, "kind") is { } kind ? Enum.Parse<ResponsibilityKind>(kind, ignoreCase: true) : null);

    private static (DateOnly First, DateOnly Last)? Days(JsonElement json) =>
        json.TryGetProperty("date", out var days) && days.ValueKind == JsonValueKind.Array
            ? (PartialDate.Parse(days[0].GetString()!)!.Value.First, PartialDate.Parse(days[1].GetString()!)!.Value.Last)
            : null;

    private static Dictionary<Harm, Quantity> Tolls(JsonElement json)
    {
        Dictionary<Harm, Quantity> tolls = [];
        foreach (var harm in new[] { Harm.Killed, Harm.Wounded, Harm.Abducted })
        {
            if (json.TryGetProperty(harm.ToString().ToLowerInvariant(), out var bounds) && bounds.ValueKind == JsonValueKind.Array)
            {
                tolls[harm] = new(Bound(bounds[0]), Bound(bounds[1]));
            }
        }

        return tolls;
    }

    private static long? Bound(JsonElement json) => json.ValueKind == JsonValueKind.Null ? null : json.GetInt64();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new InvalidDataException($"\"{name}\": expected a text, found null");

    private static string? Optional(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(one => one.GetString()!)];
}
