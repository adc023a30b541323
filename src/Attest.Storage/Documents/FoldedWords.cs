using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Attest.Core.Documents;

namespace Attest.Storage.Documents;

/// <summary>Tells the same words in another wrapping: letters and digits only, folded in case, without marks.</summary>
internal static class FoldedWords
{
    /// <summary>A hash of a document's words, by which the same words elsewhere are found.</summary>
    public static string HashOf(Document document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, document.Body);
        return Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static void Append(IncrementalHash hash, string text)
    {
        const int size = 4096;
        var words = new StringBuilder(size);
        var isWord = false;
        foreach (var rune in text.IsNormalized(NormalizationForm.FormKD) ? text : text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(rune) || char.IsSurrogate(rune))
            {
                words.Append(char.ToLowerInvariant(rune));
                isWord = true;
            }
            else if (isWord && !IsMark(rune))
            {
                words.Append(' ');
                isWord = false;
            }

            if (words.Length >= size)
            {
                hash.AppendData(Encoding.Unicode.GetBytes(words.ToString()));
                words.Clear();
            }
        }

        hash.AppendData(Encoding.Unicode.GetBytes(words.ToString().TrimEnd()));
    }

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
