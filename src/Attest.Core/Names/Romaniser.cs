using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Attest.Core.Names;

/// <summary>
/// Writes names of any script in the twenty-six Latin letters, in lower case: marks fall away, and letters of other scripts are written as
/// readers of English meet them. A letter that the table does not hold stays itself, so that names of an unknown script still compare.
/// </summary>
public sealed class Romaniser
{
    private const int LongestEntry = 2;

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _letters;

    /// <summary>Makes a romaniser.</summary>
    /// <param name="letters">A letter of a script, or two that are read as one, and what stands for it; a sign that follows a letter begins with <c>-</c>.</param>
    public Romaniser(IEnumerable<KeyValuePair<string, string>> letters) =>
        _letters = letters.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The mark of an entry for a consonant of a script that writes other vowels than "a" as signs behind it.</summary>
    public const char InherentVowel = '*';

    /// <summary>The mark of an entry for such a sign, or for the one that takes the vowel away.</summary>
    public const char Sign = '-';

    /// <summary>Writes one word; what is neither letter nor digit falls away.</summary>
    public string Write(ReadOnlySpan<char> word)
    {
        var latin = new StringBuilder(word.Length);
        Span<char> parts = stackalloc char[8];
        for (var i = 0; i < word.Length;)
        {
            if (char.IsAscii(word[i]))
            {
                AppendPlain(latin, word[i++]);
                continue;
            }

            if (FindEntry(word[i..], out var length) is { } entry)
            {
                Append(latin, entry, word[(i + length)..]);
                i += length;
                continue;
            }

            AppendDecomposed(latin, word.Slice(i, 1));
            i++;
        }

        return latin.ToString();
    }

    private string? FindEntry(ReadOnlySpan<char> rest, out int length)
    {
        for (length = Math.Min(LongestEntry, rest.Length); length > 0; length--)
        {
            if (_letters.TryGetValue(rest[..length], out var entry))
            {
                return entry;
            }
        }

        return null;
    }

    private void Append(StringBuilder latin, string entry, ReadOnlySpan<char> rest)
    {
        if (entry.EndsWith(InherentVowel))
        {
            latin.Append(entry, 0, entry.Length - 1);
            if (rest.Length > 0 && FindEntry(rest, out _) is not [Sign, ..])
            {
                latin.Append('a');
            }
        }
        else
        {
            latin.Append(entry.AsSpan(entry is [Sign, ..] ? 1 : 0));
        }
    }

    /// <summary>A letter that the table lacks as a whole: its parts, as a plain letter and its mark, or the parts of a Korean syllable.</summary>
    private void AppendDecomposed(StringBuilder latin, ReadOnlySpan<char> letter)
    {
        if (char.IsSurrogate(letter[0]))
        {
            return;
        }

        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (_letters.TryGetValue([part], out var entry))
            {
                latin.Append(entry.AsSpan(entry is [Sign, ..] ? 1 : 0).TrimEnd(InherentVowel));
            }
            else
            {
                AppendPlain(latin, part);
            }
        }
    }

    private static void AppendPlain(StringBuilder latin, char letter)
    {
        if (char.IsLetterOrDigit(letter))
        {
            latin.Append(char.ToLowerInvariant(letter));
        }
    }

    /// <summary>Whether a letter belongs to a script other than the Latin one.</summary>
    internal static bool IsForeign(char letter) => letter > '\u024F' && letter is not (>= '\u1E00' and <= '\u1EFF') && char.IsLetter(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.ModifierLetter;
}
