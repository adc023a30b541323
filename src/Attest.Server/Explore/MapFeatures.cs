using Attest.Core.Attestations;
using Attest.Storage.Incidents;

namespace Attest.Server.Explore;

/// <summary>Marks of the map as GeoJSON.</summary>
/// <param name="Type">Always FeatureCollection.</param>
/// <param name="Features">The marks.</param>
public sealed record MapFeatures(string Type, IReadOnlyList<MapFeature> Features)
{
    private const int CornersOfCircle = 48;
    private const double KilometresOfDegree = 111.2;

    /// <summary>Exact places are points; what is told less exactly is a circle as wide as it may lie off.</summary>
    public static MapFeatures Of(IReadOnlyList<MapMark> marks) => new(
        "FeatureCollection",
        [
            .. marks.Select(mark => new MapFeature(
                "Feature",
                mark.Precision == PlacePrecision.Exact ? new("Point", Point(mark), null) : new("Polygon", null, [Circle(mark)]),
                new(mark.Incidents, mark.Killed, mark.Precision.ToString().ToLowerInvariant(), mark.Name, mark.Place, mark.Country, Point(mark)))),
        ]);

    /// <summary>How far from its middle an incident may lie, in kilometres: about the half of a district, a region or a large country.</summary>
    private static double Kilometres(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Near => 12,
        PlacePrecision.Admin2 => 40,
        PlacePrecision.Area => 60,
        PlacePrecision.Admin1 => 120,
        PlacePrecision.Country => 320,
        _ => 0,
    };

    private static double[] Point(MapMark mark) => [Math.Round(mark.Longitude, 4), Math.Round(mark.Latitude, 4)];

    private static double[][] Circle(MapMark mark)
    {
        var north = Kilometres(mark.Precision) / KilometresOfDegree;
        var east = north / Math.Max(0.1, Math.Cos(double.DegreesToRadians(mark.Latitude)));
        return
        [
            .. Enumerable.Range(0, CornersOfCircle + 1).Select(corner => double.Tau * (corner % CornersOfCircle) / CornersOfCircle)
                .Select(angle => (double[])[Math.Round(mark.Longitude + (east * Math.Cos(angle)), 4), Math.Round(mark.Latitude + (north * Math.Sin(angle)), 4)]),
        ];
    }
}

/// <summary>A mark.</summary>
/// <param name="Type">Always Feature.</param>
/// <param name="Geometry">Where it lies.</param>
/// <param name="Properties">What it stands for.</param>
public sealed record MapFeature(string Type, MapGeometry Geometry, MapProperties Properties);

/// <summary>A point or an area.</summary>
/// <param name="Type">Point or Polygon.</param>
/// <param name="Point">Degrees east and north; null for an area.</param>
/// <param name="Rings">The outline; null for a point.</param>
public sealed record MapGeometry(
    string Type, [property: System.Text.Json.Serialization.JsonIgnore] double[]? Point, [property: System.Text.Json.Serialization.JsonIgnore] double[][][]? Rings)
{
    /// <summary>The coordinates in the form that the type asks for.</summary>
    public object Coordinates => (object?)Point ?? Rings!;
}

/// <summary>What a mark stands for.</summary>
/// <param name="Incidents">How many incidents.</param>
/// <param name="Killed">How many were surely killed in them.</param>
/// <param name="Precision">How exactly they are located.</param>
/// <param name="Id">The incident, when it is one alone.</param>
/// <param name="Place">The place, when all are of one.</param>
/// <param name="Country">The country, when all lie in one.</param>
/// <param name="Middle">Degrees east and north of the middle.</param>
public sealed record MapProperties(int Incidents, long Killed, string Precision, string? Id, string? Place, string? Country, double[] Middle);
