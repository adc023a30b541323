using System.CommandLine;
using Attest.Core.Documents;
using Attest.Workflows.Exchange;

namespace Attest.Cli.Commands;

/// <summary><c>attest purge</c>: takes a document out for good.</summary>
internal static class PurgeCommand
{
    private static readonly Argument<string> Document = new("DOCUMENT") { Description = "The name of the document." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "purge",
            "Deletes a document with every word, account and decision on it, and leaves a tombstone. It cannot be undone.",
            "attest purge gazette.md --because \"order of the court of 3 March\"");
        command.Arguments.Add(Document);
        command.Options.Add(CommonOptions.Because);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var name = call.GetRequiredValue(Document);
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new CommandException("expected the name of a document; found a blank. See 'attest documents'.", isWrongCall: true);
        }

        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var entry = await Purging.PurgeAsync(workspace, Codebook.Taxonomy(), new DocumentId(name), call.GetRequiredValue(CommonOptions.Because), cancellationToken);
        await call.InvocationConfiguration.Output.WriteLineAsync($"Purged as {entry}: {name}. Copies of the file and exports made before still hold it.");
        return CommandLine.Ok;
    }
}
