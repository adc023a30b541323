using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Decisions;

/// <summary>What a user named: an account, or an incident with its accounts.</summary>
/// <param name="Incident">The incident; null when an account was named.</param>
/// <param name="Accounts">The account, or all accounts of the incident in <see cref="AttestationOrder"/>.</param>
public sealed record Named(IncidentId? Incident, IReadOnlyList<AttestationId> Accounts)
{
    /// <summary>Finds what a text names: document#start-end, the name of an incident, or the beginning of one.</summary>
    /// <exception cref="WorkspaceException">It names nothing, or several incidents.</exception>
    public static async Task<Named> FindAsync(Workspace workspace, string text, CancellationToken cancellationToken)
    {
        if (AttestationId.Parse(text) is { } account)
        {
            return await new IncidentStore(workspace).FindKeyAsync(account, cancellationToken) is not null
                ? new(null, [account])
                : throw new WorkspaceException($"{workspace.Path}: expected the name of an account that holds; found '{text}'. The accounts of an incident: attest show ID. What became of this one: attest history '{text}'");
        }

        var queries = new IncidentQueries(workspace);
        return await queries.FindNamesAsync(text, cancellationToken) switch
        {
            [] => throw new WorkspaceException($"{workspace.Path}: expected the name of an incident, such as i-3k7q2mxa, or of an account, document#start-end; found '{text}'. See 'attest incidents'."),
            [var only] => Of((await queries.DescribeAsync([only], cancellationToken))[0]),
            var several => throw new WorkspaceException($"{workspace.Path}: expected the name of one incident; found '{text}', with which several begin: {string.Join(", ", several)}. Give more of the name."),
        };
    }

    private static Named Of(Incident incident) => new(incident.Id, [.. incident.Accounts.Select(account => account.Id)]);
}
