using System.Collections.Frozen;

namespace Attest.Formats.Actors;

/// <summary>The states of Gleditsch and Ward, by number, with the codes of the countries that are there today.</summary>
internal static class GwStates
{
    private static readonly FrozenDictionary<string, (string Country, string Name)> States = Read();

    /// <summary>The countries of a cell of numbers; where a number is not known, the name that stands beside it, and a message.</summary>
    public static IReadOnlyList<(string Name, string? Country)> Of(string numbers, string names, Action<string> onUnknown)
    {
        List<(string, string?)> areas = [];
        foreach (var number in numbers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (States.TryGetValue(number, out var state))
            {
                areas.Add((state.Name, state.Country));
            }
            else
            {
                onUnknown($"Expected in GWNOLoc numbers of states; found {number} (Location: {names}). That area was passed over.");
            }
        }

        return areas;
    }

    private static FrozenDictionary<string, (string Country, string Name)> Read()
    {
        using var stream = typeof(GwStates).Assembly.GetManifestResourceStream("Actors/gw-states.tsv") ?? throw new InvalidOperationException("The table of states is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Skip(1)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToFrozenDictionary(cells => cells[0], cells => (cells[1], cells[2]), StringComparer.Ordinal);
    }
}
