using System.CommandLine;
using Attest.Coder.Codebook;
using Attest.Core.Documents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Workspaces;

namespace Attest.Cli.Commands;

/// <summary>Options that every command over a workspace takes.</summary>
internal static class CommonOptions
{
    /// <summary>The folder of the workspace.</summary>
    public static Option<string?> Workspace { get; } = new("--workspace")
    {
        Description = "The folder that holds attest.db; the working folder when not given.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>Why somebody decides so; every decision needs a reason.</summary>
    public static Option<string> Because { get; } = new("--because")
    {
        Description = "Why, in a sentence; it is kept and shown beside the decision.",
        HelpName = "REASON",
        Required = true,
    };

    /// <summary>A folder of changes to the codebook, for commands that code.</summary>
    public static Option<string?> Changes { get; } = new("--codebook")
    {
        Description = "A folder of changed or added codebook files; what it does not hold is built in.",
        HelpName = "FOLDER",
    };

    /// <summary>The codebook with the changes that a call names; null when it names none.</summary>
    public static CodebookFolder? CodebookOf(ParseResult call) => call.GetValue(Changes) is { } folder ? new CodebookFolder(changes: folder) : null;

    /// <summary>Only what was published by a day.</summary>
    public static Option<string?> PublishedBy { get; } = new("--published-by")
    {
        Description = "As the world could know it: only documents published by this day.",
        HelpName = "DAY",
    };

    /// <summary>Only what was recorded by a day.</summary>
    public static Option<string?> RecordedBy { get; } = new("--recorded-by")
    {
        Description = "As this workspace knew it: only what had been recorded when this day ended (UTC).",
        HelpName = "DAY",
    };

    /// <summary>Lets a command be asked as of a day.</summary>
    public static void AddAsOf(Command command)
    {
        command.Options.Add(PublishedBy);
        command.Options.Add(RecordedBy);
    }

    /// <summary>Opens the workspace that a call names, as of the day that it names.</summary>
    public static async Task<Workspace> OpenAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var asOf = new AsOf(DayOf(call, PublishedBy), DayOf(call, RecordedBy));
        var workspace = await WorkspaceFolder.OpenAsync(FolderOf(call), cancellationToken);
        if (asOf.IsNow)
        {
            return workspace;
        }

        await using (workspace)
        {
            return await workspace.ViewAsync(asOf, cancellationToken);
        }
    }

    /// <summary>Writes below an answer as of which day it holds, when it is not what is known now.</summary>
    public static async Task WriteAsOfAsync(Workspace workspace, TextWriter output)
    {
        if (Describe(workspace.AsOf) is { } asOf)
        {
            await output.WriteLineAsync(asOf);
        }
    }

    /// <summary>As of which day an answer holds, for the line below it; null when it is what is known now.</summary>
    public static string? Describe(AsOf asOf) => AsOfWording.Of(asOf);

    /// <summary>The last day of the day, month or year that an option names; null when it names none.</summary>
    /// <exception cref="CommandException">It is not of that form.</exception>
    public static DateOnly? DayOf(ParseResult call, Option<string?> option) => call.GetValue(option) is { } text ? DayOf(text, option.Name) : null;

    /// <inheritdoc cref="DayOf(ParseResult, Option{string})"/>
    public static DateOnly DayOf(string text, string name) =>
        PartialDate.Parse(text)?.Last ?? throw new CommandException($"{name}: expected a day such as 2019-06-30, a month or a year; found '{text}'.", isWrongCall: true);

    /// <summary>The folder that a call names, or the working folder.</summary>
    public static string FolderOf(ParseResult call) => call.GetValue(Workspace) ?? Environment.CurrentDirectory;
}
