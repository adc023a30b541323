using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Attest.Formats.Reading;

namespace Attest.Formats.Pdf;

/// <summary>Runs pdftotext on the bytes of a PDF. A hostile file can at worst end or stall that process, which is then killed.</summary>
/// <param name="options">Which program, and how long and large it may become.</param>
public sealed class PdfToText(ReadingOptions options)
{
    private const int MaxErrorLength = 4000;

    /// <summary>Whether the program can be started: its version, or null when it is missing.</summary>
    public async Task<string?> FindVersionAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(options.PdfToText, ["-v"]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(TimeSpan.FromSeconds(options.MaxPdfSeconds));
            try
            {
                var line = await process.StandardError.ReadLineAsync(timeout.Token);
                await process.WaitForExitAsync(timeout.Token);
                return line;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The text of a PDF, pages one after the other.</summary>
    /// <exception cref="RefusedException">The program is missing, hangs, or cannot read the file.</exception>
    internal async Task<string> ReadAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        try
        {
            await using (var file = new FileStream(path, NewPrivateFile()))
            {
                await file.WriteAsync(pdf, cancellationToken);
            }

            return await RunAsync(path, cancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static FileStreamOptions NewPrivateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private async Task<string> RunAsync(string path, CancellationToken cancellationToken)
    {
        using var process = Start(path);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(options.MaxPdfSeconds));
        try
        {
            var errors = ReadUpToAsync(process.StandardError, MaxErrorLength, isCut: true, timeout.Token);
            var text = await ReadUpToAsync(process.StandardOutput, options.MaxTextBytes, isCut: false, timeout.Token);
            var error = await errors;
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode == 0 ? text : throw Failed(process.ExitCode, error);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(
                "pdf-timeout",
                $"Expected pdftotext to read the PDF within {options.MaxPdfSeconds} s; it was still running and was stopped. Print the file to a new PDF, or save its text as .txt.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private Process Start(string path)
    {
        string[] arguments = ["-enc", "UTF-8", "-nopgbrk", "-eol", "unix", path, "-"];
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(options.PdfToText, arguments)
            : new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -v {(options.MaxPdfMebibytes * 1024).ToString(CultureInfo.InvariantCulture)}; exec \"$@\"", "sh", options.PdfToText, .. arguments]);
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw Missing();
        }
    }

    private static async Task<string> ReadUpToAsync(StreamReader reader, long maxLength, bool isCut, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[1 << 14];
        int count;
        while ((count = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (text.Length + count <= maxLength)
            {
                text.Append(buffer, 0, count);
            }
            else if (!isCut)
            {
                throw new RefusedException("file-too-long", $"Expected a text of at most {maxLength >> 20} MiB in the PDF; found more. Split it into its texts.");
            }
        }

        return text.ToString();
    }

    private RefusedException Failed(int exitCode, string error) => exitCode switch
    {
        // The shell could not find or start the program.
        126 or 127 => Missing(),
        _ when error.Contains("ncorrect password", StringComparison.Ordinal) =>
            new("pdf-password", "Expected a PDF that opens without a password; found one that asks for it. Save it without its password."),
        3 => new("pdf-password", "Expected a PDF whose text may be taken; found one that forbids it. Save it without its protection."),
        _ when error.Contains("emory", StringComparison.Ordinal) =>
            new("pdf-too-large", $"Expected a PDF that can be read in {options.MaxPdfMebibytes} MiB of memory; found one that needs more. Split it."),
        _ => new("pdf-unreadable", $"Expected a PDF; found one that pdftotext cannot read (exit code {exitCode}). Open it in a viewer and save it again, or fetch it again."),
    };

    private RefusedException Missing() => new(
        "pdftotext-missing",
        $"Expected the program {options.PdfToText}, which reads PDF; it is not installed or cannot be started. Install poppler-utils (Debian: apt install poppler-utils; macOS: brew install poppler), or save the text as .txt.");
}
