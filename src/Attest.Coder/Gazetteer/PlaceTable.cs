using System.Globalization;
using System.Text;
using Attest.Coder.Codebook;
using Attest.Coder.Lexicon;
using Attest.Core.Places;

namespace Attest.Coder.Gazetteer;

/// <summary>A country, as far as words need it.</summary>
internal sealed record Country(string Iso2, string Name, int Place, int Capital);

/// <summary>The built-in gazetteer: its rows by number, and which words name them. Names and coordinates stay in the file's bytes until they are asked for.</summary>
internal sealed class PlaceTable
{
    private const int LongestName = 100;
    private const double KilometresOfDegree = 111.2;

    /// <summary>From this number of towns on the gazetteer holds nearly all of a country.</summary>
    private const int FullCountry = 10_000;

    private readonly string _path;
    private readonly string? _addedPath;

    // The bytes of the file, and behind them those of the file whose rows are added.
    private readonly byte[] _file;
    private readonly int _addedFrom;
    private readonly TabularFile _countries;
    private readonly Dictionary<string, int> _byId = new(1 << 13, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _countryByIso = new(StringComparer.Ordinal);
    private Row[] _rows = new Row[1 << 16];

    // What the words of the places are, in the order in which they are added; let go when they have been.
    private Name[] _names = new Name[1 << 17];
    private int _nameCount;
    private byte[] _lastIso = [];
    private int _lastCountry = -1;
    private char[] _letters = new char[1 << 20];
    private readonly Dictionary<int, int> _towns = [];

    private PlaceTable(string path, string? addedPath, TabularFile countries)
    {
        var file = File.ReadAllBytes(path);
        (_path, _addedPath, _countries, _addedFrom) = (path, addedPath, countries, file.Length);
        _file = addedPath is null ? file : [.. file, .. File.ReadAllBytes(addedPath)];
    }

    public string Version { get; private set; } = "0";

    public List<Country> Countries { get; } = [];

    public int Count { get; private set; }

    /// <summary>A place: where its id, its name and its coordinates begin in the file, and what is asked often.</summary>
    private record struct Row(int Id, int Name, int Coordinates, PlaceKind Kind, int Country, int Parent, int Population);

    /// <summary>A name of a place among the letters, and what else it may be.</summary>
    private readonly record struct Name(int Start, int Length, int Place, WordClass Reading);

    private sealed record Ambiguous(Vocabulary Names, WordClass[] Readings)
    {
        public WordClass ReadingOf(ReadOnlySpan<char> name) => Names.Find(name) is var found and >= 0 ? Readings[found] : WordClass.None;
    }

    /// <summary>Reads the files of the folder. Its names are known to the coder once they have been added to the lexicon.</summary>
    /// <exception cref="InvalidDataException">A file is missing or a row cannot be read.</exception>
    public static PlaceTable Read(CodebookFolder folder)
    {
        var path = folder.PathOf("Gazetteer/places.tsv");
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: this data file of the coder is missing. Expected it beside the program; install the program anew.");
        }

        var table = new PlaceTable(path, folder.FindAddition("Gazetteer/places.tsv"), folder.Read("Gazetteer/countries.tsv"));
        var iso = table._countries.Column("iso2");
        for (var row = 0; row < table._countries.Count; row++)
        {
            table._countryByIso[table._countries.Cell(row, iso)] = row;
        }

        table.ReadPlaces(ReadAmbiguous(folder.Read("Gazetteer/ambiguous.tsv")));
        return table;
    }

    /// <summary>Adds every name to the lexicon; once.</summary>
    public void AddTo(EnglishLexicon lexicon)
    {
        foreach (ref readonly var name in _names.AsSpan(0, _nameCount))
        {
            ref readonly var place = ref _rows[name.Place];
            var isLarge = place.Kind is PlaceKind.Country or PlaceKind.Capital or PlaceKind.Continent || place.Population >= 500_000;
            lexicon.AddPlace(_letters.AsSpan(name.Start, name.Length), name.Place, name.Reading, !isLarge);
        }

        (_names, _letters) = ([], []);
        AddCountries(_countries, lexicon);
    }

    public string NameOf(int place) => Encoding.UTF8.GetString(CellAt(_rows[place].Name));

    public PlaceId IdOf(int place) => new(Encoding.UTF8.GetString(CellAt(_rows[place].Id)));

    public PlaceKind KindOf(int place) => _rows[place].Kind;

    /// <summary>Index into <see cref="Countries"/>; -1 when it lies in several or none.</summary>
    public int CountryOf(int place) => _rows[place].Country;

    public int ParentOf(int place) => _rows[place].Parent;

    public int PopulationOf(int place) => _rows[place].Population;

