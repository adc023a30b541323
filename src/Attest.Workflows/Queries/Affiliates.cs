using System.Text.Json;
using Attest.Core.Actors;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Workflows.Queries;

/// <summary>The actors of the registry by name, what kind each is, and who belonged to whom on which days.</summary>
public sealed class Affiliates
{
    private readonly Dictionary<string, List<string>> _idsOfOwnName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _idsOfOtherName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kindOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nameOfId = new(StringComparer.Ordinal);
    private readonly List<Affiliation> _affiliations = [];

    private Affiliates()
    {
    }

    /// <summary>The kinds of affiliation through which an actor belongs to another, unless a counting rule names its own.</summary>
    public static IReadOnlySet<string> Downward { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "constituent_of", "unit_of", "accepted_pledge_to", "media_wing_of" };

    /// <summary>Every affiliation that the registry states, in its order.</summary>
    public IReadOnlyList<Affiliation> Stated => _affiliations;

    /// <summary>Reads the registry's actors and their affiliations from actors.json.</summary>
    /// <exception cref="InvalidDataException">The file is missing or not of the registry's form.</exception>
    public static Affiliates Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: the registry of actors is missing. Expected it beside the program; install the program anew.");
        }

        var affiliates = new Affiliates();
        try
        {
            using var stream = File.OpenRead(path);
            using var registry = JsonDocument.Parse(stream);
            foreach (var actor in registry.RootElement.GetProperty("actors").EnumerateArray())
            {
                affiliates.Add(actor, path);
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}: expected a registry of actors; {exception.Message}", exception);
        }

        return affiliates;
    }

    /// <summary>
    /// The registry's id of an actor given by id or by any of its names; null when the registry has none. An actor whose usual name it is goes before
    /// those that only bear it too; of several such the first of the registry.
    /// </summary>
    public string? FindId(string text) => FindIds(text) is [var first, ..] ? first : null;

    /// <summary>All actors that a text may name: the one of that id; else those whose usual name it is; else those that bear it too. In the order of the registry.</summary>
    public IReadOnlyList<string> FindIds(string text)
    {
        var name = FoldedName.Of(text);
        return _kindOfId.ContainsKey(text) ? [text] : _idsOfOwnName.GetValueOrDefault(name) ?? _idsOfOtherName.GetValueOrDefault(name) ?? (IReadOnlyList<string>)[];
    }

    /// <summary>What kind of actor an id names, such as armed_group; null when the registry has none.</summary>
    public string? FindKind(string id) => _kindOfId.GetValueOrDefault(id);

    /// <summary>The registry's name of an actor; null when the registry has none.</summary>
    public string? FindName(string id) => _nameOfId.GetValueOrDefault(id);

    /// <summary>An actor and all that belong to it, on the days on which they do.</summary>
    /// <param name="id">The actor's id.</param>
    /// <param name="kinds">The kinds of affiliation through which one belongs to it; <see cref="Downward"/> when null.</param>
    public Network Of(string id, IReadOnlySet<string>? kinds = null) => Network.Of([id], _affiliations, kinds ?? Downward);

    private void Add(JsonElement actor, string path)
    {
        var id = actor.GetProperty("id").GetString()!;
        _kindOfId.TryAdd(id, actor.GetProperty("kind").GetString()!);
        _nameOfId.TryAdd(id, (actor.TryGetProperty("short", out var brief) ? brief.GetString() : null) ?? actor.GetProperty("name").GetString()!);
        Bear(_idsOfOwnName, id, id);
        Bear(_idsOfOwnName, actor.GetProperty("name").GetString()!, id);
        Bear(_idsOfOwnName, _nameOfId[id], id);
        foreach (var name in actor.TryGetProperty("names", out var names) ? names.EnumerateArray() : default)
        {
            Bear(_idsOfOtherName, name.GetProperty("text").GetString()! + (name.TryGetProperty("rest", out var rest) ? rest.GetString() : null), id);
        }

        foreach (var affiliation in actor.TryGetProperty("affiliations", out var affiliations) ? affiliations.EnumerateArray() : default)
        {
            if (affiliation.GetProperty("actor").GetString() is { } above)
            {
                _affiliations.Add(new(id, affiliation.GetProperty("kind").GetString()!, above, Date(affiliation, "from", id, path), Date(affiliation, "to", id, path)));
            }
        }
    }

    private static void Bear(Dictionary<string, List<string>> bearers, string name, string id)
    {
        var folded = FoldedName.Of(name);
        if (!bearers.TryGetValue(folded, out var ids))
        {
            bearers[folded] = ids = [];
        }

        if (!ids.Contains(id))
        {
            ids.Add(id);
        }
    }

    private static PartialDate? Date(JsonElement affiliation, string name, string id, string path) =>
        affiliation.TryGetProperty(name, out var value) && value.GetString() is { } text
            ? PartialDate.Parse(text) ?? throw new InvalidDataException($"{path}: actor '{id}', affiliation '{name}': expected yyyy, yyyy-mm or yyyy-mm-dd; found '{text}'.")
            : null;
}
