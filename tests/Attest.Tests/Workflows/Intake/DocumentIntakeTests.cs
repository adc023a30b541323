using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Formats.Reading;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Attest.Tests.Formats.Reading;
using Attest.Workflows.Intake;
using Xunit;

namespace Attest.Tests.Workflows.Intake;

public sealed class DocumentIntakeTests : IDisposable
{
    private readonly SampleFiles _files = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _files.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_same_bytes_are_known_and_the_same_words_a_second_document_of_the_same_voice()
    {
        _files.Write("a.md", "---\npublished: 2017-04-19\n---\nTwo men were killed.\n");
        _files.Write("b.md", "---\npublished: 2017-04-20\nsource: Elsewhere\n---\nTwo men were killed.\n");
        _files.Write("c.md", "---\npublished: 2017-04-19\n---\nTwo men were killed.\n");
        await using var workspace = await CreateAsync();
        var summary = await AddAsync(workspace, _files.Path);
        Assert.Equal((2, 1, 2), (summary.Added, summary.Known, summary.Attestations));
        Assert.Equal(new SameWords(new("b.md"), new("a.md")), Assert.Single(summary.SameWords));

        summary = await AddAsync(workspace, _files.Path);
        Assert.Equal((0, 3), (summary.Added, summary.Known));
    }

    [Fact]
    public async Task Another_document_of_the_same_name_gets_a_name_of_its_own()
    {
        _files.Write("one/a.md", "---\nurl: https://example.org/a\n---\nTwo men were killed.\n");
        _files.Write("two/a.md", "---\nurl: https://example.org/a\n---\nThree men were killed.\n");
        await using var workspace = await CreateAsync();
        Assert.Equal(2, (await AddAsync(workspace, _files.Path)).Added);
        var ids = await new DocumentStore(workspace).IdsAsync(TestContext.Current.CancellationToken);
        Assert.Equal("a.md", ids[0].Value);
        Assert.StartsWith("a.md~", ids[1].Value, StringComparison.Ordinal);
        Assert.Equal(new DocumentId("a.md"), (await new DocumentStore(workspace).FindAsync(ids[1], TestContext.Current.CancellationToken))!.Supersedes);

        // Its citations stand in the document of the new name.
        var attestation = Assert.Single(await new AttestationStore(workspace).OfDocumentAsync(ids[1], TestContext.Current.CancellationToken));
        Assert.Equal(ids[1], attestation.Type.Citation.Document);
    }

    [Fact]
    public async Task What_is_refused_passed_over_or_without_a_day_is_listed()
    {
        _files.Write("a.txt", "Two men were killed.");
        _files.Write("b.txt", "");
        _files.Write("c.png", "picture");
        await using var workspace = await CreateAsync();
        var summary = await AddAsync(workspace, _files.Path);
        Assert.Equal("file-empty", Assert.Single(summary.Refused).Code);
        Assert.Single(summary.PassedOver);
        Assert.Equal("a.txt", Assert.Single(summary.WithoutDay).Value);
        var coding = await new AttestationStore(workspace).FindCodingAsync(new("a.txt"), TestContext.Current.CancellationToken);
        Assert.Equal("published-not-stated", Assert.Single(coding!.Problems).Code);
    }

    [Fact]
    public async Task A_text_in_another_language_is_kept_and_waits_for_coding_by_hand()
    {
        _files.Write("a.md", "---\nlanguage: fr\npublished: 2017\n---\nDeux hommes ont été tués.\n");
        await using var workspace = await CreateAsync();
        Assert.Equal((1, 0), await AddAsync(workspace, _files.Path) is { Added: var added, Attestations: var attestations } ? (added, attestations) : default);
        var coding = await new AttestationStore(workspace).FindCodingAsync(new("a.md"), TestContext.Current.CancellationToken);
        Assert.Equal("language-not-coded", Assert.Single(coding!.Problems).Code);
    }

    [Fact]
    public async Task A_stopped_run_leaves_whole_documents_and_the_next_one_goes_on()
    {
        _files.Write("a.jsonl", string.Concat(Enumerable.Range(0, 50).Select(number => $"{{\"id\": \"d{number}\", \"text\": \"{number} men were killed.\"}}\n")));
        await using var workspace = await CreateAsync();
        using var stop = new CancellationTokenSource();
        var intake = new DocumentIntake(workspace, new KilledCoder(document => StopAt(document, "d20", stop)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => intake.AddAsync(new DocumentFiles(new ReadingOptions()).ReadAsync([_files.Path], null, stop.Token), stop.Token));
        Assert.Equal(20, await new DocumentStore(workspace).CountAsync(TestContext.Current.CancellationToken));

        var summary = await AddAsync(workspace, _files.Path);
        Assert.Equal((30, 20), (summary.Added, summary.Known));
    }

    private static void StopAt(Document document, string id, CancellationTokenSource stop)
    {
        if (document.Id.Value == id)
        {
            stop.Cancel();
        }
    }

    private static Task<IntakeSummary> AddAsync(Workspace workspace, string path) =>
        new DocumentIntake(workspace, new KilledCoder(_ => { })).AddAsync(
            new DocumentFiles(new ReadingOptions()).ReadAsync([path], standardInput: null, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    private Task<Workspace> CreateAsync() => Workspace.CreateAsync(_folder.Path, "test", TimeProvider.System, TestContext.Current.CancellationToken);

    /// <summary>One account for the first "killed" of a text.</summary>
    private sealed class KilledCoder(Action<Document> isAsked) : ICoder
    {
        public string Version => "test";

        public Coding Code(Document document)
        {
            isAsked(document);
            var start = document.Body.IndexOf("killed", StringComparison.Ordinal);
            var span = new TextSpan(start, start + 6);
            var type = new Stated<IncidentType>(new("attack"), document.Cite(DocumentPart.Body, span), Assertion.ByAuthor);
            return new() { Document = document.Id, Version = Version, Attestations = [new() { Id = new(document.Id, DocumentPart.Body, span), Type = type }] };
        }
    }
}
