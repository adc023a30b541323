using System.Globalization;
using Attest.Workflows.Charts;

namespace Attest.Workflows.Maps;

/// <summary>A country on a map: its outer borders as degrees east and north.</summary>
/// <param name="Code">ISO 3166-1 alpha-2; - when the source gives none.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Rings">The borders.</param>
internal sealed record Outline(string Code, string Name, IReadOnlyList<IReadOnlyList<(double East, double North)>> Rings);

/// <summary>The outlines of countries, which lie in the program; the file names its source and licence.</summary>
internal static class Outlines
{
    /// <summary>Where they come from, for the line below a map.</summary>
    public const string Source = "Outlines: Natural Earth 1:110m, public domain; they say nothing of anybody's claims.";

    private static readonly Lazy<IReadOnlyList<Outline>> Read = new(() => [.. Lines().Select(Parse)]);

    /// <summary>All countries.</summary>
    public static IReadOnlyList<Outline> All => Read.Value;

    private static IEnumerable<string> Lines() => ChartStyle.Read("outlines.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Skip(1);

    private static Outline Parse(string line)
    {
        var cells = line.Split('\t');
        return new(cells[0], cells[1], [.. cells[2].Split('|').Select(ring => (IReadOnlyList<(double, double)>)[.. ring.Split(' ').Select(Point)])]);
    }

    private static (double East, double North) Point(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return (int.Parse(text.AsSpan()[..comma], CultureInfo.InvariantCulture) / 100d, int.Parse(text.AsSpan()[(comma + 1)..], CultureInfo.InvariantCulture) / 100d);
    }
}
