using Attest.Core.Acts;
using Attest.Core.Codings;
using Attest.Core.Incidents;
using Attest.Storage.Acts;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Decisions;
using Attest.Workflows.Resolve;

namespace Attest.Workflows.Checking;

/// <summary>One thing that could not be read, does not add up, or waits for somebody to decide.</summary>
/// <param name="Where">The document, account, incident or source.</param>
/// <param name="Code">What kind of thing.</param>
/// <param name="Message">What was found.</param>
public sealed record Finding(string Where, string Code, string Message);

/// <summary>Looks through a workspace for what is impossible, doubtful or undecided.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="taxonomy">The types of incidents.</param>
/// <param name="world">Actors and places.</param>
public sealed class WorkspaceCheck(Workspace workspace, Taxonomy taxonomy, KnownWorld world)
{
    private readonly IncidentStore _incidents = new(workspace);

    /// <summary>Everything that is found: decisions first, then accounts, then what could not be read; each sorted by where it is.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
        var queries = new IncidentQueries(workspace);
        var incidents = await queries.DescribeAsync([.. (await queries.ListAsync(new(), cancellationToken)).Select(one => one.Id)], cancellationToken);
        return
        [
            .. await DecisionsAsync(cancellationToken),
            .. Reopened(incidents),
            .. Accounts(incidents),
            .. AccountChecks.ClaimsTwice(incidents).Select(one => new Finding($"{one.First} {one.Second}", one.Problem.Code, one.Problem.Message)),
            .. await ProblemsAsync(cancellationToken),
        ];
    }

    private async Task<IEnumerable<Finding>> DecisionsAsync(CancellationToken cancellationToken)
    {
        var contradictions = Judgements.Contradictions(await _incidents.StandingJudgementsAsync(cancellationToken))
            .Select(found => new Finding($"{found.Different.First} {found.Different.Second}", "judgements-contradict", DecisionText.Of(found)));
        var acts = await new ActStore(workspace).ListAsync(cancellationToken);
        var entryOf = acts.ToDictionary(act => act.Act.Id, act => act.Entry, StringComparer.Ordinal);
        var disagreements = Disagreements.Of(acts.Select(act => act.Act), await _incidents.RulingsAsync(cancellationToken))
            .Select(found => new Finding(
                DecisionText.WhereOf(found.Other.Content),
                "people-disagree",
                $"{DecisionText.Of(found.One, entryOf[found.One.Id])}; {DecisionText.Of(found.Other, entryOf[found.Other.Id])}. The later one is obeyed; decide together, and undo one of them"));
        var orphans = (await new ActStore(workspace).OrphansAsync(cancellationToken))
            .Select(orphan => new Finding(
                string.Join(' ', orphan.Gone),
                "decision-without-account",
                $"{DecisionText.Of(orphan.Act.Act, orphan.Act.Entry)}; the account is gone, by a new coding or edition. Decide anew on what stands there now (attest history {orphan.Gone[0].Document}), and undo {orphan.Act.Entry}"));
        return [.. contradictions, .. disagreements, .. orphans];
    }

    private static IEnumerable<Finding> Reopened(IEnumerable<Incident> incidents) =>
        from incident in incidents
        from ruling in incident.Rulings
        where ruling.IsReopened
        orderby incident.Id.Value, ruling.Ruling.Field
        select new Finding(
            incident.Id.Value,
            "ruling-reopened",
            $"{ruling.Ruling.Field.ToString().ToLowerInvariant()} was ruled to be {ruling.Ruling.Value?.ToString() ?? "unknown"} by {ruling.Act.By}; {string.Join(", ", ruling.Disagreeing)} came later and says otherwise. Rule anew, or undo the ruling");

    private IEnumerable<Finding> Accounts(IEnumerable<Incident> incidents)
    {
        var checks = new AccountChecks(world);
        return incidents
            .SelectMany(incident => incident.Accounts)
            .OrderBy(account => account.Id, AttestationOrder.Instance)
            .SelectMany(account => checks.Of(account).Select(problem => new Finding(account.Id.ToString(), problem.Code, problem.Message)));
    }

    private async Task<IReadOnlyList<Finding>> ProblemsAsync(CancellationToken cancellationToken)
    {
        List<Finding> found = [];
        var attestations = new AttestationStore(workspace);
        foreach (var document in (await new DocumentStore(workspace).ListAsync(cancellationToken)).Where(document => document.Problems > 0))
        {
            var problems = (await attestations.FindCodingAsync(document.Id, cancellationToken))?.Problems ?? (IReadOnlyList<Problem>)[];
            found.AddRange(problems.Select(problem => new Finding(document.Id.Value, problem.Code, problem.Message)));
        }

        return found;
    }
}
