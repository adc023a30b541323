using System.CommandLine;
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

    /// <summary>Opens the workspace that a call names.</summary>
    public static Task<Workspace> OpenAsync(ParseResult call, CancellationToken cancellationToken) =>
        WorkspaceFolder.OpenAsync(FolderOf(call), cancellationToken);

    /// <summary>The folder that a call names, or the working folder.</summary>
    public static string FolderOf(ParseResult call) => call.GetValue(Workspace) ?? Environment.CurrentDirectory;
}
