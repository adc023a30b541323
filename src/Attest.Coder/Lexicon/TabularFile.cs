using System.Text;

namespace Attest.Coder.Lexicon;

/// <summary>
/// A data file of the codebook: tab-separated, lines that begin with # are comments, the first other line names the columns.
/// </summary>
internal sealed class TabularFile
{
    private readonly string _path;
    private readonly string _text;

    // The first cells of the rows that are added; the rows of the file that begin so are left out.
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);
    private string? _addedPath;
    private int _firstAdded = int.MaxValue;

    // The line of each row and where its cells begin in the text; one start more, as if another cell followed the last.
    private readonly List<int> _lines = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _firstStarts = [];
    private readonly string?[] _repeated = new string?[64];
    private string[] _columns = [];

    private TabularFile(string path, string text) => (_path, _text) = (path, text);

    /// <summary>The version told by the comment "# version: 1"; "0" when there is none.</summary>
    public string Version { get; private set; } = "0";

    public int Count => _lines.Count;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="addition">A file of the same columns whose rows are added; they stand in place of all rows with the same first cell. Null when there is none.</param>
    /// <exception cref="InvalidDataException">The file is missing or a row has another number of cells than the header.</exception>
    public static TabularFile Read(string path, string? addition = null)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: this data file of the coder is missing. Expected it beside the program; install the program anew.");
        }

        var text = TextOf(path);
        if (addition is null)
        {
            var file = new TabularFile(path, text);
            file.ReadLines(0);
            return file;
        }

        var added = Read(addition);
        var both = new TabularFile(path, $"{text}\n{added._text}");
        both._replaced.UnionWith(Enumerable.Range(0, added.Count).Select(row => added.Cell(row, 0)));
        both.ReadLines(0, text.Length);
        if (!both._columns.SequenceEqual(added._columns, StringComparer.Ordinal))
        {
            throw new InvalidDataException($"{addition}: expected the columns {string.Join(", ", both._columns)}, as in the file to which its rows are added; found {string.Join(", ", added._columns)}.");
        }

        (both._addedPath, both._firstAdded) = (addition, both.Count);
        both._replaced.Clear();
        both._columns = [];
        var version = both.Version;
        both.ReadLines(text.Length + 1);
        both.Version = version;
        return both;
    }

    public int Column(string name)
    {
        var index = Array.IndexOf(_columns, name);
        return index >= 0 ? index : throw new InvalidDataException($"{_path}: expected a column '{name}', found {string.Join(", ", _columns)}. Add the column.");
    }

    /// <summary>A cell; empty when the row ends before it.</summary>
    public string Cell(int row, int column) => Span(row, column).ToString();

    /// <summary>A cell of a column in which few words stand many times: as a rule one string for each of them.</summary>
    public string Repeated(int row, int column)
    {
        var cell = Span(row, column);
        if (cell.Length == 0)
        {
            return "";
        }

        ref var known = ref _repeated[((cell.Length * 31) + (cell[0] * 7) + cell[^1]) % _repeated.Length];
        if (known is null || !cell.SequenceEqual(known))
        {
            known = cell.ToString();
        }

        return known;
    }

    /// <summary>The characters of a cell; none when the row ends before it.</summary>
    public ReadOnlySpan<char> Span(int row, int column)
    {
        var first = _firstStarts[row];
        var end = row + 1 < _firstStarts.Count ? _firstStarts[row + 1] : _starts.Count;
        return first + column + 1 < end ? _text.AsSpan(_starts[first + column], _starts[first + column + 1] - _starts[first + column] - 1).Trim() : [];
    }

    public InvalidDataException Wrong(int row, string message) => new($"{(row < _firstAdded ? _path : _addedPath)}, line {_lines[row]}: {message}");

    private static string TextOf(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        return Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
    }

    private void ReadLines(int start, int length = int.MaxValue)
    {
        var number = 0;
        for (var last = Math.Min(length, _text.Length); start < last;)
        {
            var end = _text.IndexOf('\n', start);
            end = end < 0 ? _text.Length : end;
            ReadLine(start, end > start && _text[end - 1] == '\r' ? end - 1 : end, ++number);
            start = end + 1;
        }
    }

    private void ReadLine(int start, int end, int number)
    {
        var line = _text.AsSpan(start, end - start);
        if (line.StartsWith('#'))
        {
            if (line.StartsWith("# version:"))
            {
                Version = line["# version:".Length..].Trim().ToString();
            }
        }
        else if (line.Length > 0 && _columns.Length == 0)
        {
            _columns = line.ToString().Split('\t');
        }
        else if (line.Length > 0)
        {
            var cells = line.Count('\t') + 1;
            if (cells > _columns.Length)
            {
                throw new InvalidDataException($"{_path}, line {number}: expected {_columns.Length} cells as in the header, found {cells}. Mend the line.");
            }

            if (_replaced.Count > 0 && _replaced.Contains((line.IndexOf('\t') is var tab and >= 0 ? line[..tab] : line).Trim().ToString()))
            {
                return;
            }

            _lines.Add(number);
            _firstStarts.Add(_starts.Count);
            for (var at = start; at <= end; at++)
            {
                _starts.Add(at);
                var next = _text.AsSpan(at, end - at).IndexOf('\t');
                at = next < 0 ? end : at + next;
            }

            _starts.Add(end + 1);
        }
    }
}
