using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Attest.Core.Acts;
using Attest.Core.Documents;
using Attest.Formats.Contract;
using Attest.Storage.Acts;
using Attest.Storage.Documents;
using Attest.Workflows.Decisions;
using Attest.Workflows.Queries;

namespace Attest.Cli.Commands;

/// <summary><c>attest coverage</c>: which sources were read for which area and days.</summary>
internal static class CoverageCommand
{
    private static readonly Argument<string> Source = new("SOURCE") { Description = "The source, as its documents name it." };
    private static readonly Option<string> Area = new("--area") { Description = "The country, by code or English name; behind a / a first-level division of it.", HelpName = "COUNTRY[/ADMIN1]", Required = true };
    private static readonly Option<string> From = new("--from") { Description = "The first day for which it was read: yyyy-mm-dd, or the month or year.", HelpName = "DAY", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "The last day, included.", HelpName = "DAY", Required = true };
    private static readonly Option<string?> Because = new("--because") { Description = "How it was read, or why it is known.", HelpName = "REASON" };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table or jsonl.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "coverage",
            "Shows which sources were read for which area and days, and in which months their documents were published.",
            "attest coverage\nattest coverage add \"Daily Gazette\" --area Mali/Mopti --from 2019-01 --to 2019-12");
        command.Options.Add(Format);
        command.SetAction(ListAsync);
        var add = new ExampleCommand(
            "add",
            "Records that a source was read for an area and a span of days, so that nothing found there means that it tells nothing.",
            "attest coverage add \"Daily Gazette\" --area ML --from 2019-01 --to 2019-12\nattest coverage add \"Daily Gazette\" --area Mali/Mopti --from 2019-01-01 --to 2019-06-30 --because \"read day by day\"");
        add.Arguments.Add(Source);
        foreach (var option in (Option[])[Area, From, To, Because])
        {
            add.Options.Add(option);
        }

        add.SetAction(AddAsync);
        command.Subcommands.Add(add);
        return command;
    }

    private static async Task<int> AddAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var (first, last) = (Day(call, From).First, Day(call, To).Last);
        if (last < first)
        {
            throw new CommandException($"--to: expected a day not before --from {call.GetValue(From)}; found '{call.GetValue(To)}'.", isWrongCall: true);
        }

        var area = call.GetRequiredValue(Area).Split('/', 2, StringSplitOptions.TrimEntries);
        var country = Countries.FindCode(area[0])
            ?? throw new CommandException($"--area: expected a country, by two-letter code or English name, such as ML/Mopti; found '{area[0]}'.", isWrongCall: true);
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var (source, documents) = await new SourceQueries(workspace).FindAsync(call.GetRequiredValue(Source), cancellationToken);
        var coverage = new Coverage(source, country, area.Length > 1 && area[1].Length > 0 ? area[1] : null, first, last);
        var act = await new ActStore(workspace).RecordAsync(coverage, call.GetValue(Because) ?? "", cancellationToken);
        var output = call.InvocationConfiguration.Output;
        await RecordedAct.WriteAsync(act, output);
        if (documents == 0)
        {
            await output.WriteLineAsync("No document of the workspace is of this source; compare its spelling with 'attest coverage'.");
        }

        return CommandLine.Ok;
    }

    private static PartialDate Day(ParseResult call, Option<string> option) => PartialDate.Parse(call.GetRequiredValue(option))
        ?? throw new CommandException($"{option.Name}: expected a day such as 2019-06-30, a month such as 2019-06 or a year; found '{call.GetValue(option)}'.", isWrongCall: true);

    private static async Task<int> ListAsync(ParseResult call, CancellationToken cancellationToken)
    {
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var queries = new CoverageQueries(workspace);
        var (records, months) = (await queries.RecordsAsync(cancellationToken), await queries.MonthsAsync(cancellationToken));
        if (call.GetValue(Format) == "jsonl")
        {
            await using var bytes = CommandOutput.Bytes(call);
            WriteJson(records, months, bytes);
            return CommandLine.Ok;
        }

        var output = call.InvocationConfiguration.Output;
        await WriteRecordsAsync(records, output);
        await output.WriteLineAsync();
        await WriteMonthsAsync(months, output);
        return CommandLine.Ok;
    }

    private static async Task WriteRecordsAsync(IReadOnlyList<StoredAct> records, TextWriter output)
    {
        if (records.Count == 0)
        {
            await output.WriteLineAsync("Nobody recorded what was read. Record it: attest coverage add SOURCE --area COUNTRY --from DAY --to DAY");
            return;
        }

        var table = new TextTable("Read", "Area", "!From", "!To", "Recorded", "Because", ">Entry");
        foreach (var record in records)
        {
            var coverage = (Coverage)record.Act.Content;
            table.Add(
                coverage.Source,
                DecisionText.Area(coverage),
                Text(coverage.From),
                Text(coverage.To),
                DecisionText.Who(record.Act.By, record.Act.At),
                record.Act.Because,
                record.Entry.ToString(CultureInfo.InvariantCulture));
        }

        await table.WriteAsync(output);
    }

    /// <summary>A line for each source: runs of months without a gap.</summary>
    private static async Task WriteMonthsAsync(IReadOnlyList<SourceMonth> months, TextWriter output)
    {
        var table = new TextTable("Source", ">Documents", "Published in");
        foreach (var source in months.GroupBy(month => month.Source, StringComparer.Ordinal))
        {
            var known = source.Where(month => month.Month is not null).Select(month => month.Month!.Value);
            var runs = known.Aggregate(new List<(DateOnly First, DateOnly Last)>(), (list, month) =>
            {
                if (list is [.., var last] && last.Last.AddMonths(1) == month)
                {
                    list[^1] = (last.First, month);
                }
                else
                {
                    list.Add((month, month));
                }

                return list;
            });
            var spans = runs.Select(run => run.First == run.Last ? Month(run.First) : $"{Month(run.First)} to {Month(run.Last)}");
            string[] undated = source.Any(month => month.Month is null) ? ["not dated"] : [];
            table.Add(source.Key ?? "not stated", $"{source.Sum(month => month.Documents)}", string.Join(", ", spans.Concat(undated)));
        }

        await table.WriteAsync(output);
    }

    private static void WriteJson(IReadOnlyList<StoredAct> records, IReadOnlyList<SourceMonth> months, Stream output)
    {
        foreach (var record in records)
        {
            WriteLine(output, json =>
            {
                var coverage = (Coverage)record.Act.Content;
                json.WriteString("kind", "recorded");
                json.WriteString("source", coverage.Source);
                json.WriteString("country", coverage.Country);
                json.WriteString("admin1", coverage.Admin1);
                json.WriteString("from", Text(coverage.From));
                json.WriteString("to", Text(coverage.To));
                json.WriteString("by", record.Act.By);
                json.WriteString("because", record.Act.Because);
                json.WriteNumber("entry", record.Entry);
            });
        }

        foreach (var month in months)
        {
            WriteLine(output, json =>
            {
                json.WriteString("kind", "published");
                json.WriteString("source", month.Source);
                json.WriteString("month", month.Month is { } first ? Month(first) : null);
                json.WriteNumber("documents", month.Documents);
            });
        }
    }

    private static void WriteLine(Stream output, Action<Utf8JsonWriter> fields)
    {
        using (var json = new Utf8JsonWriter(output, ContractWriter.Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
