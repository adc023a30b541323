using System.Text.Json;
using Attest.Core.Places;

namespace Attest.Workflows.Queries;

/// <summary>Who belongs to an actor of the registry, on any day: its constituents, units, accepted pledges and media wings, and theirs.</summary>
public sealed class Affiliates
{
    private static readonly HashSet<string> Downward = new(StringComparer.Ordinal) { "constituent_of", "unit_of", "accepted_pledge_to", "media_wing_of" };
    private readonly Dictionary<string, string> _idOfName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _below = new(StringComparer.Ordinal);

    private Affiliates()
    {
    }

    /// <summary>Reads the registry's affiliations from actors.json.</summary>
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
                affiliates.Add(actor);
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}: expected a registry of actors; {exception.Message}", exception);
        }

        return affiliates;
    }

    /// <summary>The registry's id of an actor given by id or by any of its names; null when the registry has none.</summary>
    public string? FindId(string text) => _idOfName.GetValueOrDefault(FoldedName.Of(text));

    /// <summary>The ids of an actor and of all that belong to it, sorted.</summary>
    public IReadOnlyList<string> Of(string id)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal) { id };
        var queue = new Queue<string>([id]);
        while (queue.TryDequeue(out var above))
        {
            foreach (var below in _below.GetValueOrDefault(above, []).Where(found.Add))
            {
                queue.Enqueue(below);
            }
        }

        return [.. found];
    }

    private void Add(JsonElement actor)
    {
        var id = actor.GetProperty("id").GetString()!;
        _idOfName.TryAdd(FoldedName.Of(id), id);
        _idOfName.TryAdd(FoldedName.Of(actor.GetProperty("name").GetString()!), id);
        foreach (var name in actor.TryGetProperty("names", out var names) ? names.EnumerateArray() : default)
        {
            _idOfName.TryAdd(FoldedName.Of(name.GetProperty("text").GetString()! + (name.TryGetProperty("rest", out var rest) ? rest.GetString() : null)), id);
        }

        foreach (var affiliation in actor.TryGetProperty("affiliations", out var affiliations) ? affiliations.EnumerateArray() : default)
        {
            if (Downward.Contains(affiliation.GetProperty("kind").GetString()!) && affiliation.GetProperty("actor").GetString() is { } above)
            {
                if (!_below.TryGetValue(above, out var below))
                {
                    _below[above] = below = [];
                }

                below.Add(id);
            }
        }
    }
}
