using System.Globalization;

namespace Attest.Server.Filters;

/// <summary>Countries by name.</summary>
internal static class CountryName
{
    /// <summary>The English name of a country, or its code where the system knows none.</summary>
    public static string Of(string code)
    {
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
