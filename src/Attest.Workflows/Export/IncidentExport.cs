using Attest.Core.Incidents;
using Attest.Formats.Tables;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Export;

/// <summary>For whom an export is made.</summary>
public enum Audience
{
    /// <summary>Anyone: coded fields and references, no words of a text, nothing of confidential documents.</summary>
    Public,

    /// <summary>People of this workspace: everything, and the ledger records who took it.</summary>
    Internal,
}

/// <summary>Incidents made ready for an audience, with a list of what was withheld and why.</summary>
/// <param name="Incidents">The incidents, as this audience may see them.</param>
/// <param name="Rows">The same in flat rows.</param>
/// <param name="Withheld">What was withheld and why, a sentence each; for the internal audience one that says that nothing was.</param>
public sealed record IncidentExport(IReadOnlyList<Incident> Incidents, IReadOnlyList<IncidentRow> Rows, IReadOnlyList<string> Withheld)
{
    /// <summary>Makes the incidents that pass a filter ready for an audience; an internal export is recorded in the ledger.</summary>
    public static async Task<IncidentExport> OfAsync(
        Workspace workspace, Taxonomy taxonomy, IncidentFilter filter, Audience audience, CancellationToken cancellationToken)
    {
        var queries = new IncidentQueries(workspace);
        var ids = (await queries.ListAsync(filter, cancellationToken)).Select(incident => incident.Id).ToArray();
        var incidents = await queries.DescribeAsync(ids, cancellationToken);
        if (audience == Audience.Internal)
        {
            await workspace.RecordExportAsync("internal", incidents.Count, cancellationToken);
            return new(incidents, [.. incidents.Select(incident => IncidentRow.Of(incident, taxonomy, withWords: true))], ["Nothing was withheld: this export is for people of the workspace."]);
        }

        var shown = incidents.Select(OfPublicAccounts).OfType<Incident>().ToArray();
        var rows = shown.Select(incident => IncidentRow.Of(incident, taxonomy, withWords: false)).ToArray();
        return new(shown, rows, Reasons(incidents, shown, rows));
    }

    /// <summary>The incident as public documents alone tell it; null when none does.</summary>
    private static Incident? OfPublicAccounts(Incident incident)
    {
        var accounts = incident.Accounts.Where(account => !account.IsConfidential).ToArray();
        var names = accounts.Select(account => account.Id).ToHashSet();
        return accounts.Length == 0 ? null
            : accounts.Length == incident.Accounts.Count ? incident
            : ResolutionRule.Describe(incident.Id, accounts, [.. incident.Links.Where(link => names.Contains(link.First) && names.Contains(link.Second))]);
    }

    private static List<string> Reasons(IReadOnlyList<Incident> all, IReadOnlyList<Incident> shown, IReadOnlyList<IncidentRow> rows)
    {
        List<string> reasons = ["Quotes and other words of the texts: the documents are named, so that they can be looked up."];
        var accounts = all.Sum(incident => incident.Accounts.Count) - shown.Sum(incident => incident.Accounts.Count);
        if (accounts > 0)
        {
            reasons.Add($"{accounts} accounts from confidential documents, and {all.Count - shown.Count} incidents that nothing else tells.");
        }

        var names = rows.Sum(row => row.Withheld);
        if (names > 0)
        {
            reasons.Add($"{names} names of places and participants that stand in no gazetteer or registry: they are words of the texts and may name private persons.");
        }

        return reasons;
    }
}
