using Attest.Core.Acts;
using Attest.Core.Incidents;
using Attest.Storage.Acts;
using Attest.Storage.Exchange;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Resolve;

namespace Attest.Workflows.Exchange;

/// <summary>A pull and what people have to decide after it.</summary>
/// <param name="Report">What was pulled.</param>
/// <param name="Contradictions">Judgements that contradict one another and did not before.</param>
/// <param name="Disagreements">People who decided otherwise on one thing and did not before.</param>
public sealed record Pulled(PullReport Report, IReadOnlyList<Contradiction> Contradictions, IReadOnlyList<Disagreement> Disagreements);

/// <summary>Merges a colleague's workspace into one's own.</summary>
public static class Pulling
{
    /// <summary>Pulls a workspace from its file, or from the folder that holds it, and brings incidents up to date.</summary>
    /// <exception cref="WorkspaceException">There is no workspace, or it is the same file.</exception>
    public static async Task<Pulled> PullAsync(Workspace workspace, Taxonomy taxonomy, string path, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(Directory.Exists(path) ? Path.Combine(path, Workspace.FileName) : path);
        if (file == workspace.Path)
        {
            throw new WorkspaceException($"{file}: expected the workspace of a colleague; found this very one. Name another file.");
        }

        var folder = Directory.CreateTempSubdirectory("attest-pull-");
        try
        {
            await using var copy = await Workspace.OpenCopyAsync(file, folder.FullName, workspace.Author, TimeProvider.System, cancellationToken);
            return await PullAsync(workspace, taxonomy, copy, path, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Pulled> PullAsync(Workspace workspace, Taxonomy taxonomy, Workspace copy, string from, CancellationToken cancellationToken)
    {
        var (contradictions, disagreements) = await UndecidedAsync(workspace, cancellationToken);
        var report = await new PullStore(workspace, copy, from).PullAsync(cancellationToken);
        await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
        var (all, others) = await UndecidedAsync(workspace, cancellationToken);
        var known = contradictions.Select(one => one.Different).ToHashSet();
        return new(report, [.. all.Where(one => !known.Contains(one.Different))], [.. others.Except(disagreements, ByActs.Instance)]);
    }

    private static async Task<(IReadOnlyList<Contradiction>, IReadOnlyList<Disagreement>)> UndecidedAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var incidents = new IncidentStore(workspace);
        var acts = (await new ActStore(workspace).ListAsync(cancellationToken)).Select(act => act.Act);
        return (
            Judgements.Contradictions(await incidents.StandingJudgementsAsync(cancellationToken)),
            Disagreements.Of(acts, await incidents.RulingsAsync(cancellationToken)));
    }

    /// <summary>Holds two disagreements for one when they are of the same acts.</summary>
    private sealed class ByActs : IEqualityComparer<Disagreement>
    {
        public static ByActs Instance { get; } = new();

        public bool Equals(Disagreement? x, Disagreement? y) => x?.One.Id == y?.One.Id && x?.Other.Id == y?.Other.Id;

        public int GetHashCode(Disagreement disagreement) => HashCode.Combine(disagreement.One.Id, disagreement.Other.Id);
    }
}
