using System.CommandLine;
using System.Text.Json;
using Attest.Core.Actors;
using Attest.Core.Places;
using Attest.Formats.Tables;
using Attest.Workflows.Queries;

namespace Attest.Cli.Commands;

/// <summary><c>attest actors</c>: the registry of a workspace.</summary>
internal static class ActorsCommand
{
    private static readonly FlatTable Flat = new("id", "name", "short", "kind", "countries", "state", "merged_into", "same_as", "reason", "names");
    private static readonly string[] States = [.. Enum.GetValues<ActorState>().Select(Word)];

    private static readonly Option<string[]> State = new Option<string[]>("--state")
    {
        Description = "Only those that are built-in, proposed, accepted, rejected or merged; may be given several times. Without it all but the rejected ones.",
        HelpName = "STATE",
    }.AcceptOnlyFromAmong(States);

    private static readonly Option<string?> Kind = new("--kind") { Description = "Only those of a kind, such as armed_group.", HelpName = "KIND" };
    private static readonly Option<string?> Country = new("--country") { Description = "Only those at home in a country, by code or English name.", HelpName = "COUNTRY" };
    private static readonly Option<string?> Named = new("--name") { Description = "Only those of whose names one holds these words.", HelpName = "WORDS" };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl or csv.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "actors",
            "Lists the actors of the registry: built-in, proposed by an import, accepted, rejected, merged.",
            "attest actors --country ML --kind armed_group\nattest actors --state proposed --format csv\nattest actors import ucdp-actor-221.csv");
        foreach (var option in (Option[])[State, Kind, Country, Named, Format])
        {
            command.Options.Add(option);
        }

        CommonOptions.AddAsOf(command);
        command.SetAction(ListAsync);
        command.Subcommands.Add(ActorsImportCommand.Create());
        command.Subcommands.Add(ActorsCompareCommand.Create());
        foreach (var decision in ActorsDecisionCommands.Create())
        {
            command.Subcommands.Add(decision);
        }

        return command;
    }

    private static async Task<int> ListAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var country = CountryOf(call, Country);
        await using var workspace = await HeldActors.FindWorkspaceAsync(call, cancellationToken);
        var registry = await HeldActors.ReadAsync(workspace, cancellationToken);
        var states = call.GetValue(State) ?? [];
        var words = FoldedName.Of(call.GetValue(Named) ?? "");
        var entries = registry.Entries
            .Where(entry => states.Length > 0 ? states.Contains(Word(entry.State), StringComparer.Ordinal) : entry.State != ActorState.Rejected)
            .Where(entry => call.GetValue(Kind) is not { } kind || entry.Actor.Kind == kind)
            .Where(entry => country is null || entry.Actor.Countries.Contains(country, StringComparer.Ordinal))
            .Where(entry => words.Length == 0 || NamesOf(registry, entry).Any(name => FoldedName.Of(name).Contains(words, StringComparison.Ordinal)))
            .ToArray();
        var output = call.InvocationConfiguration.Output;
        if (!await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), Flat, entries.Select(entry => Row(registry, entry))))
        {
            await WriteAsync(entries, output);
            if (workspace is not null)
            {
                await CommonOptions.WriteAsOfAsync(workspace, output);
            }
        }

        return CommandLine.Ok;
    }

    /// <summary>The country that an option names; null when it is not given.</summary>
    internal static string? CountryOf(ParseResult call, Option<string?> option) => call.GetValue(option) is not { } text
        ? null
        : Countries.FindCode(text) ?? throw new CommandException($"{option.Name}: expected a country, by two-letter code or English name; found '{text}'.", isWrongCall: true);

    private static IEnumerable<string> NamesOf(EffectiveRegistry registry, ActorEntry entry) => registry.Registry.Find(entry.Actor.Id.Value) is { } held
        ? ActorNames.NamesOf(registry.Registry, held)
        : [entry.Actor.Name, entry.Actor.Short];

    private static async Task WriteAsync(ActorEntry[] entries, TextWriter output)
    {
        if (entries.Length == 0)
        {
            await output.WriteLineAsync("No actor passes these filters. All of them: attest actors");
            return;
        }

        var table = new TextTable("!Id", "Name", "Kind", "Where", "State", "May be") { IsCut = true };
        foreach (var entry in entries)
        {
            table.Add(
                entry.Actor.Id.Value,
                entry.Actor.Short == entry.Actor.Name ? entry.Actor.Name : $"{entry.Actor.Short}, {entry.Actor.Name}",
                entry.Actor.Kind.Replace('_', ' '),
                string.Join(' ', entry.Actor.Countries),
                Word(entry.State),
                entry.MergedInto?.Value ?? (entry.State == ActorState.Proposed ? $"{entry.SameAs?.Value ?? "new"}{(entry.Reason is null ? "" : $": {entry.Reason}")}" : ""));
        }

        await table.WriteAsync(output);
        var counts = entries.CountBy(entry => entry.State).OrderBy(one => one.Key).Select(one => $"{one.Value} {Word(one.Key)}");
        await output.WriteLineAsync($"{Wording.Number(entries.Length, "actor")}: {string.Join(", ", counts)}. With all names and reasons: --format jsonl");
    }

    private static object?[] Row(EffectiveRegistry registry, ActorEntry entry) =>
    [
        entry.Actor.Id.Value, entry.Actor.Name, entry.Actor.Short, entry.Actor.Kind, entry.Actor.Countries, Word(entry.State), entry.MergedInto?.Value, entry.SameAs?.Value, entry.Reason,
        string.Join("; ", NamesOf(registry, entry)),
    ];

    private static string Word(ActorState state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());
}
