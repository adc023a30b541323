using Attest.Coder.Assembly;
using Attest.Coder.Dates;
using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Ranking;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Settings;

/// <summary>
/// Where and when the main incident of a document happened, when the sentences that tell it do not say it themselves or name only
/// what is no settlement: from title, dateline, lead and the day of publication.
/// </summary>
internal sealed class MainScene
{
    private readonly PlaceNames _names;
    private readonly PlaceRanker _ranker;
    private readonly TownFinder _towns;
    private readonly DayRanker _dayRanker;
    private readonly UnitReader _unitReader;
    private readonly List<Unit> _units = [];
    private readonly EnglishLexicon _lexicon;
    private readonly TitleTolls _titleTolls;
    private List<NamedPlace> _places = [];
    private List<NamedDay> _days = [];

    private readonly PlaceResolver _resolver;
    private readonly SceneWords _words;

    public MainScene(EnglishLexicon lexicon, PlaceResolver resolver, SceneWords words, UnitReader unitReader, TimeReader timeReader, SceneRankings rankings, DivisionWords divisions)
    {
        (_resolver, _words) = (resolver, words);
        (_lexicon, _unitReader) = (lexicon, unitReader);
        _names = new(lexicon, resolver, words, divisions);
        _ranker = new(resolver, _names, rankings.Places);
        _towns = new(lexicon, resolver.Table, _names, words);
        _titleTolls = new(lexicon, words);
        _dayRanker = new(unitReader, timeReader, new(lexicon, words), rankings.Days);
    }

    /// <summary>The title as read; without sentences when the document has none.</summary>
    public DocumentText Title { get; } = new();

    public void Begin(Document document, Boilerplate boilerplate)
    {
        _names.Begin();
        (_places, _days) = ([], []);
        Title.Read(document.Title, "", _lexicon, boilerplate);
        foreach (var sentence in Title.Sentences)
        {
            _unitReader.Read(Title, sentence, _units);
            _names.SeeTitle(Title, sentence, _units);
            foreach (var unit in _units.Where(unit => !unit.IsOrdinaryWord))
            {
                _resolver.Vote(unit.Places);
            }
        }
    }

    public void See(DocumentText text, in Sentence sentence, List<Unit> units)
    {
        if (!text.IsCapitals)
        {
            _names.See(text, sentence, units);
        }
    }

    public void SeeDateline(DocumentText text, in Sentence sentence, List<Unit> units) => _names.SeeDateline(text, sentence, units);

    /// <summary>From what place and day of the main incident were chosen, for learning what their features weigh.</summary>
    public (List<Candidate<string>> Places, List<Candidate<IncidentDate?>> Days) CandidatesOf(Document document) => (
        _places.ConvertAll(named => new Candidate<string>(WordsOf(document, named), named.Features)),
        _days.ConvertAll(day => new Candidate<IncidentDate?>(day.Date, day.Features)));

    private string WordsOf(Document document, NamedPlace named)
    {
        var words = named.Words.Count == 0 ? named.Told?.Name ?? "" : document.Cite(_ranker.BestWords(named).Part, _ranker.BestWords(named).Span).Quote;
        return named.Town is { } town ? $"{words} {document.Cite(town.Part, town.Span).Quote}" : words;
    }

    /// <summary>Completes the main incident of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its body.</param>
    /// <param name="main">The incident.</param>
    /// <param name="part">Where it is told: in the title only when the body tells nothing.</param>
    /// <param name="isOneOfMany">Whether the document tells several incidents, each at its place, so that none of them plays where the document does.</param>
    public void Complete(Document document, DocumentText text, Draft main, DocumentPart part, bool isOneOfMany)
    {
        if (text.IsCapitals)
        {
            return;
        }

        var telling = part == DocumentPart.Title ? Title : text;
        // Where the gazetteer knows nearly every town, a name that it lacks is a street or a bar; elsewhere it may well be a village.
        var mayBeVillage = _resolver.MainCountry is var country and >= 0 && !_resolver.Table.HoldsNearlyAllTowns(country);
        var isTold = main.Places.Exists(place => place.Place.Precision is PlacePrecision.Exact or PlacePrecision.Near && (isOneOfMany || place.Place.Place < 0) && !IsStreet(telling, place.Place.Words));
        // The head of an entry of a list tells where what it tells happened.
        var isHead = main.Places.Exists(place => place.Place.Chunk < place.Frame.HeadEnd);
        if (!(mayBeVillage && (isTold || isHead)))
        {
            CompletePlace(text, main, telling, part);
        }

        if (document.Title.Length > 0)
        {
            _titleTolls.Read(Title, main.TitleTolls);
        }

        var sentences = part == DocumentPart.Title ? [] : main.Tellings.ConvertAll(told => new TextSpan(told.Frame.Sentence.Start, told.Frame.Sentence.End));
        _days = _dayRanker.Rank(text, Title, main, sentences, document.Published is { IsDay: true } day ? day.First : null);
        // A list of incidents tells the day of each; the day of the news is none of theirs.
        if (!(isOneOfMany && mayBeVillage && main.Date is not null))
        {
            CompleteDate(main, telling, part);
        }
    }

    /// <summary>"Copper Street": no village, whatever the country.</summary>
    private bool IsStreet(DocumentText telling, Words words)
    {
        for (var i = words.First + 1; i <= words.Last + 1 && i < telling.Tokens.Length; i++)
        {
            if (telling.Tokens[i].IsCapitalised && _words.Is(telling.Tokens[i].Lexeme, SceneWord.Street))
            {
                return true;
            }
        }

        return false;
    }

    private void CompletePlace(DocumentText text, Draft main, DocumentText telling, DocumentPart part)
    {
        _places = _ranker.Rank(text, main, telling, part);
        _towns.Find(_places, text, Title);
        var best = _places[0];
        // What is narrower than the town, and told to be a part of it, tells more.
        best = _places.Find(other => TownFinder.IsScene(other, best)) ?? best;
        main.Town = best.Town ?? CountyOf(best);
        var isNamesake = best.Town is { } town && _towns.IsNamesake(best, town.Place);
        if (isNamesake)
        {
            (best.Place, best.StatedIn) = (-1, _resolver.Table.Admin1Of(best.Town!.Place));
        }

        if (best.Words.Count == 0 || (!isNamesake && PlaceRanker.IsChosen(best) && (best.Place < 0 || best.Place == PlaceOrder.Best(main.Places)?.Place)))
        {
            return;
        }

        var words = _ranker.BestWords(best);
        main.Scene = new(best.Place, best.StatedIn, words.Part, words.Span, _ranker.IsOwn(words) ? Basis.Stated : Basis.Inferred, best.Features[(int)PlaceFeature.ChosenNear] > 0 ? PlacePrecision.Near : PlacePrecision.Exact);
    }

    /// <summary>The county in which a place lies: the only one that the document names, where the place has no police of its own.</summary>
    private SceneTown? CountyOf(NamedPlace place) =>
        _names.County is { } county && place.Features[(int)PlaceFeature.Office] == 0 ? new(-1, county.Part, county.Span, IsBeside: false) : null;

    private void CompleteDate(Draft main, DocumentText telling, DocumentPart part)
    {
        var best = _days[0];
        if (best.IsChosen)
        {
            return;
        }

        main.Date = best.Date;
        var anchor = main.Tellings[0].Root.Anchor;
        main.SceneDate = best.Span is { } span
            ? new(DocumentPart.Body, span, best.IsOwn ? Basis.Stated : Basis.Inferred)
            : new(part, new(telling.Tokens[anchor.First].Start, telling.Tokens[anchor.Last].End), Basis.Inferred);
    }
}
