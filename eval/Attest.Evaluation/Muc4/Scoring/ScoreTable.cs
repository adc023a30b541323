using System.Globalization;

namespace Attest.Evaluation.Muc4.Scoring;

/// <summary>Prints a score as a table: fills possible and given, recall, precision and F of each slot.</summary>
internal static class ScoreTable
{
    public static void Write(TextWriter writer, TemplateScorer score)
    {
        writer.WriteLine($"{"slot",-32}{"possible",9}{"given",7}{"R",7}{"P",7}{"F",7}");
        WriteRow(writer, "template detection", score.Detection);
        foreach (var (slot, counts) in score.BySlot)
        {
            WriteRow(writer, SlotNames.TitleOf(slot), counts);
        }

        WriteRow(writer, "MATCHED ONLY", score.MatchedOnly);
        WriteRow(writer, "ALL TEMPLATES", score.AllTemplates);
    }

    private static void WriteRow(TextWriter writer, string title, Counts counts) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title,-32}{counts.Possible,9}{counts.Actual,7}{counts.Recall,7:0.0}{counts.Precision,7:0.0}{counts.F,7:0.0}"));
}
