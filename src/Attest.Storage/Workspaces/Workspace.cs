using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Attest.Storage.Workspaces;

/// <summary>
/// One open workspace: a SQLite file with documents, attestations, people's decisions and what is derived from them. What is recorded
/// is never changed, only ended by a later entry of the ledger. Not safe for use from several threads at once; several processes
/// may have the same file open.
/// </summary>
public sealed class Workspace : IAsyncDisposable
{
    /// <summary>The name of the file in a workspace's folder.</summary>
    public const string FileName = "attest.db";

    /// <summary>How long another program may hold the workspace before we give up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How many statements are kept ready to be run again.</summary>
    private const int MaxPrepared = 200;

    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    private Workspace(SqliteConnection connection, string path, string author, TimeProvider clock)
    {
        _connection = connection;
        Path = path;
        Author = author;
        _clock = clock;
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>Who stands beside every entry that this session makes in the ledger.</summary>
    public string Author { get; }

    /// <summary>The moment that the workspace's clock shows.</summary>
    internal DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>The day as of which this is a view; everything that is known now when it is none.</summary>
    public AsOf AsOf { get; private init; } = new(null, null);

    /// <summary>Makes a new workspace in a folder, which is created where it is missing.</summary>
    /// <exception cref="WorkspaceException">There is a workspace already, or the file cannot be written.</exception>
    public static Task<Workspace> CreateAsync(string folder, string author, TimeProvider clock, CancellationToken cancellationToken) =>
        CreateAsync(folder, author, clock, Patience, cancellationToken);

    /// <inheritdoc cref="CreateAsync(string, string, TimeProvider, CancellationToken)"/>
    internal static async Task<Workspace> CreateAsync(
        string folder, string author, TimeProvider clock, TimeSpan patience, CancellationToken cancellationToken)
    {
        var path = PathOf(folder);
        if (File.Exists(path))
        {
            throw new WorkspaceException($"{path}: there is a workspace already. Use it as it is, or give another folder.");
        }

        Directory.CreateDirectory(folder);
        return await OpenFileAsync(path, SqliteOpenMode.ReadWriteCreate, author, clock, patience, cancellationToken);
    }

    /// <summary>Opens the workspace in a folder and brings its schema up to date.</summary>
    /// <exception cref="WorkspaceException">There is none, or it is of a newer version, locked, or not a workspace.</exception>
    public static Task<Workspace> OpenAsync(string folder, string author, TimeProvider clock, CancellationToken cancellationToken)
    {
        var path = PathOf(folder);
        return File.Exists(path)
            ? OpenFileAsync(path, SqliteOpenMode.ReadWrite, author, clock, Patience, cancellationToken)
            : throw new WorkspaceException($"{path}: there is no workspace. Make one with 'attest init', or name its folder with --workspace.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }

        foreach (var command in _prepared.Values)
        {
            await command.DisposeAsync();
        }

        await _connection.DisposeAsync();
    }

    /// <summary>The number of the last entry of the ledger; 0 when it is empty.</summary>
    public async Task<long> LastEntryAsync(CancellationToken cancellationToken) => (long)(await ScalarAsync("SELECT coalesce(max(entry), 0) FROM entry", cancellationToken))!;

    /// <summary>Records in the ledger that somebody took incidents out of the workspace, for whom and how many.</summary>
    public Task RecordExportAsync(string audience, int incidents, CancellationToken cancellationToken) => InTransactionAsync(
        () => RecordAsync("incidents exported", audience, string.Create(CultureInfo.InvariantCulture, $"{incidents} incidents"), cancellationToken),
        cancellationToken);

    /// <summary>The workspace as known on a day, in memory: read from it like from any other; what is written to it is lost.</summary>
    /// <exception cref="WorkspaceException">The database failed.</exception>
    public async Task<Workspace> ViewAsync(AsOf asOf, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = ":memory:", Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            Migrations.Apply(connection);
            WorkspaceView.Fill(connection, Path, asOf);
            return new(connection, Path, Author, _clock) { AsOf = asOf };
        }
        catch (SqliteException exception)
        {
            await connection.DisposeAsync();
            throw WorkspaceFailure.Explain(exception, Path);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Copies the whole workspace into a folder that has none; this one is only read.</summary>
    /// <exception cref="WorkspaceException">The copy cannot be written.</exception>
    public async Task<Workspace> CopyAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await ScalarAsync("VACUUM INTO $path", cancellationToken, ("$path", PathOf(folder)));
        return await OpenAsync(folder, Author, _clock, cancellationToken);
    }

    /// <summary>Copies the workspace in a file into a folder that has none, brings the copy up to date and opens it. The file itself is only read.</summary>
    /// <exception cref="WorkspaceException">There is no such file, or it is no workspace.</exception>
    public static async Task<Workspace> OpenCopyAsync(string file, string folder, string author, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new WorkspaceException($"{file}: there is no such file. Name the {FileName} of a workspace.");
        }

        Directory.CreateDirectory(folder);
        var text = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        try
        {
            await using var connection = new SqliteConnection(text.ToString());
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $path";
            command.Parameters.AddWithValue("$path", PathOf(folder));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw WorkspaceFailure.Explain(exception, file);
        }

        return await OpenAsync(folder, author, clock, cancellationToken);
    }

    /// <summary>Runs several changes as one: all of them are stored, or none.</summary>
    internal async Task InTransactionAsync(Func<Task> change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_transaction is not null)
        {
            await change();
            return;
        }

        try
        {
            _transaction = _connection.BeginTransaction(deferred: false);
            await change();
            await _transaction.CommitAsync(cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw WorkspaceFailure.Explain(exception, Path);
        }
        finally
        {
            if (_transaction is { } transaction)
            {
                _transaction = null;
                await transaction.DisposeAsync();
            }
        }
    }

    /// <summary>Lets the file grow no further than so many pages, or than it is when it has more; for trying what a full disk does.</summary>
    internal Task LimitPagesAsync(int pages, CancellationToken cancellationToken) =>
        ScalarAsync($"PRAGMA max_page_count = {Math.Max(1, pages)}", cancellationToken);

    /// <summary>Makes a command with parameters named $a, $b and so on, in the order of the values.</summary>
    internal SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>Runs a command that gives no rows; returns how many rows it changed.</summary>
    internal Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) =>
        RunAsync(sql, parameters, command => command.ExecuteNonQueryAsync(cancellationToken));

