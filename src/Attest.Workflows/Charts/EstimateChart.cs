using Attest.Workflows.Explain;
using Attest.Workflows.Words;

namespace Attest.Workflows.Charts;

/// <summary>An estimate: a range or one end of it, with who gives it.</summary>
/// <param name="Name">When and by whom.</param>
/// <param name="AtLeast">The lower bound; null when not told.</param>
/// <param name="AtMost">The upper bound; null when not told.</param>
internal sealed record Estimate(string Name, long? AtLeast, long? AtMost);

/// <summary>Estimates one below the other, each from its lower to its upper bound; an open end is drawn as an arrow.</summary>
internal static class EstimateChart
{
    private const double Left = 290;
    private const double Right = 110;
    private const double Row = 26;
    private const int MaxName = 40;

    /// <summary>Draws it.</summary>
    public static void Write(Markup markup, ChartHead head, IReadOnlyList<Estimate> estimates)
    {
        var scale = new Scale(estimates.Max(one => one.AtMost ?? one.AtLeast ?? 0), Left, ChartHead.Width - Right);
        var ground = (estimates.Count * Row) + 6;
        head.Open(markup, ground + 24);
        foreach (var mark in scale.Marks)
        {
            ChartHead.Line(markup, scale.At(mark), 2, scale.At(mark), ground + 4, "grid");
            ChartHead.Text(markup, scale.At(mark), ground + 18, Wording.Plain(mark), "middle small");
        }

        for (var i = 0; i < estimates.Count; i++)
        {
            var (one, y) = (estimates[i], 16 + (i * Row));
            var (low, high) = (scale.At(one.AtLeast ?? 0), scale.At(one.AtMost ?? one.AtLeast ?? 0));
            ChartHead.Text(markup, Left - 10, y + 4, Wording.Cut(one.Name, MaxName), "end");
            markup.Write($"<rect class=\"certain\" x=\"{low - (low == high ? 3 : 0)}\" y=\"{y - 4}\" width=\"{(low == high ? 6 : high - low)}\" height=\"8\"/>\n");
            if (one.AtMost is null)
            {
                markup.Write($"<path class=\"tip\" d=\"M{high + 12} {y}L{high + 4} {y - 5}L{high + 4} {y + 5}Z\"/>\n");
            }

            ChartHead.Text(markup, high + 16, y + 4, Wording.Of(one.AtLeast, one.AtMost));
        }

        ChartHead.Line(markup, Left, 2, Left, ground, "axis");
        ChartHead.Close(markup);
    }
}
