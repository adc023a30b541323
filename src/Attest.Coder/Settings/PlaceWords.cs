using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Text;
using Attest.Core.Documents;

namespace Attest.Coder.Settings;

/// <summary>Reads what the words around a name tell: whether it is a town, a street, a person, and whether things happened there.</summary>
internal sealed class PlaceWords(EnglishLexicon lexicon, PlaceTable table, SceneWords scene, DivisionWords divisions)
{
    private const WordClass NoName = WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction | WordClass.Adverb | WordClass.Pronoun | WordClass.Weekday | WordClass.Month | WordClass.Title | WordClass.Auxiliary | WordClass.Number | WordClass.Negation | WordClass.Quantifier | WordClass.Relative;
    /// <summary>What shows words to name something else: they tell nothing of the town of that name but that.</summary>
    public const ulong NoTown = 1UL << (int)PlaceFeature.County | 1UL << (int)PlaceFeature.Street | 1UL << (int)PlaceFeature.AfterNumber | 1UL << (int)PlaceFeature.AfterName | 1UL << (int)PlaceFeature.AfterTitle
        | 1UL << (int)PlaceFeature.BeforeName;

    private readonly EventWords _events = new(lexicon, scene);
    private readonly int _in = lexicon.Words.Add("in");
    private readonly int _at = lexicon.Words.Add("at");
    private readonly int _near = lexicon.Words.Add("near");
    private readonly int _outside = lexicon.Words.Add("outside");
    private readonly int _of = lexicon.Words.Add("of");
    private readonly int _from = lexicon.Words.Add("from");
    private readonly int _to = lexicon.Words.Add("to");
    private readonly int _the = lexicon.Words.Add("the");
    private readonly int _on = lexicon.Words.Add("on");
    private readonly int _block = lexicon.Words.Add("block");
    private DocumentText _text = null!;
    private List<Unit> _units = null!;
    private Sentence _sentence;
    private PlaceFeature _where;
    private ulong _ofSentence;
    private bool _isTitleCase;
    private bool _isSeen;
    private int _outlet;

    /// <summary>The division or country that stands behind the name asked for last; -1 for none.</summary>
    public int DivisionBehind { get; private set; }

    public void Begin(DocumentText text, in Sentence sentence, List<Unit> units, PlaceFeature where)
    {
        (_text, _sentence, _units, _where) = (text, sentence, units, where);
        _isTitleCase = where == PlaceFeature.Title && IsTitleCase();
        _isSeen = false;
        _outlet = where == PlaceFeature.Title ? OutletOf(units) : int.MaxValue;
    }

    /// <summary>Whether the word that opens a sentence stands before the police or the like, so that it may name a town.</summary>
    public bool MayOpen(int u) =>
        _units[u] is var unit && unit.First == unit.Last && scene.Is(_text.Tokens[unit.Last + 1].Lexeme, SceneWord.Office) && !IsOtherWord(unit.Lexeme);

    /// <summary>"Police", "August", "SW": single words that are no town, whatever the gazetteer holds.</summary>
    public bool IsOther(Unit unit) => unit.First == unit.Last && (_text.Tokens[unit.First].Length < 3 || IsOtherWord(unit.Lexeme));

    /// <summary>How many units from here on are a name that no list holds; 0 for none.</summary>
    public int LengthOfName(int u)
    {
        var end = u;
        while (end < _units.Count && IsNameWord(_units[end], isFirst: end == u))
        {
            end++;
        }

        return _isTitleCase && end > u && !IsPlaced(u) ? 0 : end - u;
    }

    public TextSpan SpanOf(int first, int last) => new(_text.Tokens[_units[first].First].Start, _text.Tokens[_units[last].Last].End);

