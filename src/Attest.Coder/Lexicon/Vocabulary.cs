using Attest.Coder.Text;

namespace Attest.Coder.Lexicon;

/// <summary>What a word can be by itself. A word can be several things; the phrase decides.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1 << 0,
    Pronoun = 1 << 1,
    Preposition = 1 << 2,
    Conjunction = 1 << 3,
    Adverb = 1 << 4,
    Adjective = 1 << 5,
    Negation = 1 << 6,
    Quantifier = 1 << 7,
    Relative = 1 << 8,
    Auxiliary = 1 << 9,
    Noun = 1 << 10,
    Base = 1 << 11,
    Third = 1 << 12,
    Past = 1 << 13,
    Participle = 1 << 14,
    Gerund = 1 << 15,
    Number = 1 << 16,
    Ordinal = 1 << 17,
    Title = 1 << 18,
    Month = 1 << 19,
    Weekday = 1 << 20,
    GivenName = 1 << 21,
    Surname = 1 << 22,
    Abbreviation = 1 << 23,
    Plural = 1 << 24,
    Direction = 1 << 25,
    Verb = Base | Third | Past | Participle | Gerund,
}

/// <summary>All single words that some list holds, each with a number. A word is found by its folded letters, without making a string.</summary>
internal sealed class Vocabulary
{
    private int[] _slots = new int[1 << 12];
    private readonly List<string> _words = [];
    private readonly List<uint> _hashes = [];

    public Vocabulary() => Array.Fill(_slots, -1);

    public int Count => _words.Count;

    public string this[int lexeme] => _words[lexeme];

    /// <summary>The number of a word; -1 when no list holds it.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var hash = Folding.Hash(word);
        var mask = _slots.Length - 1;
        var slots = _slots;
        for (var slot = (int)(hash & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var lexeme = slots[slot];
            if (lexeme < 0)
            {
                return -1;
            }

            if (_hashes[lexeme] == hash && Folding.AreEqual(word, _words[lexeme]))
            {
                return lexeme;
            }
        }
    }

    /// <summary>The number of a word, which is added when it is new.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var found = Find(word);
        if (found >= 0)
        {
            return found;
        }

        if ((_words.Count + 1) * 2 > _slots.Length)
        {
            Grow();
        }

        var folded = Folding.Fold(word);
        var hash = Folding.Hash(word);
        _words.Add(folded);
        _hashes.Add(hash);
        Place(_words.Count - 1, hash);
        return _words.Count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        Array.Fill(_slots, -1);
        for (var lexeme = 0; lexeme < _words.Count; lexeme++)
        {
            Place(lexeme, _hashes[lexeme]);
        }
    }

    private void Place(int lexeme, uint hash)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(hash & (uint)mask);
        while (_slots[slot] >= 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = lexeme;
    }
}
