using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Attest.Coder.Codebook;
using Attest.Core.Incidents;
using Attest.Workflows.Benchmarks;
using Attest.Workflows.Workspaces;

namespace Attest.Cli.Commands;

/// <summary><c>attest bench resolver</c>: how fast accounts of one incident are brought together.</summary>
internal static class BenchResolverCommand
{
    private const int Seed = 20140101;

    private static readonly Option<int> Accounts = new("--accounts")
    {
        Description = "How many made-up accounts are resolved at once in memory.",
        HelpName = "N",
        DefaultValueFactory = _ => 1_000_000,
    };

    private static readonly Option<int> WorkspaceAccounts = new("--workspace-accounts")
    {
        Description = "How many made-up accounts stand in the workspace to which one document is added; it is made in the folder for temporary files and deleted. 0 leaves it out.",
        HelpName = "N",
        DefaultValueFactory = _ => 20_000,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "resolver",
            "Resolves made-up accounts of ten years and fifty countries, in memory and in a workspace; the last line is JSON.",
            "attest bench resolver --accounts 100000");
        command.Options.Add(Accounts);
        command.Options.Add(WorkspaceAccounts);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var inMemory = InMemory(call.GetValue(Accounts), cancellationToken);
        var inWorkspace = call.GetValue(WorkspaceAccounts) is > 0 and var accounts ? await InWorkspaceAsync(accounts, cancellationToken) : "";
        await call.InvocationConfiguration.Output.WriteLineAsync($"{{{inMemory}{inWorkspace}}}");
        return CommandLine.Ok;
    }

    private static string InMemory(int count, CancellationToken cancellationToken)
    {
        using var process = Process.GetCurrentProcess();
        var vocabulary = new SyntheticVocabulary();
        var (accounts, incidents) = SyntheticCoding.Traits(new SyntheticWorld(vocabulary, Seed).Accounts(count), vocabulary);
        var resolver = new ManyAccounts(new Resolver(Codebook.Taxonomy(), ResolutionFiles.LoadModel()));
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var parts = resolver.Resolve(accounts, cancellationToken);
        clock.Stop();
        var busy = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        process.Refresh();
        var peak = process.PeakWorkingSet64 / 1048576.0;
        var agreement = PairAgreement.Of(parts, accounts.Zip(incidents).ToDictionary(one => one.First.Id, one => one.Second));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            "accounts": {accounts.Length}, "incidents": {parts.Count}, "seconds": {clock.Elapsed.TotalSeconds:0.00}, "processor_seconds": {busy:0.00}, "pairwise_precision": {agreement.Precision:0.000}, "pairwise_recall": {agreement.Recall:0.000}, "pairwise_f1": {agreement.F1:0.000}, "peak_mebibytes": {peak:0}
            """);
    }

    private static async Task<string> InWorkspaceAsync(int accounts, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("attest-bench-");
        try
        {
            await using var workspace = await WorkspaceFolder.CreateAsync(folder.FullName, cancellationToken);
            var times = await WorkspaceTimes.MeasureAsync(workspace, Codebook.Taxonomy(), accounts, Seed, cancellationToken);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"""
                , "workspace_accounts": {times.Accounts}, "milliseconds_per_1000_accounts": {times.All.TotalMilliseconds * 1000 / times.Accounts:0}, "processor_milliseconds_per_1000_accounts": {times.AllBusy.TotalMilliseconds * 1000 / times.Accounts:0}, "milliseconds_for_one_more_document": {times.OneMore.TotalMilliseconds:0.0}, "processor_milliseconds_for_one_more_document": {times.OneMoreBusy.TotalMilliseconds:0.0}
                """);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
