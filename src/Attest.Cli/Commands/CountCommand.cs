using System.CommandLine;
using System.Globalization;
using Attest.Storage.Workspaces;
using Attest.Workflows.Counting;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest count</c>: counts incidents.</summary>
internal static class CountCommand
{
    private static readonly Option<string?> By = new("--by")
    {
        Description = "What to count by, with commas between: year, month, country, admin1, actor, type, family, corroboration.",
        HelpName = "DIMENSIONS",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "count",
            "Counts incidents, with a row for those that cannot be dated or placed.",
            "attest count --by month --country ML\nattest count --by year,type --actor JNIM --include-affiliates");
        var filter = new FilterOptions(command);
        command.Options.Add(By);
        command.SetAction((call, cancellationToken) => RunAsync(call, filter, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, FilterOptions options, CancellationToken cancellationToken)
    {
        var by = Dimensions(call.GetValue(By));
        var filter = options.Read(call);
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        var count = await Count.OfAsync(workspace, filter, by, cancellationToken);
        await WriteAsync(count, workspace, call.InvocationConfiguration.Output);
        return CommandLine.Ok;
    }

    private static Dimension[] Dimensions(string? text) =>
    [
        .. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => Enum.TryParse<Dimension>(name, ignoreCase: true, out var dimension) && !int.TryParse(name, CultureInfo.InvariantCulture, out _)
                ? dimension
                : throw new CommandException(
                    $"--by: expected some of {string.Join(", ", Enum.GetNames<Dimension>().Select(one => one.ToLowerInvariant()))}; found '{name}'.",
                    isWrongCall: true))
            .Distinct(),
    ];

    private static async Task WriteAsync(Count count, Workspace workspace, TextWriter output)
    {
        var table = new TextTable([.. count.By.Select(dimension => dimension.ToString()), ">Incidents", ">Killed", ">Toll not told"]);
        foreach (var row in count.Rows)
        {
            table.Add([.. row.Values.Select((value, index) => value ?? Missing(count.By[index])), .. Numbers(row)]);
        }

        if (count.By.Count > 0)
        {
            table.Add([.. count.By.Select((_, index) => index == 0 ? "all, each once" : ""), .. Numbers(count.Total)]);
        }
        else if (count.Rows.Count == 0)
        {
            table.Add([.. Numbers(count.Total)]);
        }

        await table.WriteAsync(output);
        foreach (var line in Wording.Wrap(Count.Rule, CommandOutput.Width(output), ""))
        {
            await output.WriteLineAsync(line);
        }

        if (count.LeftOut > 0)
        {
            await output.WriteLineAsync($"Left out: {Wording.Number(count.LeftOut, "incident")} foiled or only threatened.");
        }

        await output.WriteLineAsync($"Workspace: {workspace.Path}");
    }

    private static string[] Numbers(CountRow row) =>
    [
        row.Incidents.ToString(CultureInfo.InvariantCulture),
        row.Incidents == row.WithoutToll ? "–" : Wording.Of(row.KilledMin, row.KilledMax),
        row.WithoutToll.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Missing(Dimension dimension) => dimension switch
    {
        Dimension.Year or Dimension.Month => "not dated so precisely",
        Dimension.Country or Dimension.Admin1 => "not placed",
        _ => "not told",
    };
}
