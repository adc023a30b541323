using System.Runtime.CompilerServices;

namespace Attest.Formats.Reading;

/// <summary>How much a reader takes before it refuses a document.</summary>
public sealed record ReadingOptions
{
    private const long Mebibyte = 1L << 20;

    /// <summary>The longest text document, and the longest text taken out of a PDF or DOCX; 64 MiB, between 1 KiB and 512 MiB.</summary>
    public long MaxTextBytes { get; init => field = Within(value, 1024, 512 * Mebibyte); } = 64 * Mebibyte;

    /// <summary>The longest HTML page; 16 MiB, between 1 KiB and 128 MiB.</summary>
    public long MaxHtmlBytes { get; init => field = Within(value, 1024, 128 * Mebibyte); } = 16 * Mebibyte;

    /// <summary>How deep the elements of an HTML page may lie in each other; 500, between 50 and 5,000.</summary>
    public long MaxHtmlDepth { get; init => field = Within(value, 50, 5000); } = 500;

    /// <summary>The longest PDF or DOCX file; 256 MiB, between 1 KiB and 2 GiB.</summary>
    public long MaxFileBytes { get; init => field = Within(value, 1024, 2048 * Mebibyte); } = 256 * Mebibyte;

    /// <summary>How long all parts of a DOCX together may be once unpacked; 256 MiB, between 1 MiB and 2 GiB.</summary>
    public long MaxUnpackedBytes { get; init => field = Within(value, Mebibyte, 2048 * Mebibyte); } = 256 * Mebibyte;

    /// <summary>How many times its packed size a part of a DOCX of more than 1 MiB may be; 200, between 10 and 1,000.</summary>
    public long MaxPackingRatio { get; init => field = Within(value, 10, 1000); } = 200;

    /// <summary>How long the reader of one PDF may run, in seconds; 30, between 1 and 600.</summary>
    public long MaxPdfSeconds { get; init => field = Within(value, 1, 600); } = 30;

    /// <summary>How much memory the reader of one PDF may take, in MiB; 1,024, between 64 and 16,384.</summary>
    public long MaxPdfMebibytes { get; init => field = Within(value, 64, 16384); } = 1024;

    /// <summary>The program that reads PDF: a name to look up on the path, or a path; pdftotext.</summary>
    public string PdfToText { get; init; } = "pdftotext";

    private static long Within(long value, long least, long most, [CallerMemberName] string name = "") =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} lies between {least} and {most}; found {value}.");
}
