using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Formats.Rows;

/// <summary>A row of a spreadsheet: the document that its cells are, and the account of an incident that they give.</summary>
/// <param name="Number">The line of the file on which the row begins; the headings stand on line 1.</param>
/// <param name="Document">The row as a document of lines "column: value"; null when the row was refused.</param>
/// <param name="Attestation">Makes what it says, as entered by a person, for the name under which the document is stored; null when the row was refused.</param>
/// <param name="Problems">The cells that could not be read.</param>
public sealed record EnteredRow(int Number, Document? Document, Func<Document, Attestation>? Attestation, IReadOnlyList<CellProblem> Problems)
{
    /// <summary>Whether it stands below the headings.</summary>
    public bool IsIncident => Number > 1;
}

/// <summary>A cell, or a row without it, that could not be read.</summary>
/// <param name="Row">The line of the file; 1 for what concerns the headings.</param>
/// <param name="Column">The heading of the column; empty when it concerns the row.</param>
/// <param name="Message">What was expected, what was found, and what to do.</param>
public sealed record CellProblem(int Row, string Column, string Message)
{
    /// <summary>One line: row, column, message.</summary>
    public override string ToString() => $"row {Row}{(Column.Length == 0 ? "" : $", column '{Column}'")}: {Message}";
}
