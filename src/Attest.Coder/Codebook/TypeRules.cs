using Attest.Core.Incidents;

namespace Attest.Coder.Codebook;

/// <summary>The taxonomy as the coder needs it while it puts tellings of one document together.</summary>
internal sealed class TypeRules(Taxonomy taxonomy)
{
    private const string Unspecific = "attack";

    public string FamilyOf(string type) => taxonomy.FamilyOf(new(type)).Code;

    /// <summary>Whether two codes may be given to one incident; an attack is not also an arrest, a release or a displacement.</summary>
    public bool AreCompatible(string a, string b) =>
        a == b || (!IsOther(a) && !IsOther(b) && taxonomy.AreCompatible(new(a), new(b)));

    /// <summary>The one of two compatible types that says more; the first when they do not go together.</summary>
    public string MoreSpecific(string a, string b)
    {
        if (a == b || b == Unspecific)
        {
            return a;
        }

        if (a == Unspecific)
        {
            return IsOther(b) || IsSequel(b) ? a : b;
        }

        return (a, b) switch
        {
            ("bombing", "ied" or "landmine" or "vehicle_bomb" or "suicide_bombing") => b,
            ("armed_assault", "ambush" or "raid" or "assassination" or "complex_attack" or "suicide_bombing") => b,
            ("ied" or "vehicle_bomb", "suicide_bombing") => b,
            ("ied", "vehicle_bomb") => b,
            _ => a,
        };
    }

    /// <summary>Whether a type tells what attackers also do: they burn, loot and rob, and take people along.</summary>
    public static bool IsSequel(string type) => type is "arson" or "looting" or "robbery";

    private static bool IsOther(string type) => type is "arrest" or "release" or "displacement";
}
