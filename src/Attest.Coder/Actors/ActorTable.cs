using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Attest.Coder.Codebook;
using Attest.Coder.Lexicon;
using Attest.Core.Actors;
using Attest.Core.Places;

namespace Attest.Coder.Actors;

/// <summary>An actor of the registry, as far as the coder needs it.</summary>
internal sealed record KnownActor(ActorId Id, string Name, string Short, string Kind, IReadOnlyList<string> Countries, int From, int To);

/// <summary>The built-in registry: its actors by number, and which words name them.</summary>
internal sealed class ActorTable
{
    private readonly List<KnownActor> _actors = [];
    private readonly Dictionary<string, List<int>> _namesakes = new(StringComparer.Ordinal);
    private readonly List<(string Name, List<int> Bearers)> _shared = [];
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

    /// <summary>
    /// Makes the table hold what a workspace holds: the actors and names that people accepted are known, and those that they rejected or merged are not.
    /// A name that is short enough to be a word or the acronym of others needs support from the text.
    /// </summary>
    /// <returns>A hash of what differs from the files; null when nothing does.</returns>
    public string? Adjust(Registry held)
    {
        const int shortest = 4;
        List<string> changes = [];
        for (var i = 0; i < _entries.Count; i++)
        {
            var names = held.Find(_actors[i].Id.Value) is { } actor ? ActorNames.NamesOf(held, actor).DistinctBy(FoldedName.Of, StringComparer.Ordinal).ToDictionary(FoldedName.Of, name => name, StringComparer.Ordinal) : [];
            var entry = _entries[i];
            var gone = entry.Names.Where(name => !names.ContainsKey(FoldedName.Of(name.Text))).ToArray();
            var known = entry.Names.Select(name => name.Text).Concat(new[] { entry.Name, entry.Short }.OfType<string>()).Select(FoldedName.Of).ToHashSet(StringComparer.Ordinal);
            var more = names.Where(name => !known.Contains(name.Key)).Select(name => name.Value).ToArray();
            if (names.Count == 0 || gone.Length > 0 || more.Length > 0)
            {
                _entries[i] = names.Count == 0 ? new(null, null, [], []) : entry with { Names = [.. entry.Names.Except(gone), .. more.Select(Named)] };
                changes.Add($"{_actors[i].Id} -{string.Join('|', gone.Select(name => name.Text))} +{string.Join('|', more)}{(names.Count == 0 ? " gone" : "")}");
            }
        }

        foreach (var actor in held.Actors.Where(actor => actor.Kind != ActorKinds.Community && !_actors.Exists(known => known.Id == actor.Id)))
        {
            var names = ActorNames.NamesOf(held, actor);
            _entries.Add(new(actor.Name.Length < shortest ? null : actor.Name, null, [.. names.Select(Named)], []));
            _actors.Add(new(actor.Id, actor.Name, actor.Short, actor.Kind, actor.Countries, 0, 9999));
            changes.Add($"{actor.Id} +{string.Join('|', names)}");
        }

        return changes.Count == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', changes))))[..8];

        static ActorName Named(string name) => new(name, name.Length < shortest ? "ambiguous" : "name");
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

    /// <summary>
    /// Who is meant by words that several actors bear as a name, as "al-Shabaab": the one that is read, if it was active in the country and year;
    /// else another one of the name that was. Where nobody of the name fits, the one that is read.
    /// </summary>
    /// <param name="id">The one that is read.</param>
    /// <param name="words">The words.</param>
    /// <param name="country">The country as ISO 3166-1 alpha-2; null when not known.</param>
    /// <param name="year">The year; null when not known.</param>
    public ActorId Meant(ActorId id, string words, string? country, int? year)
    {
        var phrase = $" {FoldedName.Of(words)} ";
        var bearers = _shared.Find(one => phrase.Contains($" {one.Name} ", StringComparison.Ordinal) && one.Bearers.Exists(bearer => _actors[bearer].Id == id)).Bearers;
        if (bearers is null)
        {
            return id;
        }

        var fitting = bearers.FindAll(one => (country is null || _actors[one].Countries.Contains(country, StringComparer.Ordinal)) && (year is null || (_actors[one].From <= year && year <= _actors[one].To)));
        return fitting.Count == 0 || fitting.Exists(one => _actors[one].Id == id) ? id : _actors[fitting[0]].Id;
    }

    /// <summary>The number of the actor whose own name the words are; -1 when there is none, of several the first.</summary>
    public int FindByName(string name) => _namesakes.TryGetValue(FoldedName.Of(name), out var bearers) ? bearers[0] : -1;

    /// <summary>Adds every name to the lexicon; once. A name that is another actor's own too is looked for in its first bearer, and told apart by <see cref="Meant"/>.</summary>
    public void AddTo(EnglishLexicon lexicon)
    {
        NoteNamesakes();
        for (var index = 0; index < _entries.Count; index++)
        {
            var actor = _entries[index];
            if (actor.Name is { } ownName)
            {
                lexicon.AddPhrase(ownName, EntryKind.Actor, index, WordClass.None);
            }

            if (actor.Short is { } shortName)
            {
                lexicon.AddPhrase(shortName, EntryKind.Actor, index, IsAmbiguous(actor, shortName) ? WordClass.Noun : WordClass.None);
            }

            foreach (var name in actor.Names.Where(name => name.Kind != "ambiguous" || IsFirstBearer(index, name.Text)))
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

    private bool IsFirstBearer(int actor, string name) => _namesakes[FoldedName.Of(name)][0] == actor;

    /// <summary>Notes who bears each name: those whose own it is before those that others call so.</summary>
    private void NoteNamesakes()
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var index = 0; index < _entries.Count; index++)
            {
                var entry = _entries[index];
                var own = entry.Names.Where(name => name.Kind != "ambiguous").Select(name => name.Text).Concat(entry.Name is { } ownName ? [ownName] : []).Concat(entry.Short is { } shortName && !IsAmbiguous(entry, shortName) ? [shortName] : []);
                foreach (var name in (pass == 0 ? own : entry.Names.Where(name => name.Kind == "ambiguous").Select(name => name.Text)).Select(FoldedName.Of).Distinct(StringComparer.Ordinal))
                {
                    if (!_namesakes.TryGetValue(name, out var bearers))
                    {
                        _namesakes[name] = bearers = [];
                    }

                    if (!bearers.Contains(index))
                    {
                        bearers.Add(index);
                    }
                }
            }
        }

        // The longest first, so that "al-Shabaab" is looked for before "Shabaab".
        _shared.AddRange(_namesakes.Where(one => one.Key.Length > 0 && one.Value.Count > 1).Select(one => (one.Key, one.Value)).OrderByDescending(one => one.Key.Length).ThenBy(one => one.Key, StringComparer.Ordinal));
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

    private sealed record ActorEntry(string? Name, string? Short, List<ActorName> Names, List<string> Descriptions);

    private sealed record ActorName(string Text, string Kind);
}
