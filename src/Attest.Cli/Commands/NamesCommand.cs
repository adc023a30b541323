using System.CommandLine;
using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Documents;
using Attest.Core.Names;
using Attest.Formats.Rows;
using Attest.Formats.Tables;
using Attest.Workflows.Evaluation;

namespace Attest.Cli.Commands;

/// <summary><c>attest names</c>: which names may be names of one bearer.</summary>
internal static class NamesCommand
{
    private static readonly FlatTable PairTable = new("line", "name1", "name2", "is_match", "score", "explanation");
    private static readonly FlatTable HitTable = new("name", "actor", "short", "registry_name", "score", "match", "meant", "explanation", "reason");

    private static readonly Argument<string> Pairs = new("PAIRS.csv") { Description = "A CSV file with the columns name1, name2 and is_match (true or false)." };
    private static readonly Option<double> Threshold = new("--threshold")
    {
        Description = "From which score on two names are taken for one, between 0 and 1.",
        HelpName = "X",
        DefaultValueFactory = _ => NameMatcher.Threshold,
    };

    private static readonly Option<int> Worst = new("--worst") { Description = "List this many pairs on which the matcher errs, those first on which it is surest.", HelpName = "N" };
    private static readonly Argument<string[]> Names = new("NAME") { Description = "Names as a text writes them, each in quotation marks.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Country = new("--country") { Description = "Where the text speaks of, by code or English name; tells apart those who bear one name.", HelpName = "COUNTRY" };
    private static readonly Option<string?> On = new("--on") { Description = "When: yyyy-mm-dd, a month or a year.", HelpName = "DAY" };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl or csv.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var match = new ExampleCommand(
            "match",
            "Looks names up in the registry of actors, in whatever spelling, and says why.",
            "attest names match \"Jamaat Nosrat al Islam wal Mouslimine\"\nattest names match MNLA --country ML --on 2013-02-15");
        match.Arguments.Add(Names);
        match.Options.Add(Country);
        match.Options.Add(On);
        match.Options.Add(Format);
        match.SetAction(MatchAsync);
        var score = new ExampleCommand(
            "score",
            "Compares pairs of names of which people have decided, and prints precision, recall and F1.",
            "attest names score pairs.csv\nattest names score pairs.csv --worst 10\nattest names score pairs.csv --format csv");
        score.Arguments.Add(Pairs);
        score.Options.Add(Threshold);
        score.Options.Add(Worst);
        score.Options.Add(Format);
        score.SetAction(ScoreAsync);
        var names = new ExampleCommand("names", "Tells which names may be names of one bearer, across spellings, scripts and languages.", match.Examples);
        names.Subcommands.Add(match);
        names.Subcommands.Add(score);
        return names;
    }

    private static async Task<int> MatchAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var country = call.GetValue(Country) is { } text
            ? Workflows.Queries.Countries.FindCode(text) ?? throw new CommandException($"--country: expected a country, by two-letter code or English name; found '{text}'.", isWrongCall: true)
            : null;
        await using var workspace = await HeldActors.FindWorkspaceAsync(call, cancellationToken);
        var actors = new ActorNames((await HeldActors.ReadAsync(workspace, cancellationToken)).Registry, Codebook.Names());
        var day = call.GetValue(On) is { } when
            ? PartialDate.Parse(when) ?? throw new CommandException($"--on: expected a day such as 2019-06-30, a month or a year; found '{when}'.", isWrongCall: true)
            : (PartialDate?)null;
        var matches = call.GetValue(Names)!.Select(name => actors.Match(name, country, day)).ToArray();
        var rows = matches.SelectMany(match => match.Hits.Select(hit => Row(match, hit)).DefaultIfEmpty([match.Name, null, null, null, null, null, null, null, match.Reason]));
        if (!await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), HitTable, rows))
        {
            await WriteAsync(matches, call.InvocationConfiguration.Output);
        }

        return Array.TrueForAll(matches, match => match.Meant is not null) ? CommandLine.Ok : CommandLine.Refused;
    }

    private static async Task WriteAsync(ActorMatch[] matches, TextWriter output)
    {
        foreach (var match in matches)
        {
            await output.WriteLineAsync($"{match.Name}: {(match.Meant is { } meant ? $"{meant.Name} ({meant.Id})" : "nobody")}");
            await output.WriteLineAsync($"  {match.Reason}");
            foreach (var hit in match.Hits)
            {
                await output.WriteLineAsync($"  {hit.Actor.Id}, {hit.Name}");
                await output.WriteLineAsync($"    {hit.Comparison.Explanation}");
            }
        }
    }

    private static object?[] Row(ActorMatch match, ActorHit hit) =>
    [
        match.Name, hit.Actor.Id.Value, hit.Actor.Short, hit.Name, Math.Round(hit.Comparison.Score, 3), hit.IsMatch ? "true" : "false", hit.Actor == match.Meant ? "true" : "false",
        hit.Comparison.Explanation, match.Reason,
    ];

    private static async Task<int> ScoreAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var threshold = call.GetValue(Threshold);
        if (threshold is not (>= 0 and <= 1))
        {
            throw new CommandException($"--threshold: expected a number between 0 and 1; found {threshold.ToString(CultureInfo.InvariantCulture)}.", isWrongCall: true);
        }

        var scored = NameScores.Compare(Codebook.Names(), await NamePairs.ReadAsync(call.GetRequiredValue(Pairs), cancellationToken));
        if (await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), PairTable, scored.Select(Row)))
        {
            return CommandLine.Ok;
        }

        var output = call.InvocationConfiguration.Output;
        var accuracy = NameScores.Of(scored.Select(one => (one.Comparison.Score, one.Pair.IsSame)), threshold);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{scored.Count} pairs at threshold {threshold:0.00}: precision {accuracy.Precision:0.000}, recall {accuracy.Recall:0.000}, F1 {accuracy.F1:0.000}  ({accuracy.Wanted} are one bearer, {accuracy.Given} taken for one, {accuracy.Credit:0} rightly)"));
        foreach (var miss in scored
            .Where(one => one.Comparison.Score >= threshold != one.Pair.IsSame)
            .OrderByDescending(one => Math.Abs(one.Comparison.Score - threshold))
            .ThenBy(one => one.Pair.Line)
            .Take(call.GetValue(Worst)))
        {
            await output.WriteLineAsync($"line {miss.Pair.Line}, {(miss.Pair.IsSame ? "one bearer, not found" : "two bearers, taken for one")}: {TextTable.Printable(miss.Pair.One)} | {TextTable.Printable(miss.Pair.Other)}");
            await output.WriteLineAsync($"  {miss.Comparison.Explanation}");
        }

        return CommandLine.Ok;
    }

    private static object?[] Row(ScoredNames scored) =>
        [scored.Pair.Line, scored.Pair.One, scored.Pair.Other, scored.Pair.IsSame ? "true" : "false", Math.Round(scored.Comparison.Score, 3), scored.Comparison.Explanation];
}
