using System.Collections.Frozen;
using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>One type of the codebook's taxonomy.</summary>
/// <param name="Type">Its code.</param>
/// <param name="Family">The code of its family; the same for the head of a family.</param>
/// <param name="Label">Its name for readers.</param>
/// <param name="Compatible">Types that another account of the same incident may carry instead; empty for a type that goes with itself alone.</param>
/// <param name="FitsAll">Whether another account of the same incident may carry any type but those that go with themselves alone.</param>
public sealed record TaxonomyEntry(IncidentType Type, IncidentType Family, string Label, IReadOnlyList<IncidentType> Compatible, bool FitsAll = false);

/// <summary>The codebook's types of incidents: their families, their names for readers, and which may be one incident's.</summary>
public sealed class Taxonomy
{
    private readonly FrozenDictionary<IncidentType, TaxonomyEntry> _entries;
    private readonly FrozenSet<(IncidentType, IncidentType)> _compatible;

    /// <summary>Makes a taxonomy of its entries.</summary>
    /// <exception cref="ArgumentException">A code stands twice, or a family or compatible type is no code of the taxonomy.</exception>
    public Taxonomy(IReadOnlyList<TaxonomyEntry> entries)
    {
        if (entries.GroupBy(entry => entry.Type).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"The type '{twice.Key}' stands twice in the taxonomy.", nameof(entries));
        }

        _entries = entries.ToFrozenDictionary(entry => entry.Type);
        foreach (var entry in entries)
        {
            foreach (var unknown in entry.Compatible.Append(entry.Family).Where(type => !_entries.ContainsKey(type)))
            {
                throw new ArgumentException($"The type '{entry.Type}' names '{unknown}', which is no type of the taxonomy.", nameof(entries));
            }
        }

        _compatible = entries.SelectMany(entry => entry.Compatible.Select(other => (entry.Type, other))).ToFrozenSet();
    }

    /// <summary>Every type, sorted by code.</summary>
    public IEnumerable<TaxonomyEntry> Entries => _entries.Values.OrderBy(entry => entry.Type.Code, StringComparer.Ordinal);

    /// <summary>Whether the taxonomy has this type.</summary>
    public bool Knows(IncidentType type) => _entries.ContainsKey(type);

    /// <summary>The family of a type; the type itself when the taxonomy lacks it.</summary>
    public IncidentType FamilyOf(IncidentType type) => _entries.GetValueOrDefault(type)?.Family ?? type;

    /// <summary>The name of a type for readers; its code when the taxonomy lacks it.</summary>
    public string LabelOf(IncidentType type) => _entries.GetValueOrDefault(type)?.Label ?? type.Code;

    /// <summary>Whether two accounts of one incident may carry these types. It does not matter which comes first.</summary>
    public bool AreCompatible(IncidentType one, IncidentType other) =>
        one == other
        || FamilyOf(one) == FamilyOf(other)
        || FitsAny(one, other)
        || FitsAny(other, one)
        || _compatible.Contains((one, other))
        || _compatible.Contains((other, one));

    private bool FitsAny(IncidentType one, IncidentType other) =>
        _entries.GetValueOrDefault(one)?.FitsAll == true
        && _entries.GetValueOrDefault(other) is null or { FitsAll: true } or { Compatible.Count: > 0 };
}
