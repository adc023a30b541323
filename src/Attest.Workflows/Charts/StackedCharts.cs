using System.Globalization;
using Attest.Workflows.Explain;

namespace Attest.Workflows.Charts;

/// <summary>Several charts as one drawing, one below the other.</summary>
internal static class StackedCharts
{
    private const double Margin = 14;
    private const double TitleRoom = 26;
    private const double LineRoom = 15;
    private const int LineLength = 125;

    /// <summary>The charts that were written one behind the other, each with its height.</summary>
    public static IEnumerable<(string Text, double Height)> Split(string charts)
    {
        const string end = "</svg>\n";
        for (var at = 0; at < charts.Length;)
        {
            var next = charts.IndexOf(end, at, StringComparison.Ordinal) + end.Length;
            var chart = charts[at..next];
            yield return (chart, Number(chart, "height=\""));
            at = next;
        }
    }

    /// <summary>Writes them, each under its own title, with notes at the end.</summary>
    public static void Write(IReadOnlyList<(string Text, double Height)> charts, string title, IReadOnlyList<string> notes, TextWriter output)
    {
        var markup = new Markup(output);
        string[] lines = [.. notes.SelectMany(note => Lines(note, LineLength))];
        var height = Margin + charts.Sum(chart => chart.Height + TitleRoom + Margin) + (lines.Length * LineRoom) + Margin;
        var width = ChartHead.Width + (2 * Margin);
        markup.Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" lang=\"en\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n<title>{title}</title>\n");
        markup.WriteConstant("<style>\n");
        output.Write(ChartStyle.Text);
        markup.Write($"</style>\n<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>\n");
        var y = Margin;
        foreach (var chart in charts)
        {
            ChartHead.Text(markup, Margin, y + 16, TitleOf(chart.Text), "strong");
            markup.Write($"<g transform=\"translate({Margin} {y + TitleRoom})\">\n");

            // What a chart wrote itself, every word of it encoded already.
            output.Write(chart.Text);
            markup.WriteConstant("</g>\n");
            y += chart.Height + TitleRoom + Margin;
        }

        foreach (var line in lines)
        {
            y += LineRoom;
            ChartHead.Text(markup, Margin, y, line, "small");
        }

        ChartHead.Close(markup);
    }

    private static string TitleOf(string chart)
    {
        var start = chart.IndexOf('>', chart.IndexOf("<title", StringComparison.Ordinal)) + 1;
        return System.Net.WebUtility.HtmlDecode(chart[start..chart.IndexOf("</title>", start, StringComparison.Ordinal)]);
    }

    private static double Number(string text, string before)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return double.Parse(text.AsSpan()[start..text.IndexOf('"', start)], CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Lines(string text, int length)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > length)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