    /// <summary>What holds of the name in the units given, both included.</summary>
    public ulong FeaturesOf(int firstUnit, int lastUnit)
    {
        var (first, last) = (_units[firstUnit].First, _units[lastUnit].Last);
        var features = Bit(firstUnit >= _outlet ? PlaceFeature.Outlet : _where) | OfSentence();
        features |= _where == PlaceFeature.Title && firstUnit == 0 ? Bit(PlaceFeature.TitleStart) : 0;
        DivisionBehind = -1;
        var around = Before(firstUnit, first, last) | Behind(lastUnit, last);
        if ((around & NoTown) != 0)
        {
            return around & NoTown;
        }

        features |= around;
        var isIn = Has(features, PlaceFeature.In);
        var isEarly = Has(features, PlaceFeature.Lead) || Has(features, PlaceFeature.Early);
        features |= isIn && isEarly ? Bit(PlaceFeature.InLead) : 0;
        features |= isIn && Has(features, PlaceFeature.Title) ? Bit(PlaceFeature.InTitle) : 0;
        features |= isIn && Has(features, PlaceFeature.WithHappened) ? Bit(PlaceFeature.InHappened) : 0;
        features |= isIn && Has(features, PlaceFeature.WithHospital) ? Bit(PlaceFeature.InHospital) : 0;
        features |= isIn && Has(features, PlaceFeature.WithCourt) ? Bit(PlaceFeature.InCourt) : 0;
        features |= isIn && Has(features, PlaceFeature.State) ? Bit(PlaceFeature.InState) : 0;
        features |= Has(features, PlaceFeature.Office) && isEarly ? Bit(PlaceFeature.OfficeLead) : 0;
        features |= Has(features, PlaceFeature.Office) && Has(features, PlaceFeature.Title) ? Bit(PlaceFeature.OfficeTitle) : 0;
        features |= Has(features, PlaceFeature.State) && isEarly ? Bit(PlaceFeature.StateLead) : 0;
        return features;
    }

    public string TextOf(TextSpan span) => _text.Text[span.Start..span.End];

    /// <summary>"Cedar County" of a name before that word; null unless it is told as a place or by its sheriff: "in Cedar County", "the Cedar County Sheriff".</summary>
    public TextSpan? CountyAt(int firstUnit, int lastUnit)
    {
        var (first, county) = (_units[firstUnit].First, _units[lastUnit].Last + 1);
        var isTold = _where is PlaceFeature.Lead or PlaceFeature.Title
            || (county + 1 < _sentence.EndToken && scene.Is(_text.Tokens[county + 1].Lexeme, SceneWord.Office))
            || (first > _sentence.FirstToken && _text.Tokens[first - 1].Lexeme == _in);
        return isTold && scene.Is(_text.Tokens[county].Lexeme, SceneWord.County) && firstUnit < _outlet ? new(_text.Tokens[first].Start, _text.Tokens[county].End) : null;
    }

    public static bool Has(ulong features, PlaceFeature feature) => (features & Bit(feature)) != 0;

    public static ulong Bit(PlaceFeature feature) => 1UL << (int)feature;

    private bool IsNameWord(Unit unit, bool isFirst)
    {
        if (!unit.IsCapitalised || unit.Places >= 0 || unit.Actor >= 0 || unit.Demonym >= 0 || unit.Mark != default || unit.First != unit.Last || _text.Tokens[unit.First].Kind != TokenKind.Word)
        {
            return false;
        }

        var wordClass = lexicon.ClassOf(unit.Lexeme);
        if ((!isFirst && Abbreviated(unit.First) >= 0) || (wordClass & NoName) != 0 || scene.Is(unit.Lexeme, SceneWord.Street | SceneWord.Office | SceneWord.County | SceneWord.Court | SceneWord.Happened | SceneWord.Report))
        {
            return false;
        }

        // The word that opens a sentence has its capital from there.
        return !isFirst || unit.First > _sentence.FirstToken || wordClass == WordClass.None;
    }

    private bool IsPlaced(int u) => u > 0 && _units[u - 1].Lexeme is var lexeme && (lexeme == _in || lexeme == _near || lexeme == _outside);

    private ulong OfSentence()
    {
        if (_isSeen)
        {
            return _ofSentence;
        }

        (_isSeen, _ofSentence) = (true, 0);
        for (var i = _sentence.FirstToken; i < _sentence.EndToken; i++)
        {
            var meaning = scene.Of(_text.Tokens[i].Lexeme);
            _ofSentence |= (meaning & SceneWord.Hospital) != 0 ? Bit(PlaceFeature.WithHospital)
                : (meaning & SceneWord.Court) != 0 ? Bit(PlaceFeature.WithCourt)
                : (meaning & SceneWord.Happened) != 0 ? Bit(PlaceFeature.WithHappened)
                : (meaning & SceneWord.Facility) != 0 && !_text.Tokens[i].IsCapitalised ? Bit(PlaceFeature.WithFacility) : 0;
        }

        return _ofSentence;
    }

