using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Attest.Tests;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

/// <summary>A workspace of five hand-coded documents: one incident told by three voices, one told by a confidential document, one placed by description.</summary>
public sealed class SampleWorkspace : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder of the workspace.</summary>
    public string Folder => _folder.Path;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await using var workspace = await Workspace.CreateAsync(Folder, "tester", TimeProvider.System, CancellationToken.None);
        var documents = new DocumentStore(workspace);
        Core.Incidents.Account[] accounts =
        [
            TestAccounts.Of("army.md", day: 1, killed: 25, voice: Core.Attestations.Voice.Army, speaker: "general staff", source: "Gazette"),
            TestAccounts.Of("claim.md", day: 1, killed: 85, actor: "jnim", voice: Core.Attestations.Voice.Claim, speaker: "JNIM", source: "Channel"),
            TestAccounts.Of("paper.md", day: 2, killed: 38, actor: "jnim", source: "Courier"),
            TestAccounts.Of("secret.md", day: 20, killed: 4, type: "ied", place: "Ménaka", source: "=HYPERLINK(\"x\")"),
            TestAccounts.Of("raid.md", day: 40, type: "armed_assault", place: "=cmd()", country: "NE", source: "Courier"),
        ];
        foreach (var account in accounts)
        {
            var id = account.Id.Document;
            var document = new Document
            {
                Id = id,
                Title = $"Title of {id}",
                Body = $"word of {id}",
                Source = account.Source,
                Published = new(2019, 10, 5),
                Confidentiality = id.Value == "secret.md" ? Confidentiality.Confidential : Confidentiality.Public,
            };
            var coding = new Coding { Document = id, Version = "test", Attestations = [account.Attestation] };
            await documents.SaveAsync(document, default, coding, CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
