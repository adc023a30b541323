using System.Globalization;
using System.Text.Json;

namespace Attest.Evaluation.Shootings;

/// <summary>A shooting as the archive has it, with the reports about it.</summary>
internal sealed record KnownIncident
{
    public required DateOnly Date { get; init; }

    public required string City { get; init; }

    public required int VictimsKilled { get; init; }

    public required int VictimsWounded { get; init; }

    public required int SuspectsKilled { get; init; }

    public required IReadOnlyList<string> Documents { get; init; }

    public static IEnumerable<KnownIncident> ReadAll(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            yield return new()
            {
                Date = DateOnly.Parse(root.GetProperty("date").GetString()!, CultureInfo.InvariantCulture),
                City = root.GetProperty("city").GetString() ?? "",
                VictimsKilled = root.GetProperty("victims_killed").GetInt32(),
                VictimsWounded = root.GetProperty("victims_wounded").GetInt32(),
                SuspectsKilled = root.GetProperty("suspects_killed").GetInt32(),
                Documents = [.. root.GetProperty("documents").EnumerateArray().Select(id => id.GetString()!).Distinct(StringComparer.Ordinal)],
            };
        }
    }
}
