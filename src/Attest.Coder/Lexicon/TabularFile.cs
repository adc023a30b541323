namespace Attest.Coder.Lexicon;

/// <summary>
/// A data file of the codebook: tab-separated, lines that begin with # are comments, the first other line names the columns.
/// </summary>
internal sealed class TabularFile
{
    private readonly string _path;
    private readonly List<(int Line, string[] Cells)> _rows = [];
    private string[] _columns = [];

    private TabularFile(string path) => _path = path;

    /// <summary>The version told by the comment "# version: 1"; "0" when there is none.</summary>
    public string Version { get; private set; } = "0";

    public int Count => _rows.Count;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is missing or a row has another number of cells than the header.</exception>
    public static TabularFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: this data file of the coder is missing. Expected it beside the program; install the program anew.");
        }

        var file = new TabularFile(path);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith('#'))
            {
                if (line.StartsWith("# version:", StringComparison.Ordinal))
                {
                    file.Version = line["# version:".Length..].Trim();
                }

                continue;
            }

            if (line.Length == 0)
            {
                continue;
            }

            var cells = line.Split('\t');
            if (file._columns.Length == 0)
            {
                file._columns = cells;
            }
            else if (cells.Length > file._columns.Length)
            {
                throw new InvalidDataException($"{path}, line {number}: expected {file._columns.Length} cells as in the header, found {cells.Length}. Mend the line.");
            }
            else
            {
                file._rows.Add((number, cells));
            }
        }

        return file;
    }

    public int Column(string name)
    {
        var index = Array.IndexOf(_columns, name);
        return index >= 0 ? index : throw new InvalidDataException($"{_path}: expected a column '{name}', found {string.Join(", ", _columns)}. Add the column.");
    }

    /// <summary>A cell; empty when the row ends before it.</summary>
    public string Cell(int row, int column) => column < _rows[row].Cells.Length ? _rows[row].Cells[column].Trim() : "";

    public InvalidDataException Wrong(int row, string message) => new($"{_path}, line {_rows[row].Line}: {message}");
}
