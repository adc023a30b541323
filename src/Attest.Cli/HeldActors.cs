using System.CommandLine;
using Attest.Cli.Commands;
using Attest.Core.Actors;
using Attest.Storage.Workspaces;
using Attest.Workflows.Actors;

namespace Attest.Cli;

/// <summary>The registry that a call is about: that of its workspace, or the built-in one where there is no workspace, since none is needed to ask it.</summary>
internal static class HeldActors
{
    /// <summary>The workspace that a call names or that lies in the working folder; null where there is none.</summary>
    public static async Task<Workspace?> FindWorkspaceAsync(ParseResult call, CancellationToken cancellationToken) =>
        File.Exists(Path.Combine(CommonOptions.FolderOf(call), Workspace.FileName)) || call.GetValue(CommonOptions.Workspace) is not null ? await CommonOptions.OpenAsync(call, cancellationToken) : null;

    /// <summary>The registry of a workspace; the built-in one without.</summary>
    public static async Task<EffectiveRegistry> ReadAsync(Workspace? workspace, CancellationToken cancellationToken) => workspace is null
        ? EffectiveRegistry.Of(Codebook.ActorRegistry(), [])
        : await new ActorRegistry(workspace, Codebook.ActorRegistry()).ReadAsync(cancellationToken);
}
