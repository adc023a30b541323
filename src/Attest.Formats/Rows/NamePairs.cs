using Attest.Formats.Reading;

namespace Attest.Formats.Rows;

/// <summary>Two names, and whether people hold that they may be names of one bearer.</summary>
/// <param name="One">One name.</param>
/// <param name="Other">The other.</param>
/// <param name="IsSame">What people hold.</param>
/// <param name="Line">The line of the file on which they stand.</param>
public sealed record NamePair(string One, string Other, bool IsSame, int Line);

/// <summary>Reads pairs of names with a verdict: a CSV file with the columns name1, name2 and is_match; others are passed over.</summary>
public static class NamePairs
{
    /// <summary>Reads all pairs of a file.</summary>
    /// <exception cref="InvalidDataException">A column is missing or a verdict is neither true nor false; the message names the line.</exception>
    public static async Task<IReadOnlyList<NamePair>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var file = await CsvFile.OpenAsync(path, separator: null, new ReadingOptions(), cancellationToken);
        var (one, other, verdict) = (file.Column("name1"), file.Column("name2"), file.Column("is_match"));
        List<NamePair> pairs = [];
        while (file.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cells = file.Cells;
            if (cells.Length <= Math.Max(verdict, Math.Max(one, other)))
            {
                throw new InvalidDataException($"{path}, line {file.Line}: expected a cell for each of name1, name2 and is_match; found {cells.Length} cells. Mend the line.");
            }

            pairs.Add(new(cells[one], cells[other], IsSame(cells[verdict]) ?? throw new InvalidDataException($"{path}, line {file.Line}: expected in is_match true or false; found '{cells[verdict]}'. Mend the line."), file.Line));
        }

        return pairs;
    }

    private static bool? IsSame(string verdict) => verdict.Trim().ToLowerInvariant() switch
    {
        "true" or "1" or "yes" => true,
        "false" or "0" or "no" => false,
        _ => null,
    };
}
