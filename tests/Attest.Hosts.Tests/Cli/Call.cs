using Attest.Cli;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

/// <summary>One call of the tool, in this process, over real files.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">What it answered.</param>
/// <param name="Error">What it said besides.</param>
internal sealed record Call(int Code, string Output, string Error)
{
    public static async Task<Call> AttestAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The lines of the answer.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
