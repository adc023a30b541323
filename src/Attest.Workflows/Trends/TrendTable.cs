using System.Globalization;
using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Core.Trends;
using Attest.Workflows.Words;

namespace Attest.Workflows.Trends;

/// <summary>A table of trends, the same for the terminal and for pages.</summary>
/// <param name="Part">What it is divided by.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Heads">The heads of its columns; a number's begins with &gt;.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Note">What has to be known to read it; empty when nothing has.</param>
public sealed record TrendTable(TrendPart Part, string Title, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows, string Note)
{
    /// <summary>A table of one part of a report.</summary>
    public static TrendTable Of(TrendPart part, TrendReport report, Taxonomy taxonomy) => part switch
    {
        TrendPart.Month => Months(report),
        TrendPart.Area => Areas(report),
        TrendPart.Type => Shares(part, "Types of incidents", "Type", report.Figures.Types, value => Wording.Short(taxonomy.LabelOf(new IncidentType(value))), "Each incident has one type."),
        TrendPart.Target => Shares(part, "What was attacked", "Target", report.Figures.Targets, Wording.Of, "An incident with several kinds of targets counts for each, so that shares may add up to more than the whole."),
        TrendPart.Opponent => Opponents(report),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of trends."),
    };

    private static TrendTable Months(TrendReport report)
    {
        var figures = report.Figures;
        var told = figures.Months.Where(month => month.Possible > 0).Select(month => (IReadOnlyList<string>)
        [
            Words(month.Month), Number(month.Certain), Number(month.Possible), TallyWording.Of(month.Killed, month.Certain > 0 && month.WithoutToll < month.Possible),
            TallyWording.Of(month.KilledPossible, month.WithoutToll < month.Possible), Number(month.WithoutToll), month.Average is { } average ? Wording.Plain(average) : "–",
        ]);
        IReadOnlyList<string>[] undated = figures.Undated is { } row
            ? [["not dated to a month", Number(row.Certain), Number(row.Possible), TallyWording.Of(row.Killed, row.Killed.AtLeast > 0 || row.Killed.AtMost > 0), TallyWording.Of(row.KilledPossible, row.WithoutToll < row.Incidents.Count), Number(row.WithoutToll), "–"]]
            : [];
        var without = figures.Months.Count(month => month.Possible == 0);
        var span = figures.Months.Count == 0 ? "" : $" of {Words(figures.Months[0].Month)} to {Words(figures.Months[^1].Month)}";
        return new(
            TrendPart.Month,
            "Incidents and killed by month",
            ["Month", ">Certain", ">Possible", ">Killed", ">Killed, possible", ">Toll not told", $">Mean of {figures.Span.Window}"],
            [.. told, .. undated],
            $"The mean is of the certain incidents of a month and of the {figures.Span.Window - 1} before it. {(without == 0 ? "" : $"{Wording.Number(without, "month")}{span} without an incident {(without == 1 ? "is" : "are")} left out of the table. ")}Killed are the sums of what is told, at least and at most.");
    }

    private static TrendTable Areas(TrendReport report) => new(
        TrendPart.Area,
        "First appearance by area",
        ["Area", "First certain incident", "Its name", ">Certain", ">Possible"],
        [.. report.Figures.Areas.Select(area => (IReadOnlyList<string>)
        [
            NameOf(area), area.First is { } first ? Wording.Of(first.FirstDay, first.LastDay) : "–", area.First?.Id ?? "–", Number(area.Certain), Number(area.Possible),
        ])],
        "Areas are first-level divisions. The first incident is the first that is certain and dated to a month or better; one of which accounts differ or tell less appears in no order.");

    private static TrendTable Shares(TrendPart part, string title, string head, IReadOnlyList<TrendShare> shares, Func<string, string> name, string note) => new(
        part,
        title,
        [head, ">Certain", ">Possible", ">Share of the certain"],
        [.. shares.Select(share => (IReadOnlyList<string>)[share.Value is { } value ? name(value) : "not told", Number(share.Certain), Number(share.Possible), Wording.Percent(share.Part)])],
        note);

    private static TrendTable Opponents(TrendReport report) => new(
        TrendPart.Opponent,
        "Incidents with each opponent",
        ["Opponent", ">Certain", ">Possible", ">Attacked by them", "First", "Last"],
        [.. report.Figures.Opponents.Select(one => (IReadOnlyList<string>)
        [
            one.Name, Number(one.Certain), Number(one.Possible), Number(one.Incidents.Count(of => Attacks(of.Incident, one.Actor))),
            Wording.Of(one.Incidents[0].Incident.Date?.Taken.Value), Wording.Of(one.Incidents[^1].Incident.Date?.Taken.Value),
        ])],
        "Every incident counts in which both take part on different sides, whoever attacked and whatever the rule counts; what was only threatened or was foiled does not.");

    /// <summary>The name of an area for readers.</summary>
    public static string NameOf(AreaSpread area) => (area.Area, area.Country) switch
    {
        (null, null) => "not placed",
        (null, var country) => $"{country}, division not told",
        (var name, null) => name,
        var (name, country) => $"{name}, {country}",
    };

    private static bool Attacks(Incident incident, string actor) =>
        incident.Resolution.Participants.Any(one => one.Value.Role == Role.Perpetrator && one.Value.Actor?.Value == actor);

    private static string Words(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
