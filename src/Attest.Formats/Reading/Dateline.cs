using System.Text.RegularExpressions;
using Attest.Core.Documents;

namespace Attest.Formats.Reading;

/// <summary>The dateline with which agencies begin a text: BAMAKO, 3 Jan 2017 (AFP) -- or March 5, 2018 —.</summary>
internal static partial class Dateline
{
    private const int Reach = 300;

    // Up to five words with capitals, a country or agency after them, and no word that begins a sentence.
    private const string PlacePattern =
        """(?:(?!(?:On|In|By|At|Since|From|Until|After|Before)\s)\p{Lu}[\p{L}'’.\-]*(?:[ /](?:(?-i:de|del|la|las|los|al|el|d')\s)?\p{Lu}[\p{L}'’.\-]*){0,4}(?:,\s*\p{Lu}[\p{L}'’.\-]*(?:\s\p{Lu}[\p{L}'’.\-]*){0,3})?(?:\s*\([^)\r\n]{1,40}\))?\s*[,:]?\s+)?""";

    private const string DayPattern =
        "(?i:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+" + StatedDay.MonthPattern + ",?\\s+(?<year>\\d{4}|\\d{2})|" + StatedDay.MonthPattern + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4}))";

    private const string EndPattern =
        """\s*(?:\([^)\r\n]{1,60}\)|\[[^\]\r\n]{1,60}\])?\s*(?:--|[—–:]|-\s|\[TEXT\]|(?=\r?\n|$))""";

    /// <summary>The range of the date that stands at the beginning of a text, and the day; the day is null when there is no such day.</summary>
    public static (TextSpan Span, PartialDate? Day)? Find(string text)
    {
        var match = Pattern().Match(text[..Math.Min(text.Length, Reach)]);
        if (!match.Success)
        {
            return null;
        }

        var groups = match.Groups;
        var start = Math.Min(groups["day"].Index, groups["month"].Index);
        return (new(start, groups["year"].Index + groups["year"].Length), StatedDay.Of(match));
    }

    [GeneratedRegex("""\A\s{0,40}""" + PlacePattern + DayPattern + EndPattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
