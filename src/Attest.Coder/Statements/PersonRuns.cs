using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Phrases;
using Attest.Coder.Text;

namespace Attest.Coder.Statements;

/// <summary>Finds names of persons written in capitals and small letters: two words or more, with particles such as ag, al, ould between them.</summary>
internal static class PersonRuns
{
    private const int MostWords = 7;

    private const WordClass NoName = WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Relative
        | WordClass.Number | WordClass.Month | WordClass.Weekday | WordClass.Negation | WordClass.Direction | WordClass.Quantifier;

    private static readonly HashSet<string> s_particles = new(StringComparer.Ordinal)
    {
        "ag", "al", "el", "ul", "ould", "ben", "bin", "ibn", "abu", "de", "da", "del", "dos", "la", "van", "von", "y", "ad", "as", "ar", "an", "at", "az", "abd",
    };

    /// <summary>The name that begins at a token, past titles; null when none does.</summary>
    public static Words? At(StatementSentence sentence, int token)
    {
        // "Mullah", "Sheikh", "Gen.": a title is no name, but it makes one of a single word.
        var start = token;
        while (sentence.UnitAt(token) is { } unit && (unit.Class & WordClass.Title) != 0 && unit.IsCapitalised && token < sentence.End)
        {
            token = unit.Last + 1 + (sentence.MarkAt(unit.Last + 1) == '.' ? 1 : 0);
        }

        var (last, words, named) = (-1, 0, 0);
        for (var at = token; at < sentence.End && words < MostWords; at++)
        {
            if (IsNameWord(sentence, at))
            {
                (last, words, named) = (at, words + 1, named + 1);
            }
            else if (IsParticle(sentence, at) && (last >= 0 || sentence.Text.Tokens[at].IsCapitalised || IsGluedToName(sentence, at)))
            {
                words++;
            }
            else if (sentence.MarkAt(at) == '.' && last == at - 1 && sentence.Text.Tokens[at - 1].Length == 1)
            {
                continue;
            }
            else
            {
                break;
            }
        }

        var first = FirstOf(sentence, token, last);
        if (last == first && start < token && IsPerson(sentence, first, last))
        {
            return new(start, last);
        }

        return last < 0 || first > last || last - first < 1 || named < 1 || !IsPerson(sentence, first, last) ? null : new(first, last);
    }

    /// <summary>The name that ends at a token; null when none does.</summary>
    public static Words? EndingAt(StatementSentence sentence, int token)
    {
        Words? found = null;
        for (var at = token; at >= sentence.First && at > token - MostWords; at--)
        {
            if (!IsNameWord(sentence, at) && !IsParticle(sentence, at))
            {
                break;
            }

            if (At(sentence, at) is { } name && name.Last == token && name.First == at)
            {
                found = name;
            }
        }

        return found;
    }

    private static int FirstOf(StatementSentence sentence, int token, int last)
    {
        while (token <= last && !IsNameWord(sentence, token) && !IsParticle(sentence, token))
        {
            token++;
        }

        return token;
    }

    private static bool IsGluedToName(StatementSentence sentence, int at) =>
        at + 1 < sentence.End && sentence.Text.Tokens[at + 1].IsGlued && IsNameWord(sentence, at + 1);

    private static bool IsParticle(StatementSentence sentence, int at) =>
        at < sentence.End && sentence.Text.Tokens[at].Kind == TokenKind.Word && sentence.Text.Tokens[at].Length <= 4 && s_particles.Contains(Folding.Fold(sentence.Text[sentence.Text.Tokens[at]]))
        && sentence.UnitAt(at).Actor < 0;

    private static bool IsNameWord(StatementSentence sentence, int at)
    {
        if (at < sentence.First || at >= sentence.End)
        {
            return false;
        }

        var token = sentence.Text.Tokens[at];
        var unit = sentence.UnitAt(at);
        if (token.Kind != TokenKind.Word || !token.IsCapitalised || unit.Actor >= 0 || unit.Demonym >= 0 || unit.Tag == Tag.Time || (token.IsAllCapitals && token.Length > 1 && token.Length < 5 && (unit.Class & (WordClass.GivenName | WordClass.Surname)) == 0))
        {
            return false;
        }

        var isListed = (unit.Class & (WordClass.GivenName | WordClass.Surname)) != 0;
        return isListed || ((unit.Class & NoName) == 0 && sentence.HitAt(at, StatementCue.Role) is null && sentence.HitAt(at, StatementCue.NameNoun) is null
            && sentence.HitAt(at, StatementCue.Modifier) is null && !(at == sentence.First && unit.Class != WordClass.None && unit.Places < 0));
    }

    /// <summary>A place, a nationality or a body is no person: some word must be neither a place nor an ordinary noun.</summary>
    private static bool IsPerson(StatementSentence sentence, int first, int last)
    {
        var isOnlyPlaces = true;
        for (var at = first; at <= last; at++)
        {
            var unit = sentence.UnitAt(at);
            if (IsParticle(sentence, at))
            {
                continue;
            }

            isOnlyPlaces &= unit.Places >= 0 && (unit.First != unit.Last || (unit.Class & (WordClass.GivenName | WordClass.Surname)) == 0);
            if (sentence.HitAt(at, StatementCue.NameWeak) is not null || sentence.HitAt(at, StatementCue.Media) is not null)
            {
                return false;
            }
        }

        return !isOnlyPlaces;
    }
}
