using System.Globalization;
using System.Text.RegularExpressions;
using Attest.Core.Attestations;

namespace Attest.Formats.Rows;

/// <summary>Reads the numbers that spreadsheets hold: 12, 12-15, 12+, at least 12, up to 30.</summary>
internal static partial class CellNumbers
{
    /// <summary>The bounds; null when the text is none of these.</summary>
    public static Quantity? Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success || !TryNumber(match.Groups["low"].Value, out var low))
        {
            return null;
        }

        if (match.Groups["high"].Success)
        {
            return TryNumber(match.Groups["high"].Value, out var high) && high >= low ? new(low, high) : null;
        }

        var isLeast = match.Groups["least"].Success || match.Groups["plus"].Success;
        return isLeast ? new(low, null) : match.Groups["most"].Success ? new(null, low) : Quantity.Exactly(low);
    }

    private static bool TryNumber(string digits, out long number) =>
        long.TryParse(digits.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(
        """^(?:(?<least>at least|>=|≥|more than or equal to)|(?<most>up to|at most|<=|≤))?\s*(?<low>\d{1,3}(?:[, ]\d{3})+|\d{1,12})(?:\.0+)?(?:\s*(?:-|–|to)\s*(?<high>\d{1,12})(?:\.0+)?|(?<plus>\s*\+|\s+or more))?$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Pattern();
}
