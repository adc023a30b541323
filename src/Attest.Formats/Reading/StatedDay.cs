using System.Globalization;
using System.Text.RegularExpressions;
using Attest.Core.Documents;

namespace Attest.Formats.Reading;

/// <summary>Reads the day of publication as headers, pages, feeds and spreadsheets write it.</summary>
internal static partial class StatedDay
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The pattern of the name of a month, whole or shortened.</summary>
    internal const string MonthPattern =
        "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    /// <summary>
    /// Reads 2017, 2017-04, 2017-04-19 (also with a time of day after it), 19 April 2017, April 19, 2017, and April 2017; null when the text
    /// is none of these, or there is no such day. The day is the one written: a time zone does not move it.
    /// </summary>
    public static PartialDate? Read(string text)
    {
        text = text.Trim();
        if (PartialDate.Parse(text) is { } plain)
        {
            return plain;
        }

        var match = IsoPattern().Match(text);
        if (match.Success)
        {
            return PartialDate.Parse($"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}");
        }

        match = WordsPattern().Match(text);
        return match.Success ? Of(match) : null;
    }

    /// <summary>The date of a match with the groups day (optional), month and year (two or four digits).</summary>
    public static PartialDate? Of(Match match)
    {
        var digits = match.Groups["year"].Value;
        var year = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (digits.Length == 2)
        {
            year += year < 50 ? 2000 : 1900;
        }

        var month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        var day = match.Groups["day"].Success ? int.Parse(match.Groups["day"].Value, NumberStyles.None, CultureInfo.InvariantCulture) : (int?)null;
        return year >= 1 && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month))) ? new PartialDate(year, month, day) : null;
    }

    [GeneratedRegex("""^(?<year>\d{4})[-/]?(?<month>\d{2})[-/]?(?<day>\d{2})(?:[T ]\d.{0,40})?$""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsoPattern();

    [GeneratedRegex(
        "^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?(?:(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+)?" + MonthPattern
        + "[\\s,-]+(?<year>\\d{4})|" + MonthPattern + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4}))(?:,?\\s+(?:at\\s+)?\\d{1,2}:\\d{2}.{0,40})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex WordsPattern();
}
