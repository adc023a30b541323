using System.CommandLine;
using System.Globalization;
using Attest.Core.Incidents;
using Attest.Formats.Tables;
using Attest.Storage.Incidents;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest claims</c>: who claims what, and what others say of it.</summary>
internal static class ClaimsCommand
{
    private static readonly Option<string?> By = new("--by-group") { Description = "Claims of this group.", HelpName = "NAME" };
    private static readonly Option<bool> New = new("--new") { Description = "Leave out claims that restate an earlier one." };
    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl (with the words) or csv.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv");

    private static FlatTable Flat { get; } = new(
        ["by", "day", "outlet", "incident", "killed_min", "killed_max", "restated", "of_statement", "others", "document", "part", "start", "end", "quote"]);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "claims",
            "Lists claims of responsibility: who claims which incident, when, through whom, with what toll, and what others say of it.",
            "attest claims --country ML --since 2019\nattest claims --by-group JNIM --new --format csv");
        var filter = new FilterOptions(command);
        command.Options.Add(By);
        command.Options.Add(New);
        command.Options.Add(Format);
        CommonOptions.AddAsOf(command);
        command.SetAction((call, cancellationToken) => RunAsync(call, filter, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, FilterOptions options, CancellationToken cancellationToken)
    {
        var filter = options.Read(call);
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        var queries = new IncidentQueries(workspace);
        var names = (await queries.ListAsync(filter, cancellationToken)).Select(one => one.Id).ToArray();
        var group = call.GetValue(By);
        var claims = ClaimOfResponsibility.Of(await queries.DescribeAsync(names, cancellationToken))
            .Where(claim => group is null || Core.Places.FoldedName.Of(claim.By) == Core.Places.FoldedName.Of(group))
            .Where(claim => !call.GetValue(New) || !claim.IsRestated)
            .ToArray();
        var output = call.InvocationConfiguration.Output;
        if (!await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), Flat, claims.Select(Row)))
        {
            await WriteAsync(claims, output);
            await CommonOptions.WriteAsOfAsync(workspace, output);
        }

        return CommandLine.Ok;
    }

    private static async Task WriteAsync(ClaimOfResponsibility[] claims, TextWriter output)
    {
        if (claims.Length == 0)
        {
            await output.WriteLineAsync("No claim of responsibility passes these filters. All of them: attest claims");
            return;
        }

        var table = new TextTable("!Claimed", "By", "Outlet", "!Incident", ">Killed, it says", "New", "Others") { IsCut = true };
        foreach (var claim in claims)
        {
            var statement = claim.OfStatement > 1 ? $"; one of {claim.OfStatement} in {claim.Account.Document}" : "";
            table.Add([
                Day(claim.Day) ?? "not told", claim.By, claim.Outlet ?? "–", claim.Incident.Value, Wording.Of(claim.Killed),
                (claim.IsRestated ? "restated" : "new") + statement, Wording.Of(claim.Standing.ToString())]);
        }

        await table.WriteAsync(output);
        await output.WriteLineAsync($"{Wording.Number(claims.Length, "claim")}, {claims.Count(claim => !claim.IsRestated)} of them new. The words of each: attest claims --format jsonl");
    }

    private static object?[] Row(ClaimOfResponsibility claim) =>
    [
        claim.By, Day(claim.Day), claim.Outlet, claim.Incident.Value, claim.Killed?.AtLeast, claim.Killed?.AtMost, claim.IsRestated, claim.OfStatement,
        System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(claim.Standing.ToString()), claim.Citation.Document.Value, claim.Citation.Part.ToString().ToLowerInvariant(),
        claim.Citation.Span.Start, claim.Citation.Span.End, claim.Citation.Quote,
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
