using Attest.Server.Filters;
using Attest.Server.Workspaces;
using Attest.Storage.Incidents;
using Attest.Workflows.Claims;
using Attest.Workflows.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Attest.Server.Claims;

/// <summary>Claims of responsibility beside what others say.</summary>
internal static class ClaimRoutes
{
    /// <summary>Maps the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/claims", PageAsync).ExcludeFromDescription();

    private static async Task<IResult> PageAsync(HttpContext context, OpenWorkspaces workspaces, ServerOptions options, CancellationToken cancellationToken)
    {
        var state = ViewState.Of(context.Request.Query);
        var filter = new FilterReading(options.Taxonomy(), options.Registry).Read(state.Words);
        var (path, claims, countries, actors) = await workspaces.ReadAsync(
            state.ReadAsOf(),
            async workspace =>
            {
                var explore = new ExploreQueries(workspace);
                return (
                    workspace.Path, await ClaimList.OfAsync(workspace, filter, cancellationToken),
                    await explore.CountriesAsync(new(), cancellationToken), await ActorNames.MostFrequentAsync(explore, new(), options.Registry(), cancellationToken));
            },
            cancellationToken);
        return new RazorComponentResult<ClaimsPage>(new { State = state, Workspace = path, Claims = claims, Countries = countries, Actors = actors, Taxonomy = options.Taxonomy() });
    }
}
