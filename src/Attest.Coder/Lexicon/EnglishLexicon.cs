using Attest.Coder.Codebook;
using Attest.Coder.Text;
using Attest.Core.Attestations;

namespace Attest.Coder.Lexicon;

internal enum NounClass : byte
{
    Unknown,
    Person,
    Group,
    Thing,
    Weapon,
    Event,
    Area,
    Time,
    Measure,
    Abstract,
    Body,
    Other,
}

internal sealed record Noun(string Term, NounClass Class, string Kind, string Form, int Trigger = -1);

internal enum VerbClass : byte
{
    Other,
    Report,
    Claim,
    Accuse,
    Deny,
    Condemn,
    Auxiliary,
    Plan,
    Harm,
    Support,
}

internal sealed record Verb(string Lemma, VerbClass Class, int Trigger = -1);

/// <summary>How a vague word bounds a number.</summary>
internal enum QuantityKind : byte
{
    Count,
    Lower,
    Upper,
    About,
    More,
}

internal sealed record QuantityWord(string Words, QuantityKind Kind, int? AtLeast, int? AtMost);

/// <summary>What the lists tell of a single word; the indices are -1 where they tell nothing.</summary>
internal struct WordFacts
{
    public WordClass Class;
    public int Noun;
    public int Verb;
    public int Quantity;
    public int Value;
}

/// <summary>Everything the coder knows of English words, compiled once: single words by number, phrases in one tree.</summary>
internal sealed class EnglishLexicon
{
    /// <summary>The word under which phrases hold a possessive.</summary>
    public const string Possessive = "'s";

    private static readonly WordFacts s_unknown = new() { Noun = -1, Verb = -1, Quantity = -1 };