    private ulong Before(int u, int first, int last)
    {
        var tokens = _text.Tokens;
        var features = 0UL;
        var at = first - 1;
        if (at >= _sentence.FirstToken && (lexicon.ClassOf(tokens[at].Lexeme) & WordClass.Direction) != 0 && tokens[at].IsCapitalised)
        {
            features |= Bit(PlaceFeature.AfterDirection);
            at--;
        }

        if (at < _sentence.FirstToken)
        {
            return features | (_where == PlaceFeature.Dateline ? 0 : Bit(PlaceFeature.SentenceStart));
        }

        var word = tokens[at];
        if (word.Kind == TokenKind.Number || word.Lexeme == _block || (word.Lexeme == _of && at > _sentence.FirstToken && tokens[at - 1].Lexeme == _block)
            || (word.Mark == '.' && at > _sentence.FirstToken && tokens[at - 1] is { Kind: TokenKind.Word, Length: 1 }))
        {
            // "953 Sahara", "block of Austin", "John B. Austin", "953 E. Sahara".
            return features | Bit(PlaceFeature.AfterNumber);
        }

        if (word.Kind != TokenKind.Word)
        {
            return features | (word.Mark != ',' ? 0 : Bit(u >= 2 && _units[u - 2].Places >= 0 ? PlaceFeature.AfterPlace : PlaceFeature.AfterComma));
        }

        var wordClass = lexicon.ClassOf(word.Lexeme);
        var isPlain = (wordClass & (WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction | WordClass.Adverb)) != 0;
        if (word.IsCapitalised && !isPlain && !_isTitleCase && (u == 0 || _units[u - 1].Places < 0))
        {
            features |= (wordClass & WordClass.Title) != 0 && !scene.Is(word.Lexeme, SceneWord.Office) ? Bit(PlaceFeature.AfterTitle)
                : (wordClass & (WordClass.GivenName | WordClass.Surname)) != 0 || IsUnknown(word.Lexeme) ? Bit(PlaceFeature.AfterName) : 0;
        }

        if (!word.IsCapitalised && (wordClass & WordClass.Adjective) != 0 && (wordClass & WordClass.Preposition) == 0 && at > _sentence.FirstToken)
        {
            // "in downtown Atlanta".
            features |= Bit(PlaceFeature.InAdjective);
            word = tokens[--at];
        }

        if (word.Lexeme == _the && at > _sentence.FirstToken && IsPartBehind(last))
        {
            // "in the Cedar Creek area".
            word = tokens[--at];
        }

        return features | AfterPreposition(at, word.Lexeme);
    }

    private bool IsPartBehind(int last) => last + 1 < _sentence.EndToken && scene.Is(_text.Tokens[last + 1].Lexeme, SceneWord.Quarter | SceneWord.Part | SceneWord.Town);

    private ulong AfterPreposition(int at, int lexeme)
    {
        var tokens = _text.Tokens;
        var features = lexeme == _in ? Bit(PlaceFeature.In) : lexeme == _at ? Bit(PlaceFeature.At) : lexeme == _near ? Bit(PlaceFeature.Near) : lexeme == _outside ? Bit(PlaceFeature.Outside)
            : lexeme == _from ? Bit(PlaceFeature.From) : lexeme == _to ? Bit(PlaceFeature.To) : 0;
        if (lexeme == _of && at > _sentence.FirstToken)
        {
            // "Ann Lee, 27, of Homewood": where somebody lives; "50 miles south of Paris": where it is not.
            var meaning = scene.Of(tokens[at - 1].Lexeme);
            features |= tokens[at - 1].Mark == ',' ? Bit(PlaceFeature.AgeOf) : (meaning & SceneWord.Part) != 0 ? Bit(PlaceFeature.PartOf) : (meaning & SceneWord.Town) != 0 ? Bit(PlaceFeature.TownOf) : (lexicon.ClassOf(tokens[at - 1].Lexeme) & WordClass.Direction) != 0 ? Bit(PlaceFeature.DirectionOf) : Bit(PlaceFeature.Of);
        }

        features |= lexeme == _in || lexeme == _at || lexeme == _near || lexeme == _outside || lexeme == _on ? _events.HeadBefore(_text, _sentence, at) : 0;
        for (var i = at; i >= _sentence.FirstToken && i >= at - 3; i--)
        {
            features |= scene.Is(tokens[i].Lexeme, SceneWord.Lived) ? Bit(PlaceFeature.AfterLived) : 0;
        }

        return features;
    }

