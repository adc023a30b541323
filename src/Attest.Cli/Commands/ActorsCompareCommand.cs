using System.CommandLine;
using System.Text.Json;
using Attest.Formats.Actors;
using Attest.Formats.Reading;
using Attest.Formats.Tables;
using Attest.Workflows.Actors;
using Attest.Workflows.Queries;

namespace Attest.Cli.Commands;

/// <summary><c>attest actors compare</c>: the lineage of the built-in registry beside that of a list of others.</summary>
internal static class ActorsCompareCommand
{
    private static readonly FlatTable Flat = new("actor", "other", "agreement", "registry", "file");
    private static readonly Argument<string> Source = new("FILE") { Description = "A list of actors, as 'attest actors import' takes it." };

    private static readonly Option<string[]> Country = new("--country")
    {
        Description = "Only relations of actors that are both at home in one of these countries; may be given several times.",
        HelpName = "COUNTRY",
    };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl or csv.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "compare",
            "Sets the lineage that the built-in registry states beside that of a list of others: splits, mergers, alliances, for actors that are in both.",
            "attest actors compare ucdp-actor-221.csv --country ML --country BF --country NE");
        command.Arguments.Add(Source);
        command.Options.Add(Country);
        command.Options.Add(Format);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var countries = (call.GetValue(Country) ?? [])
            .Select(text => Countries.FindCode(text) ?? throw new CommandException($"--country: expected a country, by two-letter code or English name; found '{text}'.", isWrongCall: true))
            .ToHashSet(StringComparer.Ordinal);
        var file = await ActorFiles.ReadAsync(call.GetRequiredValue(Source), new ReadingOptions(), cancellationToken);
        var lines = LineageComparison.Of(Codebook.ActorRegistry(), Codebook.Names(), file, countries);
        if (await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), Flat, lines.Select(line => (object?[])[line.Actor.Id.Value, line.Other.Id.Value, Word(line.Agreement), line.Here, line.There])))
        {
            return CommandLine.Ok;
        }

        var output = call.InvocationConfiguration.Output;
        if (lines.Count == 0)
        {
            await output.WriteLineAsync("No relation of actors that are in both lists.");
            return CommandLine.Ok;
        }

        var table = new TextTable("Actor", "Other", "Agreement", "Registry", "File");
        foreach (var line in lines)
        {
            table.Add(line.Actor.Short, line.Other.Short, Word(line.Agreement).Replace('_', ' '), line.Here ?? "–", line.There ?? "–");
        }

        await table.WriteAsync(output);
        await output.WriteLineAsync($"{Wording.Number(lines.Count, "relation")}: {string.Join(", ", lines.CountBy(line => line.Agreement).OrderBy(one => one.Key).Select(one => $"{one.Value} {Word(one.Key).Replace('_', ' ')}"))}.");
        return CommandLine.Ok;
    }

    private static string Word(LineageAgreement agreement) => JsonNamingPolicy.SnakeCaseLower.ConvertName(agreement.ToString());
}
