using Attest.Coder.Lexicon;
using Attest.Coder.Text;

namespace Attest.Coder.Passages;

/// <summary>
/// Yearbooks and logs list incidents as entries with a head that tells where and when: "Dellys, barracks, 8 September: 30 killed; …",
/// "17 January: car bomb in …", "Khin-U, 29 September. Soldiers burned …".
/// </summary>
internal sealed class ListEntries(EnglishLexicon lexicon)
{
    private const int LongestHead = 24;

    /// <summary>Whether an entry begins at a token: its head ends in a colon behind a date, or it begins with a date.</summary>
    public bool BeginsAt(ReadOnlySpan<Token> tokens, int i, int end)
    {
        if (i >= end || (tokens[i].Kind == TokenKind.Word && !tokens[i].IsCapitalised && (lexicon.ClassOf(tokens[i].Lexeme) & WordClass.Preposition) == 0))
        {
            return false;
        }

        if (DateEnd(tokens, i, end) is var dated and > 0)
        {
            return dated < end && tokens[dated].Mark is ',' or ':' or '–' or '—';
        }

        for (var at = i + 1; at < end && at < i + LongestHead; at++)
        {
            if (tokens[at].Mark is ';' or '.' or '?' or '!')
            {
                return false;
            }

            if (tokens[at].Mark == ':')
            {
                return EndsInDate(tokens, i, at);
            }
        }

        return false;
    }

    /// <summary>Whether tokens are nothing but where and when, so that what follows the full stop is told of it.</summary>
    public bool IsHead(ReadOnlySpan<Token> tokens, int from, int to)
    {
        if (to - from is < 3 or > LongestHead)
        {
            return false;
        }

        var hasDate = false;
        for (var i = from; i < to; i++)
        {
            ref readonly var token = ref tokens[i];
            hasDate |= DateEnd(tokens, i, to) > 0;
            if (token.Kind == TokenKind.Word && !token.IsCapitalised && !MayStandInHead(token.Lexeme))
            {
                return false;
            }
        }

        return hasDate;
    }

    private bool MayStandInHead(int lexeme)
    {
        ref readonly var facts = ref lexicon.FactsOf(lexeme);
        return (facts.Class & (WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner | WordClass.Adjective | WordClass.Adverb | WordClass.Direction)) != 0
            || (facts.Noun >= 0 && lexicon.Nouns[facts.Noun].Class is NounClass.Area or NounClass.Time);
    }

    /// <summary>The token behind "8 September" or "September 8" with a year or without; -1 when none begins there.</summary>
    private int DateEnd(ReadOnlySpan<Token> tokens, int i, int end)
    {
        if (i + 1 >= end || !((IsDay(tokens[i]) && IsMonth(tokens[i + 1])) || (IsMonth(tokens[i]) && IsDay(tokens[i + 1]))))
        {
            return -1;
        }

        return i + 2 < end && tokens[i + 2] is { Kind: TokenKind.Number, Length: 4 } ? i + 3 : i + 2;
    }

    private bool EndsInDate(ReadOnlySpan<Token> tokens, int from, int end)
    {
        var last = end - 1;
        if (last > from && tokens[last] is { Kind: TokenKind.Number, Length: 4 })
        {
            last--;
        }

        return last > from && (IsMonth(tokens[last]) || (IsDay(tokens[last]) && IsMonth(tokens[last - 1])));
    }

    private bool IsMonth(Token token) => token is { Kind: TokenKind.Word, IsCapitalised: true } && (lexicon.ClassOf(token.Lexeme) & WordClass.Month) != 0;

    private static bool IsDay(Token token) => token is { Kind: TokenKind.Number, Value: >= 1 and <= 31, IsFraction: false, Length: <= 4 };
}
