using System.Globalization;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Words;

/// <summary>As of which day an answer holds, in words.</summary>
public static class AsOfWording
{
    /// <summary>A sentence; null when the answer is what is known now.</summary>
    public static string? Of(AsOf asOf) => asOf switch
    {
        { IsNow: true } => null,
        { PublishedBy: { } published, RecordedBy: { } recorded } => $"As published by {Day(published)} and recorded by {Day(recorded)}.",
        { PublishedBy: { } published } => $"As published by {Day(published)}; documents without a day of publication are left out.",
        _ => $"As recorded by {Day(asOf.RecordedBy!.Value)}.",
    };

    /// <summary>A sentence also when the answer is what is known now: it is as recorded on the day of the last entry.</summary>
    public static async Task<string> OfAsync(Workspace workspace, CancellationToken cancellationToken) =>
        Of(workspace.AsOf)
        ?? (await new CountQueries(workspace).LastDayAsync(cancellationToken) is { } day ? $"As recorded by {Day(day)}." : "Nothing is recorded yet.");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
