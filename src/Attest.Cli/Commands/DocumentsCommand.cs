using System.CommandLine;
using Attest.Storage.Documents;

namespace Attest.Cli.Commands;

/// <summary><c>attest documents</c>: lists what was added.</summary>
internal static class DocumentsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand("documents", "Lists the documents of the workspace.", "attest documents");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var documents = await new DocumentStore(workspace).ListAsync(cancellationToken);
        var table = new TextTable("Document", "Published", "Source", ">Incidents", "Title");
        foreach (var document in documents)
        {
            table.Add(
                document.Id.Value,
                document.Published?.ToString() ?? "not stated",
                document.Source ?? "",
                $"{document.Attestations}",
                document.Title + (document.SameWords > 0 ? " (same words as another)" : "") + (document.IsConfidential ? " (confidential)" : ""));
        }

        await table.WriteAsync(call.InvocationConfiguration.Output);
        await call.InvocationConfiguration.Output.WriteLineAsync($"{documents.Count} documents.");
        return CommandLine.Ok;
    }
}
