using Attest.Core.Actors;
using Attest.Core.Counting;
using Attest.Core.Places;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Queries;

namespace Attest.Workflows.Counting;

/// <summary>What is counted: incidents of a workspace that pass a filter, under a rule.</summary>
public sealed record CountQuestion
{
    /// <summary>The rule.</summary>
    public required CountingRule Rule { get; init; }

    /// <summary>The filter; its period and area count what may lie outside as possible.</summary>
    public IncidentFilter Filter { get; init; } = new();

    /// <summary>The actors asked for, as ids of the registry or as names; empty for all.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>The kinds of affiliation through which one belongs on the day to an actor that is asked for.</summary>
    public IReadOnlySet<string> Affiliations { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What to count by.</summary>
    public IReadOnlyList<Dimension> By { get; init; } = [];

    /// <summary>Whether the incidents behind the numbers are to be listed; without, their names are not read.</summary>
    public bool ListsIncidents { get; init; }

    /// <summary>A question about the incidents of a filter; where the filter asks for affiliates, they are asked for beside those of the rule.</summary>
    public static CountQuestion Of(CountingRule rule, IncidentFilter filter, IReadOnlyList<Dimension> by) => new()
    {
        Rule = rule,
        Filter = filter,
        Actors = filter.Actors,
        Affiliations = filter.Members.Count > 0 ? rule.Actors.Affiliations.Union(Affiliates.Downward).ToHashSet(StringComparer.Ordinal) : rule.Actors.Affiliations,
        By = by,
    };
}

/// <summary>Counts incidents of a workspace.</summary>
/// <param name="workspace">The workspace; its incidents are up to date.</param>
/// <param name="registry">Gives the registry of actors when it is needed.</param>
public sealed class Counter(Workspace workspace, Func<Affiliates> registry)
{
    private readonly CountQueries _queries = new(workspace);

    /// <summary>Counts.</summary>
    public async Task<Tally> CountAsync(CountQuestion question, CancellationToken cancellationToken) =>
        Tally.Of(question.Rule, await JudgeAsync(question, cancellationToken), new(await _queries.PossiblySameAsync(cancellationToken)), question.By);

    /// <summary>Judges every incident that a question may be about, by first day, then by name.</summary>
    public async Task<IReadOnlyList<CountVerdict>> JudgeAsync(CountQuestion question, CancellationToken cancellationToken)
    {
        var (rule, filter) = (question.Rule, question.Filter);
        var withActors = NeedsActors(question);
        var scope = await ScopeAsync(question, cancellationToken);

        // Who reaches a yearly threshold is decided over all days and places.
        var asked = rule.MinKilledInAYear > 0 ? filter with { Since = null, Until = null, Country = null, Admin1 = null } : filter;
        var incidents = await _queries.IncidentsAsync(asked, NeedsOf(question, withActors), cancellationToken);
        var kinds = withActors && (rule.Actors.Kinds.Count > 0 || scope.Actors is not null || !rule.Actors.IsOpen) ? registry() : null;
        var reading = new RuleReading(rule, scope, id => kinds?.FindKind(id));
        return reading.Judge(incidents);
    }

    /// <summary>Whether it has to be known who did it.</summary>
    internal static bool NeedsActors(CountQuestion question) => question.Rule.NeedsActors || question.Actors.Count > 0 || question.By.Contains(Dimension.Actor);

    /// <summary>What has to be known of incidents.</summary>
    internal static CountNeeds NeedsOf(CountQuestion question, bool withActors)
    {
        var (rule, filter, by) = (question.Rule, question.Filter, question.By);
        return new(
            Names: question.ListsIncidents,
            Types: question.ListsIncidents || rule.Types.Certain is not null || by.Contains(Dimension.Type) || by.Contains(Dimension.Family),
            Places: question.ListsIncidents || withActors || filter.Country is not null || filter.Admin1 is not null || by.Contains(Dimension.Country) || by.Contains(Dimension.Admin1),
            Corroboration: rule.Corroborations != Grades.All || by.Contains(Dimension.Corroboration),
            Actors: withActors,
            Figures: !rule.Toll.IsDefault,
            Precision: question.ListsIncidents || rule.VaguestPlace is not null,

            // Whoever asks for names, for who did it or for a number of killed in each has to see them one by one.
            IsGathered: !question.ListsIncidents && !withActors && rule.Toll.IsDefault && rule.MinKilled == 0);
    }

    /// <summary>The period, area and actors of a question.</summary>
    internal async Task<Scope> ScopeAsync(CountQuestion question, CancellationToken cancellationToken)
    {
        var filter = question.Filter;
        var admin1 = filter.Admin1 is { } name ? FoldedName.Of(name) : null;
        return new()
        {
            Since = filter.Since,
            Until = filter.Until,
            Areas = filter.Country is null && admin1 is null ? [] : [new()
            {
                Country = filter.Country?.ToUpperInvariant(),
                Admin1 = admin1,
                CountriesOfAdmin1 = admin1 is null ? new HashSet<string>(StringComparer.Ordinal) : await _queries.CountriesOfAsync(admin1, cancellationToken),
            }],
            Actors = question.Actors.Count == 0
                ? null
                : Network.Of(question.Actors.Select(actor => registry().FindId(actor) ?? FoldedName.Of(actor)), registry().Stated, question.Affiliations),
        };
    }
}
