namespace Attest.Workflows.Benchmarks;

/// <summary>A name to look for.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Number">The number of the name that it is a spelling of; null when it is of none.</param>
public readonly record struct SoughtName(string Name, int? Number);

/// <summary>Makes names and misspellings of names for measuring; the same numbers give the same names.</summary>
public static class SyntheticNames
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>As many names as asked for: the known ones, then others of their words.</summary>
    public static IReadOnlyList<string> Fill(IReadOnlyList<string> known, int count)
    {
        var words = known.SelectMany(name => name.Split(' ')).Where(word => word.Length > 2).Distinct(StringComparer.Ordinal).ToArray();
        var dice = new Dice(1);
        var names = known.Take(count).ToList();
        while (names.Count < count)
        {
            names.Add(string.Join(' ', Enumerable.Range(0, 2 + dice.Next(3)).Select(_ => words[dice.Next(words.Length)])));
        }

        return names;
    }

    /// <summary>Names to look for: those that are held, misspellings of them with two letters changed, and names of other words.</summary>
    public static IReadOnlyList<(string Kind, IReadOnlyList<SoughtName> Names)> Mentions(IReadOnlyList<string> names, int count)
    {
        var dice = new Dice(2);
        var some = Enumerable.Range(0, count / 3).Select(_ => dice.Next(names.Count)).ToArray();
        return
        [
            ("exact", [.. some.Select(number => new SoughtName(names[number], number))]),
            ("misspelt", [.. some.Select(number => new SoughtName(Misspell(names[number], ref dice), number))]),
            ("unknown", [.. some.Select(_ => new SoughtName($"{Word(ref dice)} {Word(ref dice)}", null))]),
        ];
    }

    private static string Misspell(string name, ref Dice dice)
    {
        var letters = name.ToCharArray();
        for (var slip = 0; slip < 2; slip++)
        {
            var at = dice.Next(letters.Length);
            letters[at] = char.IsAsciiLetterLower(letters[at]) ? Letters[dice.Next(Letters.Length)] : letters[at];
        }

        return new(letters);
    }

    private static string Word(ref Dice dice)
    {
        var letters = new char[5 + dice.Next(5)];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = i % 2 == 0 ? Letters[dice.Next(Letters.Length)] : "aeiou"[dice.Next(5)];
        }

        return new(letters);
    }

    /// <summary>A linear congruential sequence.</summary>
    private struct Dice(ulong seed)
    {
        private ulong _state = seed * 6364136223846793005UL;

        public int Next(int below)
        {
            _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
            return (int)((_state >> 33) % (ulong)below);
        }
    }
}
