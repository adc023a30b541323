using Attest.Storage.Incidents;
using Attest.Workflows.Queries;

namespace Attest.Server.Filters;

/// <summary>Who is named most in incidents, by the registry's names.</summary>
internal static class ActorNames
{
    private const int Most = 40;

    /// <summary>The actors that are named most as having done it, with how many incidents each.</summary>
    public static async Task<IReadOnlyList<ValueCount>> MostFrequentAsync(
        ExploreQueries queries, IncidentFilter filter, Affiliates registry, CancellationToken cancellationToken) =>
    [
        .. (await queries.PerpetratorsAsync(filter, Most, cancellationToken)).Select(one => new ValueCount(registry.FindName(one.Actor) ?? one.Name, one.Incidents)),
    ];
}
