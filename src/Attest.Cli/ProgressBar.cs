using System.CommandLine;
using Spectre.Console;

namespace Attest.Cli;

/// <summary>Shows on the terminal how far a long command is; nothing where messages go into a file.</summary>
internal static class ProgressBar
{
    /// <summary>Runs a piece of work beside a bar.</summary>
    /// <param name="call">The call, whose messages tell whether people watch.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="length">How much there is to do; asked only when the bar is shown.</param>
    /// <param name="work">The work; it tells how much more is done, to nobody when there is no bar.</param>
    public static async Task RunAsync(ParseResult call, string title, Func<Task<long>> length, Func<IProgress<long>?, Task> work)
    {
        if (!ReferenceEquals(call.InvocationConfiguration.Error, Console.Error) || Console.IsErrorRedirected)
        {
            await work(null);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().AutoClear(enabled: true).StartAsync(async progress =>
            await work(new Bar(progress.AddTask(title, maxValue: Math.Max(1, await length())))));
    }

    private sealed class Bar(ProgressTask bar) : IProgress<long>
    {
        public void Report(long value) => bar.Increment(value);
    }
}
