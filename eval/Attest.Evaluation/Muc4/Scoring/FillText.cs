using System.Collections.Frozen;

namespace Attest.Evaluation.Muc4.Scoring;

/// <summary>How far a string fill of a response says what the key says.</summary>
internal enum Likeness
{
    None,
    Partial,
    Full,
}

/// <summary>Compares string fills leniently, since no person judges the doubtful ones: same content words, containment, same head noun.</summary>
internal static class FillText
{
    private static readonly FrozenSet<string> s_premodifiers = Words(
        "1 10 2 3 4 5 6 7 8 9 A ALL AN ANOTHER ANY CERTAIN EIGHT FEW FIVE FOUR MANY MORE MOST NINE OF ONE OTHER SEVEN SEVERAL SIX SOME TEN THAT THE THESE THIS THOSE THREE TWO");

    private static readonly FrozenSet<string> s_functionWords = Words("OF THE A AN IN AT ON AND TO FOR BY WITH FROM");

    private static readonly FrozenSet<string> s_endsOfHead = Words("OF IN AT ON WHO WHICH THAT FROM WITH BY , FOR");

    /// <summary>The text without quotation marks and without words such as "the" or "several", save a last one.</summary>
    public static string Bare(string text)
    {
        var words = SplitWords(text.Trim().Trim('"').Trim());
        return string.Join(' ', words.Where((word, i) => i == words.Length - 1 || !s_premodifiers.Contains(word)));
    }

    public static bool AreSame(string first, string second) =>
        string.Equals(first, second, StringComparison.Ordinal) || string.Equals(Bare(first), Bare(second), StringComparison.Ordinal);

    public static string[] WordsOf(string text) => [.. SplitWords(Bare(text)).Select(word => word.Trim('"').Trim()).Where(word => word.Length > 0)];

    public static Likeness Compare(string key, string response)
    {
        var keyWords = ContentWords(key);
        var responseWords = ContentWords(response);
        if (keyWords.Count == 0 || responseWords.Count == 0)
        {
            return Likeness.None;
        }

        var keySet = keyWords.ToHashSet(StringComparer.Ordinal);
        var responseSet = responseWords.ToHashSet(StringComparer.Ordinal);
        if (keySet.SetEquals(responseSet))
        {
            return Likeness.Full;
        }

        var surplus = responseWords.Count - keyWords.Count;
        if (surplus > 4)
        {
            return surplus <= 8 && keySet.IsSubsetOf(responseSet) ? Likeness.Partial : Likeness.None;
        }

        var hasSameHead = string.Equals(HeadOf(key), HeadOf(response), StringComparison.Ordinal);
        if (keySet.IsSubsetOf(responseSet) || responseSet.IsSubsetOf(keySet))
        {
            return hasSameHead ? Likeness.Full : Likeness.Partial;
        }

        return hasSameHead ? Likeness.Partial : Likeness.None;
    }

    private static List<string> ContentWords(string text) =>
        [.. SplitWords(Bare(text)).Where(word => !s_functionWords.Contains(word)).Select(word => word.Trim(',', '.'))];

    private static string HeadOf(string text)
    {
        var head = "";
        foreach (var word in SplitWords(Bare(text)))
        {
            if (head.Length > 0 && s_endsOfHead.Contains(word))
            {
                break;
            }

            head = word.Trim(',', '.', ';', ':');
        }

        return head;
    }

    private static string[] SplitWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Words(string text) => text.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
