using Attest.Core.Documents;
using Attest.Workflows.Evaluation;

namespace Attest.Evaluation.Reports;

/// <summary>Reads the gold of a folder with the reports that it names.</summary>
internal static class GoldReports
{
    /// <summary>In the order of the gold's file names; a report that is not there is told on standard error.</summary>
    public static IEnumerable<(Document Document, IReadOnlyList<GoldIncident> Incidents)> Read(string goldFolder, string reportFolder)
    {
        var documents = Corpus.Read(Directory.EnumerateFiles(reportFolder).Where(path => !path.EndsWith(GoldFile.Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        foreach (var gold in GoldFile.Find(goldFolder).Select(path => GoldFile.Read(path, knowsType: null)))
        {
            if (documents.TryGetValue(gold.Document, out var document))
            {
                yield return (document, gold.Incidents);
            }
            else
            {
                Console.Error.WriteLine($"{gold.Document}: the gold names this report, and {reportFolder} does not hold it.");
            }
        }
    }
}
