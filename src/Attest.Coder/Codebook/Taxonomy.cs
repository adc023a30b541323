using Attest.Coder.Lexicon;

namespace Attest.Coder.Codebook;

/// <summary>The codebook's types of incidents: their families, and which may stand for which.</summary>
internal sealed class Taxonomy
{
    private readonly Dictionary<string, (string Family, HashSet<string> Compatible, int Rank)> _types = new(StringComparer.Ordinal);

    public string Version { get; private set; } = "0";

    public static Taxonomy Load(string path)
    {
        var file = TabularFile.Read(path);
        var (code, family, compatible) = (file.Column("code"), file.Column("family"), file.Column("compatible"));
        var taxonomy = new Taxonomy { Version = file.Version };
        for (var row = 0; row < file.Count; row++)
        {
            taxonomy._types[file.Cell(row, code)] = (file.Cell(row, family), [.. file.Cell(row, compatible).Split(',')], row);
        }

        return taxonomy;
    }

    public string FamilyOf(string type) => _types.TryGetValue(type, out var known) ? known.Family : type;

    /// <summary>Whether two codes may be given to one incident.</summary>
    public bool AreCompatible(string a, string b) =>
        a == b || Allows(a, b) || Allows(b, a);

    /// <summary>The one of two compatible types that says more; the first when they do not go together.</summary>
    public string MoreSpecific(string a, string b)
    {
        if (a == b || b == "attack")
        {
            return a;
        }

        if (a == "attack")
        {
            return Allows(b, a) || Allows(a, b) ? b : a;
        }

        return (a, b) switch
        {
            ("bombing", "ied" or "landmine" or "vehicle_bomb" or "suicide_bombing") => b,
            ("armed_assault", "ambush" or "raid" or "assassination" or "complex_attack" or "suicide_bombing") => b,
            ("ied" or "vehicle_bomb", "suicide_bombing") => b,
            ("ied", "vehicle_bomb") => b,
            ("assassination", "bombing" or "vehicle_bomb" or "ied") => a,
            _ => a,
        };
    }

    private bool Allows(string type, string other) =>
        _types.TryGetValue(type, out var known) && (known.Compatible.Contains(other) || (known.Compatible.Contains("*") && other is not ("arrest" or "release" or "displacement")));
}
