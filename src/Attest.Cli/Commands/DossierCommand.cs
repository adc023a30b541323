using System.CommandLine;
using Attest.Core.Dossiers;
using Attest.Storage.Workspaces;
using Attest.Workflows.Dossiers;
using Attest.Workflows.Queries;
using Attest.Workflows.Resolve;
using Attest.Workflows.Workspaces;

namespace Attest.Cli.Commands;

/// <summary><c>attest dossier</c>: everything held on an actor, every sentence with its citations.</summary>
internal static class DossierCommand
{
    private static readonly Argument<string> Actor = new("ACTOR") { Description = "The actor, by id or by any of its names." };
    private static readonly Option<string> Style = new Option<string>("--style")
    {
        Description = "profile (everything), country-report (a yearly entry) or brief (one page).",
        DefaultValueFactory = _ => "profile",
    }.AcceptOnlyFromAmong("profile", "country-report", "brief");

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "html (one page without scripts), md (Markdown with footnotes) or json.",
        DefaultValueFactory = _ => "html",
    }.AcceptOnlyFromAmong("html", "md", "json");

    private static readonly Option<string?> AsOf = new("--as-of") { Description = "As could be known on this day; the same as --published-by, also for the registry.", HelpName = "DAY" };
    private static readonly Option<string?> Since = new("--since") { Description = "Tell at the end what changed since the workspace of this day.", HelpName = "DAY" };
    private static readonly Option<string?> Output = new("--output") { Description = "The file to write; standard output when not given.", HelpName = "FILE" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "dossier",
            "Writes everything that is held on an actor, each sentence with the words that support it: names, leaders, lineage, strength, areas, incidents, and what sources disagree on.",
            "attest dossier JNIM --output jnim.html\nattest dossier JNIM --style country-report --format md\nattest dossier JNIM --as-of 2018-12-31 --style brief --output jnim-2018.html");
        command.Arguments.Add(Actor);
        foreach (var option in (Option[])[Style, Format, RuleOptions.Rule, RuleOptions.Folder, AsOf, Since, Output])
        {
            command.Options.Add(option);
        }

        CommonOptions.AddAsOf(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var rule = RuleOptions.Find(call, call.GetRequiredValue(RuleOptions.Rule), "--rule");
        var day = new AsOf(CommonOptions.DayOf(call, AsOf) ?? CommonOptions.DayOf(call, CommonOptions.PublishedBy), CommonOptions.DayOf(call, CommonOptions.RecordedBy));
        var since = CommonOptions.DayOf(call, Since);
        if (since is { } asked && (day.RecordedBy is { } recorded && asked >= recorded))
        {
            throw new CommandException($"--since: expected a day before --recorded-by {call.GetValue(CommonOptions.RecordedBy)}; found '{call.GetValue(Since)}'.", isWrongCall: true);
        }

        await using var workspace = await ViewAsync(call, day, cancellationToken);
        await using var earlier = since is { } before ? await ViewAsync(call, day with { RecordedBy = before }, cancellationToken) : null;
        var world = new DossierWorld(Codebook.ActorRegistry(), Codebook.Affiliates(), Codebook.Taxonomy(), Gazetteer.Load(new()), Codebook.Names());
        var name = call.GetRequiredValue(Actor);
        var report = await DossierReport.FindAsync(workspace, earlier is null ? null : (call.GetValue(Since)!, earlier), world, name, StyleOf(call), rule, cancellationToken)
            ?? throw new CommandException($"Expected an actor of the registry, or one of whom a document tells; found '{name}'. Actors of the registry have several names: give another one, or the id.");
        await OutputFile.WriteAsync(call, call.GetValue(Output), output =>
        {
            Write(report, call.GetValue(Format)!, output);
            return Task.CompletedTask;
        });
        return CommandLine.Ok;
    }

    private static void Write(DossierReport report, string format, TextWriter output)
    {
        switch (format)
        {
            case "md":
                report.WriteMarkdown(output);
                break;
            case "json":
                report.WriteJson(output);
                break;
            default:
                report.WriteHtml(output);
                break;
        }
    }

    private static DossierStyle StyleOf(ParseResult call) => call.GetValue(Style) switch
    {
        "brief" => DossierStyle.Brief,
        "country-report" => DossierStyle.CountryReport,
        _ => DossierStyle.Profile,
    };

    /// <summary>The workspace as of a day, with its incidents up to date.</summary>
    private static async Task<Workspace> ViewAsync(ParseResult call, AsOf day, CancellationToken cancellationToken)
    {
        var workspace = await WorkspaceFolder.OpenAsync(CommonOptions.FolderOf(call), cancellationToken);
        if (!day.IsNow)
        {
            await using var whole = workspace;
            workspace = await whole.ViewAsync(day, cancellationToken);
        }

        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        return workspace;
    }
}
