using Attest.Formats.Rows;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Intake;

/// <summary>What became of the rows of one spreadsheet.</summary>
/// <param name="Added">New rows.</param>
/// <param name="Updated">Rows whose cells or meaning had changed since they were entered last.</param>
/// <param name="Known">Rows that stood there already.</param>
/// <param name="Refused">Rows that gave no incident.</param>
/// <param name="Problems">Cells that could not be read.</param>
public sealed record RowSummary(int Added, int Updated, int Known, int Refused, IReadOnlyList<CellProblem> Problems);

/// <summary>Takes the rows of a spreadsheet into a workspace, each in one transaction; a row is known again by its key.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class RowIntake(Workspace workspace)
{
    private readonly EditionStore _editions = new(workspace);

    /// <summary>Enters rows one after the other.</summary>
    /// <exception cref="WorkspaceException">The workspace cannot be written.</exception>
    public async Task<RowSummary> AddAsync(IAsyncEnumerable<EnteredRow> rows, CancellationToken cancellationToken)
    {
        var counts = new int[Enum.GetValues<EditionOutcome>().Length];
        var refused = 0;
        var problems = new List<CellProblem>();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            problems.AddRange(row.Problems);
            if (row is { Document: { } document, Attestation: { } attestation })
            {
                counts[(int)await _editions.EnterAsync(document, attestation, cancellationToken)]++;
            }
            else if (row.IsIncident)
            {
                refused++;
            }
        }

        return new(counts[(int)EditionOutcome.Added], counts[(int)EditionOutcome.Updated], counts[(int)EditionOutcome.Known], refused, problems);
    }
}
