using System.Globalization;
using Attest.Coder.Lexicon;
using Attest.Coder.Text;
using Attest.Core.Places;

namespace Attest.Coder.Gazetteer;

/// <summary>A country, as far as words need it.</summary>
internal sealed record Country(string Iso2, string Name, int Place, int Capital);

/// <summary>The built-in gazetteer: its rows by number, and which words name them.</summary>
internal sealed class PlaceTable
{
    private readonly string _text;
    private readonly List<Row> _rows = new(1 << 16);
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _countryByIso = new(StringComparer.Ordinal);

    private PlaceTable(string text) => _text = text;

    public string Version { get; private set; } = "0";

    public List<Country> Countries { get; } = [];

    public int Count => _rows.Count;

    private readonly record struct Row(int IdStart, int IdEnd, int NameStart, int NameEnd, PlaceKind Kind, int Country, int Parent, float Latitude, float Longitude, int Population);

    /// <summary>Reads the files of the folder and adds every name to the lexicon.</summary>
    /// <exception cref="InvalidDataException">A file is missing or a row cannot be read.</exception>
    public static PlaceTable Load(string folder, EnglishLexicon lexicon)
    {
        var path = Path.Combine(folder, "places.tsv");
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: this data file of the coder is missing. Expected it beside the program; install the program anew.");
        }

        var table = new PlaceTable(File.ReadAllText(path));
        var countries = TabularFile.Read(Path.Combine(folder, "countries.tsv"));
        var ambiguous = ReadAmbiguous(TabularFile.Read(Path.Combine(folder, "ambiguous.tsv")));
        var iso = countries.Column("iso2");
        for (var row = 0; row < countries.Count; row++)
        {
            table._countryByIso[countries.Cell(row, iso)] = row;
        }

