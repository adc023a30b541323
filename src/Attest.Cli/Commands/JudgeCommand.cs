using System.CommandLine;
using Attest.Core.Incidents;
using Attest.Workflows.Decisions;

namespace Attest.Cli.Commands;

/// <summary><c>attest same</c> and <c>attest different</c>: what a person holds of two incidents or accounts.</summary>
internal static class JudgeCommand
{
    private const string Names = "An incident, the beginning of its name, or an account as document#start-end.";
    private static readonly Argument<string> One = new("A") { Description = Names };
    private static readonly Argument<string> Other = new("B") { Description = Names };

    /// <summary>The commands.</summary>
    public static IEnumerable<Command> Create() =>
    [
        Create("same", "Records that two incidents or accounts are one incident; no run overwrites it.", "attest same i-3k7q2mxa i-9p2 --because \"both name the bridge and the bus\"", Verdict.Same),
        Create("different", "Records that two incidents, or two accounts of one, are different incidents; no run overwrites it.", "attest different gazette.md#120-128 courier.md#44-50 --because \"two villages of one name\"", Verdict.Different),
    ];

    private static ExampleCommand Create(string name, string description, string example, Verdict verdict)
    {
        var command = new ExampleCommand(name, description, example);
        command.Arguments.Add(One);
        command.Arguments.Add(Other);
        command.Options.Add(CommonOptions.Because);
        command.SetAction((call, cancellationToken) => RunAsync(call, verdict, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, Verdict verdict, CancellationToken cancellationToken)
    {
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var made = await Judging.JudgeAsync(
            workspace, Codebook.Taxonomy(), call.GetRequiredValue(One), call.GetRequiredValue(Other), verdict, call.GetRequiredValue(CommonOptions.Because), cancellationToken);
        var output = call.InvocationConfiguration.Output;
        await RecordedAct.WriteAsync(made.Act, output);
        await output.WriteLineAsync(made.Incidents.Count == 1 ? $"One incident: {made.Incidents[0]}." : $"Incidents: {string.Join(" and ", made.Incidents)}.");
        foreach (var line in made.Contradictions.SelectMany(found => WrappedText.Lines(DecisionText.Of(found), CommandOutput.Width(output), "")))
        {
            await output.WriteLineAsync(line);
        }
        return CommandLine.Ok;
    }
}
