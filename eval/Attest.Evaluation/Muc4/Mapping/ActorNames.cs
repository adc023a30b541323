using System.Collections.Frozen;
using System.Text.Json;
using Attest.Core.Actors;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>The names of an actor, the longest first, in the form of string fills; and whether it belongs to a state.</summary>
internal sealed record ActorEntry(IReadOnlyList<string> Names, bool IsState, bool IsArmedGroup);

/// <summary>The coder's registry of actors, as far as the fills ask for it: MUC-4 wants an organisation by a name that the text has.</summary>
internal static class ActorNames
{
    private static readonly Lazy<FrozenDictionary<ActorId, ActorEntry>> s_entries = new(Read);

    public static ActorEntry? Find(ActorId id) => s_entries.Value.GetValueOrDefault(id);

    /// <summary>The name under which a text knows an actor; null when it has none of its names.</summary>
    public static string? NameIn(string plainText, ActorId id) =>
        Find(id)?.Names.FirstOrDefault(name => Phrase.HasWords(plainText, name));

    /// <summary>The longest name of an actor of the registry that a fill holds, as whole words; null for none.</summary>
    public static (ActorId Id, string Name, bool IsState)? FindIn(string fill)
    {
        var words = fill.Split(' ');
        for (var length = words.Length; length > 0; length--)
        {
            for (var first = 0; first + length <= words.Length; first++)
            {
                var name = string.Join(' ', words[first..(first + length)]);
                if (s_ids.Value.TryGetValue(name, out var id))
                {
                    return (id, name, Find(id)!.IsState);
                }
            }
        }

        return null;
    }

    private static readonly Lazy<FrozenDictionary<string, ActorId>> s_ids = new(() => s_entries.Value
        .Where(pair => pair.Value.IsArmedGroup || pair.Value.IsState)
        .SelectMany(pair => pair.Value.Names.Select(name => (name, pair.Key)))
        .GroupBy(pair => pair.name, StringComparer.Ordinal)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.MinBy(pair => pair.Key.Value, StringComparer.Ordinal).Key, StringComparer.Ordinal));

    private static FrozenDictionary<ActorId, ActorEntry> Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "data", "Actors", "actors.json");
        using var registry = JsonDocument.Parse(File.ReadAllBytes(path));
        return registry.RootElement.GetProperty("actors").EnumerateArray().ToFrozenDictionary(actor => new ActorId(actor.GetProperty("id").GetString()!), EntryOf);
    }

    private static ActorEntry EntryOf(JsonElement actor)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { Phrase.Plain(actor.GetProperty("name").GetString()!) };
        if (actor.GetProperty("short").GetString() is { } acronym)
        {
            names.Add(Phrase.Plain(acronym));
        }

        if (actor.TryGetProperty("names", out var others))
        {
            names.UnionWith(others.EnumerateArray().Select(name => Phrase.Plain(name.GetProperty("text").GetString() + (name.TryGetProperty("rest", out var rest) ? rest.GetString() : ""))));
        }

        var kind = actor.GetProperty("kind").GetString();
        return new(
            [.. names.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)],
            kind is "army" or "police" or "government" or "operation",
            kind is "armed_group" or "coalition" or "militia" or "community_militia" or "paramilitary");
    }
}
