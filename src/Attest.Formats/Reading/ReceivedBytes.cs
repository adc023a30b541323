using System.Security.Cryptography;
using System.Text;
using Attest.Core.Documents;

namespace Attest.Formats.Reading;

/// <summary>The bytes of a file, whole and hashed.</summary>
internal sealed class ReceivedBytes
{
    private const int Step = 1 << 16;

    private ReceivedBytes(byte[] all)
    {
        All = all;
        Sha256 = HashOf(all);
    }

    /// <summary>All of them.</summary>
    public byte[] All { get; }

    /// <summary>Their SHA-256 in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>SHA-256 of the UTF-8 of a text.</summary>
    public static string HashOf(string text) => HashOf(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a file; refuses an empty one and one that is longer than allowed before it has read more than that.</summary>
    public static async Task<ReceivedBytes> ReadAsync(DocumentInput input, long maxBytes, string kind, CancellationToken cancellationToken)
    {
        var length = input.Content.CanSeek ? input.Content.Length : (long?)null;
        if (length > maxBytes)
        {
            throw TooLong(kind, maxBytes, $"{length / 1048576.0:0.#} MiB");
        }

        using var bytes = new MemoryStream((int)(length ?? 0));
        var buffer = new byte[Step];
        int count;
        while ((count = await input.Content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + count > maxBytes)
            {
                throw TooLong(kind, maxBytes, "more");
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.Length == 0
            ? throw new RefusedException("file-empty", "Expected a text; found an empty file of 0 bytes. Fetch it again, or leave it out.")
            : new(bytes.ToArray());
    }

    /// <summary>The id of the document in a file: its header's, else the file's name, else of its hash.</summary>
    public DocumentId IdOf(DocumentInput input, string? stated = null) =>
        new(!string.IsNullOrWhiteSpace(stated) ? stated : input.Name ?? $"stdin-{Sha256[..12]}");

    private static RefusedException TooLong(string kind, long maxBytes, string found) => new(
        "file-too-long",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Expected {kind} of at most {maxBytes / 1048576.0:0.##} MiB; found {found}. Split it into its texts, for instance as JSON Lines."));
}
