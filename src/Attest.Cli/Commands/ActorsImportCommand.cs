using System.CommandLine;
using System.Globalization;
using Attest.Formats.Actors;
using Attest.Formats.Reading;
using Attest.Workflows.Actors;

namespace Attest.Cli.Commands;

/// <summary><c>attest actors import</c>: proposes the actors of a file of others.</summary>
internal static class ActorsImportCommand
{
    private const int MaxListed = 20;

    private static readonly Argument<string> Source = new("FILE")
    {
        Description = "The UCDP actor list (CSV), entities of FollowTheMoney or OpenSanctions (JSON Lines), the UN consolidated list (XML), or a registry of our own form (JSON).",
    };

    private static readonly Option<string?> Because = new("--because") { Description = "Why it is imported, or where it was fetched.", HelpName = "REASON" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "import",
            "Proposes the actors of a file of others, each linked to the actor of the registry that it may be, with the reason.",
            "attest actors import ucdp-actor-221.csv\nattest actors import entities.ftm.json --because \"OpenSanctions of 1 March\"");
        command.Arguments.Add(Source);
        command.Options.Add(Because);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var path = call.GetRequiredValue(Source);
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var file = await ActorFiles.ReadAsync(path, new ReadingOptions(), cancellationToken);
        var summary = await new ActorImport(workspace, Codebook.ActorRegistry(), Codebook.Names()).ProposeAsync(file, Path.GetFileName(path), call.GetValue(Because) ?? "", cancellationToken);
        var (output, error) = (call.InvocationConfiguration.Output, call.InvocationConfiguration.Error);
        foreach (var problem in file.Problems.Take(MaxListed))
        {
            await error.WriteLineAsync(TextTable.Printable($"{path}, line {problem.Line}: {problem.Message}"));
        }

        if (file.Problems.Count > MaxListed)
        {
            await error.WriteLineAsync($"{path}: {file.Problems.Count - MaxListed} more problems like these.");
        }

        var linked = summary.Proposed.Count(actor => actor.SameAs is not null);
        var table = new TextTable("Result", ">Actors", "What they are") { IsPage = true };
        table.Add("read", Number(file.Actors.Count), $"actors of {file.Source.Title}");
        table.Add("proposed", Number(linked), "each the same as an actor of the registry, as it seems");
        table.Add("proposed", Number(summary.Proposed.Count - linked), "as new actors");
        table.Add("known already", Number(summary.Known), "proposed or held under the same id");
        await table.WriteAsync(output);
        foreach (var passedOver in file.PassedOver)
        {
            await output.WriteLineAsync($"Passed over: {passedOver}");
        }

        if (summary.Act is { } act)
        {
            await output.WriteLineAsync("Nothing of it counts before you accept it. See it: attest actors --state proposed. Accept: attest actors accept ID...");
            await output.WriteLineAsync($"Recorded as {act.Entry}. Take it back: attest undo {act.Entry}");
        }

        return file.Problems.Count > 0 ? CommandLine.Refused : CommandLine.Ok;
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
