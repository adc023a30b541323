using Attest.Storage.Acts;
using Attest.Workflows.Decisions;

namespace Attest.Cli;

/// <summary>Tells on the terminal that a decision was recorded.</summary>
internal static class RecordedAct
{
    /// <summary>Says what was recorded, and how to take it back.</summary>
    public static async Task WriteAsync(StoredAct act, TextWriter output)
    {
        await output.WriteLineAsync($"Recorded as {act.Entry}: {DecisionText.Of(act.Act.Content)}.");
        await output.WriteLineAsync($"Take it back: attest undo {act.Entry}");
    }
}
