using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Storage.Attestations;
using Attest.Storage.Workspaces;
using Microsoft.Data.Sqlite;

namespace Attest.Storage.Incidents;

/// <summary>What resolving compares: the traits of each attestation, where they are looked for, and the links between them. A projection.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class TraitStore(Workspace workspace)
{
    /// <summary>Takes an attestation's traits and links away.</summary>
    public Task RemoveAsync(long attestation, CancellationToken cancellationToken) => workspace.ExecuteAsync(
        """
        DELETE FROM trait WHERE attestation = $key;
        DELETE FROM block WHERE attestation = $key;
        DELETE FROM sketch WHERE attestation = $key;
        DELETE FROM link WHERE first = $key;
        DELETE FROM link WHERE second = $key;
        """,
        cancellationToken,
        ("$key", attestation));

    /// <summary>Stores an attestation's traits, and where other accounts will look for it.</summary>
    public async Task PutAsync(long attestation, Traits traits, CancellationToken cancellationToken)
    {
        await workspace.ExecuteAsync(
            "INSERT OR REPLACE INTO trait (attestation, body) VALUES ($key, $body)", cancellationToken, ("$key", attestation), ("$body", TraitsBlob.Write(traits)));
        if (Block.Of(traits) is { } block)
        {
            await workspace.ExecuteAsync(
                "INSERT OR REPLACE INTO block (area, wide, first_day, last_day, attestation) VALUES ($area, $wide, $first, $last, $key)",
                cancellationToken,
                ("$area", block.Area),
                ("$wide", block.IsWide ? 1 : 0),
                ("$first", block.FirstDay),
                ("$last", block.LastDay),
                ("$key", attestation));
        }

        if (Block.SketchOf(traits) is { Count: > 0 } sketch)
        {
            await workspace.ExecuteAsync(
                "INSERT OR IGNORE INTO sketch (number, published, attestation) SELECT value, $published, $key FROM json_each($numbers)",
                cancellationToken,
                ("$numbers", ListOf(sketch)),
                ("$published", traits.Published),
                ("$key", attestation));
        }
    }

    /// <summary>The row numbers of attestations whose blocks meet an account's, or that share a number of its sketch, in ascending order.</summary>
    public async Task<IReadOnlyList<long>> MeetingAsync(Traits traits, CancellationToken cancellationToken)
    {
        // No narrow block is longer than MaxNarrowDays, so the index on the first day bounds the search on both sides; wide ones are few.
        const string sql =
            """
            SELECT attestation FROM block WHERE area = $area AND wide = 0 AND first_day BETWEEN $first - $longest AND $last AND last_day >= $first
            UNION SELECT attestation FROM block WHERE area = $area AND wide = 1 AND first_day <= $last AND last_day >= $first
            UNION SELECT attestation FROM json_each($sketch) s JOIN sketch k ON k.number = s.value AND (s.value < 0 OR k.published BETWEEN $published - $apart AND $published + $apart)
            ORDER BY 1
            """;
        var block = Block.Of(traits);
        return await workspace.RowsAsync(
            sql,
            row => row.GetInt64(0),
            cancellationToken,
            ("$area", block?.Area),
            ("$first", block?.FirstDay - Block.DaysApart),
            ("$last", block?.LastDay + Block.DaysApart),
            ("$longest", Block.MaxNarrowDays),
            ("$sketch", ListOf(Block.SketchOf(traits))),
            ("$published", traits.Published),
            ("$apart", Block.PublishedApart));
    }

    /// <summary>Traits by row number; attestations that have none are left out.</summary>
    public async Task<IReadOnlyList<(long Key, Traits Traits)>> FindAsync(IEnumerable<long> attestations, CancellationToken cancellationToken)
    {
        const string sql = "SELECT t.attestation, a.id, t.body FROM json_each($keys) k JOIN trait t ON t.attestation = k.value JOIN attestation a ON a.key = t.attestation ORDER BY 1";
        return await workspace.RowsAsync(sql, Read, cancellationToken, ("$keys", $"[{string.Join(',', attestations)}]"));
    }

    /// <summary>All traits, by row number.</summary>
    public async Task<IReadOnlyList<(long Key, Traits Traits)>> AllAsync(CancellationToken cancellationToken) =>
        await workspace.RowsAsync("SELECT t.attestation, a.id, t.body FROM trait t JOIN attestation a ON a.key = t.attestation ORDER BY 1", Read, cancellationToken);

    /// <summary>Stores a link between two attestations.</summary>
    public Task PutLinkAsync(long one, long other, Link link, CancellationToken cancellationToken) => workspace.ExecuteAsync(
        "INSERT OR REPLACE INTO link (first, second, score, main, body) VALUES ($first, $second, $score, $main, $body)",
        cancellationToken,
        ("$first", Math.Min(one, other)),
        ("$second", Math.Max(one, other)),
        ("$score", link.Score),
        ("$main", link.IsOfMain ? 1 : 0),
        ("$body", JsonSerializer.Serialize(link.Reasons, FactRows.Json.IReadOnlyListString)));

    /// <summary>The links of an attestation, with the row number at the other end.</summary>
    public async Task<IReadOnlyList<(long Other, Link Link)>> LinksAsync(long attestation, CancellationToken cancellationToken)
    {
        const string sql =
            """
            SELECT CASE WHEN l.first = $key THEN l.second ELSE l.first END, l.score, l.body, a.id, b.id, l.main
            FROM (SELECT * FROM link WHERE first = $key UNION ALL SELECT * FROM link WHERE second = $key) l
            JOIN attestation a ON a.key = l.first JOIN attestation b ON b.key = l.second
            """;
        return await workspace.RowsAsync(
            sql,
            row =>
            {
                var (one, other) = (AttestationId.Parse(row.GetString(3))!.Value, AttestationId.Parse(row.GetString(4))!.Value);
                var (first, second) = AttestationOrder.Instance.Compare(one, other) <= 0 ? (one, other) : (other, one);
                var reasons = JsonSerializer.Deserialize(row.GetString(2), FactRows.Json.IReadOnlyListString)!;
                return (row.GetInt64(0), new Link(first, second, row.GetDouble(1), reasons) { IsOfMain = row.GetBoolean(5) });
            },
            cancellationToken,
            ("$key", attestation));
    }

    private static string ListOf(IEnumerable<Sketch> sketch) => $"[{string.Join(',', sketch.Select(NumberOf).Order())}]";

    /// <summary>A sketch in one column: pairs of words are negative.</summary>
    private static long NumberOf(Sketch sketch) => sketch.IsPair ? -1L - sketch.Number : sketch.Number;

    private static (long Key, Traits Traits) Read(SqliteDataReader row) =>
        (row.GetInt64(0), TraitsBlob.Read(AttestationId.Parse(row.GetString(1))!.Value, row.GetFieldValue<byte[]>(2)));
}
