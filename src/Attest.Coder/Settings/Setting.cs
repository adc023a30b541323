using System.Runtime.InteropServices;
using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Text;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Coder.Settings;

/// <summary>Words that name a settlement, and how much they speak for its being where the text plays.</summary>
internal readonly record struct SettlementWords(DocumentPart Part, TextSpan Span, double Weight);

/// <summary>A settlement that a document names, with all the words that name it.</summary>
internal sealed class Settlement
{
    /// <summary>The first entry of its name in the lexicon.</summary>
    public required int Entry { get; init; }

    public List<SettlementWords> Words { get; } = [];

    /// <summary>What the mentions weigh that "in", a state, the police or the like show to be a town; and the others.</summary>
    public double Supported { get; set; }

    public double Unsupported { get; set; }

    /// <summary>Whether some mention is the surname of a person, so that the bare ones are too.</summary>
    public bool IsPerson { get; set; }

    /// <summary>Whether the dateline names it.</summary>
    public bool IsDateline { get; set; }

    /// <summary>Whether some mention calls it a part of a town.</summary>
    public bool IsQuarter { get; set; }

    public double Weight => IsQuarter ? 0.1 : Supported + (IsPerson ? 0 : Math.Min(Unsupported, 1.6));

    /// <summary>The likeliest place of the name; -1 for none.</summary>
    public int Place { get; set; } = -1;

    public double Score { get; set; }

    /// <summary>The words that speak most for it, of those the earliest.</summary>
    public SettlementWords BestWords => Words.MaxBy(words => words.Weight);
}

/// <summary>
/// Where a whole document plays: the settlements named in title, dateline and text, weighed by the words around them. It serves for
/// the main incident, when the sentences that tell it name a street or a quarter only.
/// </summary>
internal sealed class Setting(EnglishLexicon lexicon, PlaceTable table, SceneWords scene)
{
    private readonly Dictionary<int, Settlement> _settlements = [];
    private readonly Dictionary<int, double> _states = [];
    private readonly int _in = lexicon.Words.Add("in");
    private readonly int _at = lexicon.Words.Add("at");
    private readonly int _near = lexicon.Words.Add("near");
    private readonly int _outside = lexicon.Words.Add("outside");
    private readonly int _of = lexicon.Words.Add("of");
    private readonly int _from = lexicon.Words.Add("from");
    private readonly int _block = lexicon.Words.Add("block");
    private int _sentences;
    private bool _isPerson;
    private bool _isSupported;
    private bool _isQuarter;
    private bool _isDateline;

    public void Begin()
    {
        _settlements.Clear();
        _states.Clear();
        _sentences = 0;
    }

    /// <summary>Notes the settlements of a sentence of the text.</summary>
    public void See(DocumentText text, in Sentence sentence, List<Unit> units)
    {
        var factor = sentence.Kind switch
        {
            SentenceKind.Prose => _sentences++ < 3 ? 1.5 : 1,
            SentenceKind.Heading or SentenceKind.Caption => 0.5,
            SentenceKind.Boilerplate => 0.1,
            _ => 0,
        };
        if (factor > 0)
        {
            See(text, DocumentPart.Body, sentence, units, factor, bonus: 0);
        }
    }

    public void SeeDateline(DocumentText text, in Sentence sentence, List<Unit> units) => See(text, DocumentPart.Body, sentence, units, 1, bonus: 3.5);

    /// <summary>Notes the settlements of the title; what follows a dash or a bar is the name of the outlet.</summary>
    public void SeeTitle(DocumentText title, in Sentence sentence, List<Unit> units)
    {
        var outlet = units.FindIndex(1 < units.Count ? 1 : 0, unit => unit.Mark is '|' or '«' or '»' or '—' or '–' || (unit.Mark is '-' or ':' && !unit.IsGlued));
        if (outlet > 2)
        {
            units.RemoveRange(outlet, units.Count - outlet);
        }

        See(title, DocumentPart.Title, sentence, units, 1, bonus: 2);
    }

    /// <summary>The settlement whose words overlap a span of the text; null when the words there name none.</summary>
    public Settlement? FindAt(TextSpan span)
    {
        foreach (var settlement in _settlements.Values)
        {
            foreach (var words in settlement.Words)
            {
                if (words.Part == DocumentPart.Body && words.Weight > 0 && settlement.Weight > 0 && words.Span.Start < span.End && span.Start < words.Span.End)
                {
                    return settlement;
                }
            }
        }

        return null;
    }

