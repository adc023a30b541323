namespace Attest.Evaluation.Muc4;

/// <summary>Tables of the mapping, which lie beside the code as tab-separated text; a line that starts with # explains.</summary>
internal static class Table
{
    /// <summary>The rows of a table.</summary>
    /// <exception cref="InvalidDataException">The table is missing, or a row has another number of columns.</exception>
    public static IReadOnlyList<string[]> Read(string name, int columns)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream("Muc4/" + name)
            ?? throw new InvalidDataException($"The table Muc4/Tables/{name} is missing from the build.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            var row = line.Split('\t');
            if (row.Length != columns)
            {
                throw new InvalidDataException($"Muc4/Tables/{name}, line {number}: expected {columns} columns, found {row.Length}.");
            }

            rows.Add(row);
        }

        return rows;
    }
}
