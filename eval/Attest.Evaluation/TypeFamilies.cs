using System.Collections.Frozen;
using Attest.Core.Attestations;

namespace Attest.Evaluation;

/// <summary>The families of the codebook's types, read from the taxonomy that lies beside the program.</summary>
internal static class TypeFamilies
{
    private static readonly FrozenDictionary<string, string> s_families = Read(Path.Combine(AppContext.BaseDirectory, "data", "Codebook", "types.tsv"));

    public static string Of(IncidentType type) => s_families.GetValueOrDefault(type.Code, type.Code);

    private static FrozenDictionary<string, string> Read(string path)
    {
        var rows = File.Exists(path) ? File.ReadLines(path) : [];
        return rows.Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split('\t'))
            .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    }
}
