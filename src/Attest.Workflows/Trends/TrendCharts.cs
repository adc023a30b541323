using Attest.Core.Incidents;
using Attest.Core.Trends;
using Attest.Workflows.Charts;
using Attest.Workflows.Explain;
using Attest.Workflows.Words;

namespace Attest.Workflows.Trends;

/// <summary>Draws the parts of trends.</summary>
internal static class TrendCharts
{
    // Columns of months would be thinner than a line.
    private const int MostMonths = 300;
    private const int MostBars = 20;
    private const int MostAreas = 40;

    /// <summary>Draws a part; false when there is nothing to draw.</summary>
    public static bool Write(Markup markup, TrendPart part, TrendReport report, Taxonomy taxonomy)
    {
        var figures = report.Figures;
        switch (part)
        {
            case TrendPart.Month:
                return Months(markup, report);
            case TrendPart.Area:
                return Areas(markup, report);
            case TrendPart.Opponent:
                return Bars(markup, "opponents", $"{report.Actor}: incidents with each opponent", [.. figures.Opponents.Select(one => new Bar(one.Name, one.Certain, one.Possible, Words(one.Certain, one.Possible)))]);
            default:
                var shares = part == TrendPart.Type ? figures.Types : figures.Targets;
                var table = TrendTable.Of(part, report, taxonomy);
                return Bars(markup, part == TrendPart.Type ? "types" : "targets", $"{report.Actor}: {table.Title.ToLowerInvariant()}", [.. shares.Select((share, at) =>
                    new Bar(table.Rows[at][0], share.Certain, share.Possible, $"{Words(share.Certain, share.Possible)} · {Wording.Percent(share.Part)}"))]);
        }
    }

    private static bool Months(Markup markup, TrendReport report)
    {
        var months = report.Figures.Months;
        if (months.Count == 0 || months.All(month => month.Possible == 0))
        {
            return false;
        }

        var (isYearly, last) = (months.Count > MostMonths, months[^1].Month.AddMonths(1).AddDays(-1));
        var span = $"{months[0].Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)} to {months[^1].Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)}";
        var greatest = months.MaxBy(month => month.Certain)!;
        var head = new ChartHead(
            "months",
            $"{report.Actor}: incidents by {(isYearly ? "year" : "month")}, {span}",
            $"{months.Sum(month => month.Certain)} certain incidents that are dated to a month; the most in {greatest.Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)}: {greatest.Certain}. The numbers stand in the table beside it.");
        ColumnChart.Write(markup, head, Columns(months, isYearly, month => (month.Certain, month.Possible, month.Average)), last, "certain incidents", isYearly ? null : $"mean of {report.Figures.Span.Window} months");
        if (months.Any(month => month.KilledPossible.AtLeast > 0))
        {
            var killed = new ChartHead(
                "killed",
                $"{report.Actor}: killed at least, by {(isYearly ? "year" : "month")}, {span}",
                $"{months.Sum(month => month.Killed.AtLeast)} killed at least in the certain incidents that are dated to a month. The numbers stand in the table beside it.");
            ColumnChart.Write(markup, killed, Columns(months, isYearly, month => (month.Killed.AtLeast, month.KilledPossible.AtLeast, null)), last, "killed at least, in certain incidents", line: null);
        }

        return true;
    }

    private static Column[] Columns(IReadOnlyList<TrendMonth> months, bool isYearly, Func<TrendMonth, (double Certain, double Possible, double? Line)> value) =>
    [
        .. months.GroupBy(month => isYearly ? new DateOnly(month.Month.Year, 1, 1) : month.Month)
            .Select(group => new Column(group.First().Month, group.Sum(one => value(one).Certain), group.Sum(one => value(one).Possible), isYearly ? null : value(group.First()).Line)),
    ];

    private static bool Areas(Markup markup, TrendReport report)
    {
        var areas = report.Figures.Areas.Where(area => area.Days.Count > 0).ToArray();
        if (areas.Length == 0)
        {
            return false;
        }

        var days = areas.SelectMany(area => area.Days).Select(one => one.Day).ToArray();
        var drawn = areas.Take(MostAreas).Select(area => new SpreadRow(TrendTable.NameOf(area), area.First?.FirstDay, area.Days)).ToArray();
        var head = new ChartHead(
            "areas",
            $"{report.Actor}: where incidents appeared, and when",
            $"{areas.Length} areas from top to bottom in the order of the first certain incident; a filled mark is a certain incident, a hollow one a possible one, and the line runs on from the first certain one. The table beside it names them.{(areas.Length > MostAreas ? $" The first {MostAreas} are drawn." : "")}");
        SpreadChart.Write(markup, head, drawn, new(days.Min().Year, 1, 1), new(days.Max().Year, 12, 31));
        return true;
    }

    private static bool Bars(Markup markup, string id, string title, Bar[] bars)
    {
        if (bars.Length == 0)
        {
            return false;
        }

        var more = bars.Length > MostBars ? $" The first {MostBars} of {bars.Length} are drawn." : "";
        BarChart.Write(markup, new(id, title, $"{string.Join("; ", bars.Take(3).Select(bar => $"{bar.Name}: {bar.Words}"))}.{more} The numbers stand in the table beside it."), [.. bars.Take(MostBars)]);
        return true;
    }

    private static string Words(int certain, int possible) => possible > certain ? $"{certain} to {possible}" : $"{certain}";
}
