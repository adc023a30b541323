using Attest.Core.Acts;
using Attest.Core.Actors;
using Attest.Storage.Acts;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Dossiers;

/// <summary>A paragraph that a person wrote, with what it cites as it is now and what of that has changed.</summary>
/// <param name="Section">The section in which it stands.</param>
/// <param name="Act">The name of the act.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="Cited">What it cites and what is still there.</param>
/// <param name="Changes">What has changed since, a sentence each.</param>
internal sealed record WrittenParagraph(string Section, string Act, string By, string Text, IReadOnlyList<CitedThing> Cited, IReadOnlyList<string> Changes);

/// <summary>The paragraphs that people write for dossiers: acts in the ledger, which can be undone.</summary>
/// <param name="workspace">The workspace; its incidents are up to date.</param>
public sealed class DossierProse(Workspace workspace)
{
    private readonly ActStore _acts = new(workspace);

    /// <summary>The sections into which a paragraph may be put.</summary>
    public static IReadOnlyList<string> Sections => DossierComposer.Keys;

    /// <summary>Records a paragraph.</summary>
    /// <exception cref="WorkspaceException">Something that it cites is not there.</exception>
    public async Task<StoredAct> AddAsync(ActorReference actor, string section, string text, IReadOnlyList<string> cites, string because, CancellationToken cancellationToken)
    {
        List<ParagraphCite> cited = [];
        foreach (var name in cites)
        {
            var thing = await CitedThing.FindAsync(workspace, name, cancellationToken)
                ?? throw new WorkspaceException($"{workspace.Path}: expected words of a stored document (gazette.md:140-161), an incident (i-…) or a statement that is not rejected (s-…); found '{name}'.");
            cited.Add(new(name, thing.Fingerprint));
        }

        return await _acts.RecordAsync(new DossierParagraph(actor.Key, section, text, cited), because, cancellationToken);
    }

    /// <summary>The paragraphs of an actor that hold, in the order in which they were written.</summary>
    internal async Task<IReadOnlyList<WrittenParagraph>> OfAsync(ActorReference actor, CancellationToken cancellationToken)
    {
        List<WrittenParagraph> paragraphs = [];
        foreach (var act in (await _acts.ListAsync(cancellationToken)).Select(one => one.Act))
        {
            if (act.Content is DossierParagraph paragraph && paragraph.Actor == actor.Key)
            {
                paragraphs.Add(await ReadAsync(act, paragraph, cancellationToken));
            }
        }

        return paragraphs;
    }

    private async Task<WrittenParagraph> ReadAsync(Act act, DossierParagraph paragraph, CancellationToken cancellationToken)
    {
        List<CitedThing> cited = [];
        List<string> changes = [];
        foreach (var cite in paragraph.Cites)
        {
            var thing = await CitedThing.FindAsync(workspace, cite.Named, cancellationToken);
            if (thing is null)
            {
                changes.Add($"{cite.Named} is not there any more: it was purged, rejected, merged or not published by then.");
                continue;
            }

            cited.Add(thing);
            if (thing.Fingerprint != cite.Seen)
            {
                changes.Add($"{cite.Named} does not say what it said when it was cited.");
            }
            else if (thing.Words is { } words && await new DocumentStore(workspace).FindSuccessorAsync(words.Document, cancellationToken) is { } successor)
            {
                changes.Add($"{words.Document} was superseded by {successor}.");
            }
        }

        return new(paragraph.Section, act.Id, act.By, paragraph.Text, cited, changes);
    }
}
