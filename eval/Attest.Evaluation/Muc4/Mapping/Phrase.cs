using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>The words of a phrase as a string fill: upper case, on one line, without determiners, numbers and remarks in brackets.</summary>
internal static partial class Phrase
{
    private static readonly FrozenSet<string> s_premodifiers =
        ("A ABOUT ALL ALLEGED AN AND ANOTHER ANY APPROXIMATELY AT BOTH CERTAIN DOZEN DOZENS EACH EIGHT EIGHTEEN ELEVEN EVERY FEW FIFTEEN FIFTY FIRST "
        + "FIVE FORTY FOUR FOURTEEN HER HIS HUNDRED ITS LEAST MANY MORE MOST NINE NINETEEN OF ONE OTHER OTHERS OVER PRESUMED SECOND SEVEN SEVENTEEN "
        + "SEVERAL SIX SIXTEEN SIXTY SOME SUSPECTED TEN THAT THE THEIR THESE THIRD THIRTEEN THIRTY THIS THOSE THOUSAND THREE TWELVE TWENTY TWO")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_endsOfHead =
        "OF IN AT ON WHO WHICH THAT FROM WITH BY FOR NEAR OUTSIDE INSIDE BELONGING LOCATED WHERE WHOM TO".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The fill; empty when nothing is left.</summary>
    public static string FillOf(string words)
    {
        var parts = Plain(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        while (first < parts.Length - 1 && (s_premodifiers.Contains(parts[first]) || char.IsAsciiDigit(parts[first][0])))
        {
            first++;
        }

        return string.Join(' ', parts[first..]).Trim(' ', ',', '.', ';', ':', '-', '\'');
    }

    /// <summary>Upper case, one line, no accents, no quotation marks, no remarks in brackets.</summary>
    public static string Plain(string words)
    {
        var text = Brackets().Replace(words, " ").Replace('"', ' ').Replace('“', ' ').Replace('”', ' ');
        var letters = text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return Blanks().Replace(string.Concat(letters), " ").Trim().ToUpperInvariant();
    }

    /// <summary>The last word of the phrase's head, as TOWERS in "electric towers of the capital".</summary>
    public static string HeadOf(string fill)
    {
        var head = "";
        foreach (var word in fill.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (head.Length > 0 && (s_endsOfHead.Contains(word) || head.EndsWith(',')))
            {
                break;
            }

            head = word;
        }

        return head.Trim(',', '.', ';', ':');
    }

    public static bool IsPlural(string fill)
    {
        var head = HeadOf(fill);
        return CodebookTables.Plurals.TryGetValue(head, out var number)
            ? number == "PLURAL"
            : head.EndsWith("MEN", StringComparison.Ordinal)
                || (head.EndsWith('S') && !head.EndsWith("SS", StringComparison.Ordinal) && !head.EndsWith("US", StringComparison.Ordinal) && !head.EndsWith("'S", StringComparison.Ordinal));
    }

    /// <summary>The phrase without the words of a name: JUDGE of "judge Lopez" beside Maria Lopez.</summary>
    public static string Without(string fill, string name)
    {
        var words = name.Split(' ');
        return FillOf(string.Join(' ', fill.Split(' ').Where(word => !words.Contains(word.Trim(',', '.', ';', ':'), StringComparer.Ordinal))));
    }

    /// <summary>Whether words stand in a text as whole words.</summary>
    public static bool HasWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length])))
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<string> WordsOf(string text) => Word().Matches(Plain(text)).Select(match => match.Value);

    [GeneratedRegex(@"\[[^\]]*\]?|\([^)]*\)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[A-Z0-9][A-Z0-9'\-]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