    private ulong Behind(int u, int last)
    {
        var after = last + 1;
        if (after >= _sentence.EndToken)
        {
            return 0;
        }

        var next = _text.Tokens[after];
        if (next.IsPossessive)
        {
            var isSide = after + 1 < _sentence.EndToken && (lexicon.ClassOf(_text.Tokens[after + 1].Lexeme) & WordClass.Direction) != 0;
            return Bit(isSide ? PlaceFeature.PossessiveSide : PlaceFeature.Possessive);
        }

        if (next.Kind != TokenKind.Word)
        {
            return next.Mark != ',' ? 0 : Bit(IsStateBehind(u) ? PlaceFeature.State : u + 2 < _units.Count && _units[u + 2].Places >= 0 ? PlaceFeature.BeforePlace : PlaceFeature.BeforeComma);
        }

        if (Abbreviated(after) is var division and >= 0)
        {
            DivisionBehind = division;
            return Bit(PlaceFeature.State);
        }

        var meaning = scene.Of(next.Lexeme);
        var second = after + 1 < _sentence.EndToken ? _text.Tokens[after + 1] : default;
        if (next.IsCapitalised && ((meaning & SceneWord.Street) != 0 || (second.IsCapitalised && scene.Is(second.Lexeme, SceneWord.Street) && !_isTitleCase)))
        {
            return Bit(PlaceFeature.Street);
        }

        if ((meaning & SceneWord.County) != 0 && next.IsCapitalised)
        {
            return Bit(PlaceFeature.County);
        }

        var features = _events.EventBehind(_text, _sentence, last) | ((meaning & SceneWord.Quarter) != 0 ? Bit(PlaceFeature.Quarter) : 0)
            | ((meaning & SceneWord.Office) != 0 ? Bit(PlaceFeature.Office) : 0)
            | ((meaning & SceneWord.Facility) != 0 && next.IsCapitalised ? Bit(PlaceFeature.Facility) : 0)
            | ((meaning & SceneWord.Resident) != 0 ? Bit(PlaceFeature.Resident) : 0);
        if (features != 0)
        {
            return features;
        }

        var wordClass = lexicon.ClassOf(next.Lexeme);
        return next.IsCapitalised && !_isTitleCase && (IsUnknown(next.Lexeme) || (wordClass & (WordClass.Surname | WordClass.GivenName)) != 0) && (wordClass & (WordClass.Weekday | WordClass.Month)) == 0
            && !(u + 1 < _units.Count && _units[u + 1].Places >= 0)
            ? Bit(PlaceFeature.BeforeName)
            : (wordClass & WordClass.Verb) != 0 && !next.IsCapitalised ? Bit(PlaceFeature.BeforeVerb) : 0;
    }

    /// <summary>"Gretna, Louisiana", "Gretna, La.": a division behind the comma.</summary>
    private bool IsStateBehind(int u)
    {
        if (u + 2 >= _units.Count || !_units[u + 2].IsCapitalised)
        {
            return false;
        }

        var unit = _units[u + 2];
        DivisionBehind = Abbreviated(unit.First);
        for (var entry = unit.Places; entry >= 0 && DivisionBehind < 0; entry = lexicon.Phrases[entry].Next)
        {
            if (lexicon.Phrases[entry].Kind == EntryKind.Place && table.KindOf(lexicon.Phrases[entry].Index) is Core.Places.PlaceKind.Admin1 or Core.Places.PlaceKind.Country)
            {
                DivisionBehind = lexicon.Phrases[entry].Index;
            }
        }

        return DivisionBehind >= 0;
    }

    private int Abbreviated(int token) =>
        _isTitleCase && _text.Tokens[token].Length > 2 ? -1 : divisions.Find(_text.Tokens[token], token + 1 < _sentence.EndToken ? _text.Tokens[token + 1].Mark : default);

    private bool IsOtherWord(int lexeme) => scene.Of(lexeme) != SceneWord.None || (lexicon.ClassOf(lexeme) & (WordClass.Weekday | WordClass.Month)) != 0;

    private bool IsUnknown(int lexeme) => lexicon.FactsOf(lexeme) is { Class: WordClass.None, Noun: < 0, Verb: < 0 };

    private static int OutletOf(List<Unit> units)
    {
        var outlet = units.FindIndex(1 < units.Count ? 1 : 0, unit => unit.Mark is '|' or '«' or '»' or '—' or '–' || (unit.Mark is '-' or ':' && !unit.IsGlued));
        return outlet > 2 ? outlet : int.MaxValue;
    }

    private bool IsTitleCase()
    {
        var (capitals, others) = (0, 0);
        foreach (var unit in _units)
        {
            if (_text.Tokens[unit.First] is { Kind: TokenKind.Word, Length: > 3 } token)
            {
                capitals += token.IsCapitalised ? 1 : 0;
                others += token.IsCapitalised ? 0 : 1;
            }
        }

        return capitals > others * 2;
    }
}
