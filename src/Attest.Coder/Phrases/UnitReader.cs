using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Text;

namespace Attest.Coder.Phrases;

/// <summary>Reads the tokens of a sentence as units: the longest phrase of any list wins; capitals decide what is a name.</summary>
internal sealed class UnitReader(EnglishLexicon lexicon)
{
    private readonly PhraseTrie _phrases = lexicon.Phrases;
    private readonly int _possessive = lexicon.Words.Find(EnglishLexicon.Possessive);

    public void Read(DocumentText text, Sentence sentence, List<Unit> units)
    {
        units.Clear();
        var tokens = text.Tokens;
        for (var i = sentence.FirstToken; i < sentence.EndToken;)
        {
            ref readonly var token = ref tokens[i];
            var unit = Unit.Empty;
            unit.First = unit.Last = i;
            unit.IsGlued = token.IsGlued;
            unit.IsCapitalised = token.IsCapitalised;
            unit.Lexeme = token.Lexeme;
            if (token.Kind == TokenKind.Punctuation)
            {
                unit.Mark = token.Mark;
                unit.Tag = TagOf(token);
                units.Add(unit);
                i++;
                continue;
            }

            if (_phrases.Root(token.Lexeme) is var node and > 0)
            {
                ReadPhrase(text, tokens, sentence, i, node, ref unit);
            }

            if (unit.Last == i && IsNameWithApostrophe(text, tokens, sentence, i))
            {
                // "Bani Sa'ad", "N'Tillit": one name, of which no part is a word.
                unit = Unit.Empty with { First = i, Last = i + 1, IsGlued = token.IsGlued, IsCapitalised = true };
            }
            else if (unit.Last == i)
            {
                ref readonly var facts = ref lexicon.FactsOf(token.Lexeme);
                unit.Class |= facts.Class;
                unit.Noun = unit.Noun >= 0 ? unit.Noun : facts.Noun;
                unit.Verb = unit.Verb >= 0 ? unit.Verb : facts.Verb;
                unit.QuantityWord = unit.QuantityWord >= 0 ? unit.QuantityWord : facts.Quantity;
                if (token.Kind == TokenKind.Number)
                {
                    unit.Class |= token.IsOrdinal ? WordClass.Ordinal : WordClass.Number;
                }
            }

            units.Add(unit);
            i = unit.Last + 1;
        }
    }

    /// <summary>Whether an apostrophe, which is no token of its own, joins the next word to a capitalised one that is no "They've".</summary>
    private static bool IsNameWithApostrophe(DocumentText text, ReadOnlySpan<Token> tokens, in Sentence sentence, int i) =>
        i + 1 < sentence.EndToken && tokens[i] is { Kind: TokenKind.Word, IsCapitalised: true, IsAllCapitals: false, Length: <= 12 } && tokens[i + 1] is { Kind: TokenKind.Word, IsGlued: true, Length: > 1 } behind
        && behind.Start == tokens[i].End + 1 && text.Text[tokens[i].End] is '\'' or '’' or '‘' or 'ʼ' or '`' && text[behind] is not ("ve" or "re" or "ll" or "em");

    private static Tag TagOf(Token token) => token.Mark switch
    {
        _ when token.IsPossessive => Tag.Possessive,
        ',' => Tag.Comma,
        '(' or '[' => Tag.Open,
        ')' or ']' => Tag.Close,
        '"' or '“' or '”' or '«' or '»' => Tag.Quote,
        _ => Tag.Mark,
    };

    private void ReadPhrase(DocumentText text, ReadOnlySpan<Token> tokens, in Sentence sentence, int first, int node, ref Unit unit)
    {
        for (var last = first; ;)
        {
            var entry = _phrases.FirstEntry(node);
            if (entry >= 0)
            {
                ReadEntries(text, tokens, sentence, first, last, entry, ref unit);
            }

            var next = last + 1;
            if (!_phrases.GoesOn(node) || next >= sentence.EndToken)
            {
                return;
            }

            if (tokens[next].Kind == TokenKind.Punctuation && tokens[next].Mark == '.' && tokens[last].Length <= 5 && !tokens[next].IsPossessive && ++next >= sentence.EndToken)
            {
                return;
            }

            var lexeme = tokens[next].IsPossessive ? _possessive : tokens[next].Lexeme;
            node = lexeme >= 0 ? _phrases.Child(node, lexeme) : 0;
            if (node == 0)
            {
                return;
            }

            last = next;
        }
    }

