using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Attest.Workflows.Benchmarks;
using Attest.Workflows.Workspaces;

namespace Attest.Cli.Commands;

/// <summary><c>attest bench count</c>: how long a count takes, from the call to its last line.</summary>
internal static class BenchCountCommand
{
    private const int Seed = 20140101;

    private static readonly Option<int> Incidents = new("--incidents")
    {
        Description = "How many made-up incidents are counted; the workspace is made in the folder for temporary files and deleted.",
        HelpName = "N",
        DefaultValueFactory = _ => 100_000,
    };

    private static readonly Option<int> Calls = new("--calls")
    {
        Description = "How many times each call is made.",
        HelpName = "N",
        DefaultValueFactory = _ => 9,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "count",
            "Counts made-up incidents of ten years and fifty countries, each time in a new process; the last line is JSON.",
            "attest bench count\nattest bench count --incidents 1000000 --calls 3");
        command.Options.Add(Incidents);
        command.Options.Add(Calls);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var (incidents, calls) = (call.GetValue(Incidents), call.GetValue(Calls));
        if (incidents < 1 || calls < 1)
        {
            throw new CommandException($"--incidents and --calls: expected 1 or more; found {incidents} and {calls}.", isWrongCall: true);
        }

        var folder = Directory.CreateTempSubdirectory("attest-bench-").FullName;
        try
        {
            await using (var workspace = await WorkspaceFolder.CreateAsync(folder, cancellationToken))
            {
                await SyntheticWorkspace.FillAsync(workspace, Codebook.Taxonomy(), incidents, Seed, cancellationToken);
            }

            var startUp = await MeasureAsync(["--version"], calls, cancellationToken);
            var byMonth = await MeasureAsync(["count", "--by", "month", "--workspace", folder], calls, cancellationToken);
            var network = await MeasureAsync(["count", "--rule", "network-tally", "--by", "year,country", "--workspace", folder], calls, cancellationToken);
            await call.InvocationConfiguration.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                {"incidents": {{incidents}}, "calls": {{calls}}, {{Figures("start_up", startUp)}}, {{Figures("count_by_month", byMonth)}}, {{Figures("network_tally_by_year_and_country", network)}}}
                """));
            return CommandLine.Ok;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Calls the tool anew: the first call, and the one in the middle, from the start of the process to its end.</summary>
    private static async Task<Timing> MeasureAsync(string[] arguments, int calls, CancellationToken cancellationToken)
    {
        List<TimeSpan> times = [];
        for (var i = 0; i < calls; i++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(Call(arguments))!;
            await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            times.Add(clock.Elapsed);
            if (process.ExitCode != 0)
            {
                throw new CommandException($"attest {string.Join(' ', arguments)}: expected exit code 0; found {process.ExitCode}.");
            }
        }

        return new(times[0], times.Order().ElementAt(calls / 2));
    }

    private static ProcessStartInfo Call(string[] arguments)
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        return new(program, isHost ? [typeof(BenchCountCommand).Assembly.Location, .. arguments] : arguments) { RedirectStandardOutput = true, UseShellExecute = false };
    }

    private static string Figures(string name, Timing timing) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        "{name}_first_milliseconds": {timing.First.TotalMilliseconds:0}, "{name}_milliseconds": {timing.Middle.TotalMilliseconds:0}
        """);

    private sealed record Timing(TimeSpan First, TimeSpan Middle);
}
