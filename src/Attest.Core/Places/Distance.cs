using System.Globalization;
using System.Text;

namespace Attest.Core.Places;

/// <summary>How far apart two points lie.</summary>
public static class Distance
{
    private const double EarthRadiusKilometres = 6371.0088;

    /// <summary>The distance along the surface, in kilometres, of two points in degrees (WGS84).</summary>
    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (north, otherNorth) = (double.DegreesToRadians(latitude), double.DegreesToRadians(otherLatitude));
        var (halfNorth, halfEast) = ((otherNorth - north) / 2, double.DegreesToRadians(otherLongitude - longitude) / 2);
        var chord = (Math.Sin(halfNorth) * Math.Sin(halfNorth)) + (Math.Cos(north) * Math.Cos(otherNorth) * Math.Sin(halfEast) * Math.Sin(halfEast));
        return 2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}

/// <summary>Names compared as readers do: without case, marks, hyphens and apostrophes.</summary>
public static class FoldedName
{
    /// <summary>The folded form of a name: "Ménaka" and "MENAKA" give the same.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (folded.Length > 0 && folded[^1] != ' ' && letter is not ('\'' or '’') && char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
