using System.Globalization;
using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Evaluation.Shootings;

/// <summary>A shooting as the archive has it, with the reports about it.</summary>
internal sealed record KnownIncident
{
    private const int MaxDaysOfRange = 2;

    public required DateOnly Date { get; init; }

    public required string City { get; init; }

    public required int VictimsKilled { get; init; }

    public required int VictimsWounded { get; init; }

    public required int SuspectsKilled { get; init; }

    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>The incidents with each of their documents; a document that stands under two incidents is left out.</summary>
    public static IEnumerable<(KnownIncident Incident, Document Document)> WithDocuments(string documentsPath, string incidentsPath)
    {
        var documents = Corpus.Read([documentsPath]);
        var incidents = ReadAll(incidentsPath).ToList();
        var underOne = incidents.SelectMany(incident => incident.Documents).CountBy(id => id, StringComparer.Ordinal).Where(count => count.Value == 1).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        return from incident in incidents
               from id in incident.Documents
               where underOne.Contains(id) && documents.ContainsKey(id)
               select (incident, documents[id]);
    }

    /// <summary>Whether a text names the city; "St. Louis" is Saint Louis.</summary>
    public bool IsCityIn(string text) => NameOf(text).Contains(NameOf(City), StringComparison.Ordinal);

    /// <summary>Whether a date is that of the incident, give or take a day, and no wider than a weekend.</summary>
    public bool IsDateIn(IncidentDate? date) =>
        date is { From: { } from } && (date.To ?? from) is var to && from.AddDays(-1) <= Date && Date <= to.AddDays(1) && to.DayNumber - from.DayNumber <= MaxDaysOfRange;

    private static string NameOf(string text) => $" {Folded.Of(text)} ".Replace(" saint ", " st ", StringComparison.Ordinal);

    private static IEnumerable<KnownIncident> ReadAll(string path)
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
