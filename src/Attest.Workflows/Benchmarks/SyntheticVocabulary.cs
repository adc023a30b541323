using Attest.Coder.Codebook;
using Attest.Core.Incidents;

namespace Attest.Workflows.Benchmarks;

/// <summary>The words of everyday reports, and names that none of them has.</summary>
public sealed class SyntheticVocabulary
{
    private static readonly string[] Syllables =
        ["ba", "do", "ki", "mu", "re", "sa", "ti", "vo", "za", "ne", "lo", "gu", "fe", "hi", "ja", "pa", "ru", "wo", "ye", "qu"];

    private readonly WordRarity _rarity;

    /// <summary>Reads the words of the codebook.</summary>
    public SyntheticVocabulary()
    {
        var words = ResolutionFiles.LoadWords().Where(word => word.Key.Length > 2).ToArray();
        _rarity = new(words);
        Words = [.. words.Select(word => word.Key)];
        // A word whose rarity is r stands in about one of e^r reports.
        var sum = 0.0;
        Shares = [.. words.Select(word => sum += Math.Exp(-word.Value))];
        Shares = [.. Shares.Select(share => share / sum)];
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Ascending shares of the words.</summary>
    internal double[] Shares { get; }

    /// <summary>A name of four or five syllables, of which no two numbers share one.</summary>
    internal static string Name(int number, string end)
    {
        Span<char> letters = stackalloc char[11];
        for (var i = 0; i < 5; i++)
        {
            var syllable = Syllables[number % Syllables.Length];
            (letters[2 * i], letters[(2 * i) + 1]) = (syllable[0], syllable[1]);
            number /= Syllables.Length;
        }

        letters[10] = end[0];
        return new(letters);
    }

    /// <summary>The words of an account, with those of its place.</summary>
    internal AccountWords Of(SyntheticAccount account) => AccountWords.Of(TextOf(account), _rarity);

    /// <summary>What the account says, as a text.</summary>
    internal string TextOf(SyntheticAccount account) =>
        string.Join(' ', account.Words.Select(word => Words[word]).Concat(account.Names).Append(account.Place?.Name ?? ""));
}