    /// <summary>What the lists hold under a phrase, in place of the unit so far; the unit stays when the capitals speak against all of it.</summary>
    private void ReadEntries(DocumentText text, ReadOnlySpan<Token> tokens, in Sentence sentence, int first, int last, int entry, ref Unit read)
    {
        var unit = Unit.Empty;
        unit.First = first;
        unit.Last = last;
        unit.IsCapitalised = tokens[first].IsCapitalised;
        unit.IsGlued = tokens[first].IsGlued;
        unit.Lexeme = first == last ? tokens[first].Lexeme : -1;
        var mayBeName = text.IsCapitals || tokens[first].IsCapitalised || HasCapital(tokens, first, last);
        var (found, firstPlace) = (false, -1);
        for (; entry >= 0; entry = _phrases[entry].Next)
        {
            var (kind, index, wordClass, _) = _phrases[entry];
            firstPlace = firstPlace < 0 && kind == EntryKind.Place ? entry : firstPlace;
            switch (kind)
            {
                case EntryKind.Noun:
                    unit.Noun = unit.Noun < 0 || lexicon.Nouns[index].Trigger >= 0 ? index : unit.Noun;
                    unit.Class |= wordClass;
                    break;
                case EntryKind.Verb:
                    unit.Verb = unit.Verb < 0 || lexicon.Verbs[index].Trigger >= 0 ? index : unit.Verb;
                    unit.Class |= wordClass;
                    break;
                case EntryKind.Word when last > first && wordClass == WordClass.Adjective && (lexicon.ClassOf(tokens[last].Lexeme) & WordClass.Participle) != 0:
                    // "seriously injured" is an adverb and a participle.
                    continue;
                case EntryKind.Word:
                    unit.Class |= wordClass;
                    break;
                case EntryKind.Quantity:
                    unit.QuantityWord = index;
                    unit.Class |= WordClass.Quantifier;
                    break;
                case EntryKind.Place when mayBeName && MayBeName(text, tokens, sentence, first, last, wordClass):
                    // Where one place of the name may be meant, so may its namesakes: the rest of the text decides.
                    unit.Places = firstPlace;
                    unit.IsAmbiguousName |= (wordClass & ~WordClass.Abbreviation) != WordClass.None;
                    break;
                case EntryKind.Actor when (mayBeName || last > first + 1) && MayBeName(text, tokens, sentence, first, last, wordClass):
                    unit.Actor = unit.Actor < 0 ? index : unit.Actor;
                    unit.IsAmbiguousName |= (wordClass & ~WordClass.Abbreviation) != WordClass.None;
                    break;
                case EntryKind.Demonym when mayBeName && MayBeName(text, tokens, sentence, first, last, wordClass & WordClass.Abbreviation):
                    unit.Demonym = index;
                    unit.Class |= wordClass & ~WordClass.Abbreviation;
                    break;
                default:
                    continue;
            }

            found = true;
        }

        if (found)
        {
            read = unit;
        }
    }

    private static bool HasCapital(ReadOnlySpan<Token> tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].IsCapitalised)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A name that is also an ordinary word is one only where a capital says so: never at the start of a sentence. An acronym is
    /// one only in capitals, and in a text of capitals never where it is also a small word: "US".
    /// </summary>
    private bool MayBeName(DocumentText text, ReadOnlySpan<Token> tokens, in Sentence sentence, int first, int last, WordClass reading)
    {
        var token = tokens[first];
        var isAcronym = (reading & WordClass.Abbreviation) != 0;
        if (isAcronym && !text.IsCapitals && !token.IsAllCapitals)
        {
            return false;
        }

        if (first == last)
        {
            var word = lexicon.ClassOf(token.Lexeme);
            if ((word & (WordClass.Pronoun | WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Direction)) != 0 && !(isAcronym && !text.IsCapitals))
            {
                return false;
            }
        }

        // In a text of capitals "car" is no country.
        if (isAcronym && text.IsCapitals && first == last && lexicon.FactsOf(token.Lexeme) is { Noun: >= 0 } or { Verb: >= 0 })
        {
            return false;
        }

        var other = reading & ~WordClass.Abbreviation;
        if (other == WordClass.None)
        {
            return true;
        }

        if (text.IsCapitals)
        {
            return other != WordClass.Noun;
        }

        return first > sentence.FirstToken || token.IsAllCapitals;
    }
}
