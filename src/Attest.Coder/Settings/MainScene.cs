using Attest.Coder.Assembly;
using Attest.Coder.Dates;
using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Coder.Settings;

/// <summary>
/// Where and when the main incident of a document happened, when the sentences that tell it do not say it themselves or name only
/// what is no settlement: from title, dateline, lead and the day of publication.
/// </summary>
internal sealed class MainScene
{
    /// <summary>By how much another settlement has to lead over the one that the sentences of the incident name.</summary>
    private const double Lead = 4;
    private const double OtherLead = 2;
    private const double DatelineWeight = 3.5;
    private const double UnknownLead = 4;
    private const double Certain = 4;
    private const double Least = 2.2;
    private readonly Setting _setting;
    private readonly DayFinder _days;
    private readonly PlaceTable _places;
    private readonly PlaceResolver _resolver;
    private readonly UnitReader _unitReader;
    private readonly List<Unit> _units = [];
    private readonly DocumentText _title = new();
    private readonly EnglishLexicon _lexicon;

    private readonly TitleTolls _titleTolls;

    public MainScene(EnglishLexicon lexicon, PlaceResolver resolver, SceneWords words, UnitReader unitReader, TimeReader timeReader)
    {
        (_lexicon, _places, _resolver, _unitReader) = (lexicon, resolver.Table, resolver, unitReader);
        _setting = new(lexicon, resolver.Table, words);
        _titleTolls = new(lexicon, words);
        _days = new(lexicon, words, unitReader, timeReader);
    }

    public void Begin(Document document, Boilerplate boilerplate)
    {
        _setting.Begin();
        if (document.Title.Length == 0)
        {
            return;
        }

        _title.Read(document.Title, "", _lexicon, boilerplate);
        foreach (var sentence in _title.Sentences)
        {
            _unitReader.Read(_title, sentence, _units);
            _setting.SeeTitle(_title, sentence, _units);
        }
    }

    public void See(DocumentText text, in Sentence sentence, List<Unit> units) => _setting.See(text, sentence, units);

    public void SeeDateline(DocumentText text, in Sentence sentence, List<Unit> units) => _setting.SeeDateline(text, sentence, units);

    /// <summary>Completes the main incident of a document.</summary>
    public void Complete(Document document, DocumentText text, Draft main)
    {
        if (text.IsCapitals)
        {
            return;
        }

        var sentences = main.Tellings.ConvertAll(telling => new TextSpan(telling.Frame.Sentence.Start, telling.Frame.Sentence.End));
        CompletePlace(text, main, sentences);
        if (document.Title.Length > 0)
        {
            _titleTolls.Read(_title, main.TitleTolls);
        }

        if (main.Date is null || IsDoubtful(text, main))
        {
            CompleteDate(document, text, main, sentences);
        }
    }

    private void CompletePlace(DocumentText text, Draft main, List<TextSpan> sentences)
    {
        var ranked = _setting.Rank(sentences, _resolver.MainCountry);
        if (ranked.Count == 0 || ranked[0] is not { Place: >= 0 } first || first.Score < Least)
        {
            return;
        }

        var ownScore = OwnScore(text, main, out var own, out var isUnknown);
        if (own == first)
        {
            // Of several names in the sentences of the incident this one is meant: "Police" is no town in "Toledo Police".
            if (main.Places.Exists(place => place.Place.Place != first.Place && place.Place.Precision is PlacePrecision.Exact or PlacePrecision.Near && _setting.FindAt(SpanOf(text, place.Place)) is var other && (other is null || other == first)))
            {
                Set(main, first, sentences);
            }

            return;
        }

        if (first.Score < ownScore + LeadOver(own, first, isUnknown))
        {
            return;
        }

        // The capital is where statements are made: it never stands in for a place that the incident names.
        var isCapitalOfOthers = main.Places.Count > 0 && _places.KindOf(first.Place) == PlaceKind.Capital && (own is not null || isUnknown);
        if (isCapitalOfOthers || (own is null && !MayHold(main, first)))
        {
            return;
        }

        Set(main, first, sentences);
    }

    /// <summary>By how much a settlement has to lead; the dateline alone never moves an incident away from the town that its sentences name.</summary>
    private double LeadOver(Settlement? own, Settlement first, bool isUnknown) =>
        own is not null ? (_setting.MayLieIn(own, first) ? Lead : OtherLead) + (first.IsDateline ? DatelineWeight : 0) : isUnknown ? UnknownLead : 0.5;

