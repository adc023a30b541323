namespace Attest.Core.Names;

/// <summary>How far two spellings are apart.</summary>
internal static class SpellingDistance
{
    private const int LongestOnStack = 64;

    /// <summary>How many letters are wrong, missing, too many, or have changed places with their neighbour.</summary>
    public static int Letters(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => (int)Math.Round(Measure(one, other, isHeard: false, vowelCost: 1));

    /// <summary>The same for sounds: those that are often taken for each other cost half, a vowel and an h less than a consonant.</summary>
    /// <param name="one">The sounds of one word.</param>
    /// <param name="other">Those of the other.</param>
    /// <param name="vowelCost">What a vowel costs that one of them lacks: next to nothing where one was written in a script without vowels.</param>
    public static double Sounds(ReadOnlySpan<char> one, ReadOnlySpan<char> other, double vowelCost) => Measure(one, other, isHeard: true, vowelCost);

    private static double Measure(ReadOnlySpan<char> one, ReadOnlySpan<char> other, bool isHeard, double vowelCost)
    {
        if (one.SequenceEqual(other))
        {
            return 0;
        }

        var width = other.Length + 1;
        Span<double> rows = width <= LongestOnStack ? stackalloc double[3 * LongestOnStack] : new double[3 * width];
        var before = rows[..width];
        var last = rows[width..(2 * width)];
        var row = rows[(2 * width)..(3 * width)];
        last[0] = 0;
        for (var j = 1; j < width; j++)
        {
            last[j] = last[j - 1] + Gap(other, j - 1, isHeard, vowelCost);
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = last[0] + Gap(one, i - 1, isHeard, vowelCost);
            for (var j = 1; j < width; j++)
            {
                var cost = Math.Min(last[j] + Gap(one, i - 1, isHeard, vowelCost), row[j - 1] + Gap(other, j - 1, isHeard, vowelCost));
                cost = Math.Min(cost, last[j - 1] + Change(one[i - 1], other[j - 1], isHeard));
                row[j] = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? Math.Min(cost, before[j - 2] + 1) : cost;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[^1];
    }

    /// <summary>What a letter costs that the other word lacks.</summary>
    private static double Gap(ReadOnlySpan<char> word, int at, bool isHeard, double vowelCost) =>
        !isHeard ? 1
        : NameLexicon.IsVowel(word[at]) ? vowelCost
        : word[at] == 'h' ? 0.5
        : 1;

    private static double Change(char one, char other, bool isHeard) =>
        one == other ? 0 : isHeard && AreAlike(one, other) ? 0.5 : 1;

    private static bool AreAlike(char one, char other) =>
        (NameLexicon.IsVowel(one) && NameLexicon.IsVowel(other)) || Group(one) is > 0 and var group && group == Group(other)
        || (one, other) is ('j', 'i') or ('i', 'j') or ('v', 'u') or ('u', 'v') or ('g', 'h') or ('h', 'g') or ('b', 'v') or ('v', 'b') or ('j', 'g') or ('g', 'j') or ('h', 'k') or ('k', 'h') or ('d', 'z') or ('z', 'd');

    /// <summary>Consonants that one romanisation writes where another writes its neighbour.</summary>
    private static int Group(char letter) => letter switch
    {
        'b' or 'p' => 1,
        'd' or 't' => 2,
        'g' or 'k' => 3,
        'v' or 'f' => 4,
        's' or 'z' or 'c' or 'j' => 5,
        'm' or 'n' => 6,
        _ => 0,
    };
}
