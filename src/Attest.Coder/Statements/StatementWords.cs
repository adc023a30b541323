using Attest.Coder.Codebook;
using Attest.Coder.Lexicon;
using Attest.Coder.Text;

namespace Attest.Coder.Statements;

/// <summary>The codebook's words by which reports tell of actors.</summary>
internal sealed class StatementWords
{
    // Cues that no statement needs: they only go with others.
    private const ulong Companions =
        1ul << (int)StatementCue.Modifier | 1ul << (int)StatementCue.RoleMany | 1ul << (int)StatementCue.Fate | 1ul << (int)StatementCue.List | 1ul << (int)StatementCue.Authority
        | 1ul << (int)StatementCue.Fighters | 1ul << (int)StatementCue.Number | 1ul << (int)StatementCue.FundingKind | 1ul << (int)StatementCue.Body | 1ul << (int)StatementCue.Reference
        | 1ul << (int)StatementCue.NameNoun | 1ul << (int)StatementCue.NameWeak | 1ul << (int)StatementCue.NameArmed | 1ul << (int)StatementCue.Unreal
        | 1ul << (int)StatementCue.Hedge | 1ul << (int)StatementCue.Negation | 1ul << (int)StatementCue.Claims | 1ul << (int)StatementCue.Ideology | 1ul << (int)StatementCue.Label;

    private readonly Dictionary<int, List<Phrase>> _byFirst = [];
    private readonly HashSet<int> _references = [];
    private ulong[] _cuesOfFirst = [];

    private sealed record Phrase(int[] Lexemes, StatementCue Cue, string Value);

    /// <summary>Reads the words and adds them to the vocabulary.</summary>
    /// <exception cref="InvalidDataException">A row names no cue that the coder knows.</exception>
    public static StatementWords Load(CodebookFolder folder, EnglishLexicon lexicon)
    {
        var file = folder.Read("Codebook/en/statements.tsv");
        var (words, cue, value) = (file.Column("words"), file.Column("cue"), file.Column("value"));
        var loaded = new StatementWords();
        var tokens = new TokenList(16);
        for (var row = 0; row < file.Count; row++)
        {
            if (!Enum.TryParse<StatementCue>(file.Cell(row, cue).Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known))
            {
                throw file.Wrong(row, $"expected a cue such as alias, founded or led, found '{file.Cell(row, cue)}'.");
            }

            foreach (var phrase in Alternatives(file.Cell(row, words).Split(' ')))
            {
                loaded.Add(new(Lexemes(phrase, lexicon.Words, tokens), known, file.Cell(row, value)));
            }
        }

        loaded._references.UnionWith(((string[])["it", "its", "their"]).Select(word => lexicon.Words.Add(word)));
        loaded.Close(lexicon.Words.Count);
        return loaded;
    }

    /// <summary>Whether a phrase that may make a statement begins with the word.</summary>
    public bool MayTell(int lexeme) => (uint)lexeme < (uint)_cuesOfFirst.Length && (_cuesOfFirst[lexeme] & ~Companions) != 0;

    /// <summary>Whether the word may mean an actor that was named before: "it", "its", the last word of "the group".</summary>
    public bool MayRefer(int lexeme) => _references.Contains(lexeme);

    /// <summary>Whether a capitalised name that holds the word may be that of an armed group.</summary>
    public bool IsNameNoun(int lexeme) => Has(lexeme, StatementCue.NameNoun) || Has(lexeme, StatementCue.NameArmed);

    /// <summary>Whether a label begins with the word.</summary>
    public bool MayLabel(int lexeme) => Has(lexeme, StatementCue.Label);

    private bool Has(int lexeme, StatementCue cue) => (uint)lexeme < (uint)_cuesOfFirst.Length && (_cuesOfFirst[lexeme] & 1ul << (int)cue) != 0;

    /// <summary>Finds all phrases that stand in a range of tokens, in the order of the text; of one cue the longest that begins at a token.</summary>
    public void Find(ReadOnlySpan<Token> tokens, int first, int end, List<CueHit> hits)
    {
        for (var at = first; at < end; at++)
        {
            var lexeme = tokens[at].Lexeme;
            if ((uint)lexeme >= (uint)_cuesOfFirst.Length || _cuesOfFirst[lexeme] == 0)
            {
                continue;
            }

            var found = 0ul;
            foreach (var phrase in _byFirst[lexeme])
            {
                var bit = 1ul << (int)phrase.Cue;
                if ((found & bit) == 0 && Matches(tokens, at, end, phrase.Lexemes))
                {
                    found |= bit;
                    hits.Add(new(at, at + phrase.Lexemes.Length - 1, phrase.Cue, phrase.Value));
                }
            }
        }
    }

    private static bool Matches(ReadOnlySpan<Token> tokens, int at, int end, int[] lexemes)
    {
        if (at + lexemes.Length > end)
        {
            return false;
        }

        for (var i = 1; i < lexemes.Length; i++)
        {
            if (tokens[at + i].Lexeme != lexemes[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Add(Phrase phrase)
    {
        if (!_byFirst.TryGetValue(phrase.Lexemes[0], out var phrases))
        {
            _byFirst[phrase.Lexemes[0]] = phrases = [];
        }

        phrases.Add(phrase);
        if (phrase.Cue == StatementCue.Reference)
        {
            _references.Add(phrase.Lexemes[^1]);
        }
    }

    private void Close(int count)
    {
        _cuesOfFirst = new ulong[count];
        foreach (var (lexeme, phrases) in _byFirst)
        {
            phrases.Sort((one, other) => other.Lexemes.Length.CompareTo(one.Lexemes.Length));
            _cuesOfFirst[lexeme] = phrases.Aggregate(0ul, (cues, phrase) => cues | 1ul << (int)phrase.Cue);
        }
    }

    private static int[] Lexemes(string phrase, Vocabulary vocabulary, TokenList tokens)
    {
        tokens.Clear();
        Tokenizer.Tokenize(phrase, 0, phrase.Length, vocabulary, tokens);
        var lexemes = new int[tokens.Count];
        for (var i = 0; i < lexemes.Length; i++)
        {
            var token = tokens.All[i];
            lexemes[i] = token.Lexeme >= 0 ? token.Lexeme : vocabulary.Add(phrase.AsSpan(token.Start, token.Length));
        }

        return lexemes;
    }

    /// <summary>"swore|swears allegiance to" is two phrases.</summary>
    private static IEnumerable<string> Alternatives(string[] places) => places.Aggregate(
        (IEnumerable<string>)[""],
        (before, place) => before.SelectMany(start => place.Split('|').Select(word => start.Length == 0 ? word : $"{start} {word}")));
}
