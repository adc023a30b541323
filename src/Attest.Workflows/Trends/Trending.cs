using Attest.Core.Actors;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Core.Places;
using Attest.Core.Trends;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Counting;
using Attest.Workflows.Decisions;
using Attest.Workflows.Queries;
using Attest.Workflows.Words;

namespace Attest.Workflows.Trends;

/// <summary>An actor's trends, with what has to be said beside every chart of them.</summary>
/// <param name="Actor">The actor's name.</param>
/// <param name="Figures">The trends.</param>
/// <param name="Notes">The rule, what was read, and as of which day: a sentence or two each.</param>
/// <param name="Incidents">The incidents that are counted, and those in which the actor takes part otherwise.</param>
public sealed record TrendReport(string Actor, ActorTrends Figures, IReadOnlyList<string> Notes, IReadOnlyList<Incident> Incidents);

/// <summary>Derives the trends of actors from the incidents of a workspace.</summary>
/// <param name="workspace">The workspace; its incidents are up to date.</param>
/// <param name="registry">Gives the registry of actors.</param>
public sealed class Trending(Workspace workspace, Func<Affiliates> registry)
{
    /// <summary>The trends of the actors for whom a question asks.</summary>
    public async Task<TrendReport> ReportAsync(string actor, CountQuestion question, TrendSpan span, CancellationToken cancellationToken)
    {
        var asked = question with { ListsIncidents = true, By = [Dimension.Month] };
        var verdicts = await new Counter(workspace, registry).JudgeAsync(asked, cancellationToken);
        var queries = new IncidentQueries(workspace);
        var counted = verdicts.Where(one => one.Counts > Holding.Never).Select(one => one.Incident.Id);
        var around = (await queries.ListAsync(question.Filter, cancellationToken)).Select(one => one.Id);
        var incidents = await queries.DescribeAsync([.. counted.Union(around, StringComparer.Ordinal)], cancellationToken);
        var sameness = new Sameness(await new CountQueries(workspace).PossiblySameAsync(cancellationToken));
        var figures = ActorTrends.Of(asked.Rule, verdicts, sameness, incidents.ToDictionary(one => one.Id.Value, FactsOf, StringComparer.Ordinal), span);
        return new(actor, figures with { Opponents = Opponent.Of(incidents, NetworkOf(asked)) }, await NotesAsync(figures, question.Filter, cancellationToken), incidents);
    }

    private Network NetworkOf(CountQuestion question) =>
        Network.Of(question.Actors.Select(actor => registry().FindId(actor) ?? FoldedName.Of(actor)), registry().Stated, question.Affiliations);

    private static TrendFacts FactsOf(Incident incident)
    {
        var place = incident.Place?.Taken.Value;
        return new(
            place?.Admin1,
            place?.Country,
            [.. incident.Resolution.Targets.Select(one => one.Value.Kind).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private async Task<IReadOnlyList<string>> NotesAsync(ActorTrends figures, IncidentFilter filter, CancellationToken cancellationToken)
    {
        var rule = figures.Rule;
        return
        [
            $"Rule {rule.Name}, version {rule.Version}. {rule.Text}",
            .. rule.Unverified.Select(unverified => $"Not verified: {unverified}"),
            await CoverageNote.OfAsync(workspace, filter, cancellationToken),
            await AsOfWording.OfAsync(workspace, cancellationToken),
        ];
    }
}
