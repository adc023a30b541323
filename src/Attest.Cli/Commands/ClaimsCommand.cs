using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Attest.Core.Incidents;
using Attest.Core.Places;
using Attest.Formats.Tables;
using Attest.Workflows.Claims;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest claims</c>: who claims what, and what others say of it.</summary>
internal static class ClaimsCommand
{
    private static readonly string[] Standings = [.. Enum.GetNames<ClaimStanding>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    private static readonly Option<string?> By = new("--by-group") { Description = "Claims of this group.", HelpName = "NAME" };
    private static readonly Option<string?> Outlet = new("--outlet") { Description = "Claims that this source handed on.", HelpName = "NAME" };
    private static readonly Option<bool> New = new("--new") { Description = "Leave out claims that restate an earlier one, or may." };
    private static readonly Option<bool> Competing = new("--competing") { Description = "Only claims of incidents that another group claims too." };
    private static readonly Option<string?> Others = new Option<string?>("--others") { Description = $"Only claims of which others say so: {string.Join(", ", Standings)}.", HelpName = "WORD" }.AcceptOnlyFromAmong(Standings);

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl (with the words) or csv.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv");

    private static FlatTable Flat { get; } = new(
        ["record", "by", "day", "outlet", "incident", "killed_min", "killed_max", "novelty", "of_statement", "competing", "others", "other_voices", "number_min", "number_max", "unit", "since", "until", "claims_held", "document", "part", "start", "end", "quote"]);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "claims",
            "Lists claims of responsibility: who claims which incident, when, through whom, with what toll, whether it is new, and what others say of it.",
            "attest claims --country ML --since 2019\nattest claims --by-group JNIM --new --format csv\nattest claims --others disputed");
        var filter = new FilterOptions(command);
        foreach (var option in (Option[])[By, Outlet, New, Competing, Others, Format])
        {
            command.Options.Add(option);
        }

        CommonOptions.AddAsOf(command);
        command.SetAction((call, cancellationToken) => RunAsync(call, filter, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, FilterOptions options, CancellationToken cancellationToken)
    {
        var filter = options.Read(call);
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        var all = await ClaimList.OfAsync(workspace, filter, cancellationToken);
        var claims = new ClaimList([.. all.Single.Where(claim => Passes(claim, call))], [.. all.RolledUp.Where(claim => Passes(claim, call))]);
        var output = call.InvocationConfiguration.Output;
        if (!await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), Flat, claims.Single.Select(Row).Concat(claims.RolledUp.Select(Row))))
        {
            await WriteAsync(claims, output);
            await CommonOptions.WriteAsOfAsync(workspace, output);
        }

