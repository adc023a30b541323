using System.Runtime.CompilerServices;
using Attest.Formats.Reading;

namespace Attest.Formats.Rows;

/// <summary>Reads a spreadsheet of incidents, saved as CSV, into accounts that people entered; every value cites its cell.</summary>
/// <param name="map">Which column holds what.</param>
/// <param name="isType">Whether the codebook has a type of incident of this code.</param>
/// <param name="options">How much it takes.</param>
public sealed class RowReader(RowMap map, Func<string, bool> isType, ReadingOptions options)
{
    /// <summary>Reads the rows of a file in its order.</summary>
    /// <exception cref="InvalidDataException">The file is no such spreadsheet; the message says why.</exception>
    public async IAsyncEnumerable<EnteredRow> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var csv = await CsvFile.OpenAsync(path, map.Separator is [var separator] ? separator : null, options, cancellationToken);
        var headings = csv.Headings;
        foreach (var missing in map.Columns.Where(column => !headings.Contains(column, StringComparer.Ordinal)))
        {
            throw new InvalidDataException($"{path}: expected the column '{missing}' that the map names; found {string.Join(", ", headings)}. Correct the map.");
        }

        var unmapped = headings.Where(heading => heading.Length > 0 && !map.Columns.Contains(heading, StringComparer.Ordinal)).ToList();
        yield return new(1, null, null, [.. unmapped.Select(column => new CellProblem(1, column, "The map gives this column no meaning; its cells are kept as text. Map it, or leave it so."))]);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var row = new RowCoding(map, isType, headings, map.Name ?? Path.GetFileName(path));
        while (csv.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row.Read(csv.Line, csv.Cells, keys);
        }
    }
}
