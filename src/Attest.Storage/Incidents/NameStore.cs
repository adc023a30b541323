using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Storage.Attestations;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Incidents;

/// <summary>The names of incidents and which attestations each has held, from and until which entry of the ledger.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class NameStore(Workspace workspace)
{
    /// <summary>The incidents that hold any of these attestations now, each with all attestations that it holds.</summary>
    public async Task<IReadOnlyDictionary<IncidentId, IReadOnlyList<AttestationId>>> HoldersAsync(IEnumerable<AttestationId> attestations, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT incident, attestation FROM membership WHERE to_entry IS NULL AND incident IN (
                SELECT m.incident FROM json_each($ids) n JOIN membership m ON m.attestation = n.value AND m.to_entry IS NULL)
            """;
        return await GroupsAsync(sql, cancellationToken, ("$ids", ListOf(attestations)));
    }

    /// <summary>The incidents of these names, each with all attestations that it holds now.</summary>
    public async Task<IReadOnlyDictionary<IncidentId, IReadOnlyList<AttestationId>>> MembersAsync(IEnumerable<IncidentId> incidents, CancellationToken cancellationToken)
    {
        const string sql = "SELECT m.incident, m.attestation FROM json_each($ids) n JOIN membership m ON m.incident = n.value AND m.to_entry IS NULL";
        return await GroupsAsync(sql, cancellationToken, ("$ids", JsonSerializer.Serialize([.. incidents.Select(id => id.Value)], FactRows.Json.IReadOnlyListString)));
    }

    /// <summary>
    /// The name that each part bore when it last had exactly these accounts; null when it never had them. So undoing a decision gives
    /// incidents their names back.
    /// </summary>
    public async Task<IReadOnlyList<IncidentId?>> FormerAsync(IReadOnlyList<IncidentPart> parts, CancellationToken cancellationToken)
    {
        if (await workspace.ScalarAsync("SELECT 1 FROM membership WHERE to_entry IS NOT NULL LIMIT 1", cancellationToken) is null)
        {
            return new IncidentId?[parts.Count];
        }

        const string sql =
            """
            SELECT incident, attestation, from_entry, coalesce(to_entry, 9223372036854775807) FROM membership WHERE incident IN (
                SELECT m.incident FROM json_each($ids) n JOIN membership m ON m.attestation = n.value)
            """;
        List<IncidentId?> names = [];
        foreach (var part in parts)
        {
            var rows = await workspace.RowsAsync(
                sql, row => (Incident: row.GetString(0), Attestation: row.GetString(1), From: row.GetInt64(2), To: row.GetInt64(3)), cancellationToken, ("$ids", ListOf(part.Attestations)));
            var own = part.Attestations.Select(id => id.ToString()).ToHashSet(StringComparer.Ordinal);
            names.Add(rows
                .GroupBy(row => row.Incident, StringComparer.Ordinal)
                .SelectMany(name => name.Select(row => row.From).Distinct()
                    .Where(entry => own.SetEquals(name.Where(row => row.From <= entry && entry < row.To).Select(row => row.Attestation)))
                    .Select(entry => (Name: name.Key, Entry: entry)))
                .OrderByDescending(one => one.Entry)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .Select(one => (IncidentId?)new IncidentId(one.Name))
                .FirstOrDefault());
        }

        return names;
    }

    /// <summary>Those of some names that incidents bear now.</summary>
    public async Task<IReadOnlySet<IncidentId>> TakenAsync(IEnumerable<IncidentId> names, CancellationToken cancellationToken)
    {
        const string sql = "SELECT i.id FROM json_each($names) n JOIN incident i ON i.id = n.value";
        var list = JsonSerializer.Serialize([.. names.Select(name => name.Value)], FactRows.Json.IReadOnlyListString);
        return (await workspace.RowsAsync(sql, row => new IncidentId(row.GetString(0)), cancellationToken, ("$names", list))).ToHashSet();
    }

    /// <summary>Gives an incident its name and accounts from an entry on; what it held and no longer holds ends there.</summary>
    public async Task PutAsync(IncidentId id, IReadOnlyList<AttestationId> attestations, long entry, CancellationToken cancellationToken)
    {
        const string sql =
            """
            INSERT INTO incident_id (id, from_entry) VALUES ($id, $entry) ON CONFLICT (id) DO UPDATE SET to_entry = NULL, points_to = NULL;
            UPDATE membership SET to_entry = $entry WHERE incident = $id AND to_entry IS NULL AND attestation NOT IN (SELECT value FROM json_each($ids));
            INSERT INTO membership (attestation, incident, from_entry)
            SELECT value, $id, $entry FROM json_each($ids) WHERE value NOT IN (SELECT attestation FROM membership WHERE incident = $id AND to_entry IS NULL);
            """;
        await workspace.ExecuteAsync(sql, cancellationToken, ("$id", id.Value), ("$entry", entry), ("$ids", ListOf(attestations)));
    }

    /// <summary>Records that a name ended, and which incident now holds most of what it held.</summary>
    public Task EndAsync(EndedIncident ended, long entry, CancellationToken cancellationToken) => workspace.ExecuteAsync(
        """
        UPDATE incident_id SET to_entry = $entry, points_to = $points_to WHERE id = $id;
        UPDATE membership SET to_entry = $entry WHERE incident = $id AND to_entry IS NULL;
        """,
        cancellationToken,
        ("$entry", entry),
        ("$points_to", ended.PointsTo?.Value),
        ("$id", ended.Id.Value));

    private async Task<IReadOnlyDictionary<IncidentId, IReadOnlyList<AttestationId>>> GroupsAsync(
        string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        var rows = await workspace.RowsAsync(sql, row => (Incident: new IncidentId(row.GetString(0)), Attestation: AttestationId.Parse(row.GetString(1))!.Value), cancellationToken, parameters);
        return rows.GroupBy(row => row.Incident).ToDictionary(
            group => group.Key, group => (IReadOnlyList<AttestationId>)[.. group.Select(row => row.Attestation).Order(AttestationOrder.Instance)]);
    }

    private static string ListOf(IEnumerable<AttestationId> ids) => JsonSerializer.Serialize([.. ids.Select(id => id.ToString())], FactRows.Json.IReadOnlyListString);
}
