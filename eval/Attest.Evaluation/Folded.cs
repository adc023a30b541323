using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Attest.Evaluation;

/// <summary>Names compared without case, accents and punctuation.</summary>
internal static partial class Folded
{
    public static string Of(string? text)
    {
        var letters = (text ?? "").Normalize(NormalizationForm.FormKD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return OtherThanLetters().Replace(string.Concat(letters).ToLowerInvariant(), " ").Trim();
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherThanLetters();
}
