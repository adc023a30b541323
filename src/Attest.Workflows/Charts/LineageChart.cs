using Attest.Workflows.Explain;
using Attest.Workflows.Words;

namespace Attest.Workflows.Charts;

/// <summary>A group over the years.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">Since when it exists.</param>
/// <param name="IsFromKnown">Whether that is told, rather than only not later than this.</param>
/// <param name="To">Until when; null when it still exists, or when that is not told.</param>
/// <param name="IsSubject">Whether it is the one of which is told.</param>
internal sealed record LineageBar(string Name, DateOnly From, bool IsFromKnown, DateOnly? To, bool IsSubject);

/// <summary>What joined or parted two groups.</summary>
/// <param name="From">The bar from which the arrow comes.</param>
/// <param name="To">The bar to which it leads.</param>
/// <param name="Day">When.</param>
/// <param name="Words">What it was.</param>
/// <param name="IsLoose">Whether both go on as groups of their own, as with a pledge; drawn with a broken line.</param>
internal sealed record LineageArrow(int From, int To, DateOnly Day, string Words, bool IsLoose);

/// <summary>Groups one below the other as bars over years, with arrows for what joined and parted them.</summary>
internal static class LineageChart
{
    private const double Left = 170;
    private const double Right = 14;
    private const double Row = 30;
    private const double Thick = 9;
    private const int MaxName = 25;

    /// <summary>Draws it.</summary>
    public static void Write(Markup markup, ChartHead head, IReadOnlyList<LineageBar> bars, IReadOnlyList<LineageArrow> arrows, DateOnly last)
    {
        var first = new DateOnly(bars.Min(bar => bar.From).Year - 1, 1, 1);
        var time = new TimeScale(first, last, Left, ChartHead.Width - Right);
        var ground = (bars.Count * Row) + 8;
        head.Open(markup, ground + 26);
        foreach (var (day, words) in time.Marks())
        {
            ChartHead.Line(markup, time.At(day), 2, time.At(day), ground + 4, "grid");
            ChartHead.Text(markup, time.At(day) + 2, ground + 18, words, "small");
        }

        for (var i = 0; i < bars.Count; i++)
        {
            DrawBar(markup, bars[i], Middle(i), time);
        }

        // Arrows of one moment into one group share a line of words.
        List<(double X, double Y)> worded = [];
        foreach (var arrow in arrows.OrderBy(one => one.IsLoose).ThenBy(one => one.Day).ThenBy(one => one.To).ThenBy(one => one.From))
        {
            DrawArrow(markup, arrow, time, worded);
        }

        ChartHead.Line(markup, Left, ground, ChartHead.Width - Right, ground, "axis");
        ChartHead.Close(markup);
    }

    private static double Middle(int row) => 18 + (row * Row);

    private static void DrawBar(Markup markup, LineageBar bar, double y, TimeScale time)
    {
        var (x, end) = (time.At(bar.From), bar.To is { } to ? time.At(to) : ChartHead.Width - Right);
        ChartHead.Text(markup, Left - 8, y + 4, Wording.Cut(bar.Name, MaxName), bar.IsSubject ? "end strong" : "end");
        markup.Write($"<rect class=\"{(bar.IsSubject ? "certain" : "hollow")}\" x=\"{x}\" y=\"{y - (Thick / 2)}\" width=\"{Math.Max(2, end - x)}\" height=\"{Thick}\"/>\n");
        if (!bar.IsFromKnown)
        {
            ChartHead.Text(markup, x - 4, y + 4, "?", "end small");
        }
    }

    private static void DrawArrow(Markup markup, LineageArrow arrow, TimeScale time, List<(double X, double Y)> worded)
    {
        // Pledges of the day of a formation stand beside it.
        var (x, from, to) = (time.At(arrow.Day) + (arrow.IsLoose ? 7 : 0), Middle(arrow.From), Middle(arrow.To));
        var down = to > from ? 1 : -1;
        var (start, tip) = (from + (down * Thick / 2), to - (down * Thick / 2));
        ChartHead.Line(markup, x, start, x, tip - (down * 6), arrow.IsLoose ? "link doubted" : "link");
        markup.Write($"<path class=\"tip\" d=\"M{x} {tip}L{x - 4} {tip - (down * 8)}L{x + 4} {tip - (down * 8)}Z\"/>\n");
        var y = tip - (down * 8) + (down > 0 ? -1 : 8);
        if (!worded.Exists(one => Math.Abs(one.Y - y) < 9 && Math.Abs(one.X - x) < 130))
        {
            worded.Add((x, y));
            var isLeft = x > ChartHead.Width - 160;
            ChartHead.Text(markup, isLeft ? x - 7 : x + 7, y, arrow.Words, isLeft ? "small halo end" : "small halo");
        }
    }
}
