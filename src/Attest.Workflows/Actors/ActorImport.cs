using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Names;
using Attest.Formats.Actors;
using Attest.Storage.Acts;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Actors;

/// <summary>What an import proposed.</summary>
/// <param name="Act">The act; null when everything in the file was known already.</param>
/// <param name="Proposed">The actors that are proposed.</param>
/// <param name="Known">How many actors of the file the workspace holds or has seen already.</param>
public sealed record ActorImportSummary(StoredAct? Act, IReadOnlyList<ProposedActor> Proposed, int Known);

/// <summary>Proposes the actors of a file of others for the registry of a workspace, each linked to the actor that it may be.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="builtIn">The registry that comes with the program.</param>
/// <param name="matcher">Compares names.</param>
public sealed class ActorImport(Workspace workspace, Registry builtIn, NameMatcher matcher)
{
    /// <summary>Proposes what the workspace has not seen yet; nothing of it counts before a person accepts it.</summary>
    public async Task<ActorImportSummary> ProposeAsync(ActorFile file, string name, string because, CancellationToken cancellationToken)
    {
        var registry = await new ActorRegistry(workspace, builtIn).ReadAsync(cancellationToken);
        var linking = new ActorLinking(registry.Registry, matcher);
        var proposed = file.Actors.Where(actor => registry.Find(actor.Id.Value) is null).Select(linking.Link).ToArray();
        var known = file.Actors.Count - proposed.Length;
        return proposed.Length == 0
            ? new(null, [], known)
            : new(await new ActStore(workspace).RecordAsync(new ActorsProposed(name, file.Format, file.Source, proposed), because, cancellationToken), proposed, known);
    }
}
