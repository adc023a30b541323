using System.Diagnostics;
using System.Runtime.InteropServices;
using Attest.Core.Incidents;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Resolve;

namespace Attest.Workflows.Benchmarks;

/// <summary>How long a workspace of made-up documents takes to be resolved.</summary>
/// <param name="Accounts">How many accounts were resolved at once.</param>
/// <param name="AllAtOnce">How long that took.</param>
/// <param name="AllAtOnceBusy">How long processors were busy with it.</param>
/// <param name="OneMore">How long it took to resolve one more document, in the middle of several tries.</param>
/// <param name="OneMoreBusy">How long processors were busy with one more document, on average.</param>
public sealed record WorkspaceTimes(int Accounts, TimeSpan AllAtOnce, TimeSpan AllAtOnceBusy, TimeSpan OneMore, TimeSpan OneMoreBusy)
{
    private const int Tries = 41;

    /// <summary>Fills a new workspace with made-up documents, resolves them, and then adds documents one by one.</summary>
    public static async Task<WorkspaceTimes> MeasureAsync(Workspace workspace, Taxonomy taxonomy, int accounts, int seed, CancellationToken cancellationToken)
    {
        var vocabulary = new SyntheticVocabulary();
        var documents = SyntheticCoding.Documents(new SyntheticWorld(vocabulary, seed).Accounts(accounts + (2 * Tries)), vocabulary).ToList();
        // Those that come last are of any day and country, not of the last days alone.
        new Random(seed).Shuffle(CollectionsMarshal.AsSpan(documents));
        var store = new DocumentStore(workspace);
        await new IncidentStore(workspace).InTransactionAsync(
            async () =>
            {
                foreach (var (document, coding) in documents.Take(documents.Count - Tries))
                {
                    await store.SaveAsync(document, ReadOnlyMemory<byte>.Empty, coding, cancellationToken);
                }
            },
            cancellationToken);

        var allAtOnce = await UpdateAsync(workspace, taxonomy, cancellationToken);
        List<(TimeSpan Time, TimeSpan Busy)> times = [];
        foreach (var (document, coding) in documents.TakeLast(Tries))
        {
            await store.SaveAsync(document, ReadOnlyMemory<byte>.Empty, coding, cancellationToken);
            times.Add(await UpdateAsync(workspace, taxonomy, cancellationToken));
        }

        return new(
            documents.Take(documents.Count - Tries).Sum(one => one.Coding.Attestations.Count),
            allAtOnce.Time,
            allAtOnce.Busy,
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
