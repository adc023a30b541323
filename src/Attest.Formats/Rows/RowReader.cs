using System.Runtime.CompilerServices;
using Attest.Formats.Reading;
using CsvHelper;

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
        var text = await ReadTextAsync(path, cancellationToken);
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = SeparatorOf(text),
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        if (!Next(csv, path))
        {
            throw new InvalidDataException($"{path}: expected a line of headings; found none. Save the spreadsheet as CSV again.");
        }

        var headings = CellsOf(csv).Select(heading => heading.Trim()).ToArray();
        foreach (var missing in map.Columns.Where(column => !headings.Contains(column, StringComparer.Ordinal)))
        {
            throw new InvalidDataException($"{path}: expected the column '{missing}' that the map names; found {string.Join(", ", headings)}. Correct the map.");
        }

        var unmapped = headings.Where(heading => heading.Length > 0 && !map.Columns.Contains(heading, StringComparer.Ordinal)).ToList();
        yield return new(1, null, null, [.. unmapped.Select(column => new CellProblem(1, column, "The map gives this column no meaning; its cells are kept as text. Map it, or leave it so."))]);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var row = new RowCoding(map, isType, headings, map.Name ?? Path.GetFileName(path));
        while (Next(csv, path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row.Read((int)csv.LineNumber, CellsOf(csv), keys);
        }
    }

    private static bool Next(CsvReader csv, string path)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException exception)
        {
            throw new InvalidDataException($"{path}, line {exception.LineNumber}: expected cells with separators between them and quotation marks in pairs; found something else. Save the spreadsheet as CSV again; the rows before it were read.", exception);
        }
    }

    private static string[] CellsOf(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    /// <summary>The separator that the map names, else the one of comma, semicolon and tab that stands most often in the headings.</summary>
    private char SeparatorOf(string text)
    {
        if (map.Separator is [var separator])
        {
            return separator;
        }

        var headings = text.AsSpan()[..(text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length)];
        var (commas, semicolons, tabs) = (headings.Count(','), headings.Count(';'), headings.Count('\t'));
        return tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }

    private async Task<string> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        try
        {
            var bytes = await ReceivedBytes.ReadAsync(new(path, Path.GetFileName(path), stream), options.MaxTextBytes, "a spreadsheet", cancellationToken);
            return DecodedText.Of(bytes.All, isHtml: false);
        }
        catch (RefusedException refusal)
        {
            throw new InvalidDataException($"{path}: {refusal.Message}", refusal);
        }
    }
}
