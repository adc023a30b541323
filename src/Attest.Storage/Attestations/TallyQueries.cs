using System.Text.Json;
using Attest.Core.Counting;
using Attest.Core.Documents;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Attestations;

/// <summary>The tallies that the documents of a workspace assert.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class TallyQueries(Workspace workspace)
{
    /// <summary>All of them as they are coded now: by document, then in the order of the text.</summary>
    public async Task<IReadOnlyList<AssertedTally>> AllAsync(CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT d.id, d.source, d.published, c.body FROM coding c JOIN document d ON d.key = c.document
            WHERE c.to_entry IS NULL AND json_array_length(c.body, '$.tallies') > 0 ORDER BY d.id
            """;
        var codings = await workspace.RowsAsync(
            sql,
            row => (Document: new DocumentId(row.GetString(0)), Source: row.IsDBNull(1) ? null : row.GetString(1), Published: row.IsDBNull(2) ? null : PartialDate.Parse(row.GetString(2)), Body: row.GetString(3)),
            cancellationToken);
        return
        [
            .. codings.SelectMany(one => JsonSerializer.Deserialize(one.Body, FactRows.Json.CodingRemainder)!.Tallies
                .Select(tally => new AssertedTally(one.Document, one.Source, one.Published, tally))),
        ];
    }
}
