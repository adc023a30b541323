using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Server.Layout;
using Attest.Server.Workspaces;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Attest.Server.Documents;

/// <summary>The documents, and what was coded from each.</summary>
internal static class DocumentRoutes
{
    /// <summary>Maps the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents", ListAsync).ExcludeFromDescription();
        routes.MapGet("/documents/{**id}", PageAsync).ExcludeFromDescription();
        routes.MapGet("/api/v1/documents", ListJsonAsync).WithSummary("The documents of the workspace, without their texts.");
    }

    /// <summary>The address of a document's page.</summary>
    public static string AddressOf(DocumentId id) => $"/documents/{string.Join('/', id.Value.Split('/').Select(Uri.EscapeDataString))}";

    private static async Task<IResult> ListAsync(OpenWorkspaces workspaces, CancellationToken cancellationToken)
    {
        var (path, documents) = await workspaces.ReadAsync(
            new(null, null), async workspace => (workspace.Path, await new DocumentStore(workspace).ListAsync(cancellationToken)), cancellationToken);
        return new RazorComponentResult<DocumentListPage>(new { Workspace = path, Documents = documents });
    }

    private static async Task<IResult> ListJsonAsync(OpenWorkspaces workspaces, CancellationToken cancellationToken)
    {
        var documents = await workspaces.ReadAsync(new(null, null), workspace => new DocumentStore(workspace).ListAsync(cancellationToken), cancellationToken);
        return Results.Json([.. documents.Select(DocumentLine.Of)], ServerJson.Default.DocumentLineArray);
    }

    private static async Task<IResult> PageAsync(string id, HttpContext context, OpenWorkspaces workspaces, ServerOptions options, CancellationToken cancellationToken)
    {
        var view = await workspaces.ReadAsync(new(null, null), workspace => ReadAsync(workspace, id, cancellationToken), cancellationToken);
        return view is null
            ? Failures.NotFound(context, $"No document of this workspace is named '{id}'.")
            : new RazorComponentResult<DocumentPage>(new { View = view, Taxonomy = options.Taxonomy() });
    }

    private static async Task<DocumentView?> ReadAsync(Workspace workspace, string id, CancellationToken cancellationToken)
    {
        if (id.Length == 0 || await new DocumentStore(workspace).FindAsync(new(id), cancellationToken) is not { } document)
        {
            return null;
        }

        var attestations = await new AttestationStore(workspace).OfDocumentAsync(document.Id, cancellationToken);
        var incidents = await new IncidentQueries(workspace).OfAttestationsAsync([.. attestations.Select(one => one.Id)], cancellationToken);
        return new(workspace.Path, document, attestations, incidents);
    }
}

/// <summary>What the page of a document shows.</summary>
/// <param name="Workspace">The file of the workspace.</param>
/// <param name="Document">The document.</param>
/// <param name="Attestations">What was coded from it.</param>
/// <param name="Incidents">The incident that each account is of.</param>
public sealed record DocumentView(
    string Workspace, Document Document, IReadOnlyList<Attestation> Attestations, IReadOnlyDictionary<AttestationId, string> Incidents);
