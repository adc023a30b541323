using System.CommandLine;
using System.Text;
using Attest.Formats.Tables;

namespace Attest.Cli;

/// <summary>A command's answer as text: into a file when the call names one, else to standard output.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="path">The file; null for standard output.</param>
    /// <param name="write">Writes the answer.</param>
    public static async Task WriteAsync(ParseResult call, string? path, Func<TextWriter, Task> write)
    {
        var output = call.InvocationConfiguration.Output;
        if (path is null)
        {
            await write(output);
            return;
        }

        await using (var file = new StreamWriter(path, append: false, Utf8))
        {
            await write(file);
        }

        await output.WriteLineAsync($"Wrote {path}.");
    }

    /// <summary>Writes rows as JSON Lines.</summary>
    public static async Task WriteLinesAsync(FlatTable table, IEnumerable<object?[]> rows, TextWriter output)
    {
        using var bytes = new MemoryStream();
        table.WriteJsonLines(rows, bytes);
        await output.WriteAsync(Utf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
