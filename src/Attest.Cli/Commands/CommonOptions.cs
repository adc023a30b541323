using System.CommandLine;
using Attest.Coder.Codebook;
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

    /// <summary>Opens the workspace that a call names.</summary>
    public static Task<Workspace> OpenAsync(ParseResult call, CancellationToken cancellationToken) =>
        WorkspaceFolder.OpenAsync(FolderOf(call), cancellationToken);

    /// <summary>The folder that a call names, or the working folder.</summary>
    public static string FolderOf(ParseResult call) => call.GetValue(Workspace) ?? Environment.CurrentDirectory;
}
