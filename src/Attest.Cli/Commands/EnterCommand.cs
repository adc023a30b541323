using System.CommandLine;
using Attest.Core.Documents;
using Attest.Formats.Rows;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Spectre.Console;

namespace Attest.Cli.Commands;

/// <summary><c>attest enter</c>: codes one incident by hand, with or without a text.</summary>
internal static class EnterCommand
{
    private static readonly string[] Asked =
        ["type", "date", "place", "admin1", "country", "perpetrator", "claimed_by", "target", "weapon", "killed", "wounded", "abducted", "completion", "source", "published", "quote"];

    private static readonly Option<string?> DocumentName = new("--document") { Description = "A document of the workspace from which the incident is coded; --quote then gives its words.", HelpName = "ID" };

    private static readonly IReadOnlyDictionary<string, Option<string?>> Fields =
        HandEntry.Fields.ToDictionary(field => field, field => new Option<string?>("--" + field.Replace('_', '-')) { Description = DescriptionOf(field), HelpName = "VALUE" }, StringComparer.Ordinal);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "enter",
            "Enters one incident by hand; asks field by field when none is given.",
            "attest enter\nattest enter --type armed_assault --date 2019-03-01 --place Dioura --country ML --killed 3 --source \"Field notes\"\nattest enter --document report.md --quote \"three herders were shot near Gao\" --type armed_assault --killed 3");
        command.Options.Add(DocumentName);
        foreach (var option in Fields.Values)
        {
            command.Options.Add(option);
        }

        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var taxonomy = Codebook.Taxonomy();
        var entry = new HandEntry(code => taxonomy.Knows(new(code)));
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var values = Fields.Where(pair => call.GetValue(pair.Value) is not null).ToDictionary(pair => pair.Key, pair => call.GetValue(pair.Value)!, StringComparer.Ordinal);
        if (values.Count == 0)
        {
            values = Ask(entry, call.InvocationConfiguration.Output, [.. taxonomy.Entries.Select(one => one.Type.Code)]);
        }

        var passage = await FindPassageAsync(call.GetValue(DocumentName), values, workspace, cancellationToken);
        var row = entry.Read(values, passage);
        if (row is not { Document: { } document, Attestation: { } attestation })
        {
            throw new CommandException(string.Join(" ", row.Problems.Select(problem => $"--{problem.Column.Replace('_', '-')}: {problem.Message}")), isWrongCall: true);
        }

        var entered = attestation(document);
        if (passage is null)
        {
            await new EditionStore(workspace).EnterAsync(document, attestation, cancellationToken);
        }
        else
        {
            await new AttestationStore(workspace).EnterAsync(entered, cancellationToken);
        }

        await call.InvocationConfiguration.Output.WriteLineAsync($"Entered {entered.Id}.");
        return CommandLine.Ok;
    }

    private static async Task<EntryPassage?> FindPassageAsync(string? name, Dictionary<string, string> values, Workspace workspace, CancellationToken cancellationToken)
    {
        if (name is null)
        {
            return null;
        }

        var document = await new DocumentStore(workspace).FindAsync(new DocumentId(name), cancellationToken)
            ?? throw new CommandException($"expected the name of a stored document; found '{name}'. See 'attest documents'.");
        return EntryPassage.Find(document, values.GetValueOrDefault("quote", ""))
            ?? throw new CommandException($"expected with --quote words that stand in {name} exactly so; found none. Copy them from the document.");
    }

    /// <summary>Asks on the terminal; each answer is checked before the next question, and the tabulator completes codes.</summary>
    private static Dictionary<string, string> Ask(HandEntry entry, TextWriter output, string[] types)
    {
        if (!CommandOutput.IsTerminal(output) || Console.IsInputRedirected)
        {
            throw new CommandException("expected fields such as --type and --date, for there is no terminal to ask on. See 'attest enter --help'.", isWrongCall: true);
        }

        output.WriteLine("An empty answer leaves a field out; Tab completes a type; Ctrl+C stops, and nothing is stored.");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Asked)
        {
            var prompt = new TextPrompt<string>(Markup.Escape(PromptOf(field))).Validate(answer =>
                string.IsNullOrWhiteSpace(answer) || entry.Check(field, answer) is not { } problem
                    ? ValidationResult.Success()
                    : ValidationResult.Error(Markup.Escape(problem)));
            prompt.AllowEmpty = field != "type";
            if (field == "type")
            {
                prompt.AddChoices(types).ShowChoices(show: false);
            }

            var answer = AnsiConsole.Prompt(prompt);
            if (!string.IsNullOrWhiteSpace(answer))
            {
                values[field] = answer;
            }
        }

        return values;
    }

    private static string PromptOf(string field) =>
        field.Replace('_', ' ') is var name && DescriptionOf(field) is var description && description == name ? $"{name}:" : $"{name} ({description}):";

    private static string DescriptionOf(string field) => field switch
    {
        "type" => "code of the codebook, such as armed_assault",
        "date" => "day, month or year, such as 2019-03-01",
        "from" => "first day of a span",
        "to" => "last day of a span",
        "country" => "two-letter code or English name",
        "latitude" or "longitude" => "degrees, such as 13.45",
        "killed" or "wounded" or "abducted" => "number, such as 12, 12-15, 12+ or up to 30",
        "completion" => "occurred, attempted, foiled or threatened",
        "source" => "who publishes it",
        "published" => "when that was",
        "quote" => "words that tell it",
        "claimed_by" => "who claimed it",
        "admin1" => "first-level division",
        "language" => "two-letter code",
        _ => field.Replace('_', ' '),
    };
}
