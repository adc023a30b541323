using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Core.Counting;

/// <summary>A type of incidents for which a count is asked.</summary>
/// <param name="Code">The code of the type, or of a family.</param>
/// <param name="MayBe">Types that say less than this one, so that an incident of them may be of it.</param>
public sealed record AskedType(string Code, IReadOnlySet<string> MayBe)
{
    /// <summary>A type of the codebook as it is asked for; null for a type that goes with every other, such as an attack of no told kind.</summary>
    public static AskedType? Of(IncidentType type, Taxonomy taxonomy)
    {
        if (taxonomy.Entries.Any(entry => entry.Type == type && entry.FitsAll))
        {
            return null;
        }

        var vaguer = taxonomy.Entries.Where(entry => entry.FitsAll || (entry.Type == taxonomy.FamilyOf(type) && entry.Type != type)).Select(entry => entry.Type.Code);
        return new(type.Code, vaguer.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether an incident is of the type: surely, possibly, or not.</summary>
    public Holding Of(string type, string family) =>
        type == Code || family == Code ? Holding.Surely
        : MayBe.Contains(type) ? Holding.Possibly
        : Holding.Never;
}
