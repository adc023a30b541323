using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Names;
using Attest.Workflows.Benchmarks;

namespace Attest.Cli.Commands;

/// <summary><c>attest bench names</c>: how fast names are found among many.</summary>
internal static class BenchNamesCommand
{
    private static readonly Option<int> Held = new("--names")
    {
        Description = "How many names are held: those of the registry, and above them made-up ones of the same words.",
        HelpName = "N",
        DefaultValueFactory = _ => 10_000,
    };

    private static readonly Option<int> Mentions = new("--mentions")
    {
        Description = "How many names are looked for: a third written just so, a third misspelt, a third unknown.",
        HelpName = "N",
        DefaultValueFactory = _ => 20_000,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand("names", "Looks for names among those of the registry and made-up ones, on one thread, per second of the processor; the last line is JSON.", "attest bench names --mentions 5000");
        command.Options.Add(Held);
        command.Options.Add(Mentions);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var registry = Codebook.ActorRegistry();
        var known = registry.Actors.SelectMany(actor => ActorNames.NamesOf(registry, actor)).Distinct(StringComparer.Ordinal).ToArray();
        var names = SyntheticNames.Fill(known, call.GetValue(Held));
        var clock = Stopwatch.StartNew();
        var index = new NameIndex(Codebook.Names(), names.Select((name, number) => (number, name)));
        var making = clock.Elapsed.TotalSeconds;
        List<string> figures = [];
        foreach (var (kind, mentions) in SyntheticNames.Mentions(names, call.GetValue(Mentions)))
        {
            var found = 0;
            var before = Environment.CpuUsage.TotalTime;
                        foreach (var mention in mentions)
            {
                cancellationToken.ThrowIfCancellationRequested();
                found += index.Find(mention.Name, most: 1) is [{ IsMatch: true } hit] && (mention.Number is null || hit.Bearer == mention.Number) ? 1 : 0;
            }

            figures.Add(string.Create(CultureInfo.InvariantCulture, $"\"{kind}\": {mentions.Count}, \"{kind}_found\": {found}, \"{kind}_per_second\": {mentions.Count / (Environment.CpuUsage.TotalTime - before).TotalSeconds:0}"));
        }

        await call.InvocationConfiguration.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{{\"names\": {index.Count}, \"seconds_to_index\": {making:0.00}, {string.Join(", ", figures)}}}"));
        return CommandLine.Ok;
    }
}
