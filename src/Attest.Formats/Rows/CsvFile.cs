using Attest.Formats.Reading;
using CsvHelper;

namespace Attest.Formats.Rows;

/// <summary>A file of cells with a line of headings, read row by row.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly string _path;
    private readonly CsvReader _csv;

    private CsvFile(string path, CsvReader csv) => (_path, _csv) = (path, csv);

    /// <summary>The headings, without blanks around them.</summary>
    public string[] Headings { get; private set; } = [];

    /// <summary>The line on which the row stands, the headings being on the first.</summary>
    public int Line => (int)_csv.LineNumber;

    /// <summary>The cells of the row.</summary>
    public string[] Cells => [.. Enumerable.Range(0, _csv.FieldCount).Select(_csv.GetString)];

    /// <summary>Opens a file and reads its headings.</summary>
    /// <param name="path">The file.</param>
    /// <param name="separator">What stands between the cells; null for the one of comma, semicolon and tab that stands most often in the headings.</param>
    /// <param name="options">How much it takes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidDataException">The file is empty, too long or not of cells.</exception>
    public static async Task<CsvFile> OpenAsync(string path, char? separator, ReadingOptions options, CancellationToken cancellationToken)
    {
        var text = await ReadTextAsync(path, options, cancellationToken);
        var file = new CsvFile(path, CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator ?? SeparatorOf(text),
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Throw,
        }));
        if (!file.Next())
        {
            file.Dispose();
            throw new InvalidDataException($"{path}: expected a line of headings; found none. Save the spreadsheet as CSV again.");
        }

        file.Headings = [.. file.Cells.Select(heading => heading.Trim())];
        return file;
    }

    /// <summary>The number of a column.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    public int Column(string name) => Array.IndexOf(Headings, name) is >= 0 and var column
        ? column
        : throw new InvalidDataException($"{_path}: expected a column '{name}'; found {string.Join(", ", Headings)}. Correct the headings.");

    /// <summary>Goes to the next row; false when there is none.</summary>
    /// <exception cref="InvalidDataException">What stands there is no row of cells.</exception>
    public bool Next()
    {
        try
        {
            return _csv.Read();
        }
        catch (CsvFormatException exception)
        {
            throw new InvalidDataException($"{_path}, line {exception.LineNumber}: expected cells with separators between them and quotation marks in pairs; found something else. Save the spreadsheet as CSV again; the rows before it were read.", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private static char SeparatorOf(string text)
    {
        var headings = text.AsSpan()[..(text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length)];
        var (commas, semicolons, tabs) = (headings.Count(','), headings.Count(';'), headings.Count('\t'));
        return tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static async Task<string> ReadTextAsync(string path, ReadingOptions options, CancellationToken cancellationToken)
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
