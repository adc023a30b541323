using System.Diagnostics;
using System.Runtime.InteropServices;
using Attest.Core.Incidents;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Resolve;

namespace Attest.Workflows.Benchmarks;

/// <summary>How long a workspace of made-up documents takes to be resolved.</summary>
/// <param name="Accounts">How many accounts were resolved, fifty thousand documents at a time.</param>
/// <param name="All">How long that took.</param>
/// <param name="AllBusy">How long processors were busy with it.</param>
/// <param name="OneMore">How long it took to resolve one more document, the median of several tries.</param>
/// <param name="OneMoreBusy">How long processors were busy with one more document, on average.</param>
public sealed record WorkspaceTimes(int Accounts, TimeSpan All, TimeSpan AllBusy, TimeSpan OneMore, TimeSpan OneMoreBusy)
{
    private const int Tries = 41;

    /// <summary>How many documents are resolved at once: what is resolved is held in memory while it is.</summary>
    private const int Batch = 50_000;

    /// <summary>Fills a new workspace with made-up documents, resolves them, and then adds documents one by one.</summary>
    public static async Task<WorkspaceTimes> MeasureAsync(Workspace workspace, Taxonomy taxonomy, int accounts, int seed, CancellationToken cancellationToken)
    {
        var vocabulary = new SyntheticVocabulary();
        var documents = SyntheticCoding.Documents(new SyntheticWorld(vocabulary, seed).Accounts(accounts + (2 * Tries)), vocabulary).ToList();
        // Those that come last are of any day and country, not of the last days alone.
        new Random(seed).Shuffle(CollectionsMarshal.AsSpan(documents));
        var store = new DocumentStore(workspace);
        var all = (Time: TimeSpan.Zero, Busy: TimeSpan.Zero);
        foreach (var batch in documents.Take(documents.Count - Tries).Chunk(Batch))
        {
            await new IncidentStore(workspace).InTransactionAsync(
                async () =>
                {
                    foreach (var (document, coding) in batch)
                    {
                        await store.SaveAsync(document, ReadOnlyMemory<byte>.Empty, coding, cancellationToken);
                    }
                },
                cancellationToken);
            var (time, busy) = await UpdateAsync(workspace, taxonomy, cancellationToken);
            all = (all.Time + time, all.Busy + busy);
        }

        List<(TimeSpan Time, TimeSpan Busy)> times = [];
        foreach (var (document, coding) in documents.TakeLast(Tries))
        {
            await store.SaveAsync(document, ReadOnlyMemory<byte>.Empty, coding, cancellationToken);
            times.Add(await UpdateAsync(workspace, taxonomy, cancellationToken));
        }

        return new(
            documents.Take(documents.Count - Tries).Sum(one => one.Coding.Attestations.Count),
            all.Time,
            all.Busy,
            times.Select(one => one.Time).Order().ElementAt(Tries / 2),
            times.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Busy) / Tries);
    }

    private static async Task<(TimeSpan Time, TimeSpan Busy)> UpdateAsync(Workspace workspace, Taxonomy taxonomy, CancellationToken cancellationToken)
    {
        var (clock, busy) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
        return (clock.Elapsed, Environment.CpuUsage.TotalTime - busy);
    }
}
