using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Coder.Codebook;

/// <summary>Reads the taxonomy of incident types from the codebook's types.tsv.</summary>
public static class TaxonomyFile
{
    /// <summary>Reads the file that lies beside the program, or in the folder given.</summary>
    /// <exception cref="InvalidDataException">The file is missing or a row does not fit; the message names file, line and what to do.</exception>
    public static Taxonomy Load(CodebookFolder? folder = null)
    {
        folder ??= new();
        var file = folder.Read("Codebook/types.tsv");
        var (code, family, label, compatible) = (file.Column("code"), file.Column("family"), file.Column("label"), file.Column("compatible"));
        List<TaxonomyEntry> entries = [];
        for (var row = 0; row < file.Count; row++)
        {
            if (file.Cell(row, code).Length == 0 || file.Cell(row, family).Length == 0)
            {
                throw file.Wrong(row, "expected a code and a family, found an empty cell.");
            }

            var others = file.Cell(row, compatible);
            var codes = others is "*" or "-" ? [] : others.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            entries.Add(new(new(file.Cell(row, code)), new(file.Cell(row, family)), file.Cell(row, label), [.. codes.Select(one => new IncidentType(one))], FitsAll: others == "*"));
        }

        try
        {
            return new(entries);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"{folder.PathOf("Codebook/types.tsv")}: {exception.Message}", exception);
        }
    }
}
