using Attest.Coder.Assembly;
using Attest.Coder.Gazetteer;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Ranking;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Coder.Settings;

/// <summary>Ranks the places that a document names by what speaks for each one's being that of its main incident.</summary>
internal sealed class PlaceRanker(PlaceResolver resolver, PlaceNames names, LinearRanking<PlaceFeature> ranking)
{
    private const double NearKilometres = 30;
    private const double Unpeopled = 2000;
    private const double MaxVote = 4;
    private const double FarKilometres = 200;
    private static readonly ulong s_shows = PlaceWords.Bit(PlaceFeature.In) | PlaceWords.Bit(PlaceFeature.State) | PlaceWords.Bit(PlaceFeature.Office) | PlaceWords.Bit(PlaceFeature.Dateline) | PlaceWords.Bit(PlaceFeature.Title);
    private readonly PlaceTable _table = resolver.Table;
    private readonly HashSet<int> _own = [];
    private DocumentText _telling = null!;
    private DocumentPart _part;

    /// <summary>The candidates, the likeliest first; among them what the sentences of the incident tell themselves, so that it may stay.</summary>
    /// <param name="text">The text.</param>
    /// <param name="main">The main incident.</param>
    /// <param name="telling">The text that tells it: the title only when the body tells nothing.</param>
    /// <param name="part">Which of the two it is.</param>
    public List<NamedPlace> Rank(DocumentText text, Draft main, DocumentText telling, DocumentPart part)
    {
        (_telling, _part) = (telling, part);
        SeeOwn(text, main);
        var places = names.All.ToList();
        Locate(places);
        var told = PlaceOrder.Best(main.Places);
        var chosen = told is null ? null : names.FindAt(_part, SpanOf(told));
        var most = Math.Max(1, places.Count == 0 ? 0 : places.Max(named => named.Times));
        foreach (var named in places)
        {
            Measure(text, named, main, told, chosen, places, most);
        }

        if (chosen is null)
        {
            places.Add(Kept(told));
        }

        Compare(places);
        foreach (var named in places)
        {
            named.Score = ranking.Score(named.Features);
        }

        places.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : FirstOf(a).CompareTo(FirstOf(b)));
        return places;
    }

    /// <summary>Whether the sentences of the incident name the place with these words first of all.</summary>
    public static bool IsChosen(NamedPlace named) => named.Features[(int)PlaceFeature.Chosen] > 0;

    /// <summary>Whether words stand in a sentence that tells the incident.</summary>
    public bool IsOwn(NamingWords words) => words.Part == DocumentPart.Body && _own.Contains(words.Sentence);

    /// <summary>The words that show best that the place is meant: those of the incident's own sentences, else the earliest that are no bare name.</summary>
    public NamingWords BestWords(NamedPlace named) =>
        named.Words.MaxBy(words => (IsOwn(words) ? 4 : 0) + ((words.Features & s_shows) != 0 ? 2 : 0) + (words.Part == DocumentPart.Body ? 1 : 0));

    private void SeeOwn(DocumentText text, Draft main)
    {
        _own.Clear();
        if (_part == DocumentPart.Title)
        {
            return;
        }

        foreach (var telling in main.Tellings)
        {
            var number = text.Sentences.FindIndex(sentence => sentence.Start == telling.Frame.Sentence.Start);
            if (number >= 0)
            {
                _own.Add(number);
            }
        }
    }

    private TextSpan SpanOf(PlaceMention place) => new(_telling.Tokens[place.Words.First].Start, _telling.Tokens[place.Words.Last].End);

    private static int FirstOf(NamedPlace named) => named.Words.Count == 0 ? int.MaxValue : named.Words[0].Span.Start;

    /// <summary>What the sentences of the incident tell, where it is no settlement that can be ranked: a division, a border, nothing at all.</summary>
    private static NamedPlace Kept(PlaceMention? told)
    {
        var kept = new NamedPlace(-1) { Told = told };
        var feature = told is null ? PlaceFeature.Nothing : told.Precision >= PlacePrecision.Area ? PlaceFeature.ChosenArea : told.Place < 0 ? PlaceFeature.ChosenUnknown : PlaceFeature.ChosenNear;
        kept.Features[(int)feature] = 1;
        kept.Features[(int)PlaceFeature.Chosen] = told is null ? 0 : 1;
        return kept;
    }

    private void Measure(DocumentText text, NamedPlace named, Draft main, PlaceMention? told, NamedPlace? chosen, List<NamedPlace> places, int most)
    {
        var features = named.Features;
        foreach (var words in named.Words)
        {
            for (var bits = AllFeaturesOf(words); bits != 0; bits &= bits - 1)
            {
                // The first mention that shows something counts most, each further one half as much.
                ref var feature = ref features[System.Numerics.BitOperations.TrailingZeroCount(bits)];
                feature += (1 - feature) / 2;
            }
        }

        features[(int)PlaceFeature.Mentions] = Math.Log2(1 + named.Times) / 3;
        features[(int)PlaceFeature.Share] = named.Times / (double)most;
        features[(int)PlaceFeature.FirstNamed] = places.TrueForAll(other => FirstOf(named) <= FirstOf(other)) ? 1 : 0;
        features[(int)PlaceFeature.Position] = Math.Min(1, named.Words.Min(words => words.Part == DocumentPart.Title ? 0 : words.Span.Start) / (text.Text.Length + 1.0));
        features[(int)PlaceFeature.IsAmbiguous] = named.IsAmbiguous ? 1 : 0;
        features[(int)PlaceFeature.IsPerson] = named.IsPerson ? 1 : 0;
        features[(int)PlaceFeature.IsQuarter] = named.IsQuarter ? 1 : 0;
        var isDateline = named.Words.TrueForAll(words => PlaceWords.Has(words.Features, PlaceFeature.Dateline));
        features[(int)PlaceFeature.OnlyDateline] = isDateline ? 1 : 0;
        features[(int)PlaceFeature.OwnNamed] = main.Places.Exists(place => place.Place != told && named.Words.Exists(words => words.Part == _part && SpanOf(place.Place) is var span && words.Span.Start < span.End && span.Start < words.Span.End)) ? 1 : 0;
        if (named == chosen)
        {
            features[(int)PlaceFeature.Chosen] = 1;
            features[(int)PlaceFeature.ChosenNear] = told!.Precision == PlacePrecision.Near ? 1 : 0;
        }
        else if (told is not null && told.Precision <= PlacePrecision.Near)
        {
            features[(int)PlaceFeature.DatelineForOther] = isDateline ? 1 : 0;
            features[(int)PlaceFeature.CapitalForOther] = named.Place >= 0 && _table.KindOf(named.Place) == PlaceKind.Capital ? 1 : 0;
        }

        if (named.Place >= 0)
        {
            MeasurePlace(named, main);
        }
    }

    private ulong AllFeaturesOf(NamingWords words)
    {
        var features = words.Features;
        if ((features & PlaceWords.NoTown) != 0)
        {
            return features;
        }

        if (words.Part != DocumentPart.Body || words.Sentence < 0)
        {
            return features;
        }

        if (_own.Contains(words.Sentence))
        {
            features |= PlaceWords.Bit(PlaceFeature.Own);
            features |= PlaceWords.Has(features, PlaceFeature.In) ? PlaceWords.Bit(PlaceFeature.InOwn) : 0;
            features |= PlaceWords.Has(features, PlaceFeature.Office) ? PlaceWords.Bit(PlaceFeature.OfficeOwn) : 0;
            features |= PlaceWords.Has(features, PlaceFeature.State) ? PlaceWords.Bit(PlaceFeature.StateOwn) : 0;
        }
        else if (_own.Contains(words.Sentence - 1) || _own.Contains(words.Sentence + 1))
        {
            features |= PlaceWords.Bit(PlaceFeature.NearOwn);
        }

        return features;
    }

    /// <summary>What the gazetteer tells: how large it is, and whether it lies in the divisions that the document and the incident name.</summary>
    private void MeasurePlace(NamedPlace named, Draft main)
    {
        var features = named.Features;
        var kind = _table.KindOf(named.Place);
        features[(int)PlaceFeature.Known] = 1;
        features[(int)PlaceFeature.Population] = Math.Log10(_table.PopulationOf(named.Place) + 100) / 7;
        features[(int)PlaceFeature.Abroad] = resolver.MainCountry >= 0 && _table.CountryOf(named.Place) != resolver.MainCountry ? 1 : 0;
        features[(int)PlaceFeature.Capital] = kind == PlaceKind.Capital ? 1 : 0;
        features[(int)PlaceFeature.IsDivisionToo] = names.PlacesOf(named.Entry).Any(place => _table.KindOf(place) is PlaceKind.Admin1 or PlaceKind.Country) ? 1 : 0;
        foreach (var (place, _) in main.Places)
        {
            var division = place.Within >= 0 ? place.Within : place.Place;
            if (division < 0 || _table.KindOf(division) > PlaceKind.Admin2 || _table.KindOf(division) == PlaceKind.Region)
            {
                continue;
            }

            features[(int)(_table.IsWithin(named.Place, division) ? PlaceFeature.Holds : PlaceFeature.Conflicts)] = 1;
        }
    }

    /// <summary>What holds of a place beside the others: the only one in the title, the larger of two neighbours, far from all.</summary>
    private void Compare(List<NamedPlace> places)
    {
        SetOnly(places, PlaceFeature.Title, PlaceFeature.OnlyInTitle);
        SetOnly(places, PlaceFeature.InLead, PlaceFeature.OnlyInLead);
        SetOnly(places, PlaceFeature.Office, PlaceFeature.OnlyOffice);
        var known = places.FindAll(named => named.Place >= 0 && named.IsSupported);
        var largest = known.MaxBy(named => _table.PopulationOf(named.Place));
        foreach (var named in places)
        {
            if (named.Place < 0)
            {
                named.Features[(int)PlaceFeature.UnknownIn] = named.Features[(int)PlaceFeature.In] > 0 ? 1 : 0;
                named.Features[(int)PlaceFeature.UnknownTitle] = named.Features[(int)PlaceFeature.Title] > 0 ? 1 : 0;
                named.Features[(int)PlaceFeature.UnknownOffice] = named.Features[(int)PlaceFeature.Office] > 0 ? 1 : 0;
                continue;
            }

            named.Features[(int)PlaceFeature.Largest] = named == largest ? 1 : 0;
            var nearest = double.PositiveInfinity;
            foreach (var other in known)
            {
                if (other == named || _table.KilometresBetween(named.Place, other.Place) is not { } distance)
                {
                    continue;
                }

                nearest = Math.Min(nearest, distance);
                if (distance < NearKilometres)
                {
                    var isLarger = _table.PopulationOf(other.Place) > _table.PopulationOf(named.Place) * 4;
                    var isSmaller = _table.PopulationOf(named.Place) > _table.PopulationOf(other.Place) * 4;
                    named.Features[(int)PlaceFeature.LargerNear] += isLarger ? 1 : 0;
                    named.Features[(int)PlaceFeature.SmallerNear] += isSmaller ? 1 : 0;
                }
            }

            named.Features[(int)PlaceFeature.LargerNear] = Math.Min(1, named.Features[(int)PlaceFeature.LargerNear]);
            named.Features[(int)PlaceFeature.SmallerNear] = Math.Min(1, named.Features[(int)PlaceFeature.SmallerNear]);
            named.Features[(int)PlaceFeature.Stray] = nearest is > FarKilometres and < double.PositiveInfinity ? 1 : 0;
        }
    }

    private static void SetOnly(List<NamedPlace> places, PlaceFeature feature, PlaceFeature only)
    {
        NamedPlace? single = null;
        foreach (var named in places.Where(named => named.Features[(int)feature] > 0))
        {
            if (single is not null)
            {
                return;
            }

            single = named;
        }

        if (single is not null)
        {
            single.Features[(int)only] = 1;
        }
    }

    /// <summary>Chooses the place of each name by what else the document names in the same division and country.</summary>
    private void Locate(List<NamedPlace> places)
    {
        var (states, countries) = (new Dictionary<int, double>(names.States), new Dictionary<int, double>());
        foreach (var named in places)
        {
            var settlements = Settlements(named).ToList();
            var inhabitants = settlements.Sum(place => _table.PopulationOf(place) + Unpeopled);
            foreach (var place in settlements)
            {
                var state = StateOf(place);
                states[state] = states.GetValueOrDefault(state) + (VoteOf(named) * (_table.PopulationOf(place) + Unpeopled) / inhabitants);
            }
        }

        foreach (var (state, vote) in states)
        {
            var country = state < 0 ? -2 - state : _table.CountryOf(state);
            countries[country] = countries.GetValueOrDefault(country) + vote;
        }

        var total = states.Values.Sum() + 1;
        var highest = states.Count == 0 ? 1 : states.Values.Max() / total;
        foreach (var named in places)
        {
            var best = double.NegativeInfinity;
            var likeliest = named.Entry < 0 ? -1 : resolver.Resolve(named.Entry, named.StatedIn, isDivision: false);
            foreach (var place in Settlements(named))
            {
                var (stateShare, countryShare) = (states.GetValueOrDefault(StateOf(place)) / total, countries.GetValueOrDefault(_table.CountryOf(place)) / total);
                var score = (3 * stateShare) + (3 * countryShare) + (place == likeliest ? 2 : 0) + (_table.CountryOf(place) == resolver.MainCountry ? 2 : 0) + (0.25 * Math.Log10(_table.PopulationOf(place) + 100));
                if (score > best)
                {
                    (best, named.Place) = (score, place);
                    named.Features[(int)PlaceFeature.StateShare] = stateShare / highest;
                    named.Features[(int)PlaceFeature.ElsewhereThanMost] = stateShare < 0.3 * highest ? 1 : 0;
                    named.Features[(int)PlaceFeature.CountryShare] = countryShare;
                }
            }
        }
    }

    /// <summary>How much a name speaks for the division in which its place lies: what is shown to be a town by the police or the dateline, most.</summary>
    private static double VoteOf(NamedPlace named)
    {
        var vote = 0.0;
        foreach (var words in named.Words)
        {
            vote += (words.Features & PlaceWords.NoTown) != 0 ? 0.05 : (words.Features & s_shows) != 0 ? 1 : 0.2;
        }

        return Math.Min(vote, MaxVote);
    }

    /// <summary>The settlements of a name, only those in the division that the text names behind it where there are any.</summary>
    private IEnumerable<int> Settlements(NamedPlace named)
    {
        var all = names.PlacesOf(named.Entry).Where(place => _table.KindOf(place) is PlaceKind.City or PlaceKind.Town or PlaceKind.Village or PlaceKind.Capital);
        return named.StatedIn >= 0 && all.Any(place => _table.IsWithin(place, named.StatedIn)) ? all.Where(place => _table.IsWithin(place, named.StatedIn)) : all;
    }

    /// <summary>The first-level division of a place, or a number below -1 for its country where it has none.</summary>
    private int StateOf(int place) => _table.Admin1Of(place) is var state and >= 0 ? state : -2 - _table.CountryOf(place);
}
