using System.Text;
using Attest.Core.Attestations;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Xunit;

namespace Attest.Tests.Storage;

public sealed class DocumentStoreTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Workspace _workspace = null!;
    private DocumentStore _documents = null!;
    private AttestationStore _attestations = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _workspace = await Workspace.CreateAsync(_folder.Path, "tester", TimeProvider.System, Stop);
        _documents = new(_workspace);
        _attestations = new(_workspace);
    }

    public async ValueTask DisposeAsync()
    {
        await _workspace.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Any_document_and_coding_come_back_as_they_were_saved()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var facts = new AnyFacts(seed);
            var document = facts.Document($"doc {seed}");
            var coding = facts.Coding(document);
            await _documents.SaveAsync(document, Encoding.UTF8.GetBytes(document.Body), coding, Stop);

            Assert.Null(Same.FirstDifference(document, await _documents.FindAsync(document.Id, Stop)));
            var found = await _attestations.FindCodingAsync(document.Id, Stop);
            var inOrder = coding with { Attestations = [.. coding.Attestations.OrderBy(one => one.Id.Anchor)] };
            Assert.Null(Same.FirstDifference(inOrder, found));
        }
    }

    [Theory]
    [InlineData("the very body")]
    [InlineData("---\ntitle: t\n---\nthe very body")]
    public async Task The_bytes_received_come_back(string received)
    {
        var document = new AnyFacts(3).Document() with { Body = "the very body" };
        await _documents.SaveAsync(document, Encoding.UTF8.GetBytes(received), coding: null, Stop);
        Assert.Equal(received, Encoding.UTF8.GetString((await _documents.FindReceivedAsync(document.Id, Stop))!));
    }

    [Fact]
    public async Task A_document_is_found_by_its_bytes_and_by_its_words()
    {
        var first = new AnyFacts(4).Document("first") with { Body = "Gunmen attacked Ménaka.\r\n\r\nTwo died.", Sha256 = "aa" };
        var second = new AnyFacts(5).Document("second") with { Body = "“GUNMEN attacked Menaka”: two died", Sha256 = "bb" };
        await _documents.SaveAsync(first, default, coding: null, Stop);
        await _documents.SaveAsync(second, default, coding: null, Stop);

        Assert.Equal("first", (await _documents.FindByHashAsync("aa", Stop))?.Value);
        Assert.Null(await _documents.FindByHashAsync("cc", Stop));
        Assert.Equal(["first"], (await _documents.WithSameWordsAsync(second, Stop)).Select(id => id.Value));
        Assert.Equal([0, 1], (await _documents.ListAsync(Stop)).Select(one => one.SameWords));
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await _documents.SaveAsync(new AnyFacts(6).Document("one"), default, coding: null, Stop);
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(() => _documents.SaveAsync(new AnyFacts(7).Document("one"), default, coding: null, Stop));
        Assert.Contains("'one' is stored already", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_coding_replaces_the_machines_and_keeps_what_people_entered()
    {
        var facts = new AnyFacts(8);
        var document = facts.Document("one");
        var machine = facts.Attestation(document);
        var person = facts.Attestation(document) with { Review = ReviewState.Entered };
        var coding = facts.Coding(document);
        await _documents.SaveAsync(document, default, coding with { Attestations = [machine] }, Stop);
        await _attestations.EnterAsync(person, Stop);

        var newer = facts.Attestation(document);
        await _documents.RecodeAsync(coding with { Version = "test 2", Attestations = [newer] }, Stop);

        var held = await _attestations.OfDocumentAsync(document.Id, Stop);
        Assert.Equal(new[] { newer.Id, person.Id }.Order(Comparer<AttestationId>.Create((a, b) => a.Anchor.CompareTo(b.Anchor))), held.Select(one => one.Id));
        Assert.Equal("test 2", (await _attestations.FindCodingAsync(document.Id, Stop))?.Version);
    }

    [Fact]
    public async Task A_cancelled_save_stores_nothing()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _documents.SaveAsync(new AnyFacts(9).Document(), default, coding: null, stopped.Token));
        Assert.Equal(0, await _documents.CountAsync(Stop));
    }
}
