using Attest.Core.Incidents;
using Attest.Workflows.Charts;
using Attest.Workflows.Explain;
using Attest.Workflows.Pages;
using Attest.Workflows.Words;

namespace Attest.Workflows.Trends;

/// <summary>Writes trends as one page of HTML, a table beside each chart, or as one drawing.</summary>
/// <param name="report">The trends.</param>
/// <param name="taxonomy">The names of types.</param>
public sealed class TrendPage(TrendReport report, Taxonomy taxonomy)
{
    /// <summary>Writes the page.</summary>
    public void WriteHtml(IReadOnlyList<TrendPart> parts, TextWriter output)
    {
        var markup = new Markup(output);
        PageFrame.Open(output, $"Trends: {report.Actor}");
        markup.Write($"<header><h1>{report.Actor}: trends</h1>\n<p class=\"lead\">{Summary()}</p></header>\n<main id=\"main\">\n");
        foreach (var part in parts)
        {
            WriteSection(markup, part);
        }

        WriteNotes(markup, "<section id=\"rules\"><h2>Rule, coverage and day</h2>\n");
        markup.WriteConstant("</section>\n</main>\n");
        PageFrame.Close(output);
    }

    /// <summary>Writes charts and tables of some parts, each under its own heading, into a page that is open.</summary>
    internal void WriteSection(Markup markup, TrendPart part)
    {
        var table = TrendTable.Of(part, report, taxonomy);
        markup.Write($"<section id=\"{part.ToString().ToLowerInvariant()}\"><h2>{table.Title}</h2>\n<figure>\n");
        if (!TrendCharts.Write(markup, part, report, taxonomy))
        {
            markup.WriteConstant("<p class=\"none\">Nothing to draw: no incident is told so precisely.</p>\n");
        }

        PageTable.Write(markup, table.Title, table.Heads, table.Rows);
        markup.Write($"<figcaption>{table.Note}</figcaption></figure></section>\n");
    }

    /// <summary>Writes the rule, what was read and the day.</summary>
    internal void WriteNotes(Markup markup, [System.Diagnostics.CodeAnalysis.ConstantExpected] string opening)
    {
        markup.WriteConstant(opening);
        foreach (var note in report.Notes)
        {
            markup.Write($"<p class=\"note\">{note}</p>\n");
        }
    }

    /// <summary>Writes one drawing with the charts of some parts below each other.</summary>
    public void WriteSvg(IReadOnlyList<TrendPart> parts, TextWriter output)
    {
        List<(string Text, double Height)> charts = [];
        foreach (var part in parts)
        {
            using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
            if (TrendCharts.Write(new(writer), part, report, taxonomy))
            {
                charts.AddRange(StackedCharts.Split(writer.ToString()));
            }
        }

        StackedCharts.Write(charts, $"Trends: {report.Actor}", report.Notes, output);
    }

    private string Summary()
    {
        var total = report.Figures.Total;
        var number = total.Certain == total.Possible ? Wording.Number(total.Certain, "incident") : $"{total.Certain} to {Wording.Number(total.Possible, "incident")}";
        var killed = total.Possible > 0 && total.Incidents.Count > total.WithoutToll ? $", {TallyWording.Of(total.KilledPossible, isTold: true)} killed in all" : "";
        return $"{number}{killed}; {total.WithoutToll} of them without a toll. {report.Notes[^1]}";
    }
}
