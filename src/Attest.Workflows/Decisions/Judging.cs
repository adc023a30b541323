using Attest.Core.Acts;
using Attest.Core.Incidents;
using Attest.Storage.Acts;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Resolve;

namespace Attest.Workflows.Decisions;

/// <summary>A judgement that was recorded, and what came of it.</summary>
/// <param name="Act">The act.</param>
/// <param name="Pair">The two accounts.</param>
/// <param name="Incidents">The incidents that hold them now, one or two.</param>
/// <param name="Contradictions">Contradictions of people in which this judgement takes part.</param>
public sealed record JudgementMade(StoredAct Act, JudgedPair Pair, IReadOnlyList<IncidentId> Incidents, IReadOnlyList<Contradiction> Contradictions);

/// <summary>Records what people hold of two accounts or incidents.</summary>
public static class Judging
{
    /// <summary>Records a judgement and brings incidents up to date. Incidents are judged by their first accounts.</summary>
    /// <exception cref="WorkspaceException">A text names nothing, or both name one account.</exception>
    public static async Task<JudgementMade> JudgeAsync(
        Workspace workspace, Taxonomy taxonomy, string one, string other, Verdict verdict, string because, CancellationToken cancellationToken)
    {
        await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
        var (first, second) = (await Named.FindAsync(workspace, one, cancellationToken), await Named.FindAsync(workspace, other, cancellationToken));
        var pair = Pair(workspace, first, second, verdict);
        var act = await new ActStore(workspace).RecordAsync(pair, because, cancellationToken);
        await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
        var store = new IncidentStore(workspace);
        var judgement = pair.By(act.Act);
        var contradictions = Judgements.Contradictions(await store.StandingJudgementsAsync(cancellationToken));
        return new(
            act,
            pair,
            [.. (await new NameStore(workspace).HoldersAsync([pair.First, pair.Second], cancellationToken)).Keys.OrderBy(id => id.Value, StringComparer.Ordinal)],
            [.. contradictions.Where(found => found.Different == judgement || found.Chain.Contains(judgement))]);
    }

    private static JudgedPair Pair(Workspace workspace, Named first, Named second, Verdict verdict)
    {
        if (first.Incident is { } incident && second.Incident == incident)
        {
            throw new WorkspaceException(
                $"{workspace.Path}: expected two incidents or accounts; found one, {incident}, twice. Name two of its accounts: {string.Join(", ", first.Accounts)}.");
        }

        var (one, other) = (first.Accounts[0], second.Accounts[0]);
        if (one == other)
        {
            throw new WorkspaceException($"{workspace.Path}: expected two accounts; found one, {one}, twice. Name another incident or account.");
        }

        return AttestationOrder.Instance.Compare(one, other) <= 0 ? new(one, other, verdict) : new(other, one, verdict);
    }
}
