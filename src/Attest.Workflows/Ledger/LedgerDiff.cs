using System.Globalization;
using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Resolve;
using Attest.Workflows.Words;

namespace Attest.Workflows.Ledger;

/// <summary>What became of a workspace's incidents between two days.</summary>
/// <param name="Changes">The incidents that changed, by kind and name.</param>
/// <param name="Before">The incidents of the first day that pass the filter.</param>
/// <param name="After">Those of the second day.</param>
public sealed record LedgerDiff(IReadOnlyList<IncidentChange> Changes, IReadOnlyList<IncidentState> Before, IReadOnlyList<IncidentState> After)
{
    /// <summary>Compares two views of a workspace. An incident that passes the filter on one day only is told as new or withdrawn only when no account of it stood on the other.</summary>
    public static async Task<LedgerDiff> OfAsync(Workspace before, Workspace after, IncidentFilter filter, Taxonomy taxonomy, CancellationToken cancellationToken)
    {
        var (allBefore, allAfter) = (await StatesAsync(before, new(), taxonomy, cancellationToken), await StatesAsync(after, new(), taxonomy, cancellationToken));
        var (shownBefore, shownAfter) = (await NamesAsync(before, filter, cancellationToken), await NamesAsync(after, filter, cancellationToken));
        var changes = IncidentChange.Between(allBefore, allAfter).Where(change => shownBefore.Contains(change.Id.Value) || shownAfter.Contains(change.Id.Value));
        return new(
            [.. changes],
            [.. allBefore.Where(one => shownBefore.Contains(one.Id.Value))],
            [.. allAfter.Where(one => shownAfter.Contains(one.Id.Value))]);
    }

    /// <summary>The incidents of a workspace as readers see them.</summary>
    private static async Task<IReadOnlyList<IncidentState>> StatesAsync(Workspace workspace, IncidentFilter filter, Taxonomy taxonomy, CancellationToken cancellationToken)
    {
        await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
        var queries = new IncidentQueries(workspace);
        var names = (await queries.ListAsync(filter, cancellationToken)).Select(one => one.Id).ToArray();
        return [.. (await queries.DescribeAsync(names, cancellationToken)).Select(incident => StateOf(incident, taxonomy))];
    }

    private static async Task<HashSet<string>> NamesAsync(Workspace workspace, IncidentFilter filter, CancellationToken cancellationToken) =>
        [.. (await new IncidentQueries(workspace).ListAsync(filter, cancellationToken)).Select(one => one.Id)];

    private static IncidentState StateOf(Incident incident, Taxonomy taxonomy)
    {
        var resolution = incident.Resolution;
        List<KeyValuePair<string, string>> fields = [];
        Add("type", taxonomy.LabelOf(incident.Type.Taken.Value));
        Add("date", incident.Date?.Taken.Value is { } date ? Days(date) : null);
        Add("place", incident.Place?.Taken.Value is { } place ? string.Join(", ", new[] { place.Name, place.Admin1, place.Country }.OfType<string>()) : null);
        foreach (var harm in (Harm[])[Harm.Killed, Harm.Wounded, Harm.Abducted])
        {
            Add(harm.ToString().ToLowerInvariant(), TollSummary.Of(resolution.Tolls, harm)?.Number.ToString());
        }

        Add("perpetrators", Joined(resolution.Participants.Where(one => one.Value.Role == Role.Perpetrator).Select(one => one.Value.Name)));
        Add("responsibility", Joined(resolution.Responsibilities.Select(one => $"{one.Value.Name} ({one.Value.Kind.ToString().ToLowerInvariant()})")));
        Add("completion", resolution.Completion.ToString().ToLowerInvariant());
        Add("corroboration", Wording.Of(incident.Corroboration.ToString()));
        Add("accounts", incident.Accounts.Count.ToString(CultureInfo.InvariantCulture));
        return new(incident.Id, [.. incident.Accounts.Select(account => account.Id)], fields);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                fields.Add(new(name, value));
            }
        }
    }

    private static string Joined(IEnumerable<string> names) => string.Join(", ", names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Days(IncidentDate date) => date.From == date.To ? Day(date.From) : $"{Day(date.From)} to {Day(date.To)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "open";
}
