using Attest.Coder.Lexicon;

namespace Attest.Coder.Gazetteer;

/// <summary>Chooses among places of one name, by what the document names beside them: countries, divisions, neighbours; else the largest.</summary>
internal sealed class PlaceResolver(EnglishLexicon lexicon, PlaceTable table)
{
    private readonly Dictionary<int, int> _countryVotes = [];
    private readonly Dictionary<int, int> _admin1Votes = [];
    private readonly HashSet<int> _persons = [];
    private int _dateline = -1;
    private int _votes;

    /// <summary>What the name of a country weighs, a nationality, an actor at home there.</summary>
    public const int CountryWeight = 30;
    public const int DemonymWeight = 15;
    public const int ActorWeight = 8;

    public PlaceTable Table => table;

    /// <summary>The town that the dateline names; -1 for none, and where the document is about another country than that of its dateline.</summary>
    public int Dateline
    {
        get
        {
            var place = _dateline < 0 ? -1 : Resolve(_dateline, -1, false);
            var isTown = place >= 0 && table.KindOf(place) is Core.Places.PlaceKind.Capital or Core.Places.PlaceKind.City or Core.Places.PlaceKind.Town or Core.Places.PlaceKind.Village;
            return isTown && IsSpokenOf(table.CountryOf(place)) ? place : -1;
        }
    }

    public void Begin()
    {
        _countryVotes.Clear();
        _admin1Votes.Clear();
        _persons.Clear();
        _dateline = -1;
        _votes = 0;
    }

    /// <summary>Notes that the dateline names a place.</summary>
    public void NoteDateline(int entry) => _dateline = _dateline < 0 ? entry : _dateline;

    /// <summary>Notes that the document names a country, or something that belongs to one.</summary>
    public void VoteForCountry(int country, int weight)
    {
        if (country >= 0)
        {
            _countryVotes[country] = _countryVotes.GetValueOrDefault(country) + weight;
            _votes += weight;
        }
    }

    /// <summary>Notes a mention of a place: its only candidate, or a country or division among its candidates, speaks for a country.</summary>
    public void Vote(int entry)
    {
        if (CountriesNamed(entry) > 1)
        {
            // "Congo" names two countries: which is meant, the others tell.
            return;
        }

        var (country, admin1, largest, population, inLargest) = (-1, -1, -1, 0L, 0L);
        for (var at = entry; at >= 0; at = lexicon.Phrases[at].Next)
        {
            if (lexicon.Phrases[at].Kind != EntryKind.Place)
            {
                continue;
            }

            var place = lexicon.Phrases[at].Index;
            country = table.KindOf(place) == Core.Places.PlaceKind.Country ? place : country;
            population += table.PopulationOf(place) + 1;
            admin1 = table.KindOf(place) == Core.Places.PlaceKind.Admin1 ? place : admin1;
            largest = largest < 0 || table.PopulationOf(place) > table.PopulationOf(largest) ? place : largest;
        }

        if (country >= 0)
        {
            // "Georgia" may as well be the division of a country of which the gazetteer holds much more: which is meant, the others tell.
            VoteForCountry(table.CountryOf(country), admin1 >= 0 && table.HoldsNearlyAllTowns(table.CountryOf(admin1)) ? 1 : CountryWeight);
            return;
        }

        for (var at = entry; at >= 0 && largest >= 0; at = lexicon.Phrases[at].Next)
        {
            inLargest += lexicon.Phrases[at].Kind == EntryKind.Place && table.CountryOf(lexicon.Phrases[at].Index) == table.CountryOf(largest) ? table.PopulationOf(lexicon.Phrases[at].Index) + 1 : 0;
        }

        // A name that stands for a large city of one country is hardly said of its small namesakes in others.
        if (largest >= 0 && table.CountryOf(largest) >= 0 && inLargest * 10 >= population * (inLargest == population ? 10 : 9) && (inLargest == population || table.PopulationOf(largest) > 100_000))
        {
            // A small town that the gazetteer knows in one country only may have namesakes that it does not know.
            var most = table.PopulationOf(largest);
            VoteForCountry(table.CountryOf(largest), admin1 >= 0 || most > 100_000 ? 10 : most > 20_000 ? 4 : 1);
            if (admin1 >= 0 && inLargest == population)
            {
                _admin1Votes[admin1] = _admin1Votes.GetValueOrDefault(admin1) + 1;
            }
        }
    }

    /// <summary>Notes that the document names a person by the name of a place.</summary>
    public void NotePerson(int entry) => _persons.Add(entry);

    /// <summary>Whether the document names a person by this name of a place.</summary>
    public bool IsPerson(int entry) => _persons.Contains(entry);

    private int CountriesNamed(int entry)
    {
        var count = 0;
        for (; entry >= 0; entry = lexicon.Phrases[entry].Next)
        {
            count += lexicon.Phrases[entry].Kind == EntryKind.Place && table.KindOf(lexicon.Phrases[entry].Index) == Core.Places.PlaceKind.Country ? 1 : 0;
        }

        return count;
    }

    /// <summary>The country that the document names most; -1 when it names none.</summary>
    public int MainCountry
    {
        get
        {
            // A country for which next to nothing speaks is no main country.
            var (best, votes) = (-1, ActorWeight - 1);
            foreach (var (country, count) in _countryVotes)
            {
                if (count > votes || (count == votes && country < best))
                {
                    (best, votes) = (country, count);
                }
            }

            return best;
        }
    }