    public (double Latitude, double Longitude)? CoordinatesOf(int place) =>
        Degrees(CellAt(_rows[place].Coordinates), out var length) is var latitude && float.IsNaN(latitude) ? null : (Rounded(latitude), Rounded(Degrees(CellAt(_rows[place].Coordinates + length + 1), out _)));

    /// <summary>The distance of two places as the crow flies, on a plane that fits their latitude; null when one has no coordinates.</summary>
    public double? KilometresBetween(int one, int other)
    {
        if (CoordinatesOf(one) is not { } a || CoordinatesOf(other) is not { } b)
        {
            return null;
        }

        var (north, east) = ((a.Latitude - b.Latitude) * KilometresOfDegree, (a.Longitude - b.Longitude) * KilometresOfDegree * Math.Cos(a.Latitude * Math.PI / 180));
        return Math.Sqrt((north * north) + (east * east));
    }

    /// <summary>The index of a country by its two letters; -1 when the gazetteer lacks it.</summary>
    public int FindCountry(string iso2) => _countryByIso.GetValueOrDefault(iso2, -1);

    public int FindById(string id) => _byId.GetValueOrDefault(id, -1);

    /// <summary>The first-level division in which a place lies, or which it is; -1 when not known.</summary>
    public int Admin1Of(int place) => Ancestor(place, PlaceKind.Admin1);

    /// <summary>The second-level division in which a place lies, or which it is; -1 when not known.</summary>
    public int Admin2Of(int place) => Ancestor(place, PlaceKind.Admin2);

    /// <summary>Whether the gazetteer is so full for a country that a name it lacks is hardly one of its towns.</summary>
    public bool HoldsNearlyAllTowns(int country) => _towns.GetValueOrDefault(country) >= FullCountry;

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

    /// <summary>Reads the names that are ordinary words or names of people as well, and which of the two.</summary>
    private static Ambiguous ReadAmbiguous(TabularFile file)
    {
        var (name, strength) = (file.Column("name"), file.Column("strength"));
        var ambiguous = new Ambiguous(new(file.Count), new WordClass[file.Count]);
        for (var row = 0; row < file.Count; row++)
        {
            ambiguous.Readings[ambiguous.Names.Add(file.Span(row, name))] = file.Span(row, strength) is "name" ? WordClass.GivenName : WordClass.Noun;
        }

        return ambiguous;
    }

    /// <summary>The cell that begins at a byte of the file.</summary>
    private ReadOnlySpan<byte> CellAt(int start)
    {
        var length = _file.AsSpan(start).IndexOfAny((byte)'\t', (byte)'\n', (byte)'\r');
        return length < 0 ? _file.AsSpan(start) : _file.AsSpan(start, length);
    }

    private static float Degrees(ReadOnlySpan<byte> cell, out int length)
    {
        length = cell.Length;
        return float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : float.NaN;
    }