    private static void Set(Draft main, Settlement settlement, List<TextSpan> sentences)
    {
        var words = settlement.BestWords;
        var isOwn = words.Part == DocumentPart.Body && sentences.Exists(sentence => sentence.Start <= words.Span.Start && words.Span.End <= sentence.End);
        main.Scene = new(settlement.Place, words.Part, words.Span, isOwn ? Basis.Stated : Basis.Inferred);
    }

    private static TextSpan SpanOf(DocumentText text, Mentions.PlaceMention place) => new(text.Tokens[place.Words.First].Start, text.Tokens[place.Words.Last].End);

    /// <summary>
    /// Whether the division or country that the sentences name can be where the settlement lies. The capital is where statements
    /// are made, so it has to be named by the sentences themselves.
    /// </summary>
    private bool MayHold(Draft main, Settlement settlement)
    {
        foreach (var (place, _) in main.Places)
        {
            if (place.Place < 0 && ((place.Within >= 0 && !_places.IsWithin(settlement.Place, place.Within)) || _places.KindOf(settlement.Place) == PlaceKind.Capital))
            {
                return false;
            }

            if (place.Place < 0 || place.Precision < PlacePrecision.Near || _places.KindOf(place.Place) > PlaceKind.Admin2)
            {
                continue;
            }

            var isSameCountry = _places.CountryOf(place.Place) == _places.CountryOf(settlement.Place);
            if (isSameCountry ? place.Precision is PlacePrecision.Admin1 or PlacePrecision.Admin2 or PlacePrecision.Area && !_places.IsWithin(settlement.Place, place.Place) : settlement.Score < Certain)
            {
                return false;
            }

            if (isSameCountry && _places.KindOf(settlement.Place) == PlaceKind.Capital)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What speaks for the settlement that the sentences of the incident name themselves; 0 when they name none.</summary>
    private double OwnScore(DocumentText text, Draft main, out Settlement? own, out bool isUnknown)
    {
        (own, isUnknown) = (null, false);
        var score = 0.0;
        foreach (var (place, _) in main.Places)
        {
            if (place.Precision is not (PlacePrecision.Exact or PlacePrecision.Near or PlacePrecision.Area))
            {
                continue;
            }

            if (_setting.FindAt(SpanOf(text, place)) is { } settlement)
            {
                if (settlement.Score > score)
                {
                    (own, score) = (settlement, settlement.Score);
                }
            }
            else if (place.Place < 0 && place.Precision != PlacePrecision.Area && !_setting.IsNoTown(text, place.Words.First, place.Words.Last))
            {
                isUnknown = true;
            }
        }

        return score;
    }

    /// <summary>A month, a year, or the day of an arrest or a statement.</summary>
    private bool IsDoubtful(DocumentText text, Draft main) =>
        main is { Date: { } date, DateWords: { } words, DateFrame: { } frame }
        && (date.Precision is DatePrecision.Year or DatePrecision.Month || _days.IsOfReport(text, frame.Sentence.FirstToken, words.FirstToken));

    private void CompleteDate(Document document, DocumentText text, Draft main, List<TextSpan> sentences)
    {
        var published = document.Published is { IsDay: true } day ? day.First : (DateOnly?)null;
        var isAboutCourt = _days.SpeaksOfCourt(text);
        if (_days.Find(text, sentences, published, isAboutCourt) is { } found)
        {
            if (main.Date is { } told && !_days.IsOfReport(text, main.DateFrame!.Sentence.FirstToken, main.DateWords!.FirstToken) && !told.Overlaps(found.Date))
            {
                return;
            }

            main.Date = found.Date;
            main.SceneDate = (found.Span, found.IsOwn ? Basis.Stated : Basis.Inferred);
            return;
        }

        // News that tells no day tells of the day before or of its own.
        if (main.Date is null && published is { } last && !isAboutCourt && !_days.SpeaksOfThePast && sentences[0].Start < 1500)
        {
            main.Date = new(last.AddDays(-1), last, DatePrecision.Range, DateAnchor.Published, last);
            var anchor = main.Tellings[0].Root.Anchor;
            main.SceneDate = (new(text.Tokens[anchor.First].Start, text.Tokens[anchor.Last].End), Basis.Inferred);
        }
    }
}
