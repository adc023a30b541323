using System.CommandLine;
using System.Text;
using Attest.Formats.Contract;
using Attest.Formats.Tables;
using Attest.Workflows.Export;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest export</c>: incidents for others.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "csv, jsonl or geojson.",
        DefaultValueFactory = _ => "csv",
    }.AcceptOnlyFromAmong("csv", "jsonl", "geojson");

    private static readonly Option<string> ForWhom = new Option<string>("--audience")
    {
        Description = "public: coded fields and references only; internal: everything, recorded in the ledger.",
        DefaultValueFactory = _ => "public",
    }.AcceptOnlyFromAmong("public", "internal");

    private static readonly Option<string?> Output = new("--output") { Description = "The file to write; standard output when not given.", HelpName = "FILE" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "export",
            "Writes incidents for others, with a closing list of what was withheld.",
            "attest export --output incidents.csv\nattest export --format geojson --country ML --output mali.geojson");
        var filter = new FilterOptions(command);
        command.Options.Add(Format);
        command.Options.Add(ForWhom);
        command.Options.Add(Output);
        command.SetAction((call, cancellationToken) => RunAsync(call, filter, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, FilterOptions options, CancellationToken cancellationToken)
    {
        var filter = options.Read(call);
        var taxonomy = Codebook.Taxonomy();
        var audience = call.GetValue(ForWhom) == "internal" ? Audience.Internal : Audience.Public;
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
        var export = await IncidentExport.OfAsync(workspace, taxonomy, filter, audience, cancellationToken);
        var path = call.GetValue(Output);
        await using (var bytes = path is null ? CommandOutput.Bytes(call) : File.Create(path))
        {
            Write(export, call.GetValue(Format)!, audience, bytes);
        }

        await WriteWithheldAsync(export, path, call);
        return CommandLine.Ok;

        void Write(IncidentExport made, string format, Audience forWhom, Stream bytes)
        {
            switch (format, forWhom)
            {
                case ("csv", _):
                    using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
                    {
                        IncidentTable.WriteCsv(made.Rows, text);
                    }

                    break;
                case ("geojson", _):
                    IncidentTable.WriteGeoJson(made.Rows, made.Withheld, bytes);
                    break;
                case (_, Audience.Internal):
                    var writer = new IncidentWriter(type => taxonomy.FamilyOf(type).Code);
                    foreach (var incident in made.Incidents)
                    {
                        writer.WriteLine(incident, bytes);
                    }

                    break;
                default:
                    IncidentTable.WriteJsonLines(made.Rows, made.Withheld, bytes);
                    break;
            }
        }
    }

    /// <summary>The list goes beside a file and to the messages, so that a CSV stays a table.</summary>
    private static async Task WriteWithheldAsync(IncidentExport export, string? path, ParseResult call)
    {
        var list = new StringBuilder("Withheld from this export:\n");
        foreach (var line in export.Withheld)
        {
            list.Append("- ").Append(line).Append('\n');
        }

        if (path is not null)
        {
            await File.WriteAllTextAsync(path + ".withheld.txt", list.ToString());
            await call.InvocationConfiguration.Output.WriteLineAsync($"Wrote {Wording.Number(export.Rows.Count, "incident")} to {path}, and what was withheld to {path}.withheld.txt.");
        }

        await call.InvocationConfiguration.Error.WriteAsync(list.ToString());
    }
}
