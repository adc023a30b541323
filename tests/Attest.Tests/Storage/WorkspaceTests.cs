using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Attest.Tests.Storage;

public sealed class WorkspaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.Path, Workspace.FileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_workspace_is_empty_and_opens_again()
    {
        await using (await CreateAsync())
        {
        }

        await using var workspace = await OpenAsync();
        Assert.Equal(0, await new DocumentStore(workspace).CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_second_workspace_in_the_same_folder_is_refused()
    {
        await using (await CreateAsync())
        {
        }

        var refusal = await Assert.ThrowsAsync<WorkspaceException>(CreateAsync);
        Assert.Contains("there is a workspace already", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_workspace_says_how_to_make_one()
    {
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(OpenAsync);
        Assert.Contains("attest init", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        await File.WriteAllTextAsync(FilePath, new string('x', 5000), TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(OpenAsync);
        Assert.Contains("not a database", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(FilePath).Length);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        Execute("CREATE TABLE notes (text TEXT)");
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(OpenAsync);
        Assert.Contains("not made by attest", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_of_a_newer_version_is_refused_and_left_alone()
    {
        await using (await CreateAsync())
        {
        }

        Execute("PRAGMA user_version = 999");
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(OpenAsync);
        Assert.Contains("schema version 999", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_workspace_is_waited_for_and_then_refused()
    {
        await using var workspace = await CreateAsync(TimeSpan.FromSeconds(1));
        await using var other = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = other.BeginTransaction(deferred: false);
        var document = new AnyFacts(1).Document();
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(
            () => new DocumentStore(workspace).SaveAsync(document, default, coding: null, TestContext.Current.CancellationToken));
        Assert.Contains("another program", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_loses_only_the_document_at_hand()
    {
        await using var workspace = await CreateAsync();
        var documents = new DocumentStore(workspace);
        await documents.SaveAsync(new AnyFacts(1).Document("first"), default, coding: null, TestContext.Current.CancellationToken);
        await workspace.LimitPagesAsync(0, TestContext.Current.CancellationToken);

        var large = new AnyFacts(2).Document("second") with { Body = new string('x', 1_000_000) };
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(
            () => documents.SaveAsync(large, default, coding: null, TestContext.Current.CancellationToken));

        Assert.Contains("disk is full", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["first"], (await documents.IdsAsync(TestContext.Current.CancellationToken)).Select(id => id.Value));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private Task<Workspace> CreateAsync() => CreateAsync(TimeSpan.FromSeconds(10));

    private Task<Workspace> CreateAsync(TimeSpan patience) =>
        Workspace.CreateAsync(_folder.Path, "tester", TimeProvider.System, patience, TestContext.Current.CancellationToken);

    private Task<Workspace> OpenAsync() => Workspace.OpenAsync(_folder.Path, "tester", TimeProvider.System, TestContext.Current.CancellationToken);
}
