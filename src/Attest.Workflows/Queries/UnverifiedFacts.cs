using System.Text.Json;
using Attest.Coder.Codebook;

namespace Attest.Workflows.Queries;

/// <summary>A fact of the registry of actors or of the gazetteer that nobody has looked up yet.</summary>
/// <param name="File">The data file that holds it.</param>
/// <param name="Subject">The actor or place, by its id.</param>
/// <param name="Property">What the fact is of: a name, an affiliation, the years of activity, a place.</param>
/// <param name="Value">What the file says.</param>
public sealed record UnverifiedFact(string File, string Subject, string Property, string Value);

/// <summary>Finds the facts whose source says that they were not looked up.</summary>
public static class UnverifiedFacts
{
    private static readonly string[] Marks = ["unlooked", "unverified"];

    /// <summary>The facts, in the order of the files; those of added files come behind the ones to which they are added.</summary>
    /// <param name="folder">Where the data lies.</param>
    /// <exception cref="InvalidDataException">A file is missing or not of its form.</exception>
    public static IReadOnlyList<UnverifiedFact> Read(CodebookFolder folder) =>
    [
        .. Files(folder, "Actors/actors.json").SelectMany(Actors),
        .. Files(folder, "Gazetteer/countries.tsv").SelectMany(Places),
        .. Files(folder, "Gazetteer/places.tsv").SelectMany(Places),
    ];

    private static IEnumerable<string> Files(CodebookFolder folder, string name) =>
        folder.FindAddition(name) is { } addition ? [folder.PathOf(name), addition] : [folder.PathOf(name)];

    private static List<UnverifiedFact> Actors(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var registry = JsonDocument.Parse(stream);
            return
            [
                .. from actor in registry.RootElement.GetProperty("actors").EnumerateArray()
                   from property in actor.EnumerateObject()
                   from fact in property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : (JsonElement[])[property.Value]
                   where fact.ValueKind == JsonValueKind.Object && fact.TryGetProperty("source", out var source) && Marks.Contains(source.GetString(), StringComparer.Ordinal)
                   select new UnverifiedFact(Path.GetFileName(path), actor.GetProperty("id").GetString()!, property.Name, ValueOf(fact)),
            ];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{path}: expected a registry of actors; {exception.Message} Install the program anew.", exception);
        }
    }

    /// <summary>A name in its words; of other facts each stated value with its key.</summary>
    private static string ValueOf(JsonElement fact) => fact.TryGetProperty("script", out _)
        ? Text(fact, "text") + Text(fact, "rest")
        : string.Join(", ", fact.EnumerateObject().Where(one => one.Name != "source" && one.Value.ValueKind != JsonValueKind.Null).Select(one => $"{one.Name} {one.Value}"));

    private static string? Text(JsonElement fact, string name) => fact.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static List<UnverifiedFact> Places(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: this data file is missing. Expected it beside the program; install the program anew.");
        }

        string[]? columns = null;
        List<UnverifiedFact> found = [];
        foreach (var line in File.ReadLines(path).Where(line => !line.StartsWith('#')))
        {
            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                continue;
            }

            if (Array.IndexOf(columns, "source") is var source and >= 0 && source < cells.Length && cells[source].Split('|').Intersect(Marks, StringComparer.Ordinal).Any())
            {
                var name = Array.IndexOf(columns, "name");
                found.Add(new(Path.GetFileName(path), cells[0], "place", cells[name]));
            }
        }

        return found;
    }
}
