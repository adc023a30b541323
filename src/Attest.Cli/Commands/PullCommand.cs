using System.CommandLine;
using System.Globalization;
using Attest.Core.Acts;
using Attest.Storage.Acts;
using Attest.Storage.Exchange;
using Attest.Workflows.Decisions;
using Attest.Workflows.Exchange;

namespace Attest.Cli.Commands;

/// <summary><c>attest pull</c>: merges a colleague's workspace into one's own.</summary>
internal static class PullCommand
{
    private static readonly Argument<string> Other = new("OTHER") { Description = "The colleague's attest.db, or the folder that holds it. It is only read." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "pull",
            "Merges the documents, codings and decisions of a colleague's workspace into this one, and lists where people contradict one another.",
            "attest pull ../awa/attest.db");
        command.Arguments.Add(Other);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var pulled = await Pulling.PullAsync(workspace, Codebook.Taxonomy(), call.GetRequiredValue(Other), cancellationToken);
        var output = call.InvocationConfiguration.Output;
        await WriteReportAsync(pulled.Report, output);
        var acts = (await new ActStore(workspace).ListAsync(cancellationToken)).ToDictionary(act => act.Act.Id, act => act.Entry, StringComparer.Ordinal);
        var lines = pulled.Contradictions.Select(DecisionText.Of).Concat(pulled.Disagreements.Select(one => Text(one, acts))).ToArray();
        foreach (var line in lines.SelectMany(line => WrappedText.Lines(line, CommandOutput.Width(output), "")))
        {
            await output.WriteLineAsync(line);
        }

        if (lines.Length > 0)
        {
            await output.WriteLineAsync($"{Wording.Number(lines.Length, "contradiction")} of people to decide; attest check lists them again.");
        }

        return CommandLine.Ok;
    }

    private static string Text(Disagreement disagreement, Dictionary<string, long> entryOf) =>
        $"People disagree. {DecisionText.Of(disagreement.One, entryOf[disagreement.One.Id])}; {DecisionText.Of(disagreement.Other, entryOf[disagreement.Other.Id])}. The later one is obeyed.";

    private static async Task WriteReportAsync(PullReport report, TextWriter output)
    {
        var table = new TextTable("Pulled", ">Number", "What");
        void Row(string name, int number, string what) => table.Add(name, number.ToString(CultureInfo.InvariantCulture), what);
        Row("documents", report.Documents, "new here");
        Row("known", report.Known, "documents that stood here word for word");
        Row("codings", report.Recoded, "of a later version than here");
        Row("accounts", report.Entered, "entered by hand");
        Row("decisions", report.Decisions, "with who decided, when and why");
        await table.WriteAsync(output);
        foreach (var (there, here) in report.Renamed)
        {
            await output.WriteLineAsync($"{there}: the name bears other words here; the colleague's text, and what was decided on it, stands here as {here}.");
        }

        foreach (var id in report.PurgedHere)
        {
            await output.WriteLineAsync($"{id}: was purged here and not pulled.");
        }

        foreach (var id in report.PurgedThere)
        {
            await output.WriteLineAsync($"{id}: the colleague purged it. Do so here: attest purge {id} --because REASON");
        }
    }
}
