using System.Text.Json;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Releases;
using Attest.Storage.Acts;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Attestations;

/// <summary>A release as a document describes it.</summary>
/// <param name="Source">Who publishes the document; null when not stated.</param>
/// <param name="Published">When it was published; null when not known.</param>
/// <param name="Release">The release.</param>
public sealed record DescribedRelease(string? Source, PartialDate? Published, Release Release);

/// <summary>The releases of media wings that documents describe or people entered.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class ReleaseQueries(Workspace workspace)
{
    /// <summary>What documents describe, as they are coded now: by document, then in the order of the text.</summary>
    public async Task<IReadOnlyList<DescribedRelease>> DescribedAsync(CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT d.source, d.published, c.body FROM coding c JOIN document d ON d.key = c.document
            WHERE c.to_entry IS NULL AND json_array_length(c.body, '$.releases') > 0 ORDER BY d.id
            """;
        var codings = await workspace.RowsAsync(
            sql,
            row => (Source: row.IsDBNull(0) ? null : row.GetString(0), Published: row.IsDBNull(1) ? null : PartialDate.Parse(row.GetString(1)), Body: row.GetString(2)),
            cancellationToken);
        return
        [
            .. codings.SelectMany(one => JsonSerializer.Deserialize(one.Body, FactRows.Json.CodingRemainder)!.Releases!
                .Select(release => new DescribedRelease(one.Source, one.Published, release))),
        ];
    }

    /// <summary>What people entered and did not undo, in the order in which they did.</summary>
    public async Task<IReadOnlyList<Act>> EnteredAsync(CancellationToken cancellationToken) => await workspace.RowsAsync(
        $"SELECT {ActRows.Columns} FROM act x WHERE x.kind = 'release' AND x.to_entry IS NULL ORDER BY x.at, x.id", row => ActRows.Read(row), cancellationToken);

    /// <summary>The names of the incidents that hold accounts now; an account that none holds is left out.</summary>
    public async Task<IReadOnlyDictionary<AttestationId, string>> IncidentsOfAsync(IEnumerable<AttestationId> accounts, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT a.id, i.id FROM json_each($ids) n JOIN attestation a ON a.id = n.value AND a.to_entry IS NULL
            JOIN incident_attestation ia ON ia.attestation = a.key JOIN incident i ON i.key = ia.incident
            """;
        var list = JsonSerializer.Serialize([.. accounts.Distinct().Select(id => id.ToString())], FactRows.Json.IReadOnlyListString);
        return (await workspace.RowsAsync(sql, row => (Account: AttestationId.Parse(row.GetString(0))!.Value, Incident: row.GetString(1)), cancellationToken, ("$ids", list)))
            .ToDictionary(one => one.Account, one => one.Incident);
    }
}
