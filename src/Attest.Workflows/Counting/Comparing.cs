using Attest.Core.Actors;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Core.Places;
using Attest.Storage.Attestations;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Queries;

namespace Attest.Workflows.Counting;

/// <summary>A tally that a document asserts, beside the own count of what it counts.</summary>
/// <param name="Asserted">The tally.</param>
/// <param name="Counts">The own count under each rule, in their order; empty for what counting rules do not sum, such as the wounded.</param>
public sealed record TallyBesideCounts(AssertedTally Asserted, IReadOnlyList<TallyRow> Counts);

/// <summary>Rules beside each other and beside what documents assert.</summary>
/// <param name="Rules">The rules beside each other.</param>
/// <param name="Documents">The tallies of documents; empty when they were not asked for.</param>
public sealed record Compared(RuleComparison Rules, IReadOnlyList<TallyBesideCounts> Documents);

/// <summary>Sets counts under several rules beside each other and beside the tallies that documents assert.</summary>
/// <param name="workspace">The workspace; its incidents are up to date.</param>
/// <param name="registry">The registry of actors.</param>
/// <param name="taxonomy">The types of incidents.</param>
public sealed class Comparing(Workspace workspace, Affiliates registry, Taxonomy taxonomy)
{
    private readonly CountQueries _queries = new(workspace);
    private readonly TallyQueries _tallies = new(workspace);

    /// <summary>Compares rules over the incidents of a filter.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="filter">The filter. Documents' tallies are those whose own scope may touch its period, area and actors; beside them all its other conditions hold.</param>
    /// <param name="by">What to count by.</param>
    /// <param name="withDocuments">Whether documents' tallies are asked for.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Compared> CompareAsync(
        IReadOnlyList<CountingRule> rules, IncidentFilter filter, IReadOnlyList<Dimension> by, bool withDocuments, CancellationToken cancellationToken)
    {
        CountQuestion[] questions = [.. rules.Select(rule => CountQuestion.Of(rule, filter, by) with { ListsIncidents = true })];
        var needs = new CountNeeds(Names: true, Types: true, Places: true, Corroboration: true, Actors: true, Figures: rules.Any(rule => !rule.Toll.IsDefault));

        // Who reaches a yearly threshold, and what lies in a document's own scope, is decided over all days and places.
        var isOpen = withDocuments || rules.Any(rule => rule.MinKilledInAYear > 0);
        var incidents = await _queries.IncidentsAsync(isOpen ? filter with { Since = null, Until = null, Country = null, Admin1 = null } : filter, needs, cancellationToken);
        var sameness = new Sameness(await _queries.PossiblySameAsync(cancellationToken));
        var counter = new Counter(workspace, () => registry);
        List<RuledIncidents> ruled = [];
        foreach (var question in questions)
        {
            ruled.Add(new(question.Rule, Judge(question.Rule, await counter.ScopeAsync(question, cancellationToken), incidents)));
        }

        var tallies = withDocuments ? await _tallies.AllAsync(cancellationToken) : [];
        return new(
            RuleComparison.Of(ruled, sameness, by, id => registry.FindKind(id) is not null),
            [.. tallies.Where(tally => Touches(tally, filter)).Select(tally => Beside(tally, rules, incidents, sameness))]);
    }

    private IReadOnlyList<CountVerdict> Judge(CountingRule rule, Scope scope, IReadOnlyList<CountedIncident> incidents) => new RuleReading(rule, scope, registry.FindKind).Judge(incidents);

    private TallyBesideCounts Beside(AssertedTally asserted, IReadOnlyList<CountingRule> rules, IReadOnlyList<CountedIncident> incidents, Sameness sameness)
    {
        if (asserted.Counts == CountedThing.OtherHarm)
        {
            return new(asserted, []);
        }

        var scope = asserted.ScopeWithoutActors(taxonomy);
        return new(asserted, [.. rules.Select(rule => Tally.Of(rule, Judge(rule, WithActors(scope, asserted, rule), incidents), sameness, []).Total)]);
    }

    /// <summary>The actors that a tally names, with their affiliates; a description such as "jihadists" leaves open who is meant.</summary>
    private Scope WithActors(Scope scope, AssertedTally asserted, CountingRule rule)
    {
        var actors = asserted.Statement.Actors.Select(one => one.Value).ToArray();
        var named = actors.Where(one => one.Actor is not null).Select(one => one.Actor!.Value.Value).Distinct(StringComparer.Ordinal).ToArray();
        return actors.Length == 0 ? scope
            : named.Length == 0 ? scope with { IsOfUnknownActors = true }
            : scope with { Actors = Network.Of(named, registry.Stated, rule.Actors.Affiliations.Union(Affiliates.Downward).ToHashSet(StringComparer.Ordinal)) };
    }

    private bool Touches(AssertedTally tally, IncidentFilter filter)
    {
        var (since, until) = (tally.Since ?? DateOnly.MinValue, tally.Until ?? DateOnly.MaxValue);
        if (since > (filter.Until ?? DateOnly.MaxValue) || until < (filter.Since ?? DateOnly.MinValue))
        {
            return false;
        }

        var admin1 = filter.Admin1 is { } name ? FoldedName.Of(name) : null;
        var places = tally.Statement.Places.Select(one => one.Value).ToArray();
        var isThere = places.Length == 0 || Array.Exists(places, place =>
            (filter.Country is null || place.Country is null || string.Equals(place.Country, filter.Country, StringComparison.OrdinalIgnoreCase))
            && (admin1 is null || place.Admin1 is null || FoldedName.Of(place.Admin1) == admin1));
        if (!isThere || filter.Actors.Count == 0)
        {
            return isThere;
        }

        var asked = Network.Of(filter.Actors, registry.Stated, Affiliates.Downward).Members.Select(one => one.Actor).ToHashSet(StringComparer.Ordinal);
        return tally.Statement.Actors.Any(one => asked.Contains(ActorKey.Of(one.Value)));
    }
}
