using System.Collections.Frozen;
using System.Text;

namespace Attest.Core.Names;

/// <summary>What a word of <see cref="NameLexicon"/> does in names, and what it means.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Means">One word for all that mean the same; of a number its digits.</param>
public readonly record struct NameWord(NamePartKind Kind, string Means);

/// <summary>The word lists by which names are read. They are data: see the folder Names of the coder.</summary>
public sealed class NameLexicon
{
    private readonly FrozenDictionary<string, string> _sounds;
    private readonly int _longestSound;

    /// <summary>Makes a lexicon. All words are romanised and in lower case.</summary>
    /// <param name="letters">Letters of other scripts; see <see cref="Romaniser"/>.</param>
    /// <param name="sounds">How letters are heard.</param>
    /// <param name="words">Words that say less than a name does.</param>
    /// <param name="legalForms">Phrases, their words parted by one blank, with the code of the legal form.</param>
    /// <param name="abbreviations">Abbreviations and the words that they stand for.</param>
    /// <param name="givenNames">Forms of given names and the form that stands for all.</param>
    public NameLexicon(
        IEnumerable<KeyValuePair<string, string>> letters,
        IReadOnlyDictionary<string, string> sounds,
        IReadOnlyDictionary<string, NameWord> words,
        IReadOnlyDictionary<string, string> legalForms,
        IReadOnlyDictionary<string, string> abbreviations,
        IReadOnlyDictionary<string, string> givenNames)
    {
        Romaniser = new(letters);
        _sounds = sounds.ToFrozenDictionary(StringComparer.Ordinal);
        _longestSound = sounds.Count == 0 ? 0 : sounds.Keys.Max(key => key.Length);
        Words = words.ToFrozenDictionary(StringComparer.Ordinal);
        LegalForms = legalForms.ToFrozenDictionary(StringComparer.Ordinal);
        LongestLegalForm = legalForms.Count == 0 ? 0 : legalForms.Keys.Max(key => key.Count(letter => letter == ' ') + 1);
        Abbreviations = abbreviations.ToFrozenDictionary(StringComparer.Ordinal);
        GivenNames = givenNames.ToFrozenDictionary(StringComparer.Ordinal);
        LegalWords = MisspeltWords(legalForms.Keys);
    }

    internal Romaniser Romaniser { get; }

    internal FrozenDictionary<string, NameWord> Words { get; }

    internal FrozenDictionary<string, string> LegalForms { get; }

    internal int LongestLegalForm { get; }

    internal FrozenDictionary<string, string> Abbreviations { get; }

    internal FrozenDictionary<string, string> GivenNames { get; }

    /// <summary>Long words of legal forms by each of their spellings that lacks one letter.</summary>
    internal FrozenDictionary<string, string> LegalWords { get; }

    /// <summary>How a romanised word is heard.</summary>
    public string SoundOf(string word)
    {
        var sound = new StringBuilder(word.Length);
        var lookup = _sounds.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < word.Length;)
        {
            var length = Math.Min(_longestSound, word.Length - i);
            string? heard = null;
            while (length > 0 && !lookup.TryGetValue(word.AsSpan(i, length), out heard))
            {
                length--;
            }

            foreach (var letter in heard is null ? word.AsSpan(i, 1) : heard)
            {
                if (sound.Length == 0 || sound[^1] != letter)
                {
                    sound.Append(letter);
                }
            }

            i += Math.Max(length, 1);
        }

        // A last h after a vowel is written by some and heard by none: "Hamzah", "Jama'ah".
        return sound.Length > 2 && sound[^1] == 'h' && IsVowel(sound[^2]) ? sound.ToString(0, sound.Length - 1) : sound.ToString();
    }

    internal static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static FrozenDictionary<string, string> MisspeltWords(IEnumerable<string> phrases)
    {
        const int shortest = 5;
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        foreach (var word in phrases.SelectMany(phrase => phrase.Split(' ')).Where(word => word.Length >= shortest).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            words.TryAdd(word, word);
            for (var i = 0; i < word.Length; i++)
            {
                words.TryAdd(word.Remove(i, 1), word);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
