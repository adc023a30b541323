using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Formats.Reading;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Intake;

/// <summary>
/// Takes documents into a workspace and codes them, each in one transaction: a run that is stopped at any moment leaves whole
/// documents, and the next run goes on where it stopped.
/// </summary>
/// <param name="workspace">The workspace.</param>
/// <param name="coder">Codes each document that is new.</param>
public sealed class DocumentIntake(Workspace workspace, ICoder coder)
{
    private readonly DocumentStore _documents = new(workspace);
    private readonly PurgeStore _purges = new(workspace);
    private readonly List<Refusal> _refused = [];
    private readonly List<string> _passedOver = [];
    private readonly List<SameWords> _sameWords = [];
    private readonly List<DocumentId> _withoutDay = [];
    private int _added;
    private int _attestations;
    private int _known;

    /// <summary>What has become of the documents so far.</summary>
    public IntakeSummary Summary => new()
    {
        Added = _added,
        Attestations = _attestations,
        Known = _known,
        SameWords = [.. _sameWords],
        WithoutDay = [.. _withoutDay],
        Refused = [.. _refused],
        PassedOver = [.. _passedOver],
    };

    /// <summary>Adds what was received, one after the other.</summary>
    /// <param name="received">The documents, as a reader gives them.</param>
    /// <param name="cancellationToken">Stops after the document that is being stored.</param>
    /// <exception cref="WorkspaceException">The workspace cannot be written.</exception>
    public async Task<IntakeSummary> AddAsync(IAsyncEnumerable<Received> received, CancellationToken cancellationToken)
    {
        await foreach (var one in received.WithCancellation(cancellationToken))
        {
            switch (one)
            {
                case Received.Read read:
                    await AddAsync(read, cancellationToken);
                    break;
                case Received.Refused refused:
                    _refused.Add(refused.Refusal);
                    break;
                // The workspace's own files may lie in the very folder that is added.
                case Received.PassedOver passedOver when !Path.GetFileName(passedOver.Path).StartsWith(Workspace.FileName, StringComparison.Ordinal):
                    _passedOver.Add(passedOver.Path);
                    break;
            }
        }

        return Summary;
    }

    private async Task AddAsync(Received.Read read, CancellationToken cancellationToken)
    {
        if (await _documents.FindByHashAsync(read.Document.Sha256, cancellationToken) is not null)
        {
            _known++;
            return;
        }

        if (await _purges.FindAsync(read.Document, cancellationToken) is { } tombstone)
        {
            _refused.Add(new(read.Document.Id.Value, null, "purged", $"Expected a document that may be kept; found one that was purged here (entry {tombstone.Entry}). Leave it out."));
            return;
        }

        var document = await WithFreeNameAsync(read.Document, cancellationToken);
        var coding = Code(document, read.Problems);
        await _documents.SaveAsync(document, read.Kept, coding, cancellationToken);
        _added++;
        _attestations += coding.Attestations.Count;
        if (document.Published is null)
        {
            _withoutDay.Add(document.Id);
        }

        if (await _documents.WithSameWordsAsync(document, cancellationToken) is [var other, ..])
        {
            _sameWords.Add(new(document.Id, other));
        }
    }

    /// <summary>Another document of the same name is no hindrance: this one gets the beginning of its hash behind its name. From the same address it is a later edition.</summary>
    private async Task<Document> WithFreeNameAsync(Document document, CancellationToken cancellationToken)
    {
        if (!await _documents.HasAsync(document.Id, cancellationToken))
        {
            return document;
        }

        var earlier = await _documents.FindAsync(document.Id, cancellationToken);
        var isLaterEdition = document.Supersedes is null && document.Address is not null && string.Equals(earlier?.Address, document.Address, StringComparison.Ordinal);
        return document with
        {
            Id = new($"{document.Id}~{document.Sha256[..8]}"),
            Supersedes = isLaterEdition ? earlier!.Id : document.Supersedes,
        };
    }

    private Coding Code(Document document, IReadOnlyList<Problem> problems)
    {
        if (document.Language != "en")
        {
            var problem = new Problem("language-not-coded", $"Expected a text in English; found the language {document.Language}. The document is kept; code it by hand with 'attest enter'.");
            return new() { Document = document.Id, Version = coder.Version, Problems = [.. problems, problem] };
        }

        var coding = coder.Code(document);
        return coding with { Problems = [.. problems, .. coding.Problems] };
    }
}