    /// <summary>Whether the document names a country not much less than the one that it names most.</summary>
    private bool IsSpokenOf(int country) => MainCountry is var main && (main < 0 || _countryVotes.GetValueOrDefault(country) * 3 >= _countryVotes[main]);

    /// <summary>The country of the likeliest place of a name; -1 for none.</summary>
    public int CountryOf(int entry) => Resolve(entry, -1, null) is var place and >= 0 ? table.CountryOf(place) : -1;

    /// <summary>The likeliest place of a name; -1 when it has none of the kinds asked for.</summary>
    /// <param name="entry">The first entry of the name.</param>
    /// <param name="within">A place that the text names as containing it; -1 for none.</param>
    /// <param name="isDivision">Whether the text calls it a region, department or the like: null when it calls it nothing.</param>
    public int Resolve(int entry, int within, bool? isDivision)
    {
        var first = entry;
        var (best, bestScore) = (-1, double.NegativeInfinity);
        for (; entry >= 0; entry = lexicon.Phrases[entry].Next)
        {
            if (lexicon.Phrases[entry].Kind != EntryKind.Place)
            {
                continue;
            }

            var place = lexicon.Phrases[entry].Index;
            var score = Score(place, within, isDivision);
            if (score > bestScore || (score == bestScore && place < best))
            {
                (best, bestScore) = (place, score);
            }
        }

        var isElsewhere = best >= 0 && table.KindOf(best) is not (Core.Places.PlaceKind.Country or Core.Places.PlaceKind.Continent) && within >= 0 && table.CountryOf(within) >= 0 && table.CountryOf(best) >= 0 && table.CountryOf(best) != table.CountryOf(within);
        if (isElsewhere || (best >= 0 && within < 0 && IsStrayNamesake(best)))
        {
            return -1;
        }

        return isDivision is null && (within < 0 || table.KindOf(within) == Core.Places.PlaceKind.Country) && best >= 0 ? SeatOf(first, best) : best;
    }

    /// <summary>A name that nothing calls a region, and that is a town in the region of the same name: the town is meant.</summary>
    private int SeatOf(int entry, int division)
    {
        if (table.KindOf(division) is not (Core.Places.PlaceKind.Admin1 or Core.Places.PlaceKind.Admin2))
        {
            return division;
        }

        var (seat, population) = (division, 0);
        for (; entry >= 0; entry = lexicon.Phrases[entry].Next)
        {
            if (lexicon.Phrases[entry].Kind == EntryKind.Place && lexicon.Phrases[entry].Index is var place
                && table.KindOf(place) is Core.Places.PlaceKind.Capital or Core.Places.PlaceKind.City or Core.Places.PlaceKind.Town && table.IsWithin(place, division) && table.PopulationOf(place) > population)
            {
                (seat, population) = (place, table.PopulationOf(place));
            }
        }

        return seat;
    }

    /// <summary>
    /// A small place in a country of which the document does not speak, while it speaks clearly of another: a namesake of a place
    /// that the gazetteer lacks.
    /// </summary>
    private bool IsStrayNamesake(int place) =>
        table.KindOf(place) is Core.Places.PlaceKind.City or Core.Places.PlaceKind.Town or Core.Places.PlaceKind.Village or Core.Places.PlaceKind.Admin2 or Core.Places.PlaceKind.Admin1
        && table.PopulationOf(place) < 500_000
        && _votes >= CountryWeight
        && _countryVotes.GetValueOrDefault(table.CountryOf(place)) * 20 < _votes;

    private double Score(int place, int within, bool? isDivision)
    {
        var kind = table.KindOf(place);
        var country = table.CountryOf(place);
        var size = Math.Log10(table.PopulationOf(place) + 100);

        // Among divisions the number of people, which the gazetteer often lacks, tells little which one is meant.
        var score = isDivision == true && kind is (Core.Places.PlaceKind.Admin1 or Core.Places.PlaceKind.Admin2) ? Math.Min(size, 4) : size;
        score += kind switch
        {
            Core.Places.PlaceKind.Country => 9,
            Core.Places.PlaceKind.Continent => 9,
            Core.Places.PlaceKind.Capital => 3,
            Core.Places.PlaceKind.City => 1.5,
            Core.Places.PlaceKind.Town => 1,
            Core.Places.PlaceKind.Admin1 => 1.2,
            Core.Places.PlaceKind.Region => 1,
            Core.Places.PlaceKind.Village => 0.4,
            _ => 0,
        };
        if (isDivision is { } division)
        {
            score += (kind is Core.Places.PlaceKind.Admin1 or Core.Places.PlaceKind.Admin2) == division ? 3 : -2;
            if (division && kind == Core.Places.PlaceKind.Admin1)
            {
                score += 0.5;
            }
        }

        if (within >= 0)
        {
            score += table.IsWithin(place, within) && place != within ? 12 : -3;
        }

        if (_votes > 0 && country >= 0)
        {
            score += 9.0 * _countryVotes.GetValueOrDefault(country) / (_votes + 15);
        }

        if (table.Admin1Of(place) is var admin1 and >= 0 && _admin1Votes.ContainsKey(admin1) && kind > Core.Places.PlaceKind.Admin1)
        {
            score += 1;
        }

        return score;
    }
}
