using Attest.Storage.Workspaces;
using Attest.Workflows.Resolve;
using Attest.Workflows.Workspaces;

namespace Attest.Server.Workspaces;

/// <summary>
/// Opens the workspace for each request, with its incidents up to date. What was known on a day is worked out once and kept while the
/// same day is asked for, until something is recorded: making it takes as long as resolving the whole.
/// </summary>
internal sealed class OpenWorkspaces(ServerOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private (AsOf AsOf, long Entry, Workspace Workspace)? _view;

    /// <summary>Lets something be read as of a day.</summary>
    public async Task<T> ReadAsync<T>(AsOf asOf, Func<Workspace, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var workspace = await WorkspaceFolder.OpenAsync(options.Folder, cancellationToken);
        if (asOf.IsNow)
        {
            await Resolution.UpdateAsync(workspace, options.Taxonomy(), cancellationToken);
            return await read(workspace);
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await read(await ViewAsync(workspace, asOf, cancellationToken));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_view is { } view)
        {
            await view.Workspace.DisposeAsync();
        }

        _gate.Dispose();
    }

    private async Task<Workspace> ViewAsync(Workspace workspace, AsOf asOf, CancellationToken cancellationToken)
    {
        var entry = await workspace.LastEntryAsync(cancellationToken);
        if (_view is { } kept)
        {
            if (kept.AsOf == asOf && kept.Entry == entry)
            {
                return kept.Workspace;
            }

            _view = null;
            await kept.Workspace.DisposeAsync();
        }

        var view = await workspace.ViewAsync(asOf, cancellationToken);
        await Resolution.UpdateAsync(view, options.Taxonomy(), cancellationToken);
        _view = (asOf, entry, view);
        return view;
    }
}
