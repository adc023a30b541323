using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Counting;
using Attest.Workflows.Resolve;

namespace Attest.Workflows.Codebooks;

/// <summary>A line of a count that another codebook would move.</summary>
/// <param name="By">What was counted by; null for all incidents.</param>
/// <param name="Value">The value counted; null for all incidents, or for what is not told precisely enough.</param>
/// <param name="Before">The line before; null when there was none.</param>
/// <param name="After">The line after; null when there is none.</param>
public sealed record MovedCount(Dimension? By, string? Value, TallyRow? Before, TallyRow? After);

/// <summary>
/// What a changed codebook would make of a workspace: which documents would be coded otherwise, and which counts that would move. It is tried
/// on a copy that is thrown away; the workspace is only read.
/// </summary>
public sealed record CodebookPreview
{
    private static readonly Dimension[] CountedBy = [Dimension.Type, Dimension.Actor, Dimension.Country, Dimension.Month];

    /// <summary>How many documents were coded by machine, and so again.</summary>
    public required int Documents { get; init; }

    /// <summary>By which versions the codings were made that the workspace holds, sorted, and how many documents each.</summary>
    public required IReadOnlyList<(string Version, int Documents)> Versions { get; init; }

    /// <summary>What would be read otherwise, by document.</summary>
    public required IReadOnlyList<CodingChange> Changes { get; init; }

    /// <summary>The lines of counts under the default rule that would move.</summary>
    public required IReadOnlyList<MovedCount> Counts { get; init; }

    /// <summary>Tries a coder on a workspace.</summary>
    /// <param name="workspace">The workspace; nothing is written to it.</param>
    /// <param name="coder">The coder with the changed codebook.</param>
    /// <param name="before">The taxonomy of today.</param>
    /// <param name="after">The taxonomy of the changed codebook.</param>
    /// <param name="rule">The rule by which to count; one that does not ask who did it.</param>
    /// <param name="documentsRead">Is told how many more documents were coded.</param>
    /// <param name="cancellationToken">Stops it; the copy is removed.</param>
    /// <exception cref="WorkspaceException">The workspace cannot be read, or the copy not written.</exception>
    public static async Task<CodebookPreview> OfAsync(
        Workspace workspace, ICoder coder, Taxonomy before, Taxonomy after, CountingRule rule, IProgress<long>? documentsRead, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("attest-preview-").FullName;
        try
        {
            await using var copy = await workspace.CopyAsync(folder, cancellationToken);
            await Resolution.UpdateAsync(copy, before, cancellationToken);
            var countsBefore = await CountsAsync(copy, rule, cancellationToken);
            var (changes, versions) = await RecodeAsync(copy, coder, documentsRead, cancellationToken);
            await Resolution.UpdateAsync(copy, after, cancellationToken);
            return new()
            {
                Documents = versions.Values.Sum(),
                Versions = [.. versions.OrderBy(version => version.Key, StringComparer.Ordinal).Select(version => (version.Key, version.Value))],
                Changes = changes,
                Counts = [.. Moved(countsBefore, await CountsAsync(copy, rule, cancellationToken))],
            };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Codes every document anew that was coded by machine, and stores what came out otherwise.</summary>
    private static async Task<(IReadOnlyList<CodingChange> Changes, Dictionary<string, int> Versions)> RecodeAsync(
        Workspace copy, ICoder coder, IProgress<long>? documentsRead, CancellationToken cancellationToken)
    {
        var (documents, attestations) = (new DocumentStore(copy), new AttestationStore(copy));
        List<CodingChange> changes = [];
        Dictionary<string, int> versions = new(StringComparer.Ordinal);
        foreach (var summary in await documents.ListAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            documentsRead?.Report(1);
            if (await attestations.FindCodingAsync(summary.Id, cancellationToken) is not { } old)
            {
                continue;
            }

            versions[old.Version] = versions.GetValueOrDefault(old.Version) + 1;
            var made = coder.Code((await documents.FindAsync(summary.Id, cancellationToken))!);
            var found = CodingComparison.Compare(old with { Attestations = [.. old.Attestations.Where(IsMachine)] }, WithoutDecided(made, old));
            if (found.Count > 0)
            {
                changes.AddRange(found);
                await documents.RecodeAsync(made, cancellationToken);
            }
        }

        return (changes, versions);
    }

    /// <summary>Where people have decided on an account, theirs stays whatever a coder makes of it.</summary>
    private static Coding WithoutDecided(Coding made, Coding old)
    {
        var decided = old.Attestations.Where(one => !IsMachine(one)).Select(one => one.Id).ToHashSet();
        return made with { Attestations = [.. made.Attestations.DistinctBy(one => one.Id).Where(one => !decided.Contains(one.Id))] };
    }

    private static bool IsMachine(Attestation attestation) => attestation.Review == ReviewState.Machine;

    private static async Task<Dictionary<(Dimension? By, string Value), TallyRow>> CountsAsync(Workspace workspace, CountingRule rule, CancellationToken cancellationToken)
    {
        var counter = new Counter(workspace, () => throw new InvalidOperationException("A rule that asks who did it needs the registry."));
        Dictionary<(Dimension?, string), TallyRow> rows = [];
        foreach (var dimension in CountedBy)
        {
            var count = await counter.CountAsync(new() { Rule = rule, By = [dimension] }, cancellationToken);
            rows[(null, "")] = count.Total;
            foreach (var row in count.Rows)
            {
                rows[(dimension, row.Values[0] ?? "")] = row;
            }
        }

        return rows;
    }

    private static IEnumerable<MovedCount> Moved(Dictionary<(Dimension? By, string Value), TallyRow> before, Dictionary<(Dimension? By, string Value), TallyRow> after) =>
        from key in before.Keys.Union(after.Keys)
        let rows = (Before: before.GetValueOrDefault(key), After: after.GetValueOrDefault(key))
        where Numbers(rows.Before) != Numbers(rows.After)
        orderby key.By is null ? -1 : Array.IndexOf(CountedBy, key.By.Value), key.Value.Length == 0, key.Value
        select new MovedCount(key.By, key.Value.Length == 0 ? null : key.Value, rows.Before, rows.After);

    private static (int Incidents, long KilledMin, long? KilledMax) Numbers(TallyRow? row) => row is null ? default : (row.Possible, row.KilledPossible.AtLeast, row.KilledPossible.AtMost);
}
