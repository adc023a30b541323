using Attest.Workflows.Charts;
using Attest.Workflows.Explain;

namespace Attest.Workflows.Maps;

/// <summary>A place on a map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="North">Degrees north.</param>
/// <param name="East">Degrees east.</param>
/// <param name="Incidents">How many incidents are told there.</param>
/// <param name="IsVague">Whether it stands for a whole division or area.</param>
internal sealed record MapPlace(string Name, double North, double East, int Incidents, bool IsVague);

/// <summary>Draws places on outlines of countries with a net of degrees, small enough to be printed.</summary>
internal static class AreaMap
{
    private const double Height = 470;
    private const double Margin = 1.5;
    private const double LeastDegrees = 6;
    private const double LetterWidth = 6.3;

    /// <summary>Draws the map.</summary>
    /// <param name="markup">Where it is written.</param>
    /// <param name="head">Its title and description.</param>
    /// <param name="places">The places.</param>
    /// <param name="countries">The codes of countries that are told as areas of operation; they are shaded.</param>
    public static void Write(Markup markup, ChartHead head, IReadOnlyList<MapPlace> places, IReadOnlySet<string> countries)
    {
        var frame = MapFrame.Around(places, Outlines.All.Where(one => countries.Contains(one.Code)), Margin, LeastDegrees, ChartHead.Width, Height);
        head.Open(markup, Height);
        markup.Write($"<clipPath id=\"{head.Id}-frame\"><rect width=\"{ChartHead.Width}\" height=\"{Height}\"/></clipPath>\n<g clip-path=\"url(#{head.Id}-frame)\">\n<rect class=\"sea\" width=\"{ChartHead.Width}\" height=\"{Height}\"/>\n");
        foreach (var country in Outlines.All.Where(frame.Touches))
        {
            Land(markup, country, frame, countries.Contains(country.Code));
        }

        Net(markup, frame);
        List<(double X, double Y, double Width)> taken = [];
        foreach (var place in places.OrderByDescending(one => one.Incidents).ThenBy(one => one.Name, StringComparer.Ordinal))
        {
            Mark(markup, place, frame);
        }

        foreach (var place in places.OrderByDescending(one => one.Incidents).ThenBy(one => one.Name, StringComparer.Ordinal))
        {
            Name(markup, place, frame, taken);
        }

        foreach (var country in Outlines.All.Where(frame.Touches))
        {
            CountryName(markup, country, frame, taken);
        }

        markup.Write($"</g>\n<rect class=\"frame\" x=\"0.5\" y=\"0.5\" width=\"{ChartHead.Width - 1}\" height=\"{Height - 1}\"/>\n");
        ChartHead.Close(markup);
    }

    private static void Land(Markup markup, Outline country, MapFrame frame, bool isNamed)
    {
        markup.Write($"<path class=\"{(isNamed ? "land named" : "land")}\" d=\"");
        foreach (var ring in country.Rings.Where(frame.Touches))
        {
            for (var i = 0; i < ring.Count; i++)
            {
                var letter = i == 0 ? "M" : "L";
                markup.Write($"{letter}{frame.X(ring[i].East)} {frame.Y(ring[i].North)}");
            }

            markup.WriteConstant("Z");
        }

        markup.WriteConstant("\"/>\n");
    }

    private static void Net(Markup markup, MapFrame frame)
    {
        for (var east = Math.Ceiling(frame.West / frame.Step) * frame.Step; east < frame.EastEnd; east += frame.Step)
        {
            ChartHead.Line(markup, frame.X(east), 0, frame.X(east), Height, "graticule");
            ChartHead.Text(markup, frame.X(east) + 3, Height - 5, $"{Math.Abs(east)}°{(east < 0 ? "W" : "E")}", "small halo");
        }

        for (var north = Math.Ceiling(frame.South / frame.Step) * frame.Step; north < frame.NorthEnd; north += frame.Step)
        {
            ChartHead.Line(markup, 0, frame.Y(north), ChartHead.Width, frame.Y(north), "graticule");
            ChartHead.Text(markup, 4, frame.Y(north) - 3, $"{Math.Abs(north)}°{(north < 0 ? "S" : "N")}", "small halo");
        }
    }

    private static void Mark(Markup markup, MapPlace place, MapFrame frame) =>
        markup.Write($"<circle class=\"{(place.IsVague ? "hollow" : "certain")}\" cx=\"{frame.X(place.East)}\" cy=\"{frame.Y(place.North)}\" r=\"{Radius(place)}\"/>\n");

    private static double Radius(MapPlace place) => 2.5 + Math.Min(9, 1.6 * Math.Sqrt(place.Incidents));

    /// <summary>Writes the name beside its mark, on the side that is free; a name without room is left to the table.</summary>
    private static void Name(Markup markup, MapPlace place, MapFrame frame, List<(double X, double Y, double Width)> taken)
    {
        var words = place.Incidents > 1 ? $"{place.Name} ({place.Incidents})" : place.Name;
        var (x, y, width) = (frame.X(place.East), frame.Y(place.North), words.Length * LetterWidth);
        var right = x + Radius(place) + 3;
        var left = x - Radius(place) - 3 - width;
        foreach (var (start, ground) in ((double, double)[])[(right, y + 4), (left, y + 4), (right - 8, y - 10), (right - 8, y + 18)])
        {
            if (start >= 2 && start + width <= ChartHead.Width - 2 && IsFree(taken, start, ground, width))
            {
                taken.Add((start, ground, width));
                ChartHead.Text(markup, start, ground, words, "halo");
                return;
            }
        }
    }

    private static void CountryName(Markup markup, Outline country, MapFrame frame, List<(double X, double Y, double Width)> taken)
    {
        var ring = country.Rings.MaxBy(one => one.Count)!;
        var inside = ring.Where(frame.Holds).ToArray();
        if (inside.Length < 3)
        {
            return;
        }

        var width = country.Name.Length * 8d;
        var x = Math.Clamp(frame.X((inside.Min(one => one.East) + inside.Max(one => one.East)) / 2) - (width / 2), 4, ChartHead.Width - width - 4);
        var middle = frame.Y((inside.Min(one => one.North) + inside.Max(one => one.North)) / 2);
        foreach (var y in (double[])[middle, middle - 26, middle + 26])
        {
            if (y is > 14 and < Height - 20 && IsFree(taken, x, y, width))
            {
                taken.Add((x, y, width));
                ChartHead.Text(markup, x, y, country.Name.ToUpperInvariant(), "country halo");
                return;
            }
        }
    }

    private static bool IsFree(List<(double X, double Y, double Width)> taken, double x, double y, double width) =>
        taken.TrueForAll(one => x > one.X + one.Width + 3 || x + width + 3 < one.X || Math.Abs(y - one.Y) > 13);
}