    private void ReadPlaces(Ambiguous ambiguous)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal);
        ReadLines(_addedFrom, _file.Length, (start, length, _) => replaced.Add(Encoding.UTF8.GetString(IdIn(start, length))));
        Version = ReadLines(0, _addedFrom, (start, length, number) =>
        {
            if (replaced.Count == 0 || !replaced.Contains(Encoding.UTF8.GetString(IdIn(start, length))))
            {
                ReadPlace(_file.AsSpan(start, length), start, number, ambiguous);
            }
        });
        ReadLines(_addedFrom, _file.Length, (start, length, number) => ReadPlace(_file.AsSpan(start, length), start, number, ambiguous));
        ResolveParents();

        ReadOnlySpan<byte> IdIn(int start, int length) => _file.AsSpan(start, length) is var line && line.IndexOf((byte)'\t') is var tab and >= 0 ? line[..tab] : line;
    }

    /// <summary>Gives the rows of a part of the bytes, each with its start, its length and the number of its line; returns the version that the part tells.</summary>
    private string ReadLines(int start, int end, Action<int, int, int> read)
    {
        var (version, number, hasHeader) = ("0", 0, false);
        start += _file.AsSpan(start, end - start).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        while (start < end)
        {
            var length = _file.AsSpan(start, end - start).IndexOf((byte)'\n');
            length = length < 0 ? end - start : length;
            var line = _file.AsSpan(start, length).TrimEnd((byte)'\r');
            number++;
            if (line.StartsWith("# version:"u8))
            {
                version = Encoding.UTF8.GetString(line["# version:".Length..].Trim((byte)' '));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                if (hasHeader)
                {
                    read(start, line.Length, number);
                }

                hasHeader = true;
            }

            start += length + 1;
        }

        return version;
    }

    private void ReadPlace(ReadOnlySpan<byte> line, int start, int number, Ambiguous ambiguous)
    {
        Span<int> cells = stackalloc int[10];
        var count = 1;
        for (var i = 0; i < line.Length && count < cells.Length; i++)
        {
            if (line[i] == '\t')
            {
                cells[count++] = i + 1;
            }
        }

        if (count < 9)
        {
            throw new InvalidDataException($"{PathAt(start)}, line {number}: expected id, kind, name, names, country, parent, latitude, longitude, population, source; found {count} cells. Mend the line.");
        }

        var kind = Kind(line[cells[1]..(cells[2] - 1)])
            ?? throw new InvalidDataException($"{PathAt(start)}, line {number}: '{Encoding.UTF8.GetString(line[cells[1]..(cells[2] - 1)])}' is not a kind of place. Mend the line.");
        var country = FindCountry(line[cells[4]..(cells[5] - 1)]);
        if (kind is PlaceKind.City or PlaceKind.Town or PlaceKind.Village)
        {
            _towns[country] = _towns.GetValueOrDefault(country) + 1;
        }

        if (kind <= PlaceKind.Admin2 || kind == PlaceKind.Capital)
        {
            _byId[Encoding.UTF8.GetString(line[..(cells[1] - 1)])] = Count;
        }

        var population = count > 9 ? line[cells[8]..(cells[9] - 1)] : line[cells[8]..];
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, _rows.Length * 2);
        }

        // The parent may stand further down: until all rows are read its field tells where it is named.
        _rows[Count] = new(start, start + cells[2], start + cells[6], kind, country, cells[6] - 1 > cells[5] ? start + cells[5] : -1, int.TryParse(population, NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : 0);
        AddName(line[cells[2]..(cells[3] - 1)], ambiguous);
        var names = line[cells[3]..(cells[4] - 1)];
        while (names.Length > 0)
        {
            var bar = names.IndexOf((byte)'|');
            AddName(bar < 0 ? names : names[..bar], ambiguous);
            names = bar < 0 ? [] : names[(bar + 1)..];
        }

        Count++;
    }

    private string? PathAt(int start) => start < _addedFrom ? _path : _addedPath;

    /// <summary>The country of a row, which is as a rule that of the row before.</summary>
    private int FindCountry(ReadOnlySpan<byte> iso)
    {
        if (!iso.SequenceEqual(_lastIso))
        {
            _lastIso = iso.ToArray();
            _lastCountry = FindCountry(Encoding.UTF8.GetString(iso));
        }

        return _lastCountry;
    }

    private void AddName(ReadOnlySpan<byte> name, Ambiguous ambiguous)
    {
        var start = _nameCount > 0 ? _names[_nameCount - 1].Start + _names[_nameCount - 1].Length : 0;
        if (start + name.Length > _letters.Length)
        {
            Array.Resize(ref _letters, _letters.Length * 2);
        }

        var length = Encoding.UTF8.GetChars(name, _letters.AsSpan(start));
        if (length is < 2 or > LongestName)
        {
            return;
        }

        if (_nameCount == _names.Length)
        {
            Array.Resize(ref _names, _names.Length * 2);
        }

        _names[_nameCount++] = new(start, length, Count, ambiguous.ReadingOf(_letters.AsSpan(start, length)));
    }

    private void ResolveParents()
    {
        ReadOnlySpan<byte> lastId = [];
        var last = -1;
        foreach (ref var row in _rows.AsSpan(0, Count))
        {
            if (row.Parent < 0)
            {
                continue;
            }

            var id = CellAt(row.Parent);
            if (!id.SequenceEqual(lastId))
            {
                last = FindById(Encoding.UTF8.GetString(id));
                lastId = id;
            }

            row.Parent = last;
        }
    }

    private void AddCountries(TabularFile file, EnglishLexicon lexicon)
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

    private static PlaceKind? Kind(ReadOnlySpan<byte> cell) => cell switch
    {
        _ when cell.SequenceEqual("village"u8) => PlaceKind.Village,
        _ when cell.SequenceEqual("town"u8) => PlaceKind.Town,
        _ when cell.SequenceEqual("city"u8) => PlaceKind.City,
        _ when cell.SequenceEqual("admin2"u8) => PlaceKind.Admin2,
        _ when cell.SequenceEqual("admin1"u8) => PlaceKind.Admin1,
        _ when cell.SequenceEqual("airport"u8) => PlaceKind.Airport,
        _ when cell.SequenceEqual("airbase"u8) => PlaceKind.Airbase,
        _ when cell.SequenceEqual("region"u8) => PlaceKind.Region,
        _ when cell.SequenceEqual("capital"u8) => PlaceKind.Capital,
        _ when cell.SequenceEqual("country"u8) => PlaceKind.Country,
        _ when cell.SequenceEqual("continent"u8) => PlaceKind.Continent,
        _ => null,
    };
}
