using Attest.Core.Actors;

namespace Attest.Evaluation.Statements;

/// <summary>What a careful reader takes from a document about an actor.</summary>
/// <param name="Document">The document.</param>
/// <param name="Actors">The accepted actors: ids of the registry, or ? and a name.</param>
/// <param name="Property">The property.</param>
/// <param name="Values">The accepted values.</param>
/// <param name="From">Since when or when; null when that is of no weight.</param>
internal sealed record GoldStatement(string Document, IReadOnlyList<string> Actors, ActorProperty Property, IReadOnlyList<string> Values, string? From);

/// <summary>Reads the table of gold statements: tab-separated, # begins a comment, the first other line names the columns.</summary>
internal static class GoldStatements
{
    /// <summary>The rows of a table.</summary>
    /// <exception cref="InvalidDataException">A row is not of the table's form.</exception>
    public static IReadOnlyList<GoldStatement> Read(string path)
    {
        var rows = new List<GoldStatement>();
        var line = 0;
        var isHeader = true;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (text.StartsWith('#') || text.Length == 0)
            {
                continue;
            }

            var cells = text.Split('\t');
            if (cells.Length is < 4 or > 5)
            {
                throw new InvalidDataException($"{path}, line {line}: expected document, actor, property, value and from, parted by tabs; found {cells.Length} cells.");
            }

            if (!isHeader)
            {
                var property = ActorProperties.Parse(cells[2]) ?? throw new InvalidDataException($"{path}, line {line}: expected a property such as also_known_as; found '{cells[2]}'.");
                rows.Add(new(cells[0], cells[1].Split('|'), property, cells[3].Split('|'), cells.Length > 4 && cells[4].Length > 0 ? cells[4] : null));
            }

            isHeader = false;
        }

        return rows;
    }
}