    private readonly TokenList _scratch = new(32);
    private readonly Dictionary<string, int> _nounByTerm = new(1 << 14, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _verbByLemma = new(1 << 12, StringComparer.Ordinal);
    private WordFacts[] _facts = new WordFacts[1 << 15];
    private int _factCount;
    private readonly Dictionary<string, string[]> _irregular = new(StringComparer.Ordinal);

    public Vocabulary Words { get; } = new(1 << 16);

    public PhraseTrie Phrases { get; } = new();

    public List<Noun> Nouns { get; } = new(1 << 14);

    public List<Verb> Verbs { get; } = new(1 << 12);

    public List<Trigger> Triggers { get; } = [];

    public List<QuantityWord> Quantities { get; } = [];

    public Dictionary<string, Voice> VoiceOfKind { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Voice> VoiceOfTerm { get; } = new(StringComparer.Ordinal);

    public string Version { get; private set; } = "0";

    /// <summary>What the lists of single words tell of a word; nothing for one that they do not hold.</summary>
    public ref readonly WordFacts FactsOf(int lexeme) => ref (uint)lexeme < (uint)_factCount ? ref _facts[lexeme] : ref s_unknown;

    /// <summary>What a word can be; for a word that no list holds, nothing.</summary>
    public WordClass ClassOf(int lexeme) => FactsOf(lexeme).Class;

    /// <summary>Of a number word its value, of a month 1 to 12, of a weekday 1 (Sunday) to 7, of an ordinal its rank.</summary>
    public int ValueOf(int lexeme) => FactsOf(lexeme).Value;

    public static EnglishLexicon Load(CodebookFolder folder)
    {
        var lexicon = new EnglishLexicon();
        lexicon.LoadVerbForms(folder.Read("Codebook/en/verbs.tsv"));
        lexicon.LoadTriggers(folder.Read("Codebook/en/triggers.tsv"));
        lexicon.LoadNouns(folder.Read("Codebook/en/nouns.tsv"));
        lexicon.LoadWords(folder.Read("Codebook/en/words.tsv"));
        lexicon.LoadNames(folder.Read("Codebook/en/given-names.tsv"), WordClass.GivenName);
        lexicon.LoadNames(folder.Read("Codebook/en/surnames.tsv"), WordClass.Surname);
        lexicon.LoadAbbreviations(folder.Read("Codebook/en/abbreviations.tsv"));
        lexicon.LoadQuantities(folder.Read("Codebook/en/quantities.tsv"));
        lexicon.LoadVoices(folder.Read("Codebook/en/voices.tsv"));
        return lexicon;
    }

    /// <summary>Adds a phrase to the tree, whatever its number of words. Points and commas inside it are passed over.</summary>
    public void AddPhrase(ReadOnlySpan<char> phrase, EntryKind kind, int index, WordClass wordClass)
    {
        Span<int> lexemes = stackalloc int[24];
        var count = Lexemes(phrase, lexemes, keepPossessive: true);
        if (count == 0)
        {
            return;
        }

        if (count > 1 || kind is EntryKind.Place or EntryKind.Actor or EntryKind.Demonym)
        {
            Phrases.Add(lexemes[..count], kind, index, count == 1 && kind is not (EntryKind.Noun or EntryKind.Verb) && IsAcronym(phrase) ? wordClass | WordClass.Abbreviation : wordClass);
            return;
        }

        ref var facts = ref FactsToAdd(lexemes[0]);
        facts.Class |= wordClass;
        switch (kind)
        {
            case EntryKind.Noun when facts.Noun < 0 || Rank(Nouns[index]) < Rank(Nouns[facts.Noun]):
                facts.Noun = index;
                break;
            case EntryKind.Verb when facts.Verb < 0 || (Verbs[index].Trigger >= 0 && Verbs[facts.Verb].Trigger < 0):
                facts.Verb = index;
                break;
            case EntryKind.Quantity:
                facts.Quantity = index;
                break;
        }
    }

    /// <summary>Adds a name of a place; the reading tells what else the word may be.</summary>
    public void AddPlace(ReadOnlySpan<char> name, int place, WordClass reading, bool isSmall)
    {
        Span<int> lexemes = stackalloc int[24];
        var count = Lexemes(name, lexemes, keepPossessive: false);
        if (count > 0)
        {
            // A small place whose name is also a common noun, as Canton or Granada: only a capital inside a sentence means it.
            if (isSmall && count == 1 && FactsOf(lexemes[0]).Noun >= 0)
            {
                reading |= WordClass.Noun;
            }

            Phrases.Add(lexemes[..count], EntryKind.Place, place, count == 1 && IsAcronym(name) ? reading | WordClass.Abbreviation : reading);
        }
    }

    /// <summary>Whether a name is written in capitals only, so that in mixed case only capitals mean it: "SADR" is not Sadr.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> name)
    {
        if (name.Length > 7)
        {
            return false;
        }

        foreach (var character in name)
        {
            if (!char.IsUpper(character) && character != '-' && !char.IsAsciiDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    private static int Rank(Noun noun) => noun.Class switch
    {
        NounClass.Event => 0,
        NounClass.Weapon => 1,
        NounClass.Person => 2,
        NounClass.Group => 3,
        NounClass.Thing => 4,
        NounClass.Area => 5,
        NounClass.Time => 6,
        NounClass.Measure => 7,
        NounClass.Body => 8,
        NounClass.Other => 9,
        NounClass.Abstract => 10,
        _ => 11,
    };

    private int Lexemes(ReadOnlySpan<char> phrase, Span<int> lexemes, bool keepPossessive)
    {
        _scratch.Clear();
        Tokenizer.Tokenize(phrase, 0, phrase.Length, Words, _scratch);
        var count = 0;
        foreach (ref readonly var token in _scratch.All)
        {
            if (count == lexemes.Length)
            {
                break;
            }

            if (token.Kind != TokenKind.Punctuation)
            {
                lexemes[count++] = token.Lexeme >= 0 ? token.Lexeme : Words.Add(phrase.Slice(token.Start, token.Length));
            }
            else if (token.IsPossessive && keepPossessive)
            {
                lexemes[count++] = Words.Add(Possessive);
            }
        }

        return count;
    }

    private ref WordFacts FactsToAdd(int lexeme)
    {
        if (lexeme >= _facts.Length)
        {
            Array.Resize(ref _facts, Math.Max(lexeme + 1, _facts.Length * 2));
        }

        for (; _factCount <= lexeme; _factCount++)
        {
            _facts[_factCount] = s_unknown;
        }

        return ref _facts[lexeme];
    }

    private void LoadVerbForms(TabularFile file)
    {
        Version = file.Version;
        var (lemma, past, participle, gerund, third, verbClass) =
            (file.Column("lemma"), file.Column("past"), file.Column("participle"), file.Column("gerund"), file.Column("third"), file.Column("class"));
        for (var row = 0; row < file.Count; row++)
        {
            var word = file.Cell(row, lemma);
            _irregular[word] = [file.Cell(row, past), file.Cell(row, participle), file.Cell(row, gerund), file.Cell(row, third)];
            AddVerb(word, file.Repeated(row, verbClass) switch
            {
                "report" => VerbClass.Report,
                "claim" => VerbClass.Claim,
                "accuse" => VerbClass.Accuse,
                "deny" => VerbClass.Deny,
                "condemn" => VerbClass.Condemn,
                "aux" or "modal" or "modal/aux" => VerbClass.Auxiliary,
                "plan" => VerbClass.Plan,
                "harm" => VerbClass.Harm,
                "support" => VerbClass.Support,
                "other" => VerbClass.Other,
                var other => throw file.Wrong(row, $"expected a class of verb, found '{other}'."),
            });
        }
    }

    private void AddVerb(string lemma, VerbClass verbClass, int trigger = -1)
    {
        if (_verbByLemma.TryGetValue(lemma, out var known))
        {
            Verbs[known] = Verbs[known] with { Class = verbClass == VerbClass.Other ? Verbs[known].Class : verbClass, Trigger = trigger >= 0 ? trigger : Verbs[known].Trigger };
            return;
        }

        var index = Verbs.Count;
        _verbByLemma[lemma] = index;
        Verbs.Add(new(lemma, verbClass, trigger));
        var space = lemma.IndexOf(' ');
        if (space >= 0 && _irregular.TryGetValue(lemma, out var written) && written[0].Length > 0)
        {
            // Verbs of several words have all their forms written out.
            AddForms(lemma, WordClass.Base);
            AddForms(written[3], WordClass.Third);
            AddForms(written[0], WordClass.Past);
            AddForms(written[1].Length > 0 ? written[1] : written[0], WordClass.Participle);
            AddForms(written[2], WordClass.Gerund);
            return;

            void AddForms(string forms, WordClass wordClass)
            {
                foreach (var form in forms.Split('|'))
                {
                    if (form is not ("" or "-"))
                    {
                        AddPhrase(form, EntryKind.Verb, index, wordClass);
                    }
                }
            }
        }

        var head = space < 0 ? lemma : lemma[..space];
        var rest = space < 0 ? "" : lemma[space..];
        var forms = _irregular.GetValueOrDefault(head) ?? ["", "", "", ""];
        var past = Or(forms[0], Inflection.Past(head));
        Add(head, WordClass.Base);
        Add(Or(forms[3], Inflection.Third(head)), WordClass.Third);
        Add(past, WordClass.Past);
        Add(Or(forms[1], past), WordClass.Participle);
        Add(Or(forms[2], Inflection.Gerund(head)), WordClass.Gerund);

        void Add(string form, WordClass wordClass)
        {
            foreach (var variant in form.Split('|'))
            {
                AddPhrase(variant + rest, EntryKind.Verb, index, verbClass == VerbClass.Auxiliary ? wordClass | WordClass.Auxiliary : wordClass);
            }
        }

        static string Or(string given, string regular) => given.Length > 0 && given != "-" ? given : regular;
    }

    private void LoadTriggers(TabularFile file)
    {
        Triggers.AddRange(Trigger.Read(file));
        for (var i = 0; i < Triggers.Count; i++)
        {
            var trigger = Triggers[i];
            if (trigger.IsVerb)
            {
                AddVerb(trigger.Term, VerbClass.Harm, i);
            }
            else
            {
                AddNoun(new(trigger.Term, NounClass.Event, "", "", i), "");
            }
        }
    }

    private void LoadNouns(TabularFile file)
    {
        var (term, plural, nounClass, kind, form) = (file.Column("term"), file.Column("plural"), file.Column("class"), file.Column("kind"), file.Column("form"));
        for (var row = 0; row < file.Count; row++)
        {
            var parsed = file.Repeated(row, nounClass) switch
            {
                "person" => NounClass.Person,
                "group" => NounClass.Group,
                "thing" => NounClass.Thing,
                "weapon" => NounClass.Weapon,
                "area" => NounClass.Area,
                "time" => NounClass.Time,
                "measure" => NounClass.Measure,
                "abstract" => NounClass.Abstract,
                "body" => NounClass.Body,
                "other" => NounClass.Other,
                var other => throw file.Wrong(row, $"expected a class of noun, found '{other}'."),
            };
            AddNoun(new(file.Cell(row, term), parsed, file.Repeated(row, kind), file.Repeated(row, form)), file.Span(row, plural));
        }
    }

    private void AddNoun(Noun noun, ReadOnlySpan<char> plural)
    {
        if (noun.Class != NounClass.Event && _nounByTerm.TryGetValue(noun.Term, out var known) && Nouns[known].Class == NounClass.Event)
        {
            return;
        }

        _nounByTerm.TryAdd(noun.Term, Nouns.Count);
        var index = Nouns.Count;
        Nouns.Add(noun);
        AddPhrase(noun.Term, EntryKind.Noun, index, plural is "=" ? WordClass.Noun | WordClass.Plural : WordClass.Noun);
        if (plural is not ("-" or "="))
        {
            var forms = plural.Length > 0 ? plural : Inflection.Plural(noun.Term);
            while (forms.Length > 0)
            {
                var bar = forms.IndexOf('|');
                AddPhrase(bar < 0 ? forms : forms[..bar], EntryKind.Noun, index, WordClass.Noun | WordClass.Plural);
                forms = bar < 0 ? [] : forms[(bar + 1)..];
            }
        }
    }

    private void LoadWords(TabularFile file)
    {
        var (word, wordClass) = (file.Column("word"), file.Column("class"));
        for (var row = 0; row < file.Count; row++)
        {
            var text = file.Cell(row, word);
            var parsed = file.Cell(row, wordClass) switch
            {
                "det" => WordClass.Determiner,
                "pron" => WordClass.Pronoun,
                "prep" => WordClass.Preposition,
                "conj" => WordClass.Conjunction,
                "adv" => WordClass.Adverb,
                "adj" => WordClass.Adjective,
                "neg" => WordClass.Negation,
                "quant" => WordClass.Quantifier,
                "wh" => WordClass.Relative,
                "aux" => WordClass.Auxiliary,
                "title" => WordClass.Title,
                "month" => WordClass.Month,
                "weekday" => WordClass.Weekday,
                "number" => WordClass.Number,
                "ordinal" => WordClass.Ordinal,
                "direction" => WordClass.Direction,
                var other => throw file.Wrong(row, $"expected a class of word, found '{other}'."),
            };
            AddPhrase(text, EntryKind.Word, (int)parsed, parsed);
            var lexeme = Words.Find(text);
            var value = Value(parsed, text);
            if (lexeme >= 0 && value > 0)
            {
                FactsToAdd(lexeme).Value = value;
            }
        }
    }

    private static int Value(WordClass wordClass, string word) => wordClass switch
    {
        WordClass.Month => Array.IndexOf(s_months, word.Length >= 3 ? word[..3] : word) + 1,
        WordClass.Weekday => Array.IndexOf(s_weekdays, word.Length >= 3 ? word[..3] : word) + 1,
        WordClass.Number => s_numbers.GetValueOrDefault(word),
        WordClass.Ordinal => s_ordinals.GetValueOrDefault(word),
        _ => 0,
    };

    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] s_weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly Dictionary<string, int> s_numbers = new(StringComparer.Ordinal)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70,
        ["eighty"] = 80, ["ninety"] = 90, ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1_000_000, ["dozen"] = 12,
    };

    private static readonly Dictionary<string, int> s_ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
    };

    private void LoadNames(TabularFile file, WordClass wordClass)
    {
        var name = file.Column("name");
        for (var row = 0; row < file.Count; row++)
        {
            AddPhrase(file.Span(row, name), EntryKind.Word, (int)wordClass, wordClass);
        }
    }

    private void LoadAbbreviations(TabularFile file)
    {
        var text = file.Column("text");
        for (var row = 0; row < file.Count; row++)
        {
            AddPhrase(file.Cell(row, text), EntryKind.Word, (int)WordClass.Abbreviation, WordClass.Abbreviation);
        }
    }

    private void LoadQuantities(TabularFile file)
    {
        var (words, kind, atLeast, atMost) = (file.Column("words"), file.Column("kind"), file.Column("at_least"), file.Column("at_most"));
        for (var row = 0; row < file.Count; row++)
        {
            var quantity = new QuantityWord(
                file.Cell(row, words),
                file.Cell(row, kind) switch
                {
                    "count" => QuantityKind.Count,
                    "lower" => QuantityKind.Lower,
                    "upper" => QuantityKind.Upper,
                    "about" => QuantityKind.About,
                    "more" => QuantityKind.More,
                    var other => throw file.Wrong(row, $"expected a kind of quantity, found '{other}'."),
                },
                Bound(file.Cell(row, atLeast)),
                Bound(file.Cell(row, atMost)));
            Quantities.Add(quantity);
            AddPhrase(quantity.Words, EntryKind.Quantity, Quantities.Count - 1, WordClass.Quantifier);
        }

        static int? Bound(string cell) => int.TryParse(cell, out var bound) ? bound : null;
    }

    private void LoadVoices(TabularFile file)
    {
        var (match, voice) = (file.Column("match"), file.Column("voice"));
        for (var row = 0; row < file.Count; row++)
        {
            var parsed = file.Cell(row, voice) switch
            {
                "author" => Voice.Author,
                "claim" => Voice.Claim,
                "army" => Voice.Army,
                "government" => Voice.Government,
                "un" => Voice.UN,
                "ngo" => Voice.Ngo,
                "witness" => Voice.Witness,
                "press" => Voice.Press,
                var other => throw file.Wrong(row, $"expected a voice, found '{other}'."),
            };
            var text = file.Cell(row, match);
            if (text.StartsWith("kind:", StringComparison.Ordinal))
            {
                VoiceOfKind[text[5..]] = parsed;
            }
            else if (text.StartsWith("term:", StringComparison.Ordinal))
            {
                VoiceOfTerm[text[5..]] = parsed;
            }
            else
            {
                throw file.Wrong(row, $"expected kind:… or term:…, found '{text}'.");
            }
        }
    }
}