        table.ReadPlaces(path, lexicon, ambiguous);
        table.ReadCountries(countries, lexicon);
        return table;
    }

    public string NameOf(int place) => _text[_rows[place].NameStart.._rows[place].NameEnd];

    public PlaceId IdOf(int place) => new(_text[_rows[place].IdStart.._rows[place].IdEnd]);

    public PlaceKind KindOf(int place) => _rows[place].Kind;

    /// <summary>Index into <see cref="Countries"/>; -1 when it lies in several or none.</summary>
    public int CountryOf(int place) => _rows[place].Country;

    public int ParentOf(int place) => _rows[place].Parent;

    public int PopulationOf(int place) => _rows[place].Population;

    public (double Latitude, double Longitude)? CoordinatesOf(int place) =>
        float.IsNaN(_rows[place].Latitude) ? null : (Rounded(_rows[place].Latitude), Rounded(_rows[place].Longitude));

    /// <summary>The index of a country by its two letters; -1 when the gazetteer lacks it.</summary>
    public int FindCountry(string iso2) => _countryByIso.GetValueOrDefault(iso2, -1);

    public int FindById(string id) => _byId.GetValueOrDefault(id, -1);

    /// <summary>The first-level division in which a place lies, or which it is; -1 when not known.</summary>
    public int Admin1Of(int place) => Ancestor(place, PlaceKind.Admin1);

    /// <summary>The second-level division in which a place lies, or which it is; -1 when not known.</summary>
    public int Admin2Of(int place) => Ancestor(place, PlaceKind.Admin2);

    /// <summary>Whether the inner place lies in the outer one, or is it.</summary>
    public bool IsWithin(int inner, int outer)
    {
        for (var place = inner; place >= 0; place = _rows[place].Parent)
        {
            if (place == outer)
            {
                return true;
            }
        }

        return _rows[outer].Kind == PlaceKind.Country && _rows[inner].Country >= 0 && _rows[inner].Country == _rows[outer].Country;
    }

    private static double Rounded(float degrees) => Math.Round(degrees, 4);

    private int Ancestor(int place, PlaceKind kind)
    {
        for (var guard = 0; place >= 0 && guard < 8; place = _rows[place].Parent, guard++)
        {
            if (_rows[place].Kind == kind)
            {
                return place;
            }
        }

        return -1;
    }

    private static Dictionary<string, WordClass> ReadAmbiguous(TabularFile file)
    {
        var (name, strength) = (file.Column("name"), file.Column("strength"));
        var ambiguous = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        for (var row = 0; row < file.Count; row++)
        {
            ambiguous[Folding.Fold(file.Cell(row, name))] = file.Cell(row, strength) == "name" ? WordClass.GivenName : WordClass.Noun;
        }

        return ambiguous;
    }

    private void ReadPlaces(string path, EnglishLexicon lexicon, Dictionary<string, WordClass> ambiguous)
    {
        Span<Range> cells = stackalloc Range[12];
        var position = 0;
        var number = 0;
        var hasHeader = false;
        var lookup = ambiguous.GetAlternateLookup<ReadOnlySpan<char>>();
        var countryLookup = _countryByIso.GetAlternateLookup<ReadOnlySpan<char>>();
        var idLookup = _byId.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> folded = stackalloc char[128];
        var text = _text.AsSpan();
        var parents = new List<(int Row, int Start, int End)>();
        while (position < text.Length)
        {
            var end = text[position..].IndexOf('\n');
            end = end < 0 ? text.Length : position + end;
            var line = text[position..end];
            var start = position;
            position = end + 1;
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                if (line.StartsWith("# version:"))
                {
                    Version = line["# version:".Length..].Trim().ToString();
                }

                continue;
            }

            if (!hasHeader)
            {
                hasHeader = true;
                continue;
            }

            var count = line.TrimEnd('\r').Split(cells, '\t');
            if (count < 9)
            {
                throw new InvalidDataException($"{path}, line {number}: expected id, kind, name, names, country, parent, latitude, longitude, population, source; found {count} cells. Mend the line.");
            }

            var kind = Kind(line[cells[1]]) ?? throw new InvalidDataException($"{path}, line {number}: '{line[cells[1]]}' is not a kind of place. Mend the line.");
            var country = countryLookup.TryGetValue(line[cells[4]], out var found) ? found : -1;
            var row = _rows.Count;
            var (idStart, idLength) = cells[0].GetOffsetAndLength(line.Length);
            var (nameStart, nameLength) = cells[2].GetOffsetAndLength(line.Length);
            if (kind <= PlaceKind.Admin2 || kind == PlaceKind.Capital)
            {
                _byId[line[cells[0]].ToString()] = row;
            }

            var (parentStart, parentLength) = cells[5].GetOffsetAndLength(line.Length);
            if (parentLength > 0)
            {
                parents.Add((row, start + parentStart, start + parentStart + parentLength));
            }

            _rows.Add(new(
                start + idStart,
                start + idStart + idLength,
                start + nameStart,
                start + nameStart + nameLength,
                kind,
                country,
                -1,
                Degrees(line[cells[6]]),
                Degrees(line[cells[7]]),
                int.TryParse(line[cells[8]], NumberStyles.None, CultureInfo.InvariantCulture, out var population) ? population : 0));

            AddName(line[cells[2]], folded);
            foreach (var variant in line[cells[3]].Split('|'))
            {
                AddName(line[cells[3]][variant], folded);
            }

            void AddName(ReadOnlySpan<char> name, Span<char> buffer)
            {
                if (name.Length is < 2 or > 100)
                {
                    return;
                }

                for (var i = 0; i < name.Length; i++)
                {
                    buffer[i] = Folding.Fold(name[i]);
                }

                lexicon.AddPlace(name, row, lookup.TryGetValue(buffer[..name.Length], out var reading) ? reading : WordClass.None, kind is not (PlaceKind.Country or PlaceKind.Capital or PlaceKind.Continent) && _rows[row].Population < 500_000);
            }
        }

        foreach (var (row, start, end) in parents)
        {
            if (idLookup.TryGetValue(text[start..end], out var parent))
            {
                _rows[row] = _rows[row] with { Parent = parent };
            }
        }

        static float Degrees(ReadOnlySpan<char> cell) => float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : float.NaN;
    }

    private void ReadCountries(TabularFile file, EnglishLexicon lexicon)
    {
        var (iso, name, names, capital, demonyms, nationals) =
            (file.Column("iso2"), file.Column("name"), file.Column("names"), file.Column("capital"), file.Column("demonyms"), file.Column("nationals"));
        for (var row = 0; row < file.Count; row++)
        {
            var code = file.Cell(row, iso);
            var place = FindById("country:" + code);
            Countries.Add(new(code, file.Cell(row, name), place, FindById(file.Cell(row, capital))));
            if (place >= 0)
            {
                lexicon.AddPhrase(file.Cell(row, name), EntryKind.Place, place, WordClass.None);
                foreach (var other in file.Cell(row, names).Split('|', StringSplitOptions.RemoveEmptyEntries))
                {
                    lexicon.AddPhrase(other, EntryKind.Place, place, WordClass.None);
                }
            }

            foreach (var demonym in file.Cell(row, demonyms).Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                lexicon.AddPhrase(demonym, EntryKind.Demonym, row, WordClass.Adjective);
                if (demonym[^1] is 'n' or 'i' or 'r' or 't' or 'k' or 'o' or 'e' && !demonym.EndsWith("ese", StringComparison.Ordinal))
                {
                    lexicon.AddPhrase(demonym + "s", EntryKind.Demonym, row, WordClass.Noun | WordClass.Plural);
                }
            }

            foreach (var national in file.Cell(row, nationals).Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                lexicon.AddPhrase(national, EntryKind.Demonym, row, WordClass.Noun | WordClass.Plural);
            }
        }
    }

    private static PlaceKind? Kind(ReadOnlySpan<char> cell) => cell switch
    {
        "continent" => PlaceKind.Continent,
        "country" => PlaceKind.Country,
        "region" => PlaceKind.Region,
        "admin1" => PlaceKind.Admin1,
        "admin2" => PlaceKind.Admin2,
        "capital" => PlaceKind.Capital,
        "city" => PlaceKind.City,
        "town" => PlaceKind.Town,
        "village" => PlaceKind.Village,
        "airport" => PlaceKind.Airport,
        "airbase" => PlaceKind.Airbase,
        _ => null,
    };
}
