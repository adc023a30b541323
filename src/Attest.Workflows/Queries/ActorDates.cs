using System.Text.Json;
using Attest.Core.Actors;
using Attest.Core.Documents;

namespace Attest.Workflows.Queries;

/// <summary>Since when the actors of the registry exist.</summary>
public sealed class ActorDates
{
    private readonly Dictionary<string, DateOnly> _since = new(StringComparer.Ordinal);

    private ActorDates()
    {
    }

    /// <summary>Reads the days from actors.json; actors of which it tells none are passed over.</summary>
    /// <exception cref="InvalidDataException">The file is missing or not of the registry's form.</exception>
    public static ActorDates Load(string path)
    {
        var dates = new ActorDates();
        try
        {
            using var stream = File.OpenRead(path);
            using var registry = JsonDocument.Parse(stream);
            foreach (var actor in registry.RootElement.GetProperty("actors").EnumerateArray())
            {
                if (actor.TryGetProperty("active", out var active) && active.ValueKind == JsonValueKind.Object
                    && active.TryGetProperty("from", out var from) && PartialDate.Parse(from.GetString()) is { } first)
                {
                    dates._since[actor.GetProperty("id").GetString()!] = first.First;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FileNotFoundException)
        {
            throw new InvalidDataException($"{path}: expected a registry of actors; {exception.Message} Install the program anew.", exception);
        }

        return dates;
    }

    /// <summary>The first day on which an actor existed; null when the registry does not tell.</summary>
    public DateOnly? Since(ActorId actor) => _since.TryGetValue(actor.Value, out var day) ? day : null;
}
