using System.CommandLine;
using Attest.Coder.Codebook;
using Attest.Core.Counting;
using Attest.Formats.Tables;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Codebooks;
using Attest.Workflows.Counting;

namespace Attest.Cli.Commands;

/// <summary><c>attest codebook diff</c>: what a changed codebook would make of the workspace.</summary>
internal static class CodebookCommand
{
    private static readonly FlatTable Flat = new(
        "kind", "document", "account", "field", "before", "after", "quote", "by", "value", "incidents_before", "incidents_after", "killed_before", "killed_after");

    private static readonly Option<string> Changes = new("--codebook")
    {
        Description = "The folder of changed or added codebook files; what it does not hold is built in.",
        HelpName = "FOLDER",
        Required = true,
    };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl or csv.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var diff = new ExampleCommand(
            "diff",
            "Shows which documents of the workspace a changed codebook would code otherwise, and which counts that would move. Writes nothing.",
            "attest codebook diff --codebook changes\nattest codebook diff --codebook changes --format csv");
        diff.Options.Add(Changes);
        diff.Options.Add(Format);
        diff.SetAction(RunAsync);
        var codebook = new ExampleCommand("codebook", "Tries changes of the codebook.", "attest codebook diff --codebook changes");
        codebook.Subcommands.Add(diff);
        return codebook;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var folder = new CodebookFolder(changes: call.GetValue(Changes));
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var coder = Codebook.Coder(folder);
        CodebookPreview? preview = null;
        await ProgressBar.RunAsync(
            call,
            "Coding",
            async () => (await new DocumentStore(workspace).ListAsync(cancellationToken)).Count,
            async progress => preview = await CodebookPreview.OfAsync(workspace, coder, Codebook.Taxonomy(), Codebook.Taxonomy(folder), Codebook.Rules().Find(RuleFolder.Default)!, progress, cancellationToken));
        await WriteAsync(call, preview!, workspace);
        return CommandLine.Ok;
    }

    private static async Task WriteAsync(ParseResult call, CodebookPreview preview, Workspace workspace)
    {
        var output = call.InvocationConfiguration.Output;
        switch (call.GetValue(Format))
        {
            case "csv":
                Flat.WriteCsv(Rows(preview), output);
                break;
            case "jsonl":
                await using (var bytes = CommandOutput.Bytes(call))
                {
                    Flat.WriteJsonLines(Rows(preview), bytes);
                }

                break;
            default:
                await WriteTablesAsync(preview, workspace, output);
                break;
        }
    }

    private static IEnumerable<object?[]> Rows(CodebookPreview preview)
    {
        foreach (var change in preview.Changes)
        {
            yield return ["change", change.Document.Value, change.Account?.ToString(), change.Field, change.Before, change.After, change.Quote, null, null, null, null, null, null];
        }

        foreach (var count in preview.Counts)
        {
            yield return
            [
                "count", null, null, null, null, null, null, count.By is { } by ? Wording.Of(by.ToString()) : "all", count.By is null ? null : count.Value ?? "not told",
                count.Before?.Possible ?? 0, count.After?.Possible ?? 0, Killed(count.Before), Killed(count.After),
            ];
        }
    }

    private static async Task WriteTablesAsync(CodebookPreview preview, Workspace workspace, TextWriter output)
    {
        if (preview.Changes.Count > 0)
        {
            var changes = new TextTable("Document", "Account", "Field", "Before", "After", "Words");
            foreach (var change in preview.Changes)
            {
                changes.Add(change.Document.Value, change.Account is { } account ? $"{account.Anchor.Start}–{account.Anchor.End}" : "", change.Field, change.Before, change.After, change.Quote);
            }

            await changes.WriteAsync(output);
            await output.WriteLineAsync();
        }

        if (preview.Counts.Count > 0)
        {
            var counts = new TextTable("Counted by", "Value", ">Incidents before", ">after", ">Killed before", ">after");
            foreach (var count in preview.Counts)
            {
                counts.Add(
                    count.By is { } by ? Wording.Of(by.ToString()) : "all, each once",
                    count.By is null ? "" : count.Value ?? "not told",
                    $"{count.Before?.Possible ?? 0}",
                    $"{count.After?.Possible ?? 0}",
                    Killed(count.Before),
                    Killed(count.After));
            }

            await counts.WriteAsync(output);
            await WriteWrappedAsync(Codebook.Rules().Find(RuleFolder.Default)!.Text, output);
            await output.WriteLineAsync();
        }

        var documents = preview.Changes.Select(change => change.Document).Distinct().Count();
        var counted = preview.Counts.Count == 0 ? "no count would move" : $"{Wording.Number(preview.Counts.Count, "line")} of counts would move";
        await output.WriteLineAsync($"{documents} of {Wording.Number(preview.Documents, "document")} would be coded otherwise; {counted}. Nothing was written.");
        foreach (var (version, number) in preview.Versions)
        {
            await WriteWrappedAsync($"Compared with what the workspace holds: {Wording.Number(number, "document")} coded by {version}.", output);
        }

        await output.WriteLineAsync($"Workspace: {workspace.Path}");
    }

    private static string Killed(TallyRow? row) => row is null || row.Possible == row.WithoutToll ? "–" : Wording.Of(row.KilledPossible.AtLeast, row.KilledPossible.AtMost);

    private static async Task WriteWrappedAsync(string text, TextWriter output)
    {
        foreach (var line in WrappedText.Lines(text, CommandOutput.Width(output), ""))
        {
            await output.WriteLineAsync(line);
        }
    }
}
