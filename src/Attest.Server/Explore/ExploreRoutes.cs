using Attest.Server.Filters;
using Attest.Server.Workspaces;
using Attest.Storage.Incidents;
using Attest.Workflows.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Attest.Server.Explore;

/// <summary>The first page, and what its map and timeline read.</summary>
internal static class ExploreRoutes
{
    private const int MostMarks = 3_000;

    // Marks stand about so many pixels apart; a map of zoom 0 is so many pixels wide.
    private const double PixelsApart = 36;
    private const double PixelsOfWorld = 512;

    /// <summary>Maps the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", PageAsync).ExcludeFromDescription();
        routes.MapGet("/api/v1/incidents", ListAsync).WithSummary("Incidents that pass the filters, a page of them.");
        routes.MapGet("/api/v1/map", MapAsync).WithSummary("Incidents on the map, gathered for a zoom, as GeoJSON.");
        routes.MapGet("/api/v1/timeline", TimelineAsync).WithSummary("Incidents and documents over time.");
    }

    private static async Task<IResult> PageAsync(HttpContext context, OpenWorkspaces workspaces, ServerOptions options, CancellationToken cancellationToken)
    {
        var state = ViewState.Of(context.Request.Query);
        var filter = new FilterReading(options.Taxonomy(), options.Registry).Read(state.Words);
        var order = state.ReadOrder();
        var view = await workspaces.ReadAsync(
            state.ReadAsOf(), workspace => ExploreView.ReadAsync(workspace, filter, state.Page, order, options.Registry(), cancellationToken), cancellationToken);
        return new RazorComponentResult<ExplorePage>(new { State = state, View = view, Taxonomy = options.Taxonomy() });
    }

    private static async Task<IResult> ListAsync(HttpContext context, OpenWorkspaces workspaces, ServerOptions options, CancellationToken cancellationToken)
    {
        var state = ViewState.Of(context.Request.Query);
        var filter = new FilterReading(options.Taxonomy(), options.Registry).Read(state.Words);
        var page = new IncidentPage((state.Page - 1) * ExploreView.PageSize, ExploreView.PageSize, state.ReadOrder());
        var (count, incidents) = await workspaces.ReadAsync(
            state.ReadAsOf(),
            async workspace => (await new ExploreQueries(workspace).CountAsync(filter, cancellationToken), await new IncidentQueries(workspace).ListAsync(filter, page, cancellationToken)),
            cancellationToken);
        return Results.Json(new IncidentList(count, state.Page, ExploreView.PageSize, [.. incidents.Select(IncidentLine.Of)]), ServerJson.Default.IncidentList);
    }

    private static async Task<IResult> MapAsync(HttpContext context, OpenWorkspaces workspaces, ServerOptions options, double? zoom, CancellationToken cancellationToken)
    {
        var state = ViewState.Of(context.Request.Query);
        var filter = new FilterReading(options.Taxonomy(), options.Registry).Read(state.Words);
        var degrees = 360 * PixelsApart / PixelsOfWorld / Math.Pow(2, Math.Clamp(zoom ?? 4, 0, 18));
        var marks = await workspaces.ReadAsync(
            state.ReadAsOf(), workspace => new ExploreQueries(workspace).MarksAsync(filter, degrees, MostMarks, cancellationToken), cancellationToken);
        return Results.Json(MapFeatures.Of(marks), ServerJson.Default.MapFeatures);
    }

    private static async Task<IResult> TimelineAsync(HttpContext context, OpenWorkspaces workspaces, ServerOptions options, CancellationToken cancellationToken)
    {
        var state = ViewState.Of(context.Request.Query);
        var filter = new FilterReading(options.Taxonomy(), options.Registry).Read(state.Words);
        var timeline = await workspaces.ReadAsync(
            state.ReadAsOf(), workspace => ExploreView.TimelineAsync(new ExploreQueries(workspace), filter, cancellationToken), cancellationToken);
        return Results.Json(timeline, ServerJson.Default.Timeline);
    }
}
