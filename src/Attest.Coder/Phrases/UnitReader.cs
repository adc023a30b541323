using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Text;

namespace Attest.Coder.Phrases;

/// <summary>Reads the tokens of a sentence as units: the longest phrase of any list wins; capitals decide what is a name.</summary>
internal sealed class UnitReader(EnglishLexicon lexicon)
{
    public void Read(DocumentText text, Sentence sentence, List<Unit> units)
    {
        units.Clear();
        var tokens = text.Tokens;
        for (var i = sentence.FirstToken; i < sentence.EndToken;)
        {
            var token = tokens[i];
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

            if (token.Lexeme >= 0)
            {
                ReadPhrase(text, sentence, i, ref unit);
            }

            if (unit.Last == i)
            {
                unit.Class |= lexicon.ClassOf(token.Lexeme);
                unit.Noun = unit.Noun >= 0 ? unit.Noun : lexicon.NounOf(token.Lexeme);
                unit.Verb = unit.Verb >= 0 ? unit.Verb : lexicon.VerbOf(token.Lexeme);
                unit.QuantityWord = unit.QuantityWord >= 0 ? unit.QuantityWord : lexicon.QuantityOf(token.Lexeme);
                if (token.Kind == TokenKind.Number)
                {
                    unit.Class |= token.IsOrdinal ? WordClass.Ordinal : WordClass.Number;
                }
            }

            units.Add(unit);
            i = unit.Last + 1;
        }
    }

    private static Tag TagOf(Token token) => token.Mark switch
    {
        _ when token.IsPossessive => Tag.Possessive,
        ',' => Tag.Comma,
        '(' or '[' => Tag.Open,
        ')' or ']' => Tag.Close,
        '"' or '“' or '”' or '«' or '»' => Tag.Quote,
        _ => Tag.Mark,
    };

    private void ReadPhrase(DocumentText text, Sentence sentence, int first, ref Unit unit)
    {
        var tokens = text.Tokens;
        var node = lexicon.Phrases.Child(0, tokens[first].Lexeme);
        if (node == 0)
        {
            return;
        }

        var best = Unit.Empty;
        var hasBest = false;
        var last = first;
        while (node != 0)
        {
            var entry = lexicon.Phrases.FirstEntry(node);
            if (entry >= 0)
            {
                var candidate = Candidate(text, sentence, first, last, entry);
                if (candidate is { } found)
                {
                    best = found;
                    hasBest = true;
                }
            }

            var next = last + 1;
            if (next < sentence.EndToken && tokens[next].Kind == TokenKind.Punctuation && tokens[next].Mark == '.' && tokens[last].Length <= 5 && !tokens[next].IsPossessive)
            {
                next++;
            }

            if (next >= sentence.EndToken)
            {
                break;
            }

            int lexeme;
            if (tokens[next].IsPossessive)
            {
                lexeme = lexicon.Words.Find("'s");
            }
            else if (tokens[next].Lexeme >= 0)
            {
                lexeme = tokens[next].Lexeme;
            }
            else
            {
                break;
            }

            node = lexeme >= 0 ? lexicon.Phrases.Child(node, lexeme) : 0;
            last = next;
        }

        if (hasBest)
        {
            unit = best;
        }
    }

    private Unit? Candidate(DocumentText text, Sentence sentence, int first, int last, int entry)
    {
        var tokens = text.Tokens;
        var unit = Unit.Empty;
        unit.First = first;
        unit.Last = last;
        unit.IsCapitalised = tokens[first].IsCapitalised;
        unit.IsGlued = tokens[first].IsGlued;
        unit.Lexeme = first == last ? tokens[first].Lexeme : -1;
        var mayBeName = text.IsCapitals || tokens[first].IsCapitalised || HasCapital(text, first, last);
        var found = false;
        for (; entry >= 0; entry = lexicon.Phrases[entry].Next)
        {
            var (kind, index, wordClass, _) = lexicon.Phrases[entry];
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
                case EntryKind.Place when mayBeName && MayBeName(text, sentence, first, last, wordClass):
                    unit.Places = unit.Places < 0 ? entry : unit.Places;
                    unit.IsAmbiguousName |= wordClass != WordClass.None;
                    break;
                case EntryKind.Actor when (mayBeName || last > first + 1) && MayBeName(text, sentence, first, last, wordClass):
                    unit.Actor = unit.Actor < 0 ? index : unit.Actor;
                    unit.IsAmbiguousName |= wordClass != WordClass.None;
                    break;
                case EntryKind.Demonym when mayBeName:
                    unit.Demonym = index;
                    unit.Class |= wordClass;
                    break;
                default:
                    continue;
            }

            found = true;
        }

        return found ? unit : null;
    }

    private static bool HasCapital(DocumentText text, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (text.Tokens[i].IsCapitalised)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name that is also an ordinary word is one only where a capital says so: never at the start of a sentence.</summary>
    private static bool MayBeName(DocumentText text, Sentence sentence, int first, int last, WordClass reading)
    {
        if (reading == WordClass.None)
        {
            return true;
        }

        if (text.IsCapitals)
        {
            return last > first || reading != WordClass.Noun;
        }

        return first > sentence.FirstToken || text.Tokens[first].IsAllCapitals;
    }
}
