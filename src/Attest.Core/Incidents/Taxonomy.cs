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
    // By code: tables over text are part of the runtime, those over a type of ours would be compiled at every start.
    private readonly Dictionary<string, TaxonomyEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _compatible = new(StringComparer.Ordinal);

    /// <summary>Makes a taxonomy of its entries.</summary>
    /// <exception cref="ArgumentException">A code stands twice, or a family or compatible type is no code of the taxonomy.</exception>
    public Taxonomy(IReadOnlyList<TaxonomyEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (!_entries.TryAdd(entry.Type.Code, entry))
            {
                throw new ArgumentException($"The type '{entry.Type}' stands twice in the taxonomy.", nameof(entries));
            }
        }

        foreach (var entry in entries)
        {
            var compatible = new HashSet<string>(StringComparer.Ordinal);
            foreach (var other in entry.Compatible)
            {
                Check(entry, other);
                compatible.Add(other.Code);
            }

            Check(entry, entry.Family);
            _compatible[entry.Type.Code] = compatible;
        }

        void Check(TaxonomyEntry entry, IncidentType named)
        {
            if (!Knows(named))
            {
                throw new ArgumentException($"The type '{entry.Type}' names '{named}', which is no type of the taxonomy.", nameof(entries));
            }
        }
    }

    /// <summary>Every type, sorted by code.</summary>
    public IEnumerable<TaxonomyEntry> Entries => _entries.Values.OrderBy(entry => entry.Type.Code, StringComparer.Ordinal);

    /// <summary>Whether the taxonomy has this type.</summary>
    public bool Knows(IncidentType type) => _entries.ContainsKey(type.Code);

    /// <summary>The family of a type; the type itself when the taxonomy lacks it.</summary>
    public IncidentType FamilyOf(IncidentType type) => _entries.GetValueOrDefault(type.Code)?.Family ?? type;

    /// <summary>The name of a type for readers; its code when the taxonomy lacks it.</summary>
    public string LabelOf(IncidentType type) => _entries.GetValueOrDefault(type.Code)?.Label ?? type.Code;

    /// <summary>Whether two accounts of one incident may carry these types. It does not matter which comes first.</summary>
    public bool AreCompatible(IncidentType one, IncidentType other) =>
        one == other
        || FamilyOf(one) == FamilyOf(other)
        || FitsAny(one, other)
        || FitsAny(other, one)
        || Names(one, other)
        || Names(other, one);

    private bool Names(IncidentType one, IncidentType other) => _compatible.TryGetValue(one.Code, out var compatible) && compatible.Contains(other.Code);

    private bool FitsAny(IncidentType one, IncidentType other) =>
        _entries.GetValueOrDefault(one.Code)?.FitsAll == true
        && _entries.GetValueOrDefault(other.Code) is null or { FitsAll: true } or { Compatible.Count: > 0 };
}