    /// <summary>The first value of the first row; null when there is no row or the value is null.</summary>
    internal async Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        try
        {
            return await RunAsync(sql, parameters, command => command.ExecuteScalarAsync(cancellationToken)) is { } value and not DBNull ? value : null;
        }
        catch (SqliteException exception)
        {
            throw WorkspaceFailure.Explain(exception, Path);
        }
    }

    /// <summary>Every row, read by a function.</summary>
    internal async Task<List<T>> RowsAsync<T>(
        string sql, Func<SqliteDataReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        try
        {
            return await RunAsync(sql, parameters, async command =>
            {
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                List<T> rows = [];
                while (await reader.ReadAsync(cancellationToken))
                {
                    rows.Add(read(reader));
                }

                return rows;
            });
        }
        catch (SqliteException exception)
        {
            throw WorkspaceFailure.Explain(exception, Path);
        }
    }

    /// <summary>Runs a statement that is compiled once and kept, for resolving runs the same few many thousand times.</summary>
    private async Task<T> RunAsync<T>(string sql, (string Name, object? Value)[] parameters, Func<SqliteCommand, Task<T>> run)
    {
        // Taken out while it runs: the same statement may be run while its rows are read.
        if (_prepared.Remove(sql, out var command))
        {
            command.Transaction = _transaction;
            foreach (var (name, value) in parameters)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }
        }
        else
        {
            command = Command(sql, parameters);
        }

        var isKept = false;
        try
        {
            var result = await run(command);
            command.Parameters.Clear();
            command.Transaction = null;
            isKept = _prepared.Count < MaxPrepared && _prepared.TryAdd(sql, command);
            return result;
        }
        finally
        {
            if (!isKept)
            {
                await command.DisposeAsync();
            }
        }
    }

    /// <summary>Adds an entry to the ledger and gives its number, which is greater than every number before.</summary>
    internal async Task<long> RecordAsync(string kind, string? subject, string? detail, CancellationToken cancellationToken)
    {
        const string sql = "INSERT INTO entry (at, author, kind, subject, detail) VALUES ($at, $author, $kind, $subject, $detail) RETURNING entry";
        var at = _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return (long)(await ScalarAsync(sql, cancellationToken, ("$at", at), ("$author", Author), ("$kind", kind), ("$subject", subject), ("$detail", detail)))!;
    }

    private static string PathOf(string folder) => System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, FileName));

    private static async Task<Workspace> OpenFileAsync(
        string path, SqliteOpenMode mode, string author, TimeProvider clock, TimeSpan patience, CancellationToken cancellationToken)
    {
        // Without pooling the file is released as soon as the workspace is closed.
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, ForeignKeys = true, DefaultTimeout = (int)patience.TotalSeconds };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            CheckVersion(connection, path);
            return new(connection, path, author, clock);
        }
        catch (SqliteException exception)
        {
            await connection.DisposeAsync();
            throw WorkspaceFailure.Explain(exception, path);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static void CheckVersion(SqliteConnection connection, string path)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)";
        using (var reader = command.ExecuteReader())
        {
            reader.Read();
            var (application, version, tables) = (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2));
            reader.Close();
            if (application != Migrations.ApplicationId && tables > 0)
            {
                throw new WorkspaceException($"{path}: this database was not made by attest. Name the folder of a workspace with --workspace, or make one elsewhere with 'attest init'.");
            }

            if (version > Migrations.Newest)
            {
                throw new WorkspaceException(
                    $"{path}: the workspace has schema version {version}, and this program knows versions up to {Migrations.Newest}. Use the newer attest that made it; nothing was changed.");
            }

            // WAL with NORMAL: a killed process loses nothing that was committed, and a commit does not wait for the disk.
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;";
            command.ExecuteNonQuery();
            if (version < Migrations.Newest)
            {
                Migrations.Apply(connection);
            }
        }
    }
}
