using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Counting;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Counting;
using Attest.Workflows.Words;

namespace Attest.Workflows.Dossiers;

/// <summary>Sets the tallies that documents assert of an actor, or of what it belongs to, beside own counts of the same period, area and actors.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="world">The registry.</param>
/// <param name="rule">The rule of the own count.</param>
internal sealed class DossierTallies(Workspace workspace, DossierWorld world, CountingRule rule)
{
    /// <summary>The tallies, by document and place in it.</summary>
    public async Task<IReadOnlyList<TallyBeside>> OfAsync(ActorReference actor, CancellationToken cancellationToken)
    {
        var (documents, codings) = (new DocumentStore(workspace), new AttestationStore(workspace));
        List<TallyBeside> tallies = [];
        foreach (var summary in await documents.ListAsync(cancellationToken))
        {
            foreach (var tally in (await codings.FindCodingAsync(summary.Id, cancellationToken))?.Tallies ?? [])
            {
                if (Concerns(tally, actor))
                {
                    tallies.Add(await BesideAsync(summary, tally, cancellationToken));
                }
            }
        }

        return tallies;
    }

    private static string[] ActorsOf(TallyStatement tally) =>
        [.. tally.Actors.Select(one => one.Value.Actor?.Value).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Whether it counts incidents of the actor, of who belonged to it, or of what it belonged to.</summary>
    private bool Concerns(TallyStatement tally, ActorReference actor)
    {
        var id = actor.Id?.Value ?? "";
        var (from, to) = (tally.Date?.Value.From, tally.Date?.Value.To);
        return ActorsOf(tally).Any(one => world.Affiliates.Of(one).Holds(id, from, to) != Holding.Never || world.Affiliates.Of(id).Holds(one, from, to) != Holding.Never);
    }

    private async Task<TallyBeside> BesideAsync(DocumentSummary document, TallyStatement tally, CancellationToken cancellationToken)
    {
        var actors = ActorsOf(tally);
        var countries = tally.Places.Select(one => one.Value.Country).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var (since, until) = (tally.Date?.Value.From, Earlier(tally.Date?.Value.To, document.Published?.Last));
        var filter = new IncidentFilter
        {
            Since = since,
            Until = until,
            Actors = actors,
            Members = [.. actors.SelectMany(one => world.Affiliates.Of(one).Members).Where(one => !actors.Contains(one.Actor, StringComparer.Ordinal)).Distinct()],
        };
        var verdicts = await new Counter(workspace, () => world.Affiliates).JudgeAsync(CountQuestion.Of(rule, filter, []) with { ListsIncidents = true }, cancellationToken);
        var there = verdicts.Select(verdict => Placed(verdict, countries)).ToArray();
        var total = Tally.Of(rule, there, new(await new CountQueries(workspace).PossiblySameAsync(cancellationToken)), []).Total;
        var where = string.Join(", ", tally.Places.Select(one => one.Value.Name).Distinct(StringComparer.Ordinal));
        var scope = string.Join("; ", new[] { since is null && until is null ? "" : Wording.Of(since, until), where, string.Join(", ", tally.Actors.Select(one => one.Value.Name).Distinct(StringComparer.Ordinal)) }.Where(one => one.Length > 0));
        return new(
            document.Id, Wording.Of(tally.Number.Value), tally.Unit, scope, tally.Number.Citation, total.Certain == total.Possible ? $"{total.Certain}" : $"{total.Certain} to {total.Possible}",
            [.. total.Incidents.Select(one => one.Verdict.Incident.Id)]);
    }

    /// <summary>What lies in another country does not count; what is not placed is possible.</summary>
    private static CountVerdict Placed(CountVerdict verdict, string[] countries)
    {
        var holds = countries.Length == 0 ? Holding.Surely
            : verdict.Incident.Country is not { } country ? Holding.Possibly
            : countries.Contains(country, StringComparer.Ordinal) ? Holding.Surely : Holding.Never;
        return holds < verdict.Counts ? verdict with { Counts = holds, Condition = RuleCondition.Area } : verdict;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => (one, other) switch
    {
        ({ } first, { } second) => first < second ? first : second,
        _ => one ?? other,
    };
}
