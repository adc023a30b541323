using Attest.Coder.Lexicon;
using Attest.Coder.Text;

namespace Attest.Coder.Passages;

/// <summary>Why a sentence is read, or not.</summary>
internal enum SentenceKind : byte
{
    Prose,
    Heading,
    Caption,
    Boilerplate,
    Reference,
}

/// <summary>A sentence: its tokens (last excluded) and the paragraph in which it stands.</summary>
internal readonly record struct Sentence(int FirstToken, int EndToken, int Start, int End, int Paragraph, SentenceKind Kind);

/// <summary>A text cut into tokens and sentences.</summary>
internal sealed class DocumentText
{
    /// <summary>
    /// No sentence is longer. Prose of people stays far below; what runs on, as a table without line ends or megabytes on one line, would
    /// otherwise be compared word with word.
    /// </summary>
    public const int MostTokensInSentence = 1_000;

    private readonly TokenList _tokens = new(4096);

    public string Text { get; private set; } = "";

    public ReadOnlySpan<Token> Tokens => _tokens.All;

    public List<Sentence> Sentences { get; } = new(256);

    /// <summary>Where and when the text says it was written, "BAMAKO, 3 January —"; null when it does not.</summary>
    public Sentence? Dateline { get; private set; }

    /// <summary>Whether the text is written in capitals only, so that capitals tell nothing.</summary>
    public bool IsCapitals { get; private set; }

    public void Read(string text, string title, EnglishLexicon lexicon, Boilerplate boilerplate)
    {
        Text = text;
        _tokens.Clear();
        Sentences.Clear();
        Dateline = null;
        Tokenizer.Tokenize(text, 0, text.Length, lexicon.Words, _tokens);
        IsCapitals = AreCapitals();
        var state = new BoilerplateState();
        var paragraph = 0;
        var token = 0;
        var position = 0;
        while (token < _tokens.Count)
        {
            var end = ParagraphEnd(text, Math.Max(position, Tokens[token].Start));
            var first = token;
            while (token < _tokens.Count && Tokens[token].Start < end)
            {
                token++;
            }

            position = end;
            if (token > first)
            {
                var kind = boilerplate.KindOf(text.AsSpan(Tokens[first].Start, Tokens[token - 1].End - Tokens[first].Start), title, paragraph, token - first, ref state);
                CutSentences(first, token, paragraph, kind, lexicon);
                paragraph++;
            }
        }
    }

    public ReadOnlySpan<char> this[Token token] => Text.AsSpan(token.Start, token.Length);

    private bool AreCapitals()
    {
        var (capitals, others) = (0, 0);
        foreach (ref readonly var token in Tokens)
        {
            if (token.Kind == TokenKind.Word && token.Length > 2)
            {
                if (token.IsAllCapitals)
                {
                    capitals++;
                }
                else
                {
                    others++;
                }
            }
        }

        return capitals > others * 4;
    }

    /// <summary>
    /// A blank line ends a paragraph. A single line end does too, unless the lines are wrapped: a line between 45 and 100 characters
    /// long that does not end a sentence goes on in the next.
    /// </summary>
    private static int ParagraphEnd(string text, int start)
    {
        var lineStart = start;
        while (true)
        {
            var lineEnd = text.IndexOf('\n', lineStart);
            if (lineEnd < 0)
            {
                return text.Length;
            }

            var next = lineEnd + 1;
            while (next < text.Length && text[next] is ' ' or '\t' or '\r' or '\u00A0')
            {
                next++;
                if (next == text.Length)
                {
                    return text.Length;
                }
            }

            if (next >= text.Length || text[next] == '\n')
            {
                return next;
            }

            var line = text.AsSpan(lineStart, lineEnd - lineStart).TrimEnd();
            var isIndented = next > lineEnd + 2;
            var isWrapped = line.Length is >= 45 and <= 100 && !isIndented && !(line[^1] is '.' or '!' or '?' or ':' && line.Length < 60);
            var isBullet = text[next] is '-' or '*' or '•' or '–' && next + 1 < text.Length && text[next + 1] == ' ';
            if (!isWrapped || isBullet)
            {
                return next;
            }

            lineStart = lineEnd + 1;
        }
    }

