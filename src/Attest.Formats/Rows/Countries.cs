using System.Collections.Frozen;
using System.Globalization;

namespace Attest.Formats.Rows;

/// <summary>Codes and English names of countries, as the framework knows them.</summary>
internal static class Countries
{
    private static readonly FrozenDictionary<string, string> Codes = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name))
        .Where(region => region.TwoLetterISORegionName is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        .SelectMany(region => new[] { region.TwoLetterISORegionName, region.ThreeLetterISORegionName, region.EnglishName }.Select(name => (name, region.TwoLetterISORegionName)))
        .DistinctBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.name, pair => pair.TwoLetterISORegionName, StringComparer.OrdinalIgnoreCase);

    /// <summary>The two-letter code of a code or English name; null when it is neither.</summary>
    public static string? Find(string words) => Codes.GetValueOrDefault(words);
}
