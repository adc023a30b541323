using Attest.Core.Actors;
using Attest.Core.Counting;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Counting;
using Attest.Workflows.Trends;
using Attest.Workflows.Words;

namespace Attest.Workflows.Dossiers;

/// <summary>Gathers what a dossier is made of.</summary>
/// <param name="workspace">The workspace, or its view of a day; its incidents are up to date.</param>
/// <param name="world">The registry, the names of types and the places.</param>
/// <param name="rule">The rule under which incidents are counted.</param>
internal sealed class DossierLoading(Workspace workspace, DossierWorld world, CountingRule rule)
{
    /// <summary>Gathers it; null when neither the registry nor a document nor an incident knows the actor.</summary>
    public async Task<DossierMaterial?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var registered = world.Affiliates.FindId(name) is { } id ? world.Registry.Find(id) : null;
        var actor = registered?.Reference ?? new ActorReference(null, name);
        var day = workspace.AsOf.PublishedBy ?? workspace.AsOf.RecordedBy ?? await new CountQueries(workspace).LastDayAsync(cancellationToken) ?? DateOnly.MinValue;
        var told = await new DossierStatements(workspace).OfActorAsync(actor.Key, cancellationToken);
        var held = (registered is null ? [] : world.Registry.Of(registered.Id.Value)).Where(one => IsKnown(one, workspace.AsOf));
        var others = world.Registry.Statements.Where(one => one.Value is ActorValue other && other.Actor.Key == actor.Key && IsKnown(one, workspace.AsOf));
        var trends = await TrendsAsync(actor, cancellationToken);
        if (registered is null && told.Count == 0 && trends.Incidents.Count == 0)
        {
            return null;
        }

        return new()
        {
            Actor = actor,
            Name = registered?.Name ?? name,
            Registry = world.Registry,
            Statements = [.. told.Where(one => one.Actor.Key == actor.Key), .. held],
            OfOthers = [.. told.Where(one => one.Actor.Key != actor.Key), .. others],
            Documents = (await new DocumentStore(workspace).ListAsync(cancellationToken)).ToDictionary(one => one.Id, one => new CitedDocument(one.Title, one.Source, one.Published)),
            Incidents = trends.Incidents.ToDictionary(one => one.Id.Value, StringComparer.Ordinal),
            Trends = trends,
            Tallies = await new DossierTallies(workspace, world, rule).OfAsync(actor, cancellationToken),
            Taxonomy = world.Taxonomy,
            Places = world.Places,
            Names = world.Names,
            Prose = await new DossierProse(workspace).OfAsync(actor, cancellationToken),
            Basis = await BasisAsync(cancellationToken),
            Day = day,
        };
    }

    private async Task<TrendReport> TrendsAsync(ActorReference actor, CancellationToken cancellationToken)
    {
        var id = actor.Id?.Value ?? actor.Name;
        var filter = new IncidentFilter { Actors = [id], Members = [.. world.Affiliates.Of(id).Members.Where(one => one.Actor != id).Distinct()] };
        return await new Trending(workspace, () => world.Affiliates).ReportAsync(actor.Name, CountQuestion.Of(rule, filter, []), new(), cancellationToken);
    }

    private async Task<IReadOnlyList<string>> BasisAsync(CancellationToken cancellationToken) =>
    [
        await AsOfWording.OfAsync(workspace, cancellationToken),
        $"Made of {Wording.Number(await new DocumentStore(workspace).CountAsync(cancellationToken), "document")} of a workspace and of the registry of the program, version {world.Registry.Version}; what comes from the registry is marked R.",
    ];

    /// <summary>Whether a fact of the registry could be known on the day: it began by then, and its source was published by then where its day is told.</summary>
    private static bool IsKnown(ActorStatement statement, AsOf asOf) =>
        asOf.PublishedBy is not { } day
        || ((statement.From is null || statement.From.Value.First <= day)
            && (statement.Source is not ReferenceSource { Date: { } published } || published.First <= day));
}
