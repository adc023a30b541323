using System.CommandLine;
using System.Globalization;
using Attest.Core.Trends;
using Attest.Formats.Tables;
using Attest.Workflows.Counting;
using Attest.Workflows.Resolve;
using Attest.Workflows.Trends;

namespace Attest.Cli.Commands;

/// <summary><c>attest trends</c>: how an actor's incidents went over time.</summary>
internal static class TrendsCommand
{
    private const int MostMonths = 24;
    private static readonly Argument<string> Actor = new("ACTOR") { Description = "The actor, by id or by any of its names." };
    private static readonly Option<string?> By = new("--by") { Description = "Which parts, with commas between: month, area, type, target, opponent; all when not given.", HelpName = "PARTS" };
    private static readonly Option<int> Average = new("--average")
    {
        Description = $"Over how many months the moving average goes, 1 to {MostMonths}.",
        HelpName = "MONTHS",
        DefaultValueFactory = _ => TrendSpan.DefaultWindow,
    };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl, csv, html (a page with charts and tables) or svg (the charts alone).",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv", "html", "svg");

    private static readonly Option<string?> Output = new("--output") { Description = "The file to write; standard output when not given.", HelpName = "FILE" };

    private static FlatTable Flat { get; } = new(
        ["part", "value", "country", "area", "certain", "possible", "killed_min", "killed_max", "killed_possible_min", "killed_possible_max", "toll_not_told", "average", "share", "first_incident", "from", "to", "rule", "version"]);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "trends",
            "Shows how an actor's incidents went: by month with their tolls, by area in the order of first appearance, by type, target and opponent.",
            "attest trends JNIM --include-affiliates\nattest trends JNIM --by month --since 2017 --rule network-tally --format csv\nattest trends ISGS --format html --output isgs-trends.html");
        command.Arguments.Add(Actor);
        var filter = new FilterOptions(command, Actor);
        foreach (var option in (Option[])[RuleOptions.Rule, RuleOptions.Folder, ResolutionOption.Option, By, Average, Format, Output])
        {
            command.Options.Add(option);
        }

        CommonOptions.AddAsOf(command);
        command.SetAction((call, cancellationToken) => RunAsync(call, filter, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, FilterOptions options, CancellationToken cancellationToken)
    {
        var rule = RuleOptions.Find(call, call.GetRequiredValue(RuleOptions.Rule), "--rule");
        rule = ResolutionOption.Of(call) is { } preference ? rule with { Toll = rule.Toll with { Take = preference } } : rule;
        var (parts, filter) = (Parts(call), options.Read(call));
        var span = new TrendSpan(filter.Since, filter.Until, Window(call));
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        var report = await new Trending(workspace, Codebook.Affiliates).ReportAsync(NameOf(call), CountQuestion.Of(rule, filter, []), span, cancellationToken);
        await OutputFile.WriteAsync(call, call.GetValue(Output), async output =>
        {
            var page = new TrendPage(report, Codebook.Taxonomy());
            switch (call.GetValue(Format))
            {
                case "html":
                    page.WriteHtml(parts, output);
                    break;
                case "svg":
                    page.WriteSvg(parts, output);
                    break;
                case "csv":
                    Flat.WriteCsv(Rows(report.Figures, parts), output);
                    break;
                case "jsonl":
                    await OutputFile.WriteLinesAsync(Flat, Rows(report.Figures, parts), output);
                    break;
                default:
                    await WriteAsync(report, parts, output);
                    await output.WriteLineAsync($"Workspace: {workspace.Path}");
                    break;
            }
        });
        return CommandLine.Ok;
    }

    private static string NameOf(ParseResult call)
    {
        var name = call.GetRequiredValue(Actor);
        return Codebook.Affiliates().FindId(name) is { } id ? Codebook.Affiliates().FindName(id)! : name;
    }

    private static int Window(ParseResult call) => call.GetValue(Average) is var window and >= 1 and <= MostMonths
        ? window
        : throw new CommandException($"--average: expected a number of months from 1 to {MostMonths}; found '{call.GetValue(Average)}'.", isWrongCall: true);

    private static TrendPart[] Parts(ParseResult call) => call.GetValue(By) is not { } names
        ? Enum.GetValues<TrendPart>()
        : [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name =>
            Enum.TryParse<TrendPart>(name, ignoreCase: true, out var part) && !int.TryParse(name, CultureInfo.InvariantCulture, out _)
                ? part
                : throw new CommandException($"--by: expected some of month, area, type, target, opponent; found '{name}'.", isWrongCall: true)).Distinct()];

    private static async Task WriteAsync(TrendReport report, TrendPart[] parts, TextWriter output)
    {
        var width = CommandOutput.Width(output);
        foreach (var part in parts)
        {
            var told = TrendTable.Of(part, report, Codebook.Taxonomy());
            await output.WriteLineAsync(TextTable.Printable($"{report.Actor}: {told.Title}"));
            if (told.Rows.Count == 0)
            {
                await output.WriteLineAsync("  none");
            }
            else
            {
                var table = new TextTable([.. told.Heads]);
                foreach (var row in told.Rows)
                {
                    table.Add([.. row]);
                }

                await table.WriteAsync(output);
            }

            await Say(told.Note);
            await output.WriteLineAsync();
        }

        foreach (var note in report.Notes)
        {
            await Say(note);
        }

        async Task Say(string text)
        {
            foreach (var line in WrappedText.Lines(text, width, ""))
            {
                await output.WriteLineAsync(line);
            }
        }
    }

    private static IEnumerable<object?[]> Rows(ActorTrends figures, TrendPart[] parts) => parts.SelectMany(part => part switch
    {
        TrendPart.Month => Months(figures),
        TrendPart.Area => figures.Areas.Select(area => Row(figures, "area", TrendTable.NameOf(area), area.Certain, area.Possible, area.Country, area.Area, first: area.First?.Id, from: area.First?.FirstDay, to: area.First?.LastDay)),
        TrendPart.Type => figures.Types.Select(share => Row(figures, "type", share.Value, share.Certain, share.Possible, share: share.Part)),
        TrendPart.Target => figures.Targets.Select(share => Row(figures, "target", share.Value, share.Certain, share.Possible, share: share.Part)),
        TrendPart.Opponent => figures.Opponents.Select(one => Row(figures, "opponent", one.Actor, one.Certain, one.Possible, first: one.Incidents[0].Incident.Id.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(parts), part, "Not a part of trends."),
    });

    private static IEnumerable<object?[]> Months(ActorTrends figures) =>
    [
        .. figures.Months.Select(month => WithKilled(
            Row(figures, "month", month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), month.Certain, month.Possible, from: month.Month, to: month.Month.AddMonths(1).AddDays(-1)),
            month.Killed, month.KilledPossible, month.WithoutToll, month.Average)),
        .. figures.Undated is { } row ? (object?[][])[WithKilled(Row(figures, "month", null, row.Certain, row.Possible), row.Killed, row.KilledPossible, row.WithoutToll, null)] : [],
    ];

    private static object?[] WithKilled(object?[] cells, Core.Counting.KilledSum killed, Core.Counting.KilledSum possible, int without, double? average)
    {
        (cells[6], cells[7], cells[8], cells[9], cells[10], cells[11]) = (killed.AtLeast, killed.AtMost, possible.AtLeast, possible.AtMost, without, Rounded(average));
        return cells;
    }

    private static object?[] Row(
        ActorTrends figures, string part, string? value, int certain, int possible, string? country = null, string? area = null, double? share = null, string? first = null, DateOnly? from = null, DateOnly? to = null) =>
    [
        part, value, country, area, certain, possible, null, null, null, null, null, null, Rounded(share), first, Day(from), Day(to), figures.Rule.Name, figures.Rule.Version,
    ];

    private static double? Rounded(double? number) => number is { } value ? Math.Round(value, 4) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
