using Attest.Server.Filters;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Decisions;
using Attest.Workflows.Queries;

namespace Attest.Server.Explore;

/// <summary>What the first page shows.</summary>
public sealed record ExploreView
{
    /// <summary>How many incidents a page of the table holds.</summary>
    public const int PageSize = 50;

    /// <summary>How many incidents pass the filters.</summary>
    public required int Count { get; init; }

    /// <summary>The page of the table.</summary>
    public required IReadOnlyList<IncidentSummary> Incidents { get; init; }

    /// <summary>Incidents and documents over time.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>Families of types.</summary>
    public required IReadOnlyList<ValueCount> Families { get; init; }

    /// <summary>Who is named as having done it, the most frequent.</summary>
    public required IReadOnlyList<ValueCount> Perpetrators { get; init; }

    /// <summary>How well attested.</summary>
    public required IReadOnlyList<ValueCount> Corroborations { get; init; }

    /// <summary>The countries of the workspace, whatever the filters say.</summary>
    public required IReadOnlyList<ValueCount> Countries { get; init; }

    /// <summary>What is recorded of reading, in a sentence or two.</summary>
    public required string Coverage { get; init; }

    /// <summary>The file of the workspace.</summary>
    public required string Workspace { get; init; }

    /// <summary>How many pages the table has, at least 1.</summary>
    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    /// <summary>Reads it.</summary>
    /// <param name="workspace">The workspace; its incidents are up to date.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="page">Which page of the table, from 1.</param>
    /// <param name="order">The order of the table.</param>
    /// <param name="registry">The registry of actors.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<ExploreView> ReadAsync(
        Workspace workspace, IncidentFilter filter, int page, IncidentOrder order, Affiliates registry, CancellationToken cancellationToken)
    {
        var queries = new ExploreQueries(workspace);
        return new()
        {
            Count = await queries.CountAsync(filter, cancellationToken),
            Incidents = await new IncidentQueries(workspace).ListAsync(filter, new((page - 1) * PageSize, PageSize, order), cancellationToken),
            Timeline = await TimelineAsync(queries, filter, cancellationToken),
            Families = await queries.FamiliesAsync(filter, cancellationToken),
            Perpetrators = await ActorNames.MostFrequentAsync(queries, filter, registry, cancellationToken),
            Corroborations = await queries.CorroborationsAsync(filter, cancellationToken),
            Countries = await queries.CountriesAsync(new(), cancellationToken),
            Coverage = await CoverageNote.OfAsync(workspace, filter, cancellationToken),
            Workspace = workspace.Path,
        };
    }

    /// <summary>Reads the timeline alone.</summary>
    internal static async Task<Timeline> TimelineAsync(ExploreQueries queries, IncidentFilter filter, CancellationToken cancellationToken)
    {
        var documents = await queries.PublicationsAsync(cancellationToken);
        return Timeline.Of(
            await queries.DaysAsync(filter, cancellationToken),
            [.. documents.Select(one => (one.Published.First, one.Published.Last, one.Documents))],
            filter.Since,
            filter.Until);
    }
}
