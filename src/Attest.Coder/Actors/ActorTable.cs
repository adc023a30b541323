using System.Text.Json;
using Attest.Coder.Codebook;
using Attest.Coder.Lexicon;
using Attest.Core.Actors;

namespace Attest.Coder.Actors;

/// <summary>An actor of the registry, as far as the coder needs it.</summary>
internal sealed record KnownActor(ActorId Id, string Name, string Short, string Kind, IReadOnlyList<string> Countries, int From, int To);

/// <summary>The built-in registry: its actors by number, and which words name them.</summary>
internal sealed class ActorTable
{
    private readonly List<KnownActor> _actors = [];
    private List<ActorEntry> _entries = [];

    public string Version { get; private set; } = "0";

    public KnownActor this[int actor] => _actors[actor];

    public int Count => _actors.Count;

    /// <summary>Reads the file. Its names are known to the coder once they have been added to the lexicon.</summary>
    /// <exception cref="InvalidDataException">The file is missing or not of the registry's form.</exception>
    public static ActorTable Read(CodebookFolder folder)
    {
        var path = folder.PathOf("Actors/actors.json");
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: this data file of the coder is missing. Expected it beside the program; install the program anew.");
        }

        var table = new ActorTable();
        table.Read(path, isAddition: false);
        if (folder.FindAddition("Actors/actors.json") is { } addition)
        {
            table.Read(addition, isAddition: true);
        }

        return table;
    }

    /// <summary>Reads the actors of a file; one that is added stands in place of the one of its id.</summary>
    private void Read(string path, bool isAddition)
    {
        var count = 0;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var version = Text(document.RootElement, "version");
            Version = isAddition ? Version : version;
            foreach (var actor in document.RootElement.GetProperty("actors").EnumerateArray())
            {
                count++;
                Add(actor, isAddition);
            }
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}, line {exception.LineNumber + 1}: expected the registry's form, found something else. Mend the file.", exception);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}: expected each actor to have an id, a name and a kind, and each name its text and kind; actor {count} of the file does not. Mend it.", exception);
        }
    }

    /// <summary>Adds every name to the lexicon; once.</summary>
    public void AddTo(EnglishLexicon lexicon)
    {
        for (var index = 0; index < _entries.Count; index++)
        {
            var actor = _entries[index];
            lexicon.AddPhrase(actor.Name, EntryKind.Actor, index, WordClass.None);
            if (actor.Short is { } shortName)
            {
                lexicon.AddPhrase(shortName, EntryKind.Actor, index, IsAmbiguous(actor, shortName) ? WordClass.Noun : WordClass.None);
            }

            foreach (var name in actor.Names)
            {
                lexicon.AddPhrase(name.Text, EntryKind.Actor, index, name.Kind == "ambiguous" ? WordClass.Noun : WordClass.None);
            }

            foreach (var description in actor.Descriptions)
            {
                lexicon.AddPhrase(description, EntryKind.Actor, index, WordClass.None);
            }
        }

        _entries = [];
    }

    private void Add(JsonElement actor, bool isAddition)
    {
        var (id, name, kind) = (Text(actor, "id"), Text(actor, "name"), Text(actor, "kind"));
        var shortName = OptionalText(actor, "short");
        var active = Optional(actor, "active");
        var entry = new ActorEntry(name, shortName, Names(actor), Texts(actor, "descriptions"));
        var known = new KnownActor(new(id), name, shortName ?? name, kind, Texts(actor, "countries"), Year(active, "from") ?? 0, Year(active, "to") ?? 9999);
        if (isAddition && _actors.FindIndex(other => other.Id == known.Id) is >= 0 and var at)
        {
            (_entries[at], _actors[at]) = (entry, known);
            return;
        }

        _entries.Add(entry);
        _actors.Add(known);
    }

    private static List<ActorName> Names(JsonElement actor)
    {
        List<ActorName> names = [];
        if (Optional(actor, "names") is { } array)
        {
            foreach (var name in array.EnumerateArray())
            {
                // A long name may be written in two parts, the rest following the text directly.
                names.Add(new(Text(name, "text") + OptionalText(name, "rest"), Text(name, "kind")));
            }
        }

        return names;
    }

    private static List<string> Texts(JsonElement actor, string property)
    {
        List<string> texts = [];
        if (Optional(actor, property) is { } array)
        {
            foreach (var text in array.EnumerateArray())
            {
                texts.Add(text.GetString() ?? throw new InvalidOperationException());
            }
        }

        return texts;
    }

    private static int? Year(JsonElement? active, string property) =>
        active is { } period && OptionalText(period, property) is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), out var year) ? year : null;

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString() ?? throw new KeyNotFoundException();

    private static string? OptionalText(JsonElement element, string property) => Optional(element, property)?.GetString();

    private static JsonElement? Optional(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static bool IsAmbiguous(ActorEntry actor, string text) =>
        actor.Names.Exists(name => name.Text == text && name.Kind == "ambiguous");

    private sealed record ActorEntry(string Name, string? Short, List<ActorName> Names, List<string> Descriptions);

    private sealed record ActorName(string Text, string Kind);
}
