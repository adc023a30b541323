using System.Globalization;

namespace Attest.Core.Names;

/// <summary>Reads names for comparison: romanises their words, tells what each does, and takes the legal form off.</summary>
/// <param name="lexicon">The word lists.</param>
public sealed class NameReader(NameLexicon lexicon)
{
    /// <summary>Reads a name; any text can be read.</summary>
    public ReadName Read(string name)
    {
        var words = Romanised(NameWords.Split(name));
        var legalForm = TakeLegalForm(words);
        var isOrganisation = legalForm is not null || words.Exists(word => lexicon.Words.TryGetValue(word.Latin, out var known) && known.Kind == NamePartKind.Organisation);
        List<NamePart> parts = [];
        for (var i = 0; i < words.Count; i++)
        {
            var part = PartOf(words[i], isFirst: i == 0 && words.Count > 1, isOrganisation);
            if (part.Kind == NamePartKind.Number && parts is [.., { Kind: NamePartKind.Number } tens] && Sum(tens.Means, part.Means) is { } sum)
            {
                parts[^1] = new(sum, sum, NamePartKind.Number, sum);
            }
            else
            {
                parts.Add(part);
            }
        }

        return new(name, parts, legalForm, words.Exists(word => word.IsForeign), name.Contains(','));
    }

    /// <summary>Twenty and four make 24.</summary>
    private static string? Sum(string tens, string ones) =>
        tens.Length == 2 && tens[1] == '0' && ones.Length == 1 && ones != "0" ? $"{tens[0]}{ones}" : null;

    private List<Word> Romanised(IEnumerable<string> written)
    {
        List<Word> words = [];
        foreach (var word in written)
        {
            var latin = lexicon.Romaniser.Write(word);
            var isForeign = Romaniser.IsForeign(word[0]);
            if (latin.Length == 0)
            {
                continue;
            }

            if (IsUpper(word) && lexicon.Abbreviations.TryGetValue(latin, out var meant))
            {
                words.AddRange(meant.Split(' ').Select(one => new Word(one, one, IsForeign: false)));
            }
            else if (word[0] is >= '\u0600' and <= '\u06FF' && ArticleOf(latin) is { } article)
            {
                words.Add(new(article, article, IsForeign: true));
                words.Add(new(word, latin[article.Length..], IsForeign: true));
            }
            else
            {
                words.Add(new(word, WithoutSlips(latin), isForeign));
            }
        }

        return words;
    }

    /// <summary>The Arabic article, with "and" before it or without, which is written as one with its word; null when there is none.</summary>
    private static string? ArticleOf(string latin) =>
        latin.Length > 5 && latin.StartsWith("wal", StringComparison.Ordinal) ? "wal"
        : latin.Length > 4 && latin.StartsWith("al", StringComparison.Ordinal) ? "al"
        : null;

    /// <summary>Takes the legal form off the end or the beginning; null when there is none or nothing else would be left.</summary>
    private string? TakeLegalForm(List<Word> words)
    {
        string? form = null;
        for (var length = Math.Min(lexicon.LongestLegalForm, words.Count - 1); length > 0; length--)
        {
            if (length < words.Count && FormOf(words, words.Count - length, length) is { } atEnd)
            {
                form ??= atEnd;
                words.RemoveRange(words.Count - length, length);
                break;
            }
        }

        for (var length = Math.Min(lexicon.LongestLegalForm, words.Count - 1); length > 0; length--)
        {
            // Two letters at the beginning may as well begin a name: "Na Tchuto", "As-Sahab".
            if ((length > 1 || words[0].Latin.Length > 2 || words[0].IsForeign) && FormOf(words, 0, length) is { } atBeginning)
            {
                form ??= atBeginning;
                words.RemoveRange(0, length);
                break;
            }
        }

        return form;
    }

    private string? FormOf(List<Word> words, int first, int count)
    {
        var phrase = string.Join(' ', words.GetRange(first, count).Select(word => word.Latin));
        if (lexicon.LegalForms.TryGetValue(phrase, out var form))
        {
            return form;
        }

        var mended = string.Join(' ', words.GetRange(first, count).Select(word => Mended(word.Latin)));
        return mended.Length >= 7 && lexicon.LegalForms.TryGetValue(mended, out form) ? form : null;
    }

    /// <summary>A long word of a legal form with one letter wrong, missing or too many.</summary>
    private string Mended(string word)
    {
        if (word.Length < 4 || lexicon.LegalWords.TryGetValue(word, out var known))
        {
            return word.Length < 4 ? word : lexicon.LegalWords[word];
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (lexicon.LegalWords.TryGetValue(word.Remove(i, 1), out known) && Math.Abs(known.Length - word.Length) <= 1)
            {
                return known;
            }
        }

        return word;
    }

    private NamePart PartOf(Word word, bool isFirst, bool isOrganisation)
    {
        var latin = word.Latin;
        if (NumberOf(word, isFirst, isOrganisation) is { } number)
        {
            return new(number, number, NamePartKind.Number, number);
        }

        if (latin.Length == 1)
        {
            return new(latin, lexicon.SoundOf(latin), NamePartKind.Initial, latin);
        }

        var sound = lexicon.SoundOf(latin);
        var given = lexicon.GivenNames.GetValueOrDefault(latin);

        // "Ben" binds in "Ben Ali" and is a given name in "Ben Smith"; at the beginning it is taken for one.
        return lexicon.Words.TryGetValue(latin, out var known) && known.Kind != NamePartKind.Number && !(isFirst && given is not null)
            ? new(latin, sound, known.Kind, known.Means)
            : new(latin, sound, NamePartKind.Name, given ?? latin);
    }

    private string? NumberOf(Word word, bool isFirst, bool isOrganisation)
    {
        var latin = word.Latin;
        if (latin.All(char.IsAsciiDigit))
        {
            return latin.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
        }

        if (char.IsAsciiDigit(latin[0]) && latin.Length > 2 && latin[^2..] is "st" or "nd" or "rd" or "th" && latin[..^2].All(char.IsAsciiDigit))
        {
            return latin[..^2];
        }

        if (lexicon.Words.TryGetValue(latin, out var known) && known.Kind == NamePartKind.Number)
        {
            return known.Means;
        }

        return !isFirst && (latin.Length > 1 || isOrganisation) && IsUpper(word.Written) && RomanNumber(word.Written) is { } roman
            ? roman.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The value of a number written with I, V and X; larger ones do not stand in names.</summary>
    private static int? RomanNumber(string written)
    {
        var (sum, before) = (0, 0);
        foreach (var letter in written.Reverse())
        {
            var value = letter switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (value == 0)
            {
                return null;
            }

            sum += value < before ? -value : value;
            before = Math.Max(before, value);
        }

        return sum > 0 ? sum : null;
    }

    private static bool IsUpper(string word) => word.All(letter => char.IsAsciiLetterUpper(letter));

    /// <summary>A digit between letters was read for the letter that looks like it.</summary>
    private static string WithoutSlips(string latin)
    {
        var letters = latin.ToCharArray();
        for (var i = 1; i < letters.Length - 1; i++)
        {
            if (char.IsAsciiDigit(letters[i]) && char.IsAsciiLetter(letters[i - 1]) && char.IsAsciiLetter(letters[i + 1]))
            {
                letters[i] = letters[i] switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '6' => 'g', '7' => 't', '8' => 'b', '9' => 'g', var digit => digit };
            }
        }

        return new(letters);
    }

    /// <summary>A word as written, and in Latin letters.</summary>
    private readonly record struct Word(string Written, string Latin, bool IsForeign);
}