    /// <summary>Whether some place of a name lies in the division of another settlement.</summary>
    public bool MayLieIn(Settlement settlement, Settlement other) =>
        PlacesOf(settlement.Entry).Any(place => IsSettlement(place) && StateOf(place) == StateOf(other.Place));

    /// <summary>Whether words that the gazetteer lacks are the name of a street, a building or a side of a town.</summary>
    public bool IsNoTown(DocumentText text, int first, int last)
    {
        for (var i = first; i <= Math.Min(last + 2, text.Tokens.Length - 1); i++)
        {
            if (text.Tokens[i] is { IsCapitalised: true } token && scene.Is(token.Lexeme, SceneWord.Street | SceneWord.Facility | SceneWord.Office))
            {
                return true;
            }
        }

        return text.Tokens[last].End - text.Tokens[first].Start < 3;
    }

    /// <summary>The settlements with what speaks for each, the likeliest first, given the sentences that tell the main incident.</summary>
    public List<Settlement> Rank(List<TextSpan> sentences, int mainCountry)
    {
        var ranked = _settlements.Values.Where(settlement => settlement.Weight > 0).ToList();
        foreach (var settlement in ranked)
        {
            settlement.Score = settlement.Weight;
            foreach (var words in settlement.Words)
            {
                settlement.Score += words.Part == DocumentPart.Body && sentences.Exists(sentence => sentence.Start <= words.Span.Start && words.Span.End <= sentence.End) ? words.Weight * 0.7 : 0;
            }
        }

        var votes = StateVotes(ranked);
        var total = votes.Values.Sum() + 1;
        var countries = new Dictionary<int, double>();
        foreach (var (state, vote) in votes)
        {
            var country = state < 0 ? -2 - state : table.CountryOf(state);
            countries[country] = countries.GetValueOrDefault(country) + vote;
        }

        foreach (var settlement in ranked)
        {
            Locate(settlement, votes, countries, total, mainCountry);
        }

        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.BestWords.Span.Start.CompareTo(b.BestWords.Span.Start));
        return ranked;
    }

    private Dictionary<int, double> StateVotes(List<Settlement> ranked)
    {
        var votes = new Dictionary<int, double>(_states);
        var states = new HashSet<int>();
        foreach (var settlement in ranked)
        {
            states.Clear();
            foreach (var place in PlacesOf(settlement.Entry))
            {
                if (IsSettlement(place))
                {
                    states.Add(StateOf(place));
                }
            }

            foreach (var state in states)
            {
                votes[state] = votes.GetValueOrDefault(state) + (Math.Min(settlement.Score, 6) / states.Count);
            }
        }

        return votes;
    }

    /// <summary>Chooses the place of a name by what else the document names in the same division.</summary>
    private void Locate(Settlement settlement, Dictionary<int, double> votes, Dictionary<int, double> countries, double total, int mainCountry)
    {
        var best = -1.0;
        foreach (var place in PlacesOf(settlement.Entry))
        {
            if (!IsSettlement(place))
            {
                continue;
            }

            var score = (3 * votes.GetValueOrDefault(StateOf(place)) / total) + (3 * countries.GetValueOrDefault(table.CountryOf(place)) / total) + (table.CountryOf(place) == mainCountry ? 2 : 0) + (0.25 * Math.Log10(table.PopulationOf(place) + 100));
            if (score > best)
            {
                (best, settlement.Place) = (score, place);
            }
        }

        settlement.Score += Math.Max(best, 0);
    }

    private void See(DocumentText text, DocumentPart part, in Sentence sentence, List<Unit> units, double factor, double bonus)
    {
        var isTitleCase = part == DocumentPart.Title && IsTitleCase(text, units);
        for (var u = 0; u < units.Count; u++)
        {
            var unit = units[u];
            if (u == 0 && unit.Places < 0 && unit.First == unit.Last && units.Count > 1 && scene.Is(text.Tokens[unit.Last + 1].Lexeme, SceneWord.Office) && !IsOtherWord(unit.Lexeme) && EntryOf(text.Tokens[unit.First].Lexeme) is var entry and >= 0)
            {
                // "Meridian police": a word that opens the sentence and may be a name is one before the police.
                unit.Places = entry;
                units[u] = unit;
            }

            if (unit.Places < 0 || !unit.IsCapitalised || unit.Last - unit.First > 4)
            {
                continue;
            }

            var kind = KindOf(unit.Places, out var state);
            if (state >= 0)
            {
                _states[state] = _states.GetValueOrDefault(state) + (2 * factor);
            }

            if (kind == NameKind.Settlement)
            {
                (_isPerson, _isSupported, _isQuarter, _isDateline) = (false, false, false, bonus > 3);
                var weight = factor * Weigh(text, sentence, units, u, isTitleCase, bonus);
                Add(unit.Places, new(part, new(text.Tokens[unit.First].Start, text.Tokens[unit.Last].End), weight), _isPerson, _isSupported || bonus > 0);
                bonus = bonus > 3 ? 0 : bonus;
            }
        }
    }

    private void Add(int entry, SettlementWords words, bool isPerson, bool isSupported)
    {
        ref var settlement = ref CollectionsMarshal.GetValueRefOrAddDefault(_settlements, entry, out _);
        settlement ??= new() { Entry = entry };
        settlement.Words.Add(words);
        settlement.IsPerson |= isPerson;
        settlement.IsDateline |= _isDateline;
        settlement.IsQuarter |= _isQuarter;
        settlement.Supported += isSupported ? words.Weight : 0;
        settlement.Unsupported += isSupported ? 0 : words.Weight;
    }

    /// <summary>How much the words around a name speak for its being the town where the text plays; 0 when they make it something else.</summary>
    private double Weigh(DocumentText text, in Sentence sentence, List<Unit> units, int u, bool isTitleCase, double bonus)
    {
        var tokens = text.Tokens;
        var unit = units[u];
        var (first, last) = (unit.First, unit.Last);
        if (tokens[last].End - tokens[first].Start < 3 || (tokens[last].Kind == TokenKind.Word && !tokens[last].IsCapitalised) || (first == last && IsOtherWord(tokens[first].Lexeme)))
        {
            return 0;
        }

        var weight = bonus + 0.4;
        var isSupported = bonus > 3;

        // What stands before: "in", "of", a direction, a title, a given name.
        var before = first - 1;
        var direction = before;
        while (direction >= sentence.FirstToken && (lexicon.ClassOf(tokens[direction].Lexeme) & WordClass.Direction) != 0)
        {
            direction--;
        }

        if (direction >= sentence.FirstToken)
        {
            var word = tokens[direction];
            if (word.Kind == TokenKind.Number || word.Lexeme == _block || (word.Lexeme == _of && direction > sentence.FirstToken && tokens[direction - 1].Lexeme == _block))
            {
                return 0;
            }

            if (word.Mark == '.' && direction > sentence.FirstToken && tokens[direction - 1] is { Kind: TokenKind.Word, Length: 1 })
            {
                // "953 E. Sahara", "John B. Austin".
                return 0;
            }

            if (word.Kind == TokenKind.Word)
            {
                var wordClass = lexicon.ClassOf(word.Lexeme);
                var isName = (wordClass & (WordClass.GivenName | WordClass.Surname)) != 0 || (IsUnknown(word.Lexeme) && !isTitleCase);
                var isPlain = (wordClass & (WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction | WordClass.Adverb)) != 0;
                if (word.IsCapitalised && !isPlain && isName && units[u - 1].Places < 0)
                {
                    _isPerson = true;
                }

                if (word.IsCapitalised && !isPlain && (isName || ((wordClass & WordClass.Title) != 0 && !scene.Is(word.Lexeme, SceneWord.Office))) && units[u - 1].Places < 0)
                {
                    return 0;
                }

                var at = word;
                if (!word.IsCapitalised && (wordClass & WordClass.Adjective) != 0 && direction > sentence.FirstToken)
                {
                    // "in downtown Atlanta".
                    at = tokens[direction - 1];
                }

                if (at.Lexeme == _in)
                {
                    weight += 2;
                    isSupported = true;
                }
                else if (at.Lexeme == _near || at.Lexeme == _outside || at.Lexeme == _at)
                {
                    weight += 0.6;
                }
                else if (at.Lexeme == _of)
                {
                    weight += 0.3;
                }
                else if (at.Lexeme == _from)
                {
                    weight -= 0.2;
                }
            }
        }

        // What stands behind: a street, a school, the police, a state, a person.
        var after = last + 1;
        if (after < sentence.EndToken)
        {
            var next = tokens[after];
            if (next is { Kind: TokenKind.Word })
            {
                var meaning = scene.Of(next.Lexeme);
                var second = after + 1 < sentence.EndToken ? tokens[after + 1] : default;
                if ((next.IsCapitalised && (meaning & SceneWord.Street) != 0) || (second.IsCapitalised && next.IsCapitalised && scene.Is(second.Lexeme, SceneWord.Street) && !isTitleCase))
                {
                    return 0;
                }

                if (next.IsCapitalised && (meaning & SceneWord.County) != 0)
                {
                    return 0;
                }

                if ((meaning & SceneWord.Quarter) != 0)
                {
                    _isQuarter = true;
                    return 0;
                }

                if ((meaning & SceneWord.Office) != 0)
                {
                    weight += 2;
                    isSupported = true;
                }
                else if (next.IsCapitalised && (meaning & SceneWord.Facility) != 0 && !(isTitleCase && (meaning & SceneWord.Resident) != 0))
                {
                    return 0.4;
                }
                else if ((meaning & SceneWord.Resident) != 0)
                {
                    weight += 0.8;
                }
                else if (next.IsCapitalised && !isTitleCase && (IsUnknown(next.Lexeme) || (lexicon.ClassOf(next.Lexeme) & (WordClass.Surname | WordClass.GivenName)) != 0) && (lexicon.ClassOf(next.Lexeme) & (WordClass.Weekday | WordClass.Month)) == 0
                    && !(u + 1 < units.Count && units[u + 1].Places >= 0))
                {
                    return 0;
                }
            }
            else if (next.Mark == ',' && u + 2 < units.Count && units[u + 2].IsCapitalised && ((units[u + 2].Places >= 0 && KindOf(units[u + 2].Places, out _) == NameKind.Division) || (tokens[units[u + 2].Last].Length <= 5 && u + 3 < units.Count && units[u + 3].Mark == '.')))
            {
                weight += 1.5;
                isSupported = true;
            }
            else if (next.IsPossessive)
            {
                weight += 0.4;
            }
        }

        _isSupported = isSupported;
        return unit.IsAmbiguousName && !isSupported ? Math.Min(weight, 0.3) : weight;
    }

    private enum NameKind
    {
        None,
        Settlement,
        Division,
    }

    /// <summary>What a name names first of all, and the only first-level division among its places.</summary>
    private NameKind KindOf(int entry, out int state)
    {
        state = -1;
        var (settlement, population) = (-1, -1);
        foreach (var place in PlacesOf(entry))
        {
            switch (table.KindOf(place))
            {
                case PlaceKind.Country or PlaceKind.Continent:
                    return NameKind.None;
                case PlaceKind.Admin1:
                    state = place;
                    break;
                case PlaceKind.City or PlaceKind.Town or PlaceKind.Village or PlaceKind.Capital:
                    if (table.PopulationOf(place) > population)
                    {
                        (settlement, population) = (place, table.PopulationOf(place));
                    }

                    break;
            }
        }

        // A city that bears the name of its division is meant where it is large: "New York" and "Ouagadougou", not "Georgia".
        // And so is a city that has a namesake division in another country.
        if (settlement >= 0 && (state < 0 || population > (table.CountryOf(state) == table.CountryOf(settlement) ? 400_000 : 50_000)))
        {
            state = -1;
            return NameKind.Settlement;
        }

        return state >= 0 ? NameKind.Division : NameKind.None;
    }

    private int EntryOf(int lexeme)
    {
        var entry = lexeme >= 0 && lexicon.Phrases.Root(lexeme) is var node and > 0 ? lexicon.Phrases.FirstEntry(node) : -1;
        while (entry >= 0 && lexicon.Phrases[entry].Kind != EntryKind.Place)
        {
            entry = lexicon.Phrases[entry].Next;
        }

        return entry;
    }

    private IEnumerable<int> PlacesOf(int entry)
    {
        for (; entry >= 0; entry = lexicon.Phrases[entry].Next)
        {
            if (lexicon.Phrases[entry].Kind == EntryKind.Place)
            {
                yield return lexicon.Phrases[entry].Index;
            }
        }
    }

    private bool IsSettlement(int place) => table.KindOf(place) is PlaceKind.City or PlaceKind.Town or PlaceKind.Village or PlaceKind.Capital;

    private int StateOf(int place) => table.Admin1Of(place) is var state and >= 0 ? state : -2 - table.CountryOf(place);

    private bool IsOtherWord(int lexeme) => scene.Of(lexeme) != SceneWord.None || (lexicon.ClassOf(lexeme) & (WordClass.Weekday | WordClass.Month)) != 0;

    private bool IsUnknown(int lexeme) => lexicon.FactsOf(lexeme) is { Class: WordClass.None, Noun: < 0, Verb: < 0 };

    private static bool IsTitleCase(DocumentText text, List<Unit> units)
    {
        var (capitals, others) = (0, 0);
        foreach (var unit in units)
        {
            if (text.Tokens[unit.First] is { Kind: TokenKind.Word, Length: > 3 } token)
            {
                capitals += token.IsCapitalised ? 1 : 0;
                others += token.IsCapitalised ? 0 : 1;
            }
        }

        return capitals > others * 2;
    }
}
