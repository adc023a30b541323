using System.Globalization;
using Attest.Core.Places;

namespace Attest.Workflows.Queries;

/// <summary>Countries by code or by English name.</summary>
public static class Countries
{
    /// <summary>The ISO 3166-1 alpha-2 code of a country given by code or English name; null when there is none.</summary>
    public static string? FindCode(string text)
    {
        if (text is [var first, var second] && char.IsAsciiLetter(first) && char.IsAsciiLetter(second))
        {
            return text.ToUpperInvariant();
        }

        var name = FoldedName.Of(text);
        return CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name))
            .Where(region => region.TwoLetterISORegionName.Length == 2 && char.IsAsciiLetterUpper(region.TwoLetterISORegionName[0]))
            .FirstOrDefault(region => FoldedName.Of(region.EnglishName) == name)?.TwoLetterISORegionName;
    }
}
