using System.Text;
using System.Text.RegularExpressions;

namespace Attest.Formats.Reading;

/// <summary>
/// The characters of a text file. The encoding is that of the byte order mark, else UTF-8 where the bytes are valid, else the one that
/// an HTML page declares, else Windows-1252. Bytes of which some are valid UTF-8 sequences and some are none are refused as broken.
/// </summary>
internal static partial class DecodedText
{
    private const int DeclarationBytes = 4096;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly (byte[] Beginning, string Kind)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive, as of DOCX"),
        ([0x89, .. "PNG"u8], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ([0x7F, .. "ELF"u8], "a program"),
        ("MZ\x90"u8.ToArray(), "a program"),
        ([0x1F, 0x8B, 0x08], "a gzip archive"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old or password-protected Office file"),
    ];

    /// <summary>Decodes a whole file, without its byte order mark.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isHtml">Whether a charset declared in the first bytes of an HTML page is heeded.</param>
    /// <exception cref="RefusedException">The file is binary, or its UTF-8 is broken.</exception>
    public static string Of(ReadOnlySpan<byte> bytes, bool isHtml)
    {
        foreach (var (beginning, kind) in Signatures)
        {
            if (bytes.StartsWith(beginning))
            {
                throw Binary(kind);
            }
        }

        var text = Decode(bytes, isHtml);
        var controls = CountControls(text);
        return controls * 100L > text.Length ? throw Binary($"control characters: {controls}") : text;
    }

    /// <summary>Decodes UTF-8 that must be valid; null when it is not.</summary>
    public static string? OfUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes, bool isHtml) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => OfUtf8(bytes[3..]) ?? throw Broken(bytes),
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes[4..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => DecodeWithoutMark(bytes, isHtml),
    };

    private static string DecodeWithoutMark(ReadOnlySpan<byte> bytes, bool isHtml)
    {
        if (bytes.Contains((byte)0))
        {
            return Utf16WithoutMark(bytes) is { } utf16
                ? utf16.GetString(bytes)
                : OfUtf8(bytes) is { } withNuls && bytes.Count((byte)0) * 1000L <= bytes.Length ? withNuls : throw Binary($"NUL bytes: {bytes.Count((byte)0)}");
        }

        if (OfUtf8(bytes) is { } text)
        {
            return text;
        }

        if (isHtml && DeclaredCharset(bytes) is { } declared)
        {
            return declared.CodePage == Encoding.UTF8.CodePage ? throw Broken(bytes) : declared.GetString(bytes);
        }

        return HasUtf8Sequence(bytes) ? throw Broken(bytes) : Windows1252().GetString(bytes);
    }

    /// <summary>UTF-16 of a script whose letters share a high byte shows NUL, or few values, at every other byte.</summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
        {
            return null;
        }

        Span<int> nuls = stackalloc int[2];
        for (var i = 0; i < bytes.Length; i++)
        {
            nuls[i & 1] += bytes[i] == 0 ? 1 : 0;
        }

        var half = bytes.Length / 2;
        return (nuls[0] * 100L / half, nuls[1] * 100L / half) switch
        {
            ( < 2, >= 40) => Encoding.Unicode,
            ( >= 40, < 2) => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static Encoding? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        var match = CharsetPattern().Match(head);
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["name"].Value.ToLowerInvariant();

        // Browsers read Latin-1 as Windows-1252, and pages rely on it.
        if (name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii")
        {
            return Windows1252();
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Windows1252() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Whether some letter beyond ASCII is written as UTF-8 writes it, which happens by chance only in very rare texts of other encodings.</summary>
    private static bool HasUtf8Sequence(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes[i..], out _, out var count);
            if (status == System.Buffers.OperationStatus.Done && count > 1)
            {
                return true;
            }

            i += count;
        }

        return false;
    }

    private static RefusedException Broken(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        for (var i = 0; i < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[i..], out var rune, out var count) != System.Buffers.OperationStatus.Done)
            {
                return new(
                    "utf8-broken",
                    $"Expected UTF-8; found the byte 0x{bytes[i]:X2} at offset {i}, which belongs to no character. Fetch the file again, or save it as UTF-8.",
                    $"line {line}");
            }

            line += rune.Value == '\n' ? 1 : 0;
            i += count;
        }

        return new("utf8-broken", "Expected UTF-8; found bytes that belong to no character. Fetch the file again, or save it as UTF-8.");
    }

    private static RefusedException Binary(string found) => new(
        "file-binary",
        $"Expected a text; found a binary file ({found}). Give it the ending of its format if Attest reads that, or leave it out.");

    private static int CountControls(string text)
    {
        var count = 0;
        foreach (var letter in text)
        {
            count += letter is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v') or (>= '\u007F' and < '\u00A0' and not '\u0085') or '\uFFFE' ? 1 : 0;
        }

        return count;
    }

    [GeneratedRegex("""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.\-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CharsetPattern();
}
