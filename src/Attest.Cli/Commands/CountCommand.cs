using System.CommandLine;
using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Formats.Tables;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Counting;
using Attest.Workflows.Decisions;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest count</c>: counts incidents under a rule.</summary>
internal static class CountCommand
{
    private static readonly Option<bool> Incidents = new("--incidents") { Description = "List the incidents behind each row, and why some are possible only." };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl (with the names of the incidents behind each row) or csv.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "count",
            "Counts incidents under a named rule: how many there surely are, and how many at most, with a row for those that cannot be dated or placed.",
            "attest count --by month --country ML\nattest count --rule network-tally --actor JNIM --by year,country\nattest count --rule acled-like --since 2019 --incidents");
        var filter = new FilterOptions(command);
        foreach (var option in (Option[])[RuleOptions.Rule, RuleOptions.Folder, RuleOptions.By, ResolutionOption.Option, Incidents, Format])
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
        var by = RuleOptions.DimensionsOf(call);
        var filter = options.Read(call);
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        var question = CountQuestion.Of(rule, filter, by) with { ListsIncidents = call.GetValue(Incidents) || call.GetValue(Format) != "table" };
        var tally = await new Counter(workspace, Codebook.Affiliates).CountAsync(question, cancellationToken);
        var output = call.InvocationConfiguration.Output;
        if (!await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), Flat(by), Rows(tally, call.GetValue(Incidents))))
        {
            await WriteAsync(tally, call.GetValue(Incidents), output);
            await WriteRuleAsync(tally, workspace, filter, options.FindSharedNames(call), output, cancellationToken);
        }

        return CommandLine.Ok;
    }

    private static FlatTable Flat(IReadOnlyList<Dimension> by) => new(
        ["record", .. by.Select(one => one.ToString().ToLowerInvariant()), "certain", "possible", "killed_min", "killed_max", "killed_possible_min", "killed_possible_max", "toll_not_told", "incidents", "possible_only", "rule", "version", "incident", "counts", "why", "from", "to", "place"]);

    private static IEnumerable<object?[]> Rows(Tally tally, bool withIncidents)
    {
        foreach (var row in tally.By.Count == 0 ? [] : tally.Rows)
        {
            yield return Row("row", row, [.. row.Values]);
            foreach (var incident in withIncidents ? row.Incidents : [])
            {
                yield return Incident(tally, incident, [.. row.Values]);
            }
        }

        yield return Row("total", tally.Total, [.. tally.By.Select(_ => (string?)null)]);
        foreach (var incident in withIncidents && tally.By.Count == 0 ? tally.Total.Incidents : [])
        {
            yield return Incident(tally, incident, []);
        }

        object?[] Row(string record, TallyRow row, object?[] values) =>
        [
            record, .. values, row.Certain, row.Possible, row.Killed.AtLeast, row.Killed.AtMost, row.KilledPossible.AtLeast, row.KilledPossible.AtMost, row.WithoutToll,
            row.Incidents.Select(one => one.Verdict.Incident.Id).ToArray(),
            row.Incidents.Where(one => one.Counts != Holding.Surely).Select(one => one.Verdict.Incident.Id).ToArray(),
            tally.Rule.Name, tally.Rule.Version, null, null, null, null, null, null,
        ];
    }

    private static object?[] Incident(Tally tally, TalliedIncident one, object?[] values)
    {
        var incident = one.Verdict.Incident;
        var killed = one.Verdict.Killed;
        return
        [
            "incident", .. values, null, null, killed?.AtLeast, killed?.AtMost, null, null, null, null, null, tally.Rule.Name, tally.Rule.Version,
            incident.Id, one.Counts == Holding.Surely ? "certain" : "possible", one.Why is { } why ? TallyWording.Possible(why) : null,
            incident.FirstDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), incident.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), incident.Place,
        ];
    }

    private static async Task WriteAsync(Tally tally, bool withIncidents, TextWriter output)
    {
        var table = new TextTable([.. tally.By.Select(dimension => dimension.ToString()), ">Certain", ">Possible", ">Killed", ">at most", ">Toll not told"]);
        foreach (var row in tally.By.Count == 0 ? [] : tally.Rows)
        {
            table.Add([.. row.Values.Select((value, index) => TallyWording.Of(tally.By[index], value)), .. Numbers(row)]);
        }

        table.Add([.. tally.By.Select((_, index) => index == 0 ? "all, each once" : ""), .. Numbers(tally.Total)]);
        await table.WriteAsync(output);
        if (!withIncidents)
        {
            return;
        }

        foreach (var row in tally.By.Count == 0 ? [tally.Total] : tally.Rows)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(row.Values.Count == 0 ? "all" : string.Join(" · ", row.Values.Select((value, index) => TallyWording.Of(tally.By[index], value))));
            foreach (var one in row.Incidents)
            {
                var incident = one.Verdict.Incident;
                var when = Wording.Of(incident.FirstDay, incident.LastDay);
                var where = Wording.OfPlace(incident.Place, incident.Country, incident.PlacePrecision);
                var why = one.Why is { } condition ? $"; possible: {TallyWording.Possible(condition)}" : "";
                await output.WriteLineAsync(TextTable.Printable($"  {incident.Id}  {when}  {Wording.Short(Codebook.Taxonomy().LabelOf(new(incident.Type)))}, {where}; killed: {Wording.Of(one.Verdict.Killed)}{why}"));
            }
        }

        await output.WriteLineAsync();
    }

    /// <summary>Under the numbers: the rule, what it left out, what was read, and what the workspace had recorded when they were counted.</summary>
    private static async Task WriteRuleAsync(Tally tally, Workspace workspace, IncidentFilter filter, IReadOnlyList<string> notes, TextWriter output, CancellationToken cancellationToken)
    {
        await Say($"Rule {tally.Rule.Name}, version {tally.Rule.Version}. {tally.Rule.Text}");
        if (tally.Rule.Toll.Take != Preference.Default)
        {
            await Say($"Tolls taken where voices differ: {Wording.Of(tally.Rule.Toll.Take.ToString())}.");
        }

        foreach (var unverified in tally.Rule.Unverified)
        {
            await Say($"Not verified: {unverified}");
        }

        foreach (var note in notes)
        {
            await Say(note);
        }

        foreach (var (condition, number) in tally.LeftOut.OrderBy(one => one.Key))
        {
            await Say($"Left out: {Wording.Number(number, "incident")} {TallyWording.LeftOut(condition)}.");
        }

        await Say(await CoverageNote.OfAsync(workspace, filter, cancellationToken));
        if (CommonOptions.Describe(workspace.AsOf) is { } asOf)
        {
            await Say(asOf);
        }
        else if (await new CountQueries(workspace).LastDayAsync(cancellationToken) is { } day)
        {
            await Say($"As recorded by {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. See the incidents of each row: --incidents.");
        }

        await output.WriteLineAsync($"Workspace: {workspace.Path}");

        async Task Say(string text)
        {
            foreach (var line in WrappedText.Lines(text, CommandOutput.Width(output), ""))
            {
                await output.WriteLineAsync(line);
            }
        }
    }

    private static string[] Numbers(TallyRow row) =>
    [
        row.Certain.ToString(CultureInfo.InvariantCulture),
        row.Possible.ToString(CultureInfo.InvariantCulture),
        TallyWording.Killed(row),
        TallyWording.KilledAtMost(row),
        row.WithoutToll.ToString(CultureInfo.InvariantCulture),
    ];
}
