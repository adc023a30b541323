using Attest.Core.Places;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Documents;

/// <summary>Questions to the sources of a workspace.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class SourceQueries(Workspace workspace)
{
    /// <summary>A source as its documents name it, however a user spells it, and how many they are; the name as given and 0 when there are none.</summary>
    public async Task<(string Name, int Documents)> FindAsync(string name, CancellationToken cancellationToken)
    {
        const string sql = "SELECT source, count(*) FROM document WHERE source IS NOT NULL GROUP BY source ORDER BY source <> $name, count(*) DESC, source";
        var sources = await workspace.RowsAsync(sql, row => (Name: row.GetString(0), Documents: row.GetInt32(1)), cancellationToken, ("$name", name));
        var folded = FoldedName.Of(name);
        return sources.Where(one => FoldedName.Of(one.Name) == folded).Append((name, 0)).First();
    }
}
