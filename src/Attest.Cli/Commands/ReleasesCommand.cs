using System.CommandLine;
using System.Globalization;
using Attest.Core.Releases;
using Attest.Formats.Tables;
using Attest.Workflows.Decisions;
using Attest.Workflows.Releases;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest releases</c>: what media wings of groups put out, and which incidents held it shows.</summary>
internal static class ReleasesCommand
{
    private static readonly string[] Kinds = [.. Enum.GetNames<ReleaseKind>().Select(name => name.ToLowerInvariant())];

    private static readonly Option<string?> Kind = new Option<string?>("--kind") { Description = $"Only {string.Join(", ", Kinds)}.", HelpName = "KIND" }.AcceptOnlyFromAmong(Kinds);

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl or csv.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv");

    private static FlatTable Flat { get; } = new(
        ["kind", "by", "actor", "outlet", "from", "to", "shows", "notes", "speakers", "incidents", "documents", "source", "published", "part", "start", "end", "quote", "entered_by", "because"]);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "releases",
            "Lists videos, photographs, statements and other releases of groups' media wings that documents describe or people entered, with the incidents held that they show or claim. Nothing of a release itself is held.",
            "attest releases --actor JNIM --kind video\nattest releases --since 2020 --format jsonl");
        var filter = new FilterOptions(command);
        command.Options.Add(Kind);
        command.Options.Add(Format);
        CommonOptions.AddAsOf(command);
        command.SetAction((call, cancellationToken) => RunAsync(call, filter, cancellationToken));
        command.Subcommands.Add(ReleasesAddCommand.Create());
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, FilterOptions options, CancellationToken cancellationToken)
    {
        var filter = options.Read(call);
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        ReleaseKind? kind = call.GetValue(Kind) is { } name ? Enum.Parse<ReleaseKind>(name, ignoreCase: true) : null;
        var releases = await new ReleaseList(workspace, Codebook.Affiliates()).ListAsync(filter, kind, cancellationToken);
        if (!await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), Flat, releases.Select(Row)))
        {
            await WriteAsync(releases, call.InvocationConfiguration.Output);
            await CommonOptions.WriteAsOfAsync(workspace, call.InvocationConfiguration.Output);
        }

        return CommandLine.Ok;
    }

    private static object?[] Row(ListedRelease release)
    {
        var document = release.Documents.Count > 0 ? release.Documents[0] : null;
        return
        [
            Name(release.Kind), release.By?.Name, release.By?.Actor?.Value, release.Outlet, Day(release.FirstDay), Day(release.LastDay),
            release.Shows.ToArray(), release.Notes.ToArray(), release.Speakers.ToArray(), release.Incidents.ToArray(), release.Documents.Select(one => one.Document.Value).ToArray(),
            document?.Source, document?.Published?.ToString(), document?.Citation.Part.ToString().ToLowerInvariant(), document?.Citation.Span.Start, document?.Citation.Span.End, document?.Citation.Quote,
            release.Entered?.By, release.Entered?.Because,
        ];
    }

    private static async Task WriteAsync(IReadOnlyList<ListedRelease> releases, TextWriter output)
    {
        if (releases.Count == 0)
        {
            await output.WriteLineAsync("No release passes these filters. All of them: attest releases. Enter one: attest releases add --help");
            return;
        }

        foreach (var release in releases)
        {
            var outlet = release.Outlet is { } name ? $", through {name}" : "";
            await output.WriteLineAsync(TextTable.Printable($"{When(release)}  {Name(release.Kind)} of {release.By?.Name ?? "a group that is not told"}{outlet}"));
            await SayAsync("shows", release.Shows, "; ");
            await SayAsync("made", release.Notes, "; ");
            await SayAsync("speak", release.Speakers, "; ");
            await SayAsync("incidents", release.Incidents, " ");
            await SayAsync("told by", [.. release.Documents.Select(one => $"{one.Document} {one.Citation.Span.Start}–{one.Citation.Span.End}{(one.Source is { } source ? $", {source}" : "")}{(one.Published is { } day ? $", {day}" : "")}")], "; ");
            await SayAsync("entered", release.Entered is { } act ? [$"{DecisionText.Who(act.By, act.At)}: {act.Because}"] : [], "");
            await output.WriteLineAsync();
        }

        await output.WriteLineAsync($"{Wording.Number(releases.Count, "release")}. See an incident with its words: attest show ID");

        async Task SayAsync(string heading, IReadOnlyList<string> texts, string between)
        {
            if (texts.Count > 0)
            {
                var lines = WrappedText.Lines(string.Join(between, texts), CommandOutput.Width(output), new(' ', 14)).Select((line, index) => index == 0 ? $"    {heading,-10}{line[14..]}" : line);
                foreach (var line in lines)
                {
                    await output.WriteLineAsync(line);
                }
            }
        }
    }

    private static string When(ListedRelease release) =>
        (release.FirstDay, release.LastDay) is not (null, null) ? Wording.Of(release.FirstDay, release.LastDay) : "day not told";

    private static string Name(ReleaseKind kind) => kind.ToString().ToLowerInvariant();

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
