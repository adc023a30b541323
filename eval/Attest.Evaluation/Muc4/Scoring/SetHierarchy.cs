using System.Collections.Frozen;

namespace Attest.Evaluation.Muc4.Scoring;

/// <summary>Which items of the set lists are wider than others: a wider one counts half.</summary>
internal static class SetHierarchy
{
    private static readonly FrozenDictionary<string, string[]> s_wider = Table.Read("hierarchy.tsv", columns: 2)
        .GroupBy(row => row[0], row => row[1], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public static bool IsWider(string key, string response) => s_wider.TryGetValue(key, out var wider) && wider.Contains(response, StringComparer.Ordinal);
}
