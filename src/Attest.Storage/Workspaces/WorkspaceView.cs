using System.Globalization;
using Attest.Core.Documents;
using Microsoft.Data.Sqlite;

namespace Attest.Storage.Workspaces;

/// <summary>
/// A workspace as it was, or would be, on a day: facts are copied into memory as they held then, and incidents are derived of them as a run
/// would have derived them. So every question can be put to it; what is written to it is lost when it is closed.
/// </summary>
internal static class WorkspaceView
{
    private const string Facts =
        """
        INSERT INTO main.entry SELECT * FROM source.entry WHERE entry <= $entry;
        INSERT INTO main.document SELECT * FROM source.document WHERE entry <= $entry AND ($documents IS NULL OR key IN (SELECT value FROM json_each($documents)));
        INSERT INTO main.document_text (rowid, title, body) SELECT key, title, body FROM main.document;

        INSERT INTO main.coding SELECT * FROM source.coding c WHERE from_entry <= $entry AND EXISTS (SELECT 1 FROM main.document d WHERE d.key = c.document);
        UPDATE main.coding SET to_entry = NULL WHERE to_entry > $entry;
        INSERT INTO main.statement SELECT * FROM source.statement s WHERE EXISTS (SELECT 1 FROM main.coding c WHERE c.key = s.coding);
        INSERT INTO main.attestation SELECT * FROM source.attestation a WHERE from_entry <= $entry AND EXISTS (SELECT 1 FROM main.document d WHERE d.key = a.document);
        UPDATE main.attestation SET to_entry = NULL WHERE to_entry > $entry;
        INSERT INTO main.act SELECT * FROM source.act WHERE from_entry <= $entry;
        UPDATE main.act SET to_entry = NULL WHERE to_entry > $entry;

        INSERT INTO main.incident_id SELECT * FROM source.incident_id WHERE from_entry <= $entry;
        UPDATE main.incident_id SET to_entry = NULL, points_to = NULL WHERE to_entry > $entry;
        INSERT INTO main.membership SELECT * FROM source.membership m WHERE from_entry <= $entry AND EXISTS (SELECT 1 FROM main.attestation a WHERE a.id = m.attestation);
        UPDATE main.membership SET to_entry = NULL WHERE to_entry > $entry;
        """;

    /// <summary>Fills an empty database in memory with the facts of a workspace's file as of a day.</summary>
    public static void Fill(SqliteConnection view, string path, AsOf asOf)
    {
        // Names may point on to names that come later in the copy, and rows end before their unique successors begin.
        Run(view, "PRAGMA foreign_keys = OFF");
        Run(view, "ATTACH DATABASE $path AS source", ("$path", path));
        var unique = UniqueIndexes(view);
        foreach (var (name, _) in unique)
        {
            Run(view, $"DROP INDEX main.{name}");
        }

        var entry = asOf.RecordedBy is { } day ? LastEntry(view, day) : long.MaxValue;
        using (var transaction = view.BeginTransaction())
        {
            Run(view, Facts, ("$entry", entry), ("$documents", asOf.PublishedBy is { } published ? Published(view, published) : null));
            transaction.Commit();
        }

        foreach (var (_, sql) in unique)
        {
            Run(view, sql);
        }

        Run(view, "DETACH DATABASE source");
    }

    /// <summary>The indexes by which one row at a time holds, with the words that make them.</summary>
    private static List<(string Name, string Sql)> UniqueIndexes(SqliteConnection view)
    {
        using var command = view.CreateCommand();
        command.CommandText = "SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE INDEX %to_entry IS NULL' ORDER BY name";
        using var reader = command.ExecuteReader();
        List<(string, string)> indexes = [];
        while (reader.Read())
        {
            indexes.Add((reader.GetString(0), reader.GetString(1)));
        }

        return indexes;
    }

    /// <summary>The last entry that was made before the day after; 0 when there was none.</summary>
    private static long LastEntry(SqliteConnection view, DateOnly day)
    {
        using var command = view.CreateCommand();
        command.CommandText = "SELECT coalesce(max(entry), 0) FROM source.entry WHERE at < $end";
        command.Parameters.AddWithValue("$end", day.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>The documents of which it is known that they were published by a day, as a list in JSON.</summary>
    private static string Published(SqliteConnection view, DateOnly day)
    {
        using var command = view.CreateCommand();
        command.CommandText = "SELECT key, published FROM source.document WHERE published IS NOT NULL";
        using var reader = command.ExecuteReader();
        List<long> keys = [];
        while (reader.Read())
        {
            if (PartialDate.Parse(reader.GetString(1)) is { } published && published.Last <= day)
            {
                keys.Add(reader.GetInt64(0));
            }
        }

        return $"[{string.Join(',', keys)}]";
    }

    private static void Run(SqliteConnection view, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = view.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }
}
