using Attest.Core.Documents;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Attest.Tests;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

/// <summary>A workspace of the sample reports and of one report whose title and words try to be markup.</summary>
public sealed class DossierWorkspace : IAsyncLifetime
{
    private const string Hostile =
        """
        ---
        title: "<script>alert(1)</script> [JNIM](http://example.org) | attack"
        source: "<img src=x onerror=alert(2)>"
        published: "2019-05-04"
        ---
        JNIM militants killed 3 soldiers in an attack on a post near <b>Boulikessi</b> & "Mondoro" on 3 May 2019, the army said.
        """;

    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder of the workspace.</summary>
    public string Folder => _folder.Path;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var hostile = Path.Combine(Folder, "hostile.md");
        await File.WriteAllTextAsync(hostile, Hostile);
        await Call.AttestAsync("init", "--workspace", Folder);
        var added = await Call.AttestAsync("add", SampleFolder.Of("reports"), hostile, "--workspace", Folder);
        Assert.Equal("", added.Error);
    }

    /// <summary>The text of a part of a document.</summary>
    public async Task<string> TextOfAsync(string document, bool isTitle)
    {
        await using var workspace = await Workspace.OpenAsync(Folder, "tester", TimeProvider.System, CancellationToken.None);
        var found = await new DocumentStore(workspace).FindAsync(new(document), CancellationToken.None);
        return found!.TextOf(isTitle ? DocumentPart.Title : DocumentPart.Body);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
