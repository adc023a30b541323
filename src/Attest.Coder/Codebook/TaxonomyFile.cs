using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Coder.Codebook;

/// <summary>Reads the taxonomy of incident types from the codebook's types.tsv.</summary>
public static class TaxonomyFile
{
    private const string FileName = "types.tsv";

    /// <summary>Reads the file that lies beside the program, or in the folder given.</summary>
    /// <exception cref="InvalidDataException">The file is missing or a row does not fit; the message names file, line and what to do.</exception>
    public static Taxonomy Load(string? folder = null)
    {
        var path = folder is null ? BesideTheProgram() : Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: this data file of the codebook is missing. Expected it beside the program; install the program anew.");
        }

        List<TaxonomyEntry> entries = [];
        string[]? columns = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                continue;
            }

            entries.Add(Read(cells, columns, $"{path}, line {number}"));
        }

        try
        {
            return new(entries);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    private static TaxonomyEntry Read(string[] cells, string[] columns, string where)
    {
        string Cell(string column)
        {
            var index = Array.IndexOf(columns, column);
            return index >= 0 && index < cells.Length
                ? cells[index].Trim()
                : throw new InvalidDataException($"{where}: expected a cell in the column '{column}', found none. Compare the row with the header.");
        }

        if (Cell("code").Length == 0 || Cell("family").Length == 0)
        {
            throw new InvalidDataException($"{where}: expected a code and a family, found an empty cell.");
        }

        var compatible = Cell("compatible");
        var codes = compatible is "*" or "-" ? [] : compatible.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(new(Cell("code")), new(Cell("family")), Cell("label"), [.. codes.Select(code => new IncidentType(code))], FitsAll: compatible == "*");
    }

    private static string BesideTheProgram() => Path.Combine(AppContext.BaseDirectory, "data", "Codebook", FileName);
}
