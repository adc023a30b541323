using System.Numerics;
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
    // Of each slot the hash of its word in the upper half and the word's number plus one in the lower; zero for an empty slot.
    private ulong[] _slots;

    // The folded letters of all words, one after the other; a word ends where the next begins.
    private char[] _letters;
    private int[] _starts;

    /// <summary>An empty vocabulary.</summary>
    /// <param name="capacity">About how many words are expected; more are taken.</param>
    public Vocabulary(int capacity = 1 << 10)
    {
        _slots = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)capacity * 2)];
        _letters = new char[capacity * 8];
        _starts = new int[capacity + 1];
    }

    public int Count { get; private set; }

    /// <summary>The number of a word; -1 when no list holds it.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(word, Folding.Hash(word));

    /// <summary>The number of a word of which the hash is known; -1 when no list holds it.</summary>
    public int Find(ReadOnlySpan<char> word, uint hash)
    {
        var slots = _slots;
        var mask = (uint)slots.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var found = slots[slot];
            if (found == 0)
            {
                return -1;
            }

            if ((uint)(found >> 32) == hash)
            {
                var lexeme = (int)(uint)found - 1;
                if (Folding.AreEqual(word, _letters.AsSpan(_starts[lexeme], _starts[lexeme + 1] - _starts[lexeme])))
                {
                    return lexeme;
                }
            }
        }
    }

    /// <summary>The number of a word, which is added when it is new.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var hash = Folding.Hash(word);
        var found = Find(word, hash);
        if (found >= 0)
        {
            return found;
        }

        if ((Count + 1) * 2 > _slots.Length)
        {
            Grow();
        }

        var start = _starts[Count];
        while (start + word.Length > _letters.Length)
        {
            Array.Resize(ref _letters, _letters.Length * 2);
        }

        for (var i = 0; i < word.Length; i++)
        {
            _letters[start + i] = Folding.Fold(word[i]);
        }

        if (Count + 2 > _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
        }

        _starts[++Count] = start + word.Length;
        Place(((ulong)hash << 32) | (uint)Count);
        return Count - 1;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot != 0)
            {
                Place(slot);
            }
        }
    }

    private void Place(ulong entry)
    {
        var mask = (uint)_slots.Length - 1;
        var slot = (uint)(entry >> 32) & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = entry;
    }
}
