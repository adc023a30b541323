using Attest.Workflows.Explain;
using Attest.Workflows.Words;

namespace Attest.Workflows.Charts;

/// <summary>One bar.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Certain">What is certain.</param>
/// <param name="Possible">What there is at most; not less than what is certain.</param>
/// <param name="Words">The numbers, beside the bar.</param>
internal sealed record Bar(string Name, double Certain, double Possible, string Words);

/// <summary>Bars that lie: filled what is certain, hatched behind what is only possible, the numbers beside each.</summary>
internal static class BarChart
{
    private const double Left = 210;
    private const double Right = 130;
    private const double Row = 22;

    /// <summary>The longest name that stands beside a bar in full.</summary>
    private const int MaxName = 31;

    /// <summary>Draws it.</summary>
    public static void Write(Markup markup, ChartHead head, IReadOnlyList<Bar> bars)
    {
        var scale = new Scale(bars.Max(one => one.Possible), Left, ChartHead.Width - Right);
        head.Open(markup, (bars.Count * Row) + 10);
        ChartHead.Line(markup, Left, 2, Left, (bars.Count * Row) + 6, "axis");
        for (var i = 0; i < bars.Count; i++)
        {
            var (bar, y) = (bars[i], 4 + (i * Row));
            ChartHead.Text(markup, Left - 8, y + 14, Wording.Cut(bar.Name, MaxName), "end");
            if (bar.Certain > 0)
            {
                head.Box(markup, Left, y + 2, scale.At(bar.Certain) - Left, Row - 6, isCertain: true);
            }

            if (bar.Possible > bar.Certain)
            {
                head.Box(markup, scale.At(bar.Certain), y + 2, scale.At(bar.Possible) - scale.At(bar.Certain), Row - 6, isCertain: false);
            }

            ChartHead.Text(markup, scale.At(bar.Possible) + 6, y + 14, bar.Words);
        }

        ChartHead.Close(markup);
    }
}
