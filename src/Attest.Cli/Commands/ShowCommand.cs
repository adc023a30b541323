using System.CommandLine;
using Attest.Core.Incidents;
using Attest.Storage.Incidents;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest show</c>: one incident with the words of every account.</summary>
internal static class ShowCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "The incident's name, or the beginning of it." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand("show", "Shows one incident: its fields, its accounts side by side, and the words that support each value.", "attest show i-3k7q2mxa\nattest show i-3k --resolution lowest");
        command.Arguments.Add(Id);
        CommonOptions.AddAsOf(command);
        command.Options.Add(ResolutionOption.Option);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        var queries = new IncidentQueries(workspace);
        var text = call.GetRequiredValue(Id);
        var incident = await FindAsync(queries, text, ResolutionOption.Of(call) ?? Preference.Default, cancellationToken);
        var output = call.InvocationConfiguration.Output;
        if (incident.Id.Value != text && !incident.Id.Value.StartsWith(text, StringComparison.Ordinal))
        {
            await output.WriteLineAsync($"{text} was merged into {incident.Id}.");
        }

        await IncidentPage.WriteAsync(incident, Codebook.Taxonomy(), output);
        await CommonOptions.WriteAsOfAsync(workspace, output);

        return CommandLine.Ok;
    }

    private static async Task<Incident> FindAsync(IncidentQueries queries, string text, Preference preference, CancellationToken cancellationToken) =>
        await queries.FindNamesAsync(text, cancellationToken) switch
        {
            [] => throw new CommandException($"There is no incident '{text}'. See their names with 'attest incidents'."),
            [var only] => (await queries.DescribeAsync([only], preference, cancellationToken))[0],
            var several => throw new CommandException($"'{text}' begins the names of several incidents: {string.Join(", ", several)}. Give more of the name."),
        };
}
