using System.CommandLine;
using Attest.Workflows.Decisions;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest undo</c>: takes back what somebody decided.</summary>
internal static class UndoCommand
{
    private static readonly Argument<long?> Entry = new("ENTRY") { Description = "The number of the decision; your last one when not given.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Last = new("--last") { Description = "Your last decision that holds, as without ENTRY." };
    private static readonly Option<string?> Because = new("--because") { Description = "Why.", HelpName = "REASON" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand("undo", "Takes back a decision. What was decided stays in the history, and taking it back can be taken back.", "attest undo\nattest undo 118 --because \"the second text is of another year\"");
        command.Arguments.Add(Entry);
        command.Options.Add(Last);
        command.Options.Add(Because);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var entry = call.GetValue(Entry);
        if (entry is not null && call.GetValue(Last))
        {
            throw new CommandException($"expected the number of a decision or --last; found both, {entry} and --last.", isWrongCall: true);
        }

        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var (undone, undoing) = await Revoking.UndoAsync(workspace, entry, call.GetValue(Because) ?? "", cancellationToken);
        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        var output = call.InvocationConfiguration.Output;
        await output.WriteLineAsync($"Undone: {undone.Entry}, {DecisionText.Who(undone.Act.By, undone.Act.At)}: {DecisionText.Of(undone.Act.Content)}.");
        await output.WriteLineAsync($"Bring it back: attest undo {undoing.Entry}");
        return CommandLine.Ok;
    }
}
