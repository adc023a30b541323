using System.CommandLine;
using Attest.Core.Incidents;
using Attest.Formats.Contract;
using Attest.Formats.Tables;
using Attest.Storage.Incidents;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest incidents</c>: lists incidents.</summary>
internal static class IncidentsCommand
{
    private const int WidthOfAllColumns = 90;

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl (every field with its words), csv or geojson.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv", "geojson");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "incidents",
            "Lists the incidents that the documents tell, each once.",
            "attest incidents --country Mali --since 2019 --min-killed 10\nattest incidents --actor JNIM --include-affiliates --format csv\nattest incidents --near 14.5,-4.2 --within 50");
        var filter = new FilterOptions(command);
        command.Options.Add(Format);
        CommonOptions.AddAsOf(command);
        command.Options.Add(ResolutionOption.Option);
        command.SetAction((call, cancellationToken) => RunAsync(call, filter, cancellationToken));
        return command;
    }

    /// <summary>Writes incidents as a table.</summary>
    public static async Task WriteTableAsync(IReadOnlyList<IncidentSummary> incidents, TextWriter output, bool isPage = false)
    {
        // A narrow terminal gets fewer columns instead of cells cut to two letters.
        var isNarrow = CommandOutput.IsTerminal(output) && CommandOutput.Width(output) < WidthOfAllColumns;
        string[] headings = ["!Incident", "!When", "What", "Where", .. isNarrow ? (string[])[">Killed"] : ["Who", ">Killed", ">Told by", "Attested"]];
        var table = new TextTable(headings) { IsPage = isPage, IsCut = true };
        foreach (var incident in incidents)
        {
            var killed = Wording.Of(incident.KilledMin, incident.KilledMax);
            string[] last = isNarrow ? [killed] : [incident.Perpetrators ?? "–", killed, $"{incident.Accounts}", Wording.Of(incident.Corroboration)];
            table.Add([
                incident.Id,
                Wording.Of(incident.FirstDay, incident.LastDay),
                Wording.Short(Codebook.Taxonomy().LabelOf(new(incident.Type))) + (incident.Completion == "Occurred" ? "" : $" ({Wording.Of(incident.Completion)})"),
                Wording.OfPlace(incident.Place, incident.Country, incident.PlacePrecision),
                .. last]);
        }

        await table.WriteAsync(output);
    }

    private static async Task<int> RunAsync(ParseResult call, FilterOptions options, CancellationToken cancellationToken)
    {
        var filter = options.Read(call);
        var taxonomy = Codebook.Taxonomy();
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
        var queries = new IncidentQueries(workspace);
        var summaries = await queries.ListAsync(filter, cancellationToken);
        var output = call.InvocationConfiguration.Output;
        var format = call.GetValue(Format);
        var preference = ResolutionOption.Of(call) ?? Preference.Default;
        if (format == "table")
        {
            if (summaries.Count == 0)
            {
                await output.WriteLineAsync("No incident passes these filters. All of them: attest incidents");
                foreach (var name in options.FindUnknownActors(call))
                {
                    await output.WriteLineAsync($"The registry has no actor '{name}'; only incidents whose texts write the name so were looked for.");
                }

                return CommandLine.Ok;
            }

            await WriteTableAsync(await UnderAsync(queries, summaries, preference, cancellationToken), output);
            await output.WriteLineAsync($"{Wording.Number(summaries.Count, "incident")}. See one with its words: attest show ID");
            foreach (var note in options.FindSharedNames(call))
            {
                await output.WriteLineAsync(note);
            }

            await CommonOptions.WriteAsOfAsync(workspace, output);

            return CommandLine.Ok;
        }

        var incidents = await queries.DescribeAsync([.. summaries.Select(one => one.Id)], preference, cancellationToken);
        var rows = incidents.Select(incident => IncidentRow.Of(incident, taxonomy, withWords: true));
        switch (format)
        {
            case "csv":
                IncidentTable.WriteCsv(rows, output);
                break;
            case "geojson":
                await using (var bytes = CommandOutput.Bytes(call))
                {
                    IncidentTable.WriteGeoJson(rows, withheld: null, bytes);
                }

                break;
            default:
                await using (var bytes = CommandOutput.Bytes(call))
                {
                    var writer = new IncidentWriter(type => taxonomy.FamilyOf(type).Code);
                    foreach (var incident in incidents)
                    {
                        writer.WriteLine(incident, bytes);
                    }
                }

                break;
        }

        return CommandLine.Ok;
    }

    /// <summary>The lines with what another resolution rule takes.</summary>
    private static async Task<IReadOnlyList<IncidentSummary>> UnderAsync(
        IncidentQueries queries, IReadOnlyList<IncidentSummary> summaries, Preference preference, CancellationToken cancellationToken)
    {
        if (preference == Preference.Default)
        {
            return summaries;
        }

        var incidents = (await queries.DescribeAsync([.. summaries.Select(one => one.Id)], preference, cancellationToken)).ToDictionary(one => one.Id.Value, StringComparer.Ordinal);
        return
        [
            .. summaries.Select(summary => (Summary: summary, Incident: incidents[summary.Id])).Select(one => one.Summary with
            {
                Type = one.Incident.Type.Taken.Value.Code,
                FirstDay = one.Incident.Date?.Taken.Value.From,
                LastDay = one.Incident.Date?.Taken.Value.To,
                Place = one.Incident.Place?.Taken.Value.Name,
                PlacePrecision = one.Incident.Place?.Taken.Value.Precision,
                Country = one.Incident.Place?.Taken.Value.Country,
                KilledMin = one.Incident.Killed?.Taken.Value.AtLeast,
                KilledMax = one.Incident.Killed?.Taken.Value.AtMost,
            }),
        ];
    }
}
