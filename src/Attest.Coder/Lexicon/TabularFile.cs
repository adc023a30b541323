using System.Text;

namespace Attest.Coder.Lexicon;

/// <summary>
/// A data file of the codebook: tab-separated, lines that begin with # are comments, the first other line names the columns.
/// </summary>
internal sealed class TabularFile
{
    private readonly string _path;
    private readonly string _text;

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
    /// <exception cref="InvalidDataException">The file is missing or a row has another number of cells than the header.</exception>
    public static TabularFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: this data file of the coder is missing. Expected it beside the program; install the program anew.");
        }

        var bytes = File.ReadAllBytes(path).AsSpan();
        var file = new TabularFile(path, Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes));
        var number = 0;
        for (var start = 0; start < file._text.Length;)
        {
            var end = file._text.IndexOf('\n', start);
            end = end < 0 ? file._text.Length : end;
            file.ReadLine(start, end > start && file._text[end - 1] == '\r' ? end - 1 : end, ++number);
            start = end + 1;
        }

        return file;
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

    public InvalidDataException Wrong(int row, string message) => new($"{_path}, line {_lines[row]}: {message}");

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

            _lines.Add(number);
            _firstStarts.Add(_starts.Count);
            for (var at = start; at <= end; at++)
            {
                _starts.Add(at);
                var tab = _text.AsSpan(at, end - at).IndexOf('\t');
                at = tab < 0 ? end : at + tab;
            }

            _starts.Add(end + 1);
        }
    }
}
