using System.Globalization;
using System.Text.Json;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Storage.Attestations;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Acts;

/// <summary>One thing that happened in a workspace.</summary>
public sealed record HistoryLine
{
    /// <summary>The entry of the ledger.</summary>
    public required long Entry { get; init; }

    /// <summary>When: for what a person decided, the moment of the decision.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>What happened, such as "document added" or "decision".</summary>
    public required string Kind { get; init; }

    /// <summary>To what; null when the entry is about the whole workspace.</summary>
    public string? Subject { get; init; }

    /// <summary>More about it, such as the version of the coder or the incident into which another was merged; null when there is no more.</summary>
    public string? Detail { get; init; }

    /// <summary>The act, of a decision; null otherwise.</summary>
    public Act? Act { get; init; }

    /// <summary>Whether the act holds now.</summary>
    public bool Holds { get; init; }

    /// <summary>From where the entry was pulled; null when it was made here.</summary>
    public string? Origin { get; init; }
}

/// <summary>What the ledger tells of one thing.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class HistoryQueries(Workspace workspace)
{
    private const string Origin =
        """
        json_extract(e.origin, '$.from') || ', entry ' || json_extract(e.origin, '$.entry') || ', by ' || json_extract(e.origin, '$.by')
        || ' on ' || substr(json_extract(e.origin, '$.at'), 1, 10)
        """;

    private readonly ActStore _acts = new(workspace);

    /// <summary>What happened to attestations: their documents, codings, and what people decided on them.</summary>
    public async Task<IReadOnlyList<HistoryLine>> OfAttestationsAsync(IReadOnlyList<AttestationId> attestations, CancellationToken cancellationToken)
    {
        var names = attestations.Select(id => id.ToString()).ToArray();
        var documents = attestations.Select(id => id.Document.Value).Distinct(StringComparer.Ordinal).ToArray();
        return InOrder([.. await EntriesAsync([.. documents, .. names], cancellationToken), .. await CodedAsync(names, cancellationToken), .. await DecidedAsync(names, cancellationToken)]);
    }

    /// <summary>What happened to a document and to its attestations, also to those that ceased to hold.</summary>
    public async Task<IReadOnlyList<HistoryLine>> OfDocumentAsync(DocumentId document, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT a.id FROM attestation a JOIN document d ON d.key = a.document WHERE d.id = $id
            UNION SELECT subject FROM act WHERE substr(subject, 1, length($id) + 1) = $id || '#'
            """;
        var names = await workspace.RowsAsync(sql, row => row.GetString(0), cancellationToken, ("$id", document.Value));
        return InOrder([.. await EntriesAsync([document.Value, .. names], cancellationToken), .. await DecidedAsync(names, cancellationToken)]);
    }

    /// <summary>What happened to an incident: to its name, to names that were merged into it, and to its accounts.</summary>
    public async Task<IReadOnlyList<HistoryLine>> OfIncidentAsync(IncidentId incident, CancellationToken cancellationToken)
    {
        const string sql =
            $"""
            WITH RECURSIVE merged (id) AS (VALUES ($id) UNION SELECT n.id FROM merged m JOIN incident_id n ON n.points_to = m.id)
            SELECT e.entry, e.at, e.author, CASE WHEN e.entry = n.to_entry THEN 'incident merged' ELSE 'incident named' END, n.id,
                   CASE WHEN e.entry = n.to_entry THEN n.points_to END, {Origin}
            FROM merged m JOIN incident_id n ON n.id = m.id JOIN entry e ON e.entry IN (n.from_entry, n.to_entry)
            """;
        const string moved =
            $"""
            SELECT e.entry, e.at, e.author, CASE WHEN e.entry = m.to_entry THEN 'account left' ELSE 'account came' END, m.attestation, NULL, {Origin}
            FROM membership m JOIN entry e ON e.entry IN (m.from_entry, m.to_entry) WHERE m.incident = $id
            """;
        var accounts = await LinesAsync(moved, cancellationToken, ("$id", incident.Value));
        var names = accounts.Select(line => AttestationId.Parse(line.Subject!)!.Value).Distinct().ToArray();
        return InOrder([.. await LinesAsync(sql, cancellationToken, ("$id", incident.Value)), .. accounts, .. await OfAttestationsAsync(names, cancellationToken)]);
    }

    /// <summary>What happened to a source: its documents, its assessments, and for what it was read. Empty when nothing is known of it.</summary>
    public async Task<IReadOnlyList<HistoryLine>> OfSourceAsync(string source, CancellationToken cancellationToken)
    {
        const string sql =
            $"""
            SELECT e.entry, e.at, e.author, e.kind, e.subject, e.detail, {Origin} FROM document d JOIN entry e ON e.entry = d.entry
            WHERE d.source = $source
            """;
        return InOrder([.. await LinesAsync(sql, cancellationToken, ("$source", source)), .. await DecidedAsync([source], cancellationToken)]);
    }

    private static HistoryLine[] InOrder(IEnumerable<HistoryLine> lines) =>
        [.. lines.DistinctBy(line => (line.Entry, line.Kind, line.Subject)).OrderBy(line => line.Entry).ThenBy(line => line.Kind, StringComparer.Ordinal).ThenBy(line => line.Subject, StringComparer.Ordinal)];

    private Task<List<HistoryLine>> EntriesAsync(IReadOnlyList<string> subjects, CancellationToken cancellationToken) => LinesAsync(
        $"""
        SELECT e.entry, e.at, e.author, e.kind, e.subject, e.detail, {Origin} FROM entry e
        WHERE e.kind <> 'decision' AND e.subject IN (SELECT value FROM json_each($subjects))
        """,
        cancellationToken,
        ("$subjects", JsonList(subjects)));

    /// <summary>When each attestation began and ceased to hold.</summary>
    private Task<List<HistoryLine>> CodedAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) => LinesAsync(
        $"""
        SELECT e.entry, e.at, e.author, CASE WHEN e.entry = a.to_entry THEN 'account ended' ELSE 'account begun' END, a.id, c.version, {Origin}
        FROM attestation a JOIN entry e ON e.entry IN (a.from_entry, a.to_entry) LEFT JOIN coding c ON c.key = a.coding
        WHERE a.id IN (SELECT value FROM json_each($names))
        """,
        cancellationToken,
        ("$names", JsonList(names)));

    /// <summary>The decisions on things of these names, and what undid them.</summary>
    private async Task<IEnumerable<HistoryLine>> DecidedAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        Dictionary<string, StoredAct> found = new(StringComparer.Ordinal);
        for (var subjects = names; subjects.Count > 0;)
        {
            var acts = await _acts.OnAsync(subjects, cancellationToken);
            subjects = [.. acts.Where(act => found.TryAdd(act.Act.Id, act)).Select(act => act.Act.Id)];
        }

        var origins = (await LinesAsync($"SELECT e.entry, e.at, e.author, e.kind, e.subject, e.detail, {Origin} FROM entry e WHERE e.origin IS NOT NULL", cancellationToken))
            .ToDictionary(line => line.Entry, line => line.Origin);
        return found.Values.Select(act => new HistoryLine
        {
            Entry = act.Entry,
            At = act.Act.At,
            By = act.Act.By,
            Kind = "decision",
            Subject = ActRows.SubjectOf(act.Act.Content),
            Act = act.Act,
            Holds = act.Holds,
            Origin = origins.GetValueOrDefault(act.Entry),
        });
    }

    private Task<List<HistoryLine>> LinesAsync(string sql, CancellationToken cancellationToken, params (string, object?)[] parameters) => workspace.RowsAsync(
        sql,
        row => new HistoryLine
        {
            Entry = row.GetInt64(0),
            At = DateTimeOffset.Parse(row.GetString(1), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            By = row.GetString(2),
            Kind = row.GetString(3),
            Subject = row.IsDBNull(4) ? null : row.GetString(4),
            Detail = row.IsDBNull(5) ? null : row.GetString(5),
            Origin = row.IsDBNull(6) ? null : row.GetString(6),
        },
        cancellationToken,
        parameters);

    private static string JsonList(IEnumerable<string> texts) => JsonSerializer.Serialize([.. texts], FactRows.Json.IReadOnlyListString);
}
