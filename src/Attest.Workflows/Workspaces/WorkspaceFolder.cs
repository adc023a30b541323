using Attest.Storage.Workspaces;

namespace Attest.Workflows.Workspaces;

/// <summary>Makes and opens the workspace of a folder in the name of the one who works at this machine.</summary>
public static class WorkspaceFolder
{
    /// <summary>Makes a new workspace.</summary>
    /// <exception cref="WorkspaceException">There is one already, or it cannot be written.</exception>
    public static Task<Workspace> CreateAsync(string folder, CancellationToken cancellationToken) =>
        Workspace.CreateAsync(folder, Author, TimeProvider.System, cancellationToken);

    /// <summary>Opens the workspace of a folder.</summary>
    /// <exception cref="WorkspaceException">There is none, or it cannot be used.</exception>
    public static Task<Workspace> OpenAsync(string folder, CancellationToken cancellationToken) =>
        Workspace.OpenAsync(folder, Author, TimeProvider.System, cancellationToken);

    /// <summary>Who stands in the ledger: ATTEST_AUTHOR, or the name of the account on this machine.</summary>
    public static string Author => Environment.GetEnvironmentVariable("ATTEST_AUTHOR") is { Length: > 0 } author ? author : Environment.UserName;
}
