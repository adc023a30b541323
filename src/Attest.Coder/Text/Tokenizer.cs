using Attest.Coder.Lexicon;

namespace Attest.Coder.Text;

/// <summary>Cuts text into tokens. Hyphens and apostrophes inside words part them; the parts are marked as glued.</summary>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of a range of the text.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, int start, int end, Vocabulary vocabulary, TokenList tokens)
    {
        var position = start;
        var lastEnd = -1;
        var afterHyphen = false;
        while (position < end)
        {
            var character = text[position];
            if (char.IsWhiteSpace(character) || IsInvisible(character))
            {
                position++;
                continue;
            }

            var token = new Token { Start = position, Lexeme = -1, IsGlued = position == lastEnd || afterHyphen, IsHyphenated = afterHyphen };
            afterHyphen = false;
            if (char.IsLetter(character))
            {
                var hash = ReadWord(text, end, ref token);
                token.Lexeme = vocabulary.Find(text[token.Start..token.End], hash);
            }
            else if (char.IsAsciiDigit(character))
            {
                ReadNumber(text, end, ref token);
                token.Lexeme = vocabulary.Find(text[token.Start..token.End]);
            }
            else
            {
                if (IsHyphen(character) && position > start && position == lastEnd && position + 1 < end && char.IsLetterOrDigit(text[position + 1]))
                {
                    // A hyphen between letters joins; it is no token of its own.
                    afterHyphen = true;
                    position++;
                    lastEnd = position;
                    continue;
                }

                if (IsApostrophe(character) && position == lastEnd && position + 1 < end && char.IsLetter(text[position + 1]))
                {
                    var wordEnd = position + 1;
                    while (wordEnd < end && char.IsLetter(text[wordEnd]))
                    {
                        wordEnd++;
                    }

                    if (wordEnd - position == 2 && Folding.Fold(text[position + 1]) == 's')
                    {
                        token.End = wordEnd;
                        token.Kind = TokenKind.Punctuation;
                        token.Mark = '\'';
                        token.IsPossessive = true;
                        tokens.Add() = token;
                        position = lastEnd = wordEnd;
                        continue;
                    }

                    position++;
                    lastEnd = position;
                    afterHyphen = true;
                    continue;
                }

                token.End = position + 1;
                token.Kind = TokenKind.Punctuation;
                token.Mark = character;
                if (IsApostrophe(character) && position == lastEnd && position > start && Folding.Fold(text[position - 1]) == 's')
                {
                    token.IsPossessive = true;
                }

                while (token.End < end && text[token.End] == character && character is '-' or '.' && token.End < end && text[token.End] == character)
                {
                    token.End++;
                }
            }

            tokens.Add() = token;
            position = lastEnd = token.End;
        }
    }

    /// <summary>Reads a word and gives the hash of its folded letters.</summary>
    private static uint ReadWord(ReadOnlySpan<char> text, int end, ref Token token)
    {
        var position = token.Start;
        var capitals = 0;
        var hash = Folding.HashStart;
        for (; position < end; position++)
        {
            var character = text[position];
            if (char.IsAsciiLetter(character))
            {
                capitals += (character & 0x20) == 0 ? 1 : 0;
                hash = Folding.Hash(hash, (char)(character | 0x20));
                continue;
            }

            if (!char.IsAsciiDigit(character) && !char.IsLetter(character) && !IsCombining(character))
            {
                break;
            }

            capitals += char.IsUpper(character) ? 1 : 0;
            hash = Folding.Hash(hash, Folding.Fold(character));
        }

        var letters = position - token.Start;

        // "U.S.", "a.m.", "D.C.": single letters with points are one word.
        if (letters == 1 && position + 1 < end && text[position] == '.' && char.IsLetter(text[position + 1])
            && (position + 2 == end || !char.IsLetter(text[position + 2])))
        {
            while (position + 1 < end && text[position] == '.' && char.IsLetter(text[position + 1])
                && (position + 2 == end || !char.IsLetter(text[position + 2])))
            {
                position += 2;
                letters++;
            }

            if (position < end && text[position] == '.')
            {
                position++;
            }

            capitals = char.IsUpper(text[token.Start]) ? letters : 0;
            hash = Folding.Hash(text[token.Start..position]);
        }

        token.End = position;
        token.Kind = TokenKind.Word;
        token.IsCapitalised = char.IsUpper(text[token.Start]);
        token.IsAllCapitals = capitals == letters && letters > 1;
        return hash;
    }

    private static void ReadNumber(ReadOnlySpan<char> text, int end, ref Token token)
    {
        var position = token.Start;
        long value = 0;
        while (position < end)
        {
            var character = text[position];
            if (char.IsAsciiDigit(character))
            {
                value = Math.Min((value * 10) + (character - '0'), 999_999_999_999);
                position++;
            }
            else if (character is ',' && position + 3 < end && char.IsAsciiDigit(text[position + 1]) && char.IsAsciiDigit(text[position + 2])
                && char.IsAsciiDigit(text[position + 3]) && (position + 4 == end || !char.IsAsciiDigit(text[position + 4])))
            {
                position++;
            }
            else
            {
                break;
            }
        }

        if (position + 1 < end && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            token.IsFraction = true;
            position++;
            while (position < end && char.IsAsciiDigit(text[position]))
            {
                position++;
            }
        }

        if (position + 1 < end && char.IsLetter(text[position]) && IsOrdinalEnd(Folding.Fold(text[position]), Folding.Fold(text[position + 1]))
            && (position + 2 == end || !char.IsLetterOrDigit(text[position + 2])))
        {
            token.IsOrdinal = true;
            position += 2;
        }

        token.End = position;
        token.Kind = TokenKind.Number;
        token.Value = value;
    }

    private static bool IsOrdinalEnd(char first, char second) =>
        (first, second) is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h');

    private static bool IsHyphen(char character) => character is '-' or '‐' or '‑' or '\u00AD';

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or 'ʼ' or '`';

    private static bool IsCombining(char character) => character is >= '\u0300' and <= '\u036F';

    private static bool IsInvisible(char character) => character > '\u200A' && character is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\uFEFF' or '\u2060';
}
