using System.Globalization;
using Attest.Coder.Codebook;
using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Workflows.Queries;

/// <summary>The places of the gazetteer by name, by id and by where they lie.</summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, Place> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Place>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Latitude, int Longitude), List<Place>> _byDegree = [];

    private Gazetteer()
    {
    }

    /// <summary>Reads places.tsv with what is added to it.</summary>
    /// <exception cref="InvalidDataException">The file is missing.</exception>
    public static Gazetteer Load(CodebookFolder folder)
    {
        var gazetteer = new Gazetteer();
        foreach (var path in (string?[])[folder.PathOf("Gazetteer/places.tsv"), folder.FindAddition("Gazetteer/places.tsv")])
        {
            if (path is not null)
            {
                gazetteer.Read(path);
            }
        }

        return gazetteer;
    }

    /// <summary>The place of a name in a country, or anywhere when the country is null: the one with most people, then the widest; null when there is none.</summary>
    public PlaceReference? Find(string name, string? country) =>
        _byName.GetValueOrDefault(FoldedName.Of(name), [])
            .Where(place => country is null || place.Country == country)
            .OrderByDescending(place => place.Population)
            .ThenBy(place => place.Kind)
            .ThenBy(place => place.Id.Value, StringComparer.Ordinal)
            .Select(ToReference)
            .FirstOrDefault();

    /// <summary>The country in which a place of the gazetteer lies; null when it has none of this id, or it lies in several.</summary>
    public string? CountryOf(PlaceId id) => _byId.GetValueOrDefault(id.Value)?.Country;

    /// <summary>The countries of the places that lie around a point, the nearest first, each once; empty where no place is near.</summary>
    public IReadOnlyList<string> CountriesAround(double latitude, double longitude, double kilometres)
    {
        List<(double Kilometres, string Country)> around = [];
        var (row, column) = ((int)Math.Floor(latitude), (int)Math.Floor(longitude));
        for (var north = row - 1; north <= row + 1; north++)
        {
            for (var east = column - 1; east <= column + 1; east++)
            {
                foreach (var place in _byDegree.GetValueOrDefault((north, east), []))
                {
                    var distance = Distance.Kilometres(latitude, longitude, place.Latitude!.Value, place.Longitude!.Value);
                    if (distance <= kilometres)
                    {
                        around.Add((distance, place.Country!));
                    }
                }
            }
        }

        return [.. around.OrderBy(one => one.Kilometres).Select(one => one.Country).Distinct(StringComparer.Ordinal)];
    }

    private PlaceReference ToReference(Place place) => new()
    {
        Name = place.Name,
        Place = place.Id,
        Admin1 = Above(place, PlaceKind.Admin1),
        Admin2 = Above(place, PlaceKind.Admin2),
        Country = place.Country,
        Latitude = place.Latitude,
        Longitude = place.Longitude,
        Precision = place.Kind switch
        {
            PlaceKind.Country or PlaceKind.Continent => PlacePrecision.Country,
            PlaceKind.Admin1 => PlacePrecision.Admin1,
            PlaceKind.Admin2 => PlacePrecision.Admin2,
            PlaceKind.Region => PlacePrecision.Area,
            _ => PlacePrecision.Exact,
        },
    };

    private string? Above(Place place, PlaceKind kind)
    {
        for (var above = place; above is not null; above = above.Parent is { } parent ? _byId.GetValueOrDefault(parent.Value) : null)
        {
            if (above.Kind == kind)
            {
                return above.Name;
            }
        }

        return null;
    }

    private void Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: this data file is missing. Expected it beside the program; install the program anew.");
        }

        string[]? columns = null;
        foreach (var line in File.ReadLines(path).Where(line => !line.StartsWith('#')))
        {
            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                continue;
            }

            string? Cell(string column) => Array.IndexOf(columns, column) is var index and >= 0 && index < cells.Length && cells[index].Length > 0 ? cells[index] : null;
            if (Cell("id") is { } id && Cell("name") is { } name && Enum.TryParse<PlaceKind>(Cell("kind"), ignoreCase: true, out var kind))
            {
                Add(
                    new()
                    {
                        Id = new(id),
                        Kind = kind,
                        Name = name,
                        Country = kind == PlaceKind.Country ? id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..] : Cell("country"),
                        Parent = Cell("parent") is { } parent ? new PlaceId(parent) : null,
                        Latitude = Degrees(Cell("latitude")),
                        Longitude = Degrees(Cell("longitude")),
                        Population = long.TryParse(Cell("population"), NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : 0,
                    },
                    Cell("names")?.Split('|') ?? []);
            }
        }
    }

    private void Add(Place place, string[] names)
    {
        _byId[place.Id.Value] = place;
        foreach (var name in names.Prepend(place.Name).Select(FoldedName.Of).Distinct(StringComparer.Ordinal))
        {
            AddTo(_byName, name, place);
        }

        if (place is { Latitude: { } latitude, Longitude: { } longitude, Country: not null })
        {
            AddTo(_byDegree, ((int)Math.Floor(latitude), (int)Math.Floor(longitude)), place);
        }
    }

    private static void AddTo<TKey>(Dictionary<TKey, List<Place>> places, TKey key, Place place)
        where TKey : notnull
    {
        if (!places.TryGetValue(key, out var list))
        {
            places[key] = list = [];
        }

        list.Add(place);
    }

    private static double? Degrees(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
