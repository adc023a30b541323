using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Formats.Contract;
using Attest.Storage.Acts;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Decisions;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest history</c>: what happened to one thing, and who decided what about it.</summary>
internal static class HistoryCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "An incident, an account as document#start-end, a document, a source, or an actor of the registry by its id." };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table or jsonl.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "history",
            "Shows what was recorded about an incident, an account, a document, a source or an actor: when, by whom and why.",
            "attest history i-3k7q2mxa\nattest history gazette.md#120-128\nattest history gazette.md\nattest history \"Daily Gazette\"\nattest history jnim");
        command.Arguments.Add(Id);
        command.Options.Add(Format);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        var lines = await FindAsync(workspace, call.GetRequiredValue(Id), cancellationToken);
        if (call.GetValue(Format) == "jsonl")
        {
            await using var bytes = CommandOutput.Bytes(call);
            WriteJson(lines, bytes);
            return CommandLine.Ok;
        }

        var table = new TextTable(">Entry", "!When", "Who", "What", "Because");
        foreach (var line in lines)
        {
            table.Add(line.Entry.ToString(CultureInfo.InvariantCulture), When(line), line.By, What(line), line.Act?.Because ?? "");
        }

        await table.WriteAsync(call.InvocationConfiguration.Output);
        return CommandLine.Ok;
    }

    private static async Task<IReadOnlyList<HistoryLine>> FindAsync(Workspace workspace, string text, CancellationToken cancellationToken)
    {
        var history = new HistoryQueries(workspace);
        if (AttestationId.Parse(text) is { } account && await history.OfAttestationsAsync([account], cancellationToken) is { Count: > 0 } ofAccount)
        {
            return ofAccount;
        }

        if (!string.IsNullOrWhiteSpace(text) && await new DocumentStore(workspace).HasAsync(new DocumentId(text), cancellationToken))
        {
            return await history.OfDocumentAsync(new(text), cancellationToken);
        }

        switch (await new IncidentQueries(workspace).FindNamesAsync(text, cancellationToken))
        {
            case [var only]:
                return await history.OfIncidentAsync(new(only), cancellationToken);
            case { Count: > 1 } several:
                throw new CommandException($"'{text}' begins the names of several incidents: {string.Join(", ", several)}. Give more of the name.");
        }

        return await history.OfSourceAsync(text, cancellationToken) is { Count: > 0 } ofSource
            ? ofSource
            : throw new CommandException($"expected an incident, an account, a document, a source or an actor of which something was recorded; found '{text}'. See 'attest incidents', 'attest documents' and 'attest actors'.");
    }

    private static string What(HistoryLine line)
    {
        var origin = line.Origin is { } from ? $" (pulled from {from})" : "";
        return line.Act is { } act
            ? $"{DecisionText.Of(act.Content)}{(line.Holds ? "" : " (undone)")}{origin}"
            : $"{line.Kind}{(line.Subject is { } subject ? $": {subject}" : "")}{(line.Detail is { } detail ? $", {detail}" : "")}{origin}";
    }

    private static string When(HistoryLine line) => line.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static void WriteJson(IReadOnlyList<HistoryLine> lines, Stream output)
    {
        foreach (var line in lines)
        {
            using (var json = new Utf8JsonWriter(output, ContractWriter.Options))
            {
                json.WriteStartObject();
                json.WriteNumber("entry", line.Entry);
                json.WriteString("at", line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                json.WriteString("by", line.By);
                json.WriteString("kind", line.Kind);
                json.WriteString("subject", line.Subject);
                json.WriteString("what", What(line));
                json.WriteString("because", line.Act?.Because);
                if (line.Act is not null)
                {
                    json.WriteBoolean("holds", line.Holds);
                }

                json.WriteString("origin", line.Origin);
                json.WriteEndObject();
            }

            output.Write("\n"u8);
        }
    }
}