    private void CutSentences(int first, int end, int paragraph, SentenceKind kind, EnglishLexicon lexicon)
    {
        var start = paragraph <= 2 && Dateline is null && kind == SentenceKind.Prose ? AfterDateline(first, end, paragraph, lexicon) : first;
        var tokens = Tokens;
        var entries = new ListEntries(lexicon);
        var beginning = start;
        for (var i = start; i < end; i++)
        {
            if (i - start >= MostTokensInSentence)
            {
                Add(start, i);
                start = i;
            }

            if (!IsCapitals && kind == SentenceKind.Prose && tokens[i].Mark is ';' or ':' && entries.BeginsAt(tokens, i + 1, end))
            {
                Add(start, i + 1);
                start = i + 1;
                continue;
            }

            if (tokens[i].Kind != TokenKind.Number && EndsSentence(tokens, i, end, lexicon))
            {
                // "Khin-U, 29 September. Soldiers burned …": the head of an entry stays with what it heads.
                if (start == beginning && i + 1 < end && !IsCapitals && entries.IsHead(tokens, start, i))
                {
                    beginning = -1;
                    continue;
                }

                var last = i + 1;
                while (last < end && Tokens[last].Kind == TokenKind.Punctuation && Tokens[last].Mark is '"' or '”' or '’' or ')' or '\'' or ']' && Tokens[last].IsGlued)
                {
                    last++;
                }

                Add(start, last);
                start = last;
                i = last - 1;
            }
        }

        if (start < end)
        {
            Add(start, end);
        }

        void Add(int from, int to) =>
            Sentences.Add(new(from, to, Tokens[from].Start, Tokens[to - 1].End, paragraph, kind == SentenceKind.Prose && IsPointer(from, to) ? SentenceKind.Reference : kind));

        // "[See the report of 3 May on …]" points to another text.
        bool IsPointer(int from, int to) =>
            to - from > 2 && Tokens[from].Kind == TokenKind.Punctuation && Tokens[from].Mark is '[' or '(' && Folding.AreEqual(this[Tokens[from + 1]], "see");
    }

    /// <summary>The first token behind a dateline: names, days and brackets, closed by a dash.</summary>
    private int AfterDateline(int first, int end, int paragraph, EnglishLexicon lexicon)
    {
        if (!Tokens[first].IsCapitalised)
        {
            return first;
        }

        var depth = 0;
        for (var i = first + 1; i < end && i < first + 22; i++)
        {
            var token = Tokens[i];
            depth += token.Mark == '(' ? 1 : token.Mark == ')' ? -1 : 0;
            var isDash = token.Kind == TokenKind.Punctuation && token.Mark is '—' or '–' || (token.Mark == '-' && (!token.IsGlued || (i + 1 < end && Tokens[i + 1] is { Mark: '-', IsGlued: true })));
            if (isDash)
            {
                Dateline = new(first, i, Tokens[first].Start, Tokens[i - 1].End, paragraph, SentenceKind.Heading);
                var start = i + 1;
                while (start < end && Tokens[start].Mark == '-')
                {
                    start++;
                }

                while (start + 2 < end && Tokens[start].Mark == '[')
                {
                    var close = start + 1;
                    while (close < end && close < start + 12 && Tokens[close].Mark != ']')
                    {
                        close++;
                    }

                    start = close + 1;
                }

                return Math.Min(start, end);
            }

            var isOfDateline = token.Kind == TokenKind.Number
                || token.Mark is ',' or '.' or '(' or ')' or '[' or ']' or '/'
                || (IsCapitals && depth > 0)
                || (lexicon.ClassOf(token.Lexeme) & WordClass.Month) != 0
                || (token.Kind == TokenKind.Word && token.IsCapitalised && (!IsCapitals || i < first + 4 || (lexicon.ClassOf(token.Lexeme) & (WordClass.Verb & ~WordClass.Base | WordClass.Determiner | WordClass.Pronoun)) == 0));
            if (!isOfDateline)
            {
                return first;
            }
        }

        return first;
    }

    private bool EndsSentence(ReadOnlySpan<Token> tokens, int i, int end, EnglishLexicon lexicon)
    {
        ref readonly var token = ref tokens[i];
        if (token.Kind == TokenKind.Word && token.Length > 2 && Text[token.End - 1] == '.')
        {
            // "U.S." or "a.m." at the end of a sentence: only when a word follows that cannot go on with it.
            return i + 1 < end && tokens[i + 1].IsCapitalised && !IsCapitals && (lexicon.ClassOf(tokens[i + 1].Lexeme) & (WordClass.Determiner | WordClass.Pronoun)) != 0;
        }

        if (token.Kind != TokenKind.Punctuation)
        {
            return false;
        }

        if (token.Mark is '?' or '!' or ';')
        {
            return token.Mark != ';';
        }

        if (token.Mark != '.' || token.Length > 1)
        {
            return token.Mark == '.' && token.Length > 2 && i + 1 < end && tokens[i + 1].IsCapitalised;
        }

        if (i + 1 >= end)
        {
            return true;
        }

        ref readonly var next = ref tokens[i + 1];
        if (next.IsGlued && next.Kind != TokenKind.Punctuation && !(next.IsCapitalised && !IsCapitals))
        {
            return false;
        }

        if (i > 0)
        {
            ref readonly var before = ref tokens[i - 1];
            var isInitial = before.Kind == TokenKind.Word && before.Length == 1 && before.IsCapitalised;
            var isAbbreviation = before.Kind == TokenKind.Word && (lexicon.ClassOf(before.Lexeme) & WordClass.Abbreviation) != 0;
            if (isInitial || isAbbreviation)
            {
                return false;
            }
        }

        return next.Kind != TokenKind.Word || next.IsCapitalised || next.Mark is '"' or '“';
    }
}
