using Attest.Workflows.Explain;
using Attest.Workflows.Words;

namespace Attest.Workflows.Charts;

/// <summary>One area of a chart of spread.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">The day of the first certain incident; null when there is none.</param>
/// <param name="Days">The days of its incidents, and whether each is certain.</param>
internal sealed record SpreadRow(string Name, DateOnly? First, IReadOnlyList<(DateOnly Day, bool IsCertain)> Days);

/// <summary>Areas one below the other in the order in which incidents appeared in them, each incident a mark at its day.</summary>
internal static class SpreadChart
{
    private const double Left = 210;
    private const double Right = 16;
    private const double Row = 20;
    private const int MaxName = 31;

    /// <summary>Draws it.</summary>
    public static void Write(Markup markup, ChartHead head, IReadOnlyList<SpreadRow> rows, DateOnly first, DateOnly last)
    {
        var time = new TimeScale(first, last, Left, ChartHead.Width - Right);
        var ground = (rows.Count * Row) + 6;
        head.Open(markup, ground + 26);
        foreach (var (day, words) in time.Marks())
        {
            ChartHead.Line(markup, time.At(day), 2, time.At(day), ground + 4, "grid");
            ChartHead.Text(markup, time.At(day) + 2, ground + 18, words, "small");
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var (row, y) = (rows[i], 12 + (i * Row));
            ChartHead.Text(markup, Left - 8, y + 4, Wording.Cut(row.Name, MaxName), "end");
            if (row.First is { } since)
            {
                ChartHead.Line(markup, time.At(since), y, ChartHead.Width - Right, y, "since");
            }

            foreach (var (day, isCertain) in row.Days)
            {
                var kind = isCertain ? "certain" : "hollow";
                markup.Write($"<circle class=\"{kind}\" cx=\"{time.At(day)}\" cy=\"{y}\" r=\"{(isCertain ? 4 : 3.5)}\"/>\n");
            }
        }

        ChartHead.Line(markup, Left, ground, ChartHead.Width - Right, ground, "axis");
        ChartHead.Close(markup);
    }
}
