using System.Globalization;
using System.Text;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Core.Incidents;

/// <summary>The words in which an account is told, each once, as numbers with their rarity; the rarest also as written.</summary>
public sealed class AccountWords
{
    /// <summary>How many very rare words are kept as written.</summary>
    public const int MaxRarest = 24;

    /// <summary>From so many other accounts of other days and places on, a document is a list, and its chief account is told by its own sentences.</summary>
    private const int AccountsOfList = 4;
    private const int MinLetters = 3;

    private readonly uint[] _words;
    private readonly byte[] _rarity;

    /// <summary>Makes the words of an account from their numbers in ascending order and the rarity of each.</summary>
    /// <exception cref="ArgumentException">The two lists differ in length.</exception>
    public AccountWords(uint[] words, byte[] rarity, IReadOnlyList<string> rarest)
    {
        if (words.Length != rarity.Length)
        {
            throw new ArgumentException($"Expected a rarity for each of {words.Length} words; found {rarity.Length}.", nameof(rarity));
        }

        (_words, _rarity, Rarest) = (words, rarity, rarest);
        var sum = 0.0;
        foreach (var steps in rarity)
        {
            sum += WordRarity.Value(steps) * WordRarity.Value(steps);
        }

        Weight = sum;
    }

    /// <summary>No words.</summary>
    public static AccountWords None { get; } = new([], [], []);

    /// <summary>The numbers of the words, in ascending order.</summary>
    public ReadOnlySpan<uint> Words => _words;

    /// <summary>The rarity of each word, in 255 steps.</summary>
    public ReadOnlySpan<byte> Rarity => _rarity;

    /// <summary>Words that the table of rarity lacks, as they are folded, sorted: the longest; at most <see cref="MaxRarest"/>.</summary>
    public IReadOnlyList<string> Rarest { get; }

    /// <summary>The sum of the squared rarities.</summary>
    public double Weight { get; }

    /// <summary>Whether all these words stand here; false for none.</summary>
    public bool Hold(ReadOnlySpan<uint> words)
    {
        foreach (var word in words)
        {
            if (Array.BinarySearch(_words, word) < 0)
            {
                return false;
            }
        }

        return words.Length > 0;
    }

    /// <summary>The sum of the squared rarities of the words that both have, and how many of these the table of rarity lacks.</summary>
    public (double Weight, int Rare) Shared(AccountWords other)
    {
        var (sum, rare, i, j) = (0.0, 0, 0, 0);
        var (ones, others) = (_words, other._words);
        while (i < ones.Length && j < others.Length)
        {
            if (ones[i] < others[j])
            {
                i++;
            }
            else if (ones[i] > others[j])
            {
                j++;
            }
            else
            {
                var rarity = WordRarity.Value(_rarity[i]);
                sum += rarity * rarity;
                rare += _rarity[i] == byte.MaxValue ? 1 : 0;
                i++;
                j++;
            }
        }

        return (sum, rare);
    }

    /// <summary>
    /// The words of one account: of the chief account those of the whole document, unless it is a list of many incidents; of any other
    /// account those of its own sentences.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="accounts">Its accounts.</param>
    /// <param name="account">The one that is asked for.</param>
    /// <param name="rarity">How rare words are.</param>
    public static AccountWords Of(Document document, IReadOnlyList<Attestation> accounts, Attestation account, WordRarity rarity)
    {
        var own = account.Sentences.Where(sentence => sentence.Part == DocumentPart.Body).Select(sentence => sentence.Span).ToList();
        if (accounts.Count > 1 && !account.IsMain && own.Count > 0)
        {
            return Of(string.Join('\n', own.Where(span => span.End <= document.Body.Length).Select(span => document.Body[span.Start..span.End])), rarity);
        }

        var others = accounts.Where(one => one.Id != account.Id && IsElsewhereOrElsewhen(one, account)).ToList();
        if (others.Count < AccountsOfList)
        {
            return Of(document.Title + "\n" + document.Body, rarity);
        }

        var body = new StringBuilder(document.Body);
        foreach (var span in others.SelectMany(one => one.Sentences).Where(sentence => sentence.Part == DocumentPart.Body && !own.Contains(sentence.Span)).Select(sentence => sentence.Span))
        {
            for (var i = span.Start; i < Math.Min(span.End, body.Length); i++)
            {
                body[i] = ' ';
            }
        }

        return Of(document.Title + "\n" + body, rarity);
    }

    /// <summary>The words of a text.</summary>
    public static AccountWords Of(string text, WordRarity rarity)
    {
        var words = new SortedDictionary<uint, string>();
        foreach (var word in Split(text))
        {
            if (word.Length >= MinLetters || char.IsDigit(word[0]))
            {
                words[WordRarity.HashOf(word)] = word;
            }
        }

        var steps = words.Keys.Select(rarity.Of).ToArray();
        var rarest = words.Values.Zip(steps)
            .Where(one => one.Second == byte.MaxValue && char.IsLetter(one.First[0]) && one.First.Length > MinLetters)
            .OrderByDescending(one => one.First.Length).ThenBy(one => one.First, StringComparer.Ordinal)
            .Take(MaxRarest)
            .Select(one => one.First)
            .Order(StringComparer.Ordinal);
        return new([.. words.Keys], steps, [.. rarest]);
    }

    /// <summary>The runs of letters and digits of a text, without marks, in small letters.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.IsNormalized(NormalizationForm.FormKD) ? text : Decompose(text))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (word.Length > 0 && char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    /// <summary>Decomposes a text; half a surrogate pair, which cannot be decomposed, is left out.</summary>
    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar).Select(rune => rune.ToString())).Normalize(NormalizationForm.FormKD);
        }
    }

    private static bool IsElsewhereOrElsewhen(Attestation one, Attestation other)
    {
        var isElsewhen = one.Date?.Value is { } date && other.Date?.Value is { } otherDate && !date.Overlaps(otherDate);
        var isElsewhere = one.Place?.Value is { } place && other.Place?.Value is { } otherPlace && Places.FoldedName.Of(place.Name) != Places.FoldedName.Of(otherPlace.Name);
        return isElsewhen || isElsewhere;
    }
}
