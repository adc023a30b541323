using System.CommandLine;
using Attest.Workflows.Workspaces;

namespace Attest.Cli.Commands;

/// <summary><c>attest init</c>: makes an empty workspace.</summary>
internal static class InitCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand("init", "Makes an empty workspace.", "attest init --workspace sahel");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        await using var workspace = await WorkspaceFolder.CreateAsync(CommonOptions.FolderOf(call), cancellationToken);
        await call.InvocationConfiguration.Output.WriteLineAsync($"Made {workspace.Path}. Add reports with 'attest add PATH...'.");
        return CommandLine.Ok;
    }
}
