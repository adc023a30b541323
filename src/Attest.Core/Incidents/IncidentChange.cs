using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>What became of an incident between two days.</summary>
public enum ChangeKind
{
    /// <summary>No account of it was there.</summary>
    New,

    /// <summary>It has another value in a field, or other accounts.</summary>
    Revised,

    /// <summary>It is now told as part of another one.</summary>
    Merged,

    /// <summary>Some of its accounts now tell another incident.</summary>
    Split,

    /// <summary>No account of it is left.</summary>
    Withdrawn,
}

/// <summary>An incident as it stood on a day: its accounts and its fields as readers see them.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Accounts">Its accounts.</param>
/// <param name="Fields">Its fields by name, in the order in which they are told; a field that is not told is missing.</param>
public sealed record IncidentState(IncidentId Id, IReadOnlyList<AttestationId> Accounts, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>One field that differs.</summary>
/// <param name="Field">Its name.</param>
/// <param name="From">What was told; null when nothing was.</param>
/// <param name="To">What is told; null when nothing is.</param>
public sealed record FieldChange(string Field, string? From, string? To);

/// <summary>What became of one incident.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">Its name.</param>
/// <param name="Others">Of a merged one the incident that now tells it; of a split one those that its accounts tell now; otherwise none.</param>
/// <param name="Fields">The fields that differ; of a new one all that are told now, of a withdrawn one all that were told.</param>
/// <param name="Before">How it stood; null when it is new.</param>
/// <param name="After">How it stands; null when it is gone or merged.</param>
public sealed record IncidentChange(
    ChangeKind Kind, IncidentId Id, IReadOnlyList<IncidentId> Others, IReadOnlyList<FieldChange> Fields, IncidentState? Before, IncidentState? After)
{
    /// <summary>What became of the incidents of one day until another, by kind and name. What stands as it stood is left out.</summary>
    /// <param name="before">The incidents of the earlier day.</param>
    /// <param name="after">Those of the later one.</param>
    public static IReadOnlyList<IncidentChange> Between(IReadOnlyList<IncidentState> before, IReadOnlyList<IncidentState> after)
    {
        var (old, now) = (before.ToDictionary(one => one.Id), after.ToDictionary(one => one.Id));
        var (holderBefore, holderNow) = (Holders(before), Holders(after));
        List<IncidentChange> changes = [];
        foreach (var one in before)
        {
            var heirs = one.Accounts.Where(holderNow.ContainsKey).Select(account => holderNow[account]).Distinct().OrderBy(id => id.Value, StringComparer.Ordinal).ToArray();
            var others = heirs.Where(id => id != one.Id).ToArray();
            var stays = now.GetValueOrDefault(one.Id);
            if (heirs.Length == 0)
            {
                changes.Add(new(ChangeKind.Withdrawn, one.Id, [], Differences(one, null), one, null));
            }
            else if (others.Length > 0 && stays is null && heirs.Length == 1)
            {
                changes.Add(new(ChangeKind.Merged, one.Id, others, [], one, null));
            }
            else if (others.Length > 0)
            {
                changes.Add(new(ChangeKind.Split, one.Id, others, Differences(one, stays), one, stays));
            }
            else if (stays is not null && Differences(one, stays) is { Count: > 0 } fields)
            {
                changes.Add(new(ChangeKind.Revised, one.Id, [], fields, one, stays));
            }
        }

        changes.AddRange(after
            .Where(one => !old.ContainsKey(one.Id) && !one.Accounts.Any(holderBefore.ContainsKey))
            .Select(one => new IncidentChange(ChangeKind.New, one.Id, [], Differences(null, one), null, one)));
        return [.. changes.OrderBy(change => change.Kind).ThenBy(change => change.Id.Value, StringComparer.Ordinal)];
    }

    private static Dictionary<AttestationId, IncidentId> Holders(IReadOnlyList<IncidentState> incidents) =>
        incidents.SelectMany(one => one.Accounts.Select(account => (account, one.Id))).ToDictionary(pair => pair.account, pair => pair.Id);

    private static List<FieldChange> Differences(IncidentState? before, IncidentState? after)
    {
        var (old, now) = ((before?.Fields ?? []).ToDictionary(StringComparer.Ordinal), (after?.Fields ?? []).ToDictionary(StringComparer.Ordinal));
        return
        [
            .. (after ?? before)!.Fields.Select(field => field.Key)
                .Concat((before?.Fields ?? []).Select(field => field.Key))
                .Distinct(StringComparer.Ordinal)
                .Select(field => new FieldChange(field, old.GetValueOrDefault(field), now.GetValueOrDefault(field)))
                .Where(change => change.From != change.To),
        ];
    }
}
