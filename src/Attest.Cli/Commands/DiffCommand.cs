using System.CommandLine;
using System.Globalization;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Formats.Tables;
using Attest.Storage.Workspaces;
using Attest.Workflows.Counting;
using Attest.Workflows.Ledger;
using Attest.Workflows.Workspaces;

namespace Attest.Cli.Commands;

/// <summary><c>attest diff</c>: what became of the incidents between two days.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string> First = new("DAY1") { Description = "The earlier day: yyyy-mm-dd, or the end of a month or year." };
    private static readonly Argument<string> Second = new("DAY2") { Description = "The later day, included." };
    private static readonly Option<bool> Published = new("--published") { Description = "Compare what was published by the two days, not what this workspace had recorded by them." };
    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl or csv.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "diff",
            "Says which incidents are new, revised, merged, split or withdrawn between two days, and what that did to a count.",
            "attest diff 2021-02-12 2021-03-31 --published\nattest diff 2026-11-01 2026-11-30 --country ML --format jsonl");
        command.Arguments.Add(First);
        command.Arguments.Add(Second);
        var filter = new FilterOptions(command);
        command.Options.Add(Published);
        command.Options.Add(RuleOptions.Rule);
        command.Options.Add(RuleOptions.Folder);
        command.Options.Add(Format);
        command.SetAction((call, cancellationToken) => RunAsync(call, filter, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, FilterOptions options, CancellationToken cancellationToken)
    {
        var (first, second) = (CommonOptions.DayOf(call.GetRequiredValue(First), "DAY1"), CommonOptions.DayOf(call.GetRequiredValue(Second), "DAY2"));
        if (second <= first)
        {
            throw new CommandException($"DAY2: expected a day after {Day(first)}; found {Day(second)}.", isWrongCall: true);
        }

        var filter = options.Read(call);
        var question = CountQuestion.Of(RuleOptions.Find(call, call.GetRequiredValue(RuleOptions.Rule), "--rule"), filter, []);
        await using var workspace = await WorkspaceFolder.OpenAsync(CommonOptions.FolderOf(call), cancellationToken);
        await using var before = await workspace.ViewAsync(AsOf(call, first), cancellationToken);
        await using var after = await workspace.ViewAsync(AsOf(call, second), cancellationToken);
        var diff = await LedgerDiff.OfAsync(before, after, filter, Codebook.Taxonomy(), cancellationToken);
        var (totalBefore, totalAfter) = (await TotalAsync(before, question, cancellationToken), await TotalAsync(after, question, cancellationToken));
        var output = call.InvocationConfiguration.Output;
        if (!await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), Flat, Rows(diff).Concat(Rows(question.Rule.Name, totalBefore, totalAfter))))
        {
            await WriteAsync(diff, output);
            await output.WriteLineAsync($"{Wording.Number(diff.Before.Count, "incident")} as {Kind(call)} by {Day(first)}, {diff.After.Count} by {Day(second)}.");
            await WriteCountAsync(question.Rule.Name, totalBefore, totalAfter, output);
        }

        return CommandLine.Ok;
    }

    private static async Task<TallyRow> TotalAsync(Workspace view, CountQuestion question, CancellationToken cancellationToken) =>
        (await new Counter(view, Codebook.Affiliates).CountAsync(question, cancellationToken)).Total;

    private static async Task WriteCountAsync(string rule, TallyRow before, TallyRow after, TextWriter output) => await output.WriteLineAsync(
        $"Under the rule {rule}: certain {before.Certain} → {after.Certain}, possible {before.Possible} → {after.Possible}, killed {TallyWording.Killed(before)} → {TallyWording.Killed(after)}.");

    private static FlatTable Flat { get; } = new(["change", "incident", "others", "field", "from", "to", "rule"]);

    private static AsOf AsOf(ParseResult call, DateOnly day) => call.GetValue(Published) ? new(day, null) : new(null, day);

    private static string Kind(ParseResult call) => call.GetValue(Published) ? "published" : "recorded";

    private static IEnumerable<object?[]> Rows(LedgerDiff diff) => diff.Changes.SelectMany(change => change.Fields.DefaultIfEmpty().Select(field => (object?[])
        [change.Kind.ToString().ToLowerInvariant(), change.Id.Value, change.Others.Select(other => other.Value).ToArray(), field?.Field, field?.From, field?.To, null]));

    /// <summary>What the changes did to the count, a row for each of its numbers.</summary>
    private static IEnumerable<object?[]> Rows(string rule, TallyRow before, TallyRow after) =>
    [
        Row(rule, "certain", before.Certain, after.Certain),
        Row(rule, "possible", before.Possible, after.Possible),
        Row(rule, "killed_min", before.Killed.AtLeast, after.Killed.AtLeast),
        Row(rule, "killed_max", before.Killed.AtMost, after.Killed.AtMost),
    ];

    private static object?[] Row(string rule, string field, long? before, long? after) =>
        ["count", null, null, field, before?.ToString(CultureInfo.InvariantCulture), after?.ToString(CultureInfo.InvariantCulture), rule];

    private static async Task WriteAsync(LedgerDiff diff, TextWriter output)
    {
        if (diff.Changes.Count == 0)
        {
            await output.WriteLineAsync("Nothing changed between the two days.");
            return;
        }

        var table = new TextTable("!Change", "!Incident", "What") { IsPage = true };
        foreach (var change in diff.Changes)
        {
            table.Add([change.Kind.ToString().ToLowerInvariant(), change.Id.Value, Describe(change)]);
        }

        await table.WriteAsync(output);
    }

    private static string Describe(IncidentChange change) => change.Kind switch
    {
        ChangeKind.New => Sketch(change.After!),
        ChangeKind.Withdrawn => Sketch(change.Before!),
        ChangeKind.Merged => $"now told by {change.Others[0]}; it was {Sketch(change.Before!)}",
        ChangeKind.Split => $"now also {string.Join(", ", change.Others)}; {Differences(change)}",
        _ => Differences(change),
    };

    private static string Differences(IncidentChange change) =>
        string.Join("; ", change.Fields.Select(field => $"{field.Field} {field.From ?? "not told"} → {field.To ?? "not told"}"));

    private static string Sketch(IncidentState state) =>
        string.Join("; ", state.Fields.Where(field => field.Key is "type" or "date" or "place" or "killed").Select(field => field.Key == "killed" ? $"{field.Value} killed" : field.Value));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
