using System.Text.Json;
using System.Text.Json.Serialization;
using Attest.Coder.Lexicon;
using Attest.Core.Actors;

namespace Attest.Coder.Actors;

/// <summary>An actor of the registry, as far as the coder needs it.</summary>
internal sealed record KnownActor(ActorId Id, string Name, string Short, string Kind, IReadOnlyList<string> Countries, int From, int To);

/// <summary>The built-in registry: its actors by number, and which words name them.</summary>
internal sealed class ActorTable
{
    private readonly List<KnownActor> _actors = [];

    public string Version { get; private set; } = "0";

    public KnownActor this[int actor] => _actors[actor];

    public int Count => _actors.Count;

    /// <summary>Reads the file and adds every name to the lexicon.</summary>
    /// <exception cref="InvalidDataException">The file is missing or not of the registry's form.</exception>
    public static ActorTable Load(string folder, EnglishLexicon lexicon)
    {
        var path = Path.Combine(folder, "actors.json");
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: this data file of the coder is missing. Expected it beside the program; install the program anew.");
        }

        RegistryFile file;
        try
        {
            using var stream = File.OpenRead(path);
            file = JsonSerializer.Deserialize(stream, RegistryJson.Default.RegistryFile)
                ?? throw new InvalidDataException($"{path}: expected an object with actors, found null.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}, line {exception.LineNumber + 1}: expected the registry's form, found something else at {exception.Path}. Mend the file.", exception);
        }

        var table = new ActorTable { Version = file.Version };
        foreach (var actor in file.Actors)
        {
            var index = table._actors.Count;
            table._actors.Add(new(
                new(actor.Id),
                actor.Name,
                actor.Short ?? actor.Name,
                actor.Kind,
                actor.Countries ?? [],
                Year(actor.Active?.From) ?? 0,
                Year(actor.Active?.To) ?? 9999));
            lexicon.AddPhrase(actor.Name, EntryKind.Actor, index, WordClass.None);
            if (actor.Short is { } shortName)
            {
                lexicon.AddPhrase(shortName, EntryKind.Actor, index, IsAmbiguous(actor, shortName) ? WordClass.Noun : WordClass.None);
            }

            foreach (var name in actor.Names ?? [])
            {
                lexicon.AddPhrase(name.Whole, EntryKind.Actor, index, name.Kind == "ambiguous" ? WordClass.Noun : WordClass.None);
            }

            foreach (var description in actor.Descriptions ?? [])
            {
                lexicon.AddPhrase(description, EntryKind.Actor, index, WordClass.None);
            }
        }

        return table;
    }

    private static bool IsAmbiguous(ActorEntry actor, string text) =>
        (actor.Names ?? []).Any(name => name.Whole == text && name.Kind == "ambiguous");

    private static int? Year(string? date) => date is { Length: >= 4 } && int.TryParse(date.AsSpan(0, 4), out var year) ? year : null;
}

internal sealed record RegistryFile(string Version, IReadOnlyList<ActorEntry> Actors);

internal sealed record ActorEntry(
    string Id,
    string Name,
    string? Short,
    string Kind,
    IReadOnlyList<string>? Countries,
    ActorPeriod? Active,
    IReadOnlyList<ActorName>? Names,
    IReadOnlyList<string>? Descriptions);

internal sealed record ActorPeriod(string? From, string? To);

/// <summary>A name as the registry writes it: a long one may be in two parts, the rest following the text directly.</summary>
internal sealed record ActorName(string Text, string? Rest, string Kind)
{
    public string Whole => Text + Rest;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RegistryFile))]
internal sealed partial class RegistryJson : JsonSerializerContext;
