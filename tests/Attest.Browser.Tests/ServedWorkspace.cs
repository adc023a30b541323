using System.Text;
using Attest.Browser.Tests;
using Attest.Cli;
using Attest.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(ServedWorkspace))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Attest.Browser.Tests;

/// <summary>A workspace of the samples and of hostile documents, served as a user serves it, and a browser before it.</summary>
public sealed class ServedWorkspace : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private Task<int>? _serving;

    /// <summary>The browser.</summary>
    public Browser Browser { get; } = new();

    /// <summary>The address of the server, with a slash at its end.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var reports = Path.Combine(AppContext.BaseDirectory, "samples", "reports");
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "hostile.jsonl"), HostileDocuments.JsonLines());
        await AttestAsync("init", "--workspace", _folder.Path);
        await AttestAsync("add", reports, Path.Combine(_folder.Path, "hostile.jsonl"), "--workspace", _folder.Path);
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new Announced(text => started.TrySetResult(new(text.Split(' ')[1])));
        _serving = CommandLine.RunAsync(["serve", "--port", "0", "--workspace", _folder.Path], output, TextWriter.Null, _stop.Token);
        await Task.WhenAny(started.Task, _serving);
        Assert.True(started.Task.IsCompletedSuccessfully, "attest serve ended before it answered.");
        Address = await started.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _stop.CancelAsync();
        if (_serving is not null)
        {
            await _serving;
        }

        _stop.Dispose();
        _folder.Dispose();
    }

    private static async Task AttestAsync(params string[] arguments)
    {
        await using var error = new StringWriter();
        Assert.True(await CommandLine.RunAsync(arguments, TextWriter.Null, error, CancellationToken.None) == CommandLine.Ok, error.ToString());
    }

    /// <summary>Hands on the first line that is written.</summary>
    private sealed class Announced(Action<string> tell) : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            tell(value ?? "");
        }
    }
}
