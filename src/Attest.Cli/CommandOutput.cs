using System.CommandLine;
using System.Text;
using Attest.Formats.Tables;

namespace Attest.Cli;

/// <summary>Where a command's answer goes.</summary>
internal static class CommandOutput
{
    /// <summary>The width of a page where output is no terminal.</summary>
    public const int PageWidth = 110;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The width to write at: the terminal's, at most 120, or a page's.</summary>
    public static int Width(TextWriter output) => IsTerminal(output) ? Console.WindowWidth is > 0 and var columns ? Math.Clamp(columns, 40, 120) : 80 : PageWidth;

    /// <summary>Whether people see the output as it comes.</summary>
    public static bool IsTerminal(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>Whether the output shows colours: on a terminal, unless the variable NO_COLOR is set to anything (no-color.org).</summary>
    public static bool HasColour(TextWriter output) => IsTerminal(output) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>A stream of UTF-8 that ends in the command's output.</summary>
    public static Stream Bytes(ParseResult call)
    {
        var output = call.InvocationConfiguration.Output;
        return ReferenceEquals(output, Console.Out)
            ? new BufferedStream(Console.OpenStandardOutput(), 1 << 16)
            : new WriterStream(output);
    }

    /// <summary>Writes rows as csv or jsonl where a call asks for one of these; false when it asks for a table, which is the command's own.</summary>
    public static async Task<bool> WriteRowsAsync(ParseResult call, string? format, FlatTable table, IEnumerable<object?[]> rows)
    {
        switch (format)
        {
            case "csv":
                table.WriteCsv(rows, call.InvocationConfiguration.Output);
                return true;
            case "jsonl":
                await using (var bytes = Bytes(call))
                {
                    table.WriteJsonLines(rows, bytes);
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Gathers bytes and gives them to a writer as text when it is closed.</summary>
    private sealed class WriterStream(TextWriter output) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            output.Write(Utf8.GetString(GetBuffer(), 0, (int)Length));
            base.Dispose(disposing);
        }
    }
}
