using System.Globalization;
using System.Text;

namespace Attest.Core.Names;

/// <summary>Parts a name into its words, as they are written.</summary>
internal static class NameWords
{
    /// <summary>
    /// The words: parted by blanks and signs; "A.B.C." is one word; an apostrophe is no letter and parts nothing; "VladimirPutin" is two
    /// words; "&amp;" is "and".
    /// </summary>
    public static List<string> Split(string name)
    {
        // The acute accent alone is an apostrophe to those who type it; normalised it would be a blank and a mark.
        var text = name.Replace('´', '\'').Normalize(NormalizationForm.FormKC);
        List<string> words = [];
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsLetterOrDigit(letter) || IsMark(letter))
            {
                word.Append(letter);
            }
            else if (IsApostrophe(letter))
            {
                // "Bank's" is the bank; "Sha'ari" is one word.
                i += i + 1 < text.Length && text[i + 1] == 's' && (i + 2 == text.Length || text[i + 2] == ' ') && word.Length > 0 ? 1 : 0;
            }
            else if (letter != '.' || !IsWithinInitials(text, i))
            {
                Take(words, word);
                if (letter is '&' or '+')
                {
                    words.Add("and");
                }
                else if (letter == '%')
                {
                    words.Add("percent");
                }
            }
        }

        Take(words, word);
        return words;
    }

    private static void Take(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            AddHumps(words, word.ToString());
            word.Clear();
        }
    }

    /// <summary>Adds a word, in two where a capital begins another one within it.</summary>
    private static void AddHumps(List<string> words, string word)
    {
        const int shortest = 3;
        for (var i = shortest; i < word.Length; i++)
        {
            if (char.IsLower(word[i - 1]) && char.IsUpper(word[i]) && (word.Length - i >= shortest || (word.Length - i > 1 && word[i..].All(char.IsUpper))))
            {
                words.Add(word[..i]);
                AddHumps(words, word[i..]);
                return;
            }
        }

        words.Add(word);
    }

    /// <summary>Whether a full stop stands behind one letter and before another one that stands alone: "A.B.C." and "o.o.", but not "A. Smith".</summary>
    private static bool IsWithinInitials(string text, int stop) =>
        stop > 0 && char.IsLetter(text[stop - 1]) && (stop == 1 || !char.IsLetterOrDigit(text[stop - 2]))
        && stop + 1 < text.Length && char.IsLetter(text[stop + 1]) && (stop + 2 == text.Length || !char.IsLetterOrDigit(text[stop + 2]));

    private static bool IsMark(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format or UnicodeCategory.Surrogate;

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ʿ' or 'ʾ' or 'ʻ' or '′';
}
