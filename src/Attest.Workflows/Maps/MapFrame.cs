namespace Attest.Workflows.Maps;

/// <summary>Which part of the world a map shows, and where its points lie on the drawing: degrees drawn evenly, narrowed as at the middle of the map.</summary>
internal sealed class MapFrame
{
    private readonly double _perEast;
    private readonly double _perNorth;

    private MapFrame(double west, double east, double south, double north, double width, double height)
    {
        (West, EastEnd, South, NorthEnd) = (west, east, south, north);
        (_perEast, _perNorth) = (width / (east - west), height / (north - south));
        Step = (east - west) switch { < 8 => 1, < 18 => 2, < 45 => 5, < 90 => 10, _ => 20 };
    }

    /// <summary>The western edge, in degrees east.</summary>
    public double West { get; }

    /// <summary>The eastern edge.</summary>
    public double EastEnd { get; }

    /// <summary>The southern edge, in degrees north.</summary>
    public double South { get; }

    /// <summary>The northern edge.</summary>
    public double NorthEnd { get; }

    /// <summary>The distance of the net's lines, in degrees.</summary>
    public double Step { get; }

    /// <summary>A frame around places; around countries when there are no places.</summary>
    public static MapFrame Around(IReadOnlyList<MapPlace> places, IEnumerable<Outline> countries, double margin, double least, double width, double height)
    {
        (double East, double North)[] points = places.Count > 0
            ? [.. places.Select(one => (one.East, one.North))]
            : [.. countries.SelectMany(one => one.Rings.MaxBy(ring => ring.Count)!).DefaultIfEmpty((0, 0))];
        var (west, east) = (points.Min(one => one.East) - margin, points.Max(one => one.East) + margin);
        var (south, north) = (points.Min(one => one.North) - margin, points.Max(one => one.North) + margin);
        var narrowing = Math.Max(0.2, Math.Cos(double.DegreesToRadians((south + north) / 2)));

        // The longer side decides; the other one is widened around its middle.
        var high = Math.Max(Math.Max(north - south, least), (east - west) * narrowing * height / width);
        var wide = high * width / height / narrowing;
        return new((west + east - wide) / 2, (west + east + wide) / 2, (south + north - high) / 2, (south + north + high) / 2, width, height);
    }

    /// <summary>Where degrees east lie.</summary>
    public double X(double east) => (east - West) * _perEast;

    /// <summary>Where degrees north lie.</summary>
    public double Y(double north) => (NorthEnd - north) * _perNorth;

    /// <summary>Whether a point lies in the frame.</summary>
    public bool Holds((double East, double North) point) => point.East >= West && point.East <= EastEnd && point.North >= South && point.North <= NorthEnd;

    /// <summary>Whether some of a country may lie in the frame.</summary>
    public bool Touches(Outline country) => country.Rings.Any(Touches);

    /// <summary>Whether some of a ring may lie in the frame.</summary>
    public bool Touches(IReadOnlyList<(double East, double North)> ring) =>
        ring.Max(one => one.East) >= West && ring.Min(one => one.East) <= EastEnd && ring.Max(one => one.North) >= South && ring.Min(one => one.North) <= NorthEnd;
}
