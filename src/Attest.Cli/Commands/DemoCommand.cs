using System.CommandLine;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Formats.Reading;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Counting;
using Attest.Workflows.Intake;
using Attest.Workflows.Resolve;
using Attest.Workflows.Workspaces;

namespace Attest.Cli.Commands;

/// <summary><c>attest demo</c>: what attest makes of the samples that come with it.</summary>
internal static class DemoCommand
{
    private const int LongestBar = 40;
    private const int LongestList = 40;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand("demo", "Makes a workspace of the samples in a temporary folder and shows what can be asked of it.", "attest demo");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var output = call.InvocationConfiguration.Output;
        var samples = Path.Combine(AppContext.BaseDirectory, "samples", "reports");
        if (!Directory.Exists(samples))
        {
            throw new CommandException($"{samples}: expected the sample reports, found no such folder. Build attest anew from its source.");
        }

        var taxonomy = Codebook.Taxonomy();
        var folder = Directory.CreateTempSubdirectory("attest-demo-").FullName;
        await using var workspace = await WorkspaceFolder.CreateAsync(folder, cancellationToken);
        var files = new DocumentFiles(new ReadingOptions());
        var summary = await new DocumentIntake(workspace, Codebook.Coder()).AddAsync(files.ReadAsync([samples], standardInput: null, cancellationToken), cancellationToken);
        await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
        var queries = new IncidentQueries(workspace);
        var incidents = await queries.ListAsync(new(), cancellationToken);

        await HeadAsync(output, "What the reports say");
        await output.WriteLineAsync($"{Wording.Number(summary.Added, "short report")} written for this project give {Wording.Number(summary.Attestations, "account")} of {Wording.Number(incidents.Count, "incident")}.");
        await output.WriteLineAsync();
        await IncidentsCommand.WriteTableAsync(BestAttested(incidents), output, isPage: true);
        await output.WriteLineAsync(incidents.Count > LongestList ? $" … and {incidents.Count - LongestList} more; these are the best attested." : "");
        await WriteChartAsync(workspace, output, cancellationToken);
        if (Telling(await queries.DescribeAsync([.. incidents.Select(one => one.Id)], cancellationToken)) is { } told)
        {
            await HeadAsync(output, "One incident in full");
            await IncidentPage.WriteAsync(told, taxonomy, output);
        }

        await WriteNextStepsAsync(folder, incidents, output);
        return CommandLine.Ok;
    }

    /// <summary>The incidents that most accounts tell, of these those that tell most, in the order in which they were.</summary>
    private static List<IncidentSummary> BestAttested(IReadOnlyList<IncidentSummary> incidents)
    {
        var best = incidents
            .OrderByDescending(one => one.Accounts)
            .ThenByDescending(one => (one.FirstDay is null ? 0 : 1) + (one.Place is null ? 0 : 1) + (one.KilledMin is null ? 0 : 1) + (one.Perpetrators is null ? 0 : 1))
            .ThenBy(one => one.Id, StringComparer.Ordinal)
            .Take(LongestList)
            .Select(one => one.Id)
            .ToHashSet(StringComparer.Ordinal);
        return [.. incidents.Where(one => best.Contains(one.Id))];
    }

    /// <summary>The incident in which the accounts differ most: by tolls, then by number of accounts.</summary>
    private static Incident? Telling(IReadOnlyList<Incident> incidents) => incidents
        .OrderByDescending(incident => Math.Min(incident.Accounts.Count, 4))
        .ThenByDescending(incident => incident.Killed?.Others.Count ?? 0)
        .ThenByDescending(incident => incident.Resolution.Tolls.Count)
        .ThenBy(incident => incident.Id.Value, StringComparer.Ordinal)
        .FirstOrDefault();

    private static async Task WriteChartAsync(Workspace workspace, TextWriter output, CancellationToken cancellationToken)
    {
        var rule = Codebook.Rules().Find(RuleFolder.Default)!;
        var count = await new Counter(workspace, Codebook.Affiliates).CountAsync(new() { Rule = rule, By = [Dimension.Month] }, cancellationToken);
        var most = count.Rows.Select(row => row.Possible).DefaultIfEmpty(1).Max();
        await HeadAsync(output, "Incidents a month");
        foreach (var row in count.Rows)
        {
            var bar = new string('█', Math.Max(1, row.Possible * Math.Min(LongestBar, most * 4) / most));
            await output.WriteLineAsync(row.Values[0] is { } month
                ? $"  {month}  {bar} {row.Possible}"
                : $"  {Wording.Number(row.Possible, "incident")} not dated to a month. Months without incidents are left out.");
        }
    }

    private static async Task WriteNextStepsAsync(string folder, IReadOnlyList<IncidentSummary> incidents, TextWriter output)
    {
        await HeadAsync(output, "Try next");
        await output.WriteLineAsync(
            $"""
              attest incidents --actor JNIM --include-affiliates --workspace {folder}
              attest count --by year,country --workspace {folder}
              attest show {(incidents.Count > 0 ? incidents[0].Id : "ID")} --workspace {folder}
              attest export --output incidents.csv --workspace {folder}
              attest add your-reports --workspace {folder}

            From the source, 'attest' is: dotnet run --project src/Attest.Cli --
            """);
    }

    private static async Task HeadAsync(TextWriter output, string heading)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync(heading);
        await output.WriteLineAsync(new string('─', heading.Length));
    }
}
