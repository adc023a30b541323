using System.CommandLine;
using Attest.Core.Counting;
using Attest.Workflows.Counting;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest compare</c>: counts under several rules beside each other, and beside the tallies that documents assert.</summary>
internal static class CompareCommand
{
    private static readonly Option<string> Rules = new("--rules")
    {
        Description = "The counting rules, with commas between: incidents, network-tally, acled-like, ucdp-like, gtd-like, or your own.",
        HelpName = "NAMES",
        DefaultValueFactory = _ => RuleFolder.Default,
    };

    private static readonly Option<bool> Documents = new("--documents")
    {
        Description = "Set own counts also beside the tallies that documents assert ('at least 53 attacks this year'), each for the period, places and actors that the document names.",
    };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl (with the names of the incidents, and the words of each document) or csv.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "compare",
            "Sets counts under several rules beside each other, says which incidents make the difference and which clause of a rule leaves them out, and sets both beside what documents count.",
            "attest compare --rules network-tally,acled-like --country ML --by year\nattest compare --rules incidents,network-tally --documents\nattest compare --rules ucdp-like --documents --actor JNIM --format csv");
        var filter = new FilterOptions(command);
        foreach (var option in (Option[])[Rules, RuleOptions.Folder, RuleOptions.By, Documents, Format])
        {
            command.Options.Add(option);
        }

        CommonOptions.AddAsOf(command);
        command.SetAction((call, cancellationToken) => RunAsync(call, filter, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, FilterOptions options, CancellationToken cancellationToken)
    {
        var rules = RulesOf(call);
        var by = RuleOptions.DimensionsOf(call);
        var filter = options.Read(call);
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        var compared = await new Comparing(workspace, Codebook.Affiliates(), Codebook.Taxonomy()).CompareAsync(rules, filter, by, call.GetValue(Documents), cancellationToken);
        if (!await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), ComparisonRows.Flat(by), ComparisonRows.Of(compared)))
        {
            var output = call.InvocationConfiguration.Output;
            await ComparisonPage.WriteAsync(compared, call.GetValue(Documents), output);
            await CommonOptions.WriteAsOfAsync(workspace, output);
        }

        return CommandLine.Ok;
    }

    private static CountingRule[] RulesOf(ParseResult call)
    {
        var names = call.GetRequiredValue(Rules).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToArray();
        return names.Length > 0 && (names.Length > 1 || call.GetValue(Documents))
            ? [.. names.Select(name => RuleOptions.Find(call, name, Rules.Name))]
            : throw new CommandException(
                $"--rules: expected two rules or more with commas between, such as network-tally,acled-like, or --documents beside one; found '{string.Join(',', names)}'.", isWrongCall: true);
    }
}