        return CommandLine.Ok;
    }

    private static bool Passes(ClaimOfResponsibility claim, ParseResult call) =>
        IsBy(claim.By, claim.Group, call)
        && (call.GetValue(Outlet) is not { } outlet || FoldedName.Of(claim.Outlet ?? "") == FoldedName.Of(outlet))
        && (!call.GetValue(New) || claim.Novelty == ClaimNovelty.New)
        && (!call.GetValue(Competing) || claim.Competing.Count > 0)
        && (call.GetValue(Others) is not { } others || Snake(claim.Standing) == others);

    /// <summary>A claim that sums up is never new, competes with none, and no voice speaks of it.</summary>
    private static bool Passes(RolledUpClaim claim, ParseResult call) =>
        IsBy(claim.By, null, call)
        && (call.GetValue(Outlet) is not { } outlet || FoldedName.Of(claim.Tally.Source ?? "") == FoldedName.Of(outlet))
        && !call.GetValue(New) && !call.GetValue(Competing) && call.GetValue(Others) is null;

    private static bool IsBy(string name, string? group, ParseResult call) =>
        call.GetValue(By) is not { } asked || FoldedName.Of(name) == FoldedName.Of(asked) || (group is not null && Codebook.Affiliates().FindId(asked) == group)
        || (Codebook.Affiliates().FindId(asked) is { } id && Codebook.Affiliates().FindId(name) == id);

    private static async Task WriteAsync(ClaimList claims, TextWriter output)
    {
        if (claims.Single.Count + claims.RolledUp.Count == 0)
        {
            await output.WriteLineAsync("No claim of responsibility passes these filters. All of them: attest claims");
            return;
        }

        var table = new TextTable("!Claimed", "By", "Outlet", "!Incident", ">Killed, it says", "New", "Others") { IsPage = true };
        foreach (var claim in claims.Single)
        {
            var statement = claim.OfStatement > 1 ? $"; one of {claim.OfStatement} in {claim.Account.Document}" : "";
            table.Add([
                Day(claim.Day) ?? "not told", claim.By, claim.Outlet ?? "–", claim.Incident.Value, Wording.Of(claim.Killed), Wording.Of(claim.Novelty.ToString()) + statement, OthersOf(claim)]);
        }

        await table.WriteAsync(output);
        var isNew = claims.Single.Count(claim => claim.Novelty == ClaimNovelty.New);
        await output.WriteLineAsync($"{Wording.Number(claims.Single.Count, "claim")}, {isNew} of them new. The words of each: attest claims --format jsonl");
        await WriteRolledUpAsync(claims.RolledUp, output);
    }

    /// <summary>"partly: General Staff (army), 11 killed; claimed by BRA too".</summary>
    private static string OthersOf(ClaimOfResponsibility claim)
    {
        var voices = claim.Others.Select(other => $"{CorroborationSection.Of(other.Voice)}{(other.Denies ? " denies it" : "")}{(other.Killed is { } killed ? $", {Wording.Of(killed)} killed" : "")}").ToArray();
        var competing = claim.Competing.Count > 0 ? $"; claimed by {string.Join(", ", claim.Competing)} too" : "";
        return $"{Wording.Of(claim.Standing.ToString())}{(voices.Length > 0 ? $": {string.Join("; ", voices)}" : "")}{competing}";
    }

    private static async Task WriteRolledUpAsync(IReadOnlyList<RolledUpClaim> claims, TextWriter output)
    {
        if (claims.Count == 0)
        {
            return;
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync("Claims that sum up, and tell nothing new by themselves");
        foreach (var claim in claims)
        {
            var statement = claim.Tally.Statement;
            var places = statement.Places.Count > 0 ? $", {string.Join(", ", statement.Places.Select(one => one.Value.Name))}" : "";
            var text = $"{claim.By}: {Wording.Of(statement.Number.Value)} {statement.Unit}, {Wording.Of(claim.Tally.Since, claim.Tally.Until)}{places} ({claim.Tally.Document}); held as claimed one by one: {claim.Held}";
            foreach (var line in WrappedText.Lines(text, CommandOutput.Width(output), "  "))
            {
                await output.WriteLineAsync(line);
            }
        }
    }

    private static object?[] Row(ClaimOfResponsibility claim) =>
    [
        "claim", claim.By, Day(claim.Day), claim.Outlet, claim.Incident.Value, claim.Killed?.AtLeast, claim.Killed?.AtMost, Snake(claim.Novelty), claim.OfStatement, claim.Competing.ToArray(),
        Snake(claim.Standing), claim.Others.Select(Describe).ToArray(), null, null, null, null, null, null,
        .. Words(claim.Citation.Document.Value, claim.Citation),
    ];

    private static object?[] Row(RolledUpClaim claim)
    {
        var statement = claim.Tally.Statement;
        return
        [
            "rolled_up", claim.By, Day(statement.Number.Assertion.SaidOn ?? claim.Tally.Published?.Last), claim.Tally.Source, null, null, null, "rolled_up", null, null, null, null,
            statement.Number.Value.AtLeast, statement.Number.Value.AtMost, statement.Unit, Day(claim.Tally.Since), Day(claim.Tally.Until), claim.Held,
            .. Words(claim.Tally.Document.Value, statement.Number.Citation),
        ];
    }

    private static object?[] Words(string document, Core.Documents.Citation citation) =>
        [document, citation.Part.ToString().ToLowerInvariant(), citation.Span.Start, citation.Span.End, citation.Quote];

    private static string Describe(ClaimWitness other) =>
        $"{CorroborationSection.Of(other.Voice)}: {(other.Denies ? "denies" : other.NamesGroup ? "names the group" : "tells it")}{(other.Killed is { } killed ? $", killed {killed}" : "")}";

    private static string Snake(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
