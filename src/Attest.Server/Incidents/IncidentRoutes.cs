using Attest.Core.Incidents;
using Attest.Formats.Contract;
using Attest.Server.Filters;
using Attest.Server.Layout;
using Attest.Server.Workspaces;
using Attest.Storage.Acts;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Attest.Server.Incidents;

/// <summary>One incident.</summary>
internal static class IncidentRoutes
{
    /// <summary>Maps the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/incidents/{id}", PageAsync).ExcludeFromDescription();
        routes.MapGet("/api/v1/incidents/{id}", JsonAsync).WithSummary("An incident with every value and the words that state it.");
    }

    private static async Task<IResult> PageAsync(string id, HttpContext context, OpenWorkspaces workspaces, ServerOptions options, CancellationToken cancellationToken)
    {
        var state = ViewState.Of(context.Request.Query);
        var preference = ReadPreference(state.Resolution);
        var view = await workspaces.ReadAsync(state.ReadAsOf(), workspace => ReadAsync(workspace, id, preference, cancellationToken), cancellationToken);
        return view switch
        {
            null => Failures.NotFound(context, $"No incident of this workspace is named '{id}'."),
            { Incident.Id.Value: var name } when name != id => Results.Redirect(state.ToAddress($"/incidents/{name}")),
            _ => new RazorComponentResult<IncidentView>(new { View = view, State = state, Taxonomy = options.Taxonomy() }),
        };
    }

    private static async Task<IResult> JsonAsync(string id, HttpContext context, OpenWorkspaces workspaces, ServerOptions options, CancellationToken cancellationToken)
    {
        var state = ViewState.Of(context.Request.Query);
        var preference = ReadPreference(state.Resolution);
        var view = await workspaces.ReadAsync(state.ReadAsOf(), workspace => ReadAsync(workspace, id, preference, cancellationToken), cancellationToken);
        if (view is null)
        {
            return Failures.NotFound(context, $"No incident of this workspace is named '{id}'.");
        }

        using var bytes = new MemoryStream();
        new IncidentWriter(type => options.Taxonomy().FamilyOf(type).Code).WriteLine(view.Incident, bytes);
        return Results.Bytes(bytes.ToArray(), "application/json");
    }

    private static async Task<IncidentAndTexts?> ReadAsync(Workspace workspace, string id, Preference preference, CancellationToken cancellationToken)
    {
        var queries = new IncidentQueries(workspace);
        if (await queries.FindNamesAsync(id, cancellationToken) is not [var name]
            || await queries.DescribeAsync([name], preference, cancellationToken) is not [var incident])
        {
            return null;
        }

        var documents = new DocumentStore(workspace);
        List<Core.Documents.Document> texts = [];
        foreach (var document in incident.Accounts.Select(account => account.Id.Document).Distinct())
        {
            texts.Add((await documents.FindAsync(document, cancellationToken))!);
        }

        var history = await new HistoryQueries(workspace).OfIncidentAsync(incident.Id, cancellationToken);
        return new(workspace.Path, incident, texts, history);
    }

    private static Preference ReadPreference(string? name) => name is null or ""
        ? Preference.Default
        : Enum.GetValues<Preference>().Cast<Preference?>().FirstOrDefault(one => NameOf(one!.Value) == name)
            ?? throw new WordsException("resolution", $"expected one of {string.Join(", ", Enum.GetValues<Preference>().Select(NameOf))}; found '{name}'.");

    /// <summary>The name of a rule in an address.</summary>
    public static string NameOf(Preference preference) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(preference.ToString());
}

/// <summary>What the page of an incident shows.</summary>
/// <param name="Workspace">The file of the workspace.</param>
/// <param name="Incident">The incident under the rule that is asked for.</param>
/// <param name="Documents">The documents of its accounts.</param>
/// <param name="History">What was recorded about it.</param>
public sealed record IncidentAndTexts(string Workspace, Incident Incident, IReadOnlyList<Core.Documents.Document> Documents, IReadOnlyList<HistoryLine> History);
