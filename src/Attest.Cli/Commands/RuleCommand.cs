using System.CommandLine;
using Attest.Core.Acts;
using Attest.Workflows.Decisions;

namespace Attest.Cli.Commands;

/// <summary><c>attest rule</c>: what is held true of an incident although accounts differ.</summary>
internal static class RuleCommand
{
    private static readonly Argument<string> Incident = new("INCIDENT") { Description = "The incident, or the beginning of its name." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "rule",
            "Records what is held true of an incident although accounts differ. It goes before every rule, and opens again when a new account disagrees.",
            "attest rule i-3k7q2mxa killed 12 --because \"the hospital's list has twelve names\"\nattest rule i-3k place \"Tene, Mali\" --because \"the army's communique was corrected\"");
        command.Arguments.Add(Incident);
        command.Arguments.Add(DecidedValues.Field);
        command.Arguments.Add(DecidedValues.Value);
        command.Options.Add(CommonOptions.Because);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var (field, value) = DecidedValues.Read(call);
        if (field == DecidedField.Main)
        {
            throw new CommandException("expected a field of an incident; found 'main', which is of an account. Correct it with 'attest correct'.", isWrongCall: true);
        }

        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var (act, accounts) = await new Deciding(workspace, Codebook.Taxonomy())
            .RuleAsync(call.GetRequiredValue(Incident), field, value, call.GetRequiredValue(CommonOptions.Because), cancellationToken);
        var output = call.InvocationConfiguration.Output;
        await RecordedAct.WriteAsync(act, output);
        await output.WriteLineAsync($"{Wording.Number(accounts.Count, "account")} seen; when another comes that disagrees, 'attest show' and 'attest check' say so.");
        return CommandLine.Ok;
    }
}
