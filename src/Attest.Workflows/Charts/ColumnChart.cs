using Attest.Workflows.Explain;
using Attest.Workflows.Words;

namespace Attest.Workflows.Charts;

/// <summary>One column of a chart over time.</summary>
/// <param name="Day">The first day for which it stands.</param>
/// <param name="Certain">What is certain.</param>
/// <param name="Possible">What there is at most; not less than what is certain.</param>
/// <param name="Line">The height of the line above it; null where the line has not begun.</param>
internal sealed record Column(DateOnly Day, double Certain, double Possible, double? Line);

/// <summary>Columns over time: filled what is certain, hatched on top what is only possible, and a line of the average.</summary>
internal static class ColumnChart
{
    private const double Left = 48;
    private const double Right = 12;
    private const double Top = 34;
    private const double Height = 250;
    private const double Ground = 214;

    /// <summary>Draws it.</summary>
    /// <param name="markup">Where it is written.</param>
    /// <param name="head">Its title and description.</param>
    /// <param name="columns">The columns, without gaps.</param>
    /// <param name="last">The last day of the last column.</param>
    /// <param name="certain">What the filled part means.</param>
    /// <param name="line">What the line means; null when there is none.</param>
    public static void Write(Markup markup, ChartHead head, IReadOnlyList<Column> columns, DateOnly last, string certain, string? line)
    {
        var scale = new Scale(columns.Max(one => Math.Max(one.Possible, one.Line ?? 0)), Ground, Top);
        var time = new TimeScale(columns[0].Day, last, Left, ChartHead.Width - Right);
        head.Open(markup, Height);
        Legend(markup, head, certain, line);
        foreach (var mark in scale.Marks)
        {
            ChartHead.Line(markup, Left, scale.At(mark), ChartHead.Width - Right, scale.At(mark), "grid");
            ChartHead.Text(markup, Left - 6, scale.At(mark) + 4, Wording.Plain(mark), "end");
        }

        var room = (ChartHead.Width - Left - Right) / columns.Count;
        var gap = Math.Min(4, room * 0.15);
        foreach (var column in columns)
        {
            var x = time.At(column.Day) + (gap / 2);
            if (column.Certain > 0)
            {
                head.Box(markup, x, scale.At(column.Certain), room - gap, Ground - scale.At(column.Certain), isCertain: true);
            }

            if (column.Possible > column.Certain)
            {
                head.Box(markup, x, scale.At(column.Possible), room - gap, scale.At(column.Certain) - scale.At(column.Possible), isCertain: false);
            }
        }

        Average(markup, columns, time, scale, room);
        ChartHead.Line(markup, Left, Ground, ChartHead.Width - Right, Ground, "axis");
        foreach (var (day, words) in time.Marks())
        {
            ChartHead.Line(markup, time.At(day), Ground, time.At(day), Ground + 5, "axis");
            ChartHead.Text(markup, time.At(day) + 2, Ground + 18, words, "small");
        }

        ChartHead.Close(markup);
    }

    private static void Legend(Markup markup, ChartHead head, string certain, string? line)
    {
        head.Box(markup, Left, 8, 12, 10, isCertain: true);
        ChartHead.Text(markup, Left + 17, 17, certain);
        var second = Left + 30 + (certain.Length * 6.4);
        head.Box(markup, second, 8, 12, 10, isCertain: false);
        ChartHead.Text(markup, second + 17, 17, "possible besides");
        if (line is not null)
        {
            ChartHead.Line(markup, second + 140, 13, second + 164, 13, "average");
            ChartHead.Text(markup, second + 170, 17, line);
        }
    }

    private static void Average(Markup markup, IReadOnlyList<Column> columns, TimeScale time, Scale scale, double room)
    {
        var begun = false;
        foreach (var column in columns)
        {
            if (column.Line is not { } height)
            {
                continue;
            }

            if (!begun)
            {
                markup.WriteConstant("<path class=\"average\" d=\"");
            }

            var letter = begun ? "L" : "M";
            markup.Write($"{letter}{time.At(column.Day) + (room / 2)} {scale.At(height)}");
            begun = true;
        }

        if (begun)
        {
            markup.WriteConstant("\"/>\n");
        }
    }
}
