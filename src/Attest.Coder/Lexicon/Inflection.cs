namespace Attest.Coder.Lexicon;

/// <summary>The regular forms of English verbs and nouns.</summary>
internal static class Inflection
{
    public static string Third(string lemma) => EndsInSibilant(lemma) || lemma.EndsWith('o')
        ? lemma + "es"
        : EndsInConsonantY(lemma) ? lemma[..^1] + "ies" : lemma + "s";

    public static string Past(string lemma) => lemma.EndsWith('e')
        ? lemma + "d"
        : EndsInConsonantY(lemma) ? lemma[..^1] + "ied" : lemma + "ed";

    public static string Gerund(string lemma) => lemma.EndsWith("ie", StringComparison.Ordinal)
        ? lemma[..^2] + "ying"
        : lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) && !lemma.EndsWith("ye", StringComparison.Ordinal) && !lemma.EndsWith("oe", StringComparison.Ordinal)
            ? lemma[..^1] + "ing"
            : lemma + "ing";

    public static string Plural(string noun) => EndsInSibilant(noun)
        ? noun + "es"
        : EndsInConsonantY(noun)
            ? noun[..^1] + "ies"
            : noun.EndsWith("man", StringComparison.Ordinal) && noun != "human" ? noun[..^2] + "en" : noun + "s";

    private static bool EndsInSibilant(string word) =>
        word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !"aeiou".Contains(word[^2]);
}
