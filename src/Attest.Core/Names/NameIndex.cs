using System.Text;
using Attest.Core.Places;

namespace Attest.Core.Names;

/// <summary>A name that was found for another one.</summary>
/// <param name="Bearer">Whose name it is, by its number.</param>
/// <param name="Comparison">The name that was looked for beside the one that was found.</param>
public readonly record struct NameHit(int Bearer, NameComparison Comparison)
{
    /// <summary>From this score on a name that is looked up is taken for one that is held; among many names some are somewhat alike by chance.</summary>
    public const double Threshold = 0.9;

    /// <summary>Whether the two are taken for one: no word may be left over, and numbers and acronyms have to agree.</summary>
    public bool IsMatch => Comparison.Score >= Threshold && Comparison.IsWhole && !Comparison.HasOtherAcronym;
}

/// <summary>
/// Finds the names of many bearers that may be the same as a given one without comparing it with all: only those that share a key are compared.
/// The keys of a name are the consonants of its words, each also with one consonant missing, what its words mean, its first letters, and all its letters.
/// </summary>
public sealed class NameIndex
{
    // More candidates than these, the best of them by how rare the keys are that they share, are not compared.
    private const int MostCompared = 10;

    private readonly NameMatcher _matcher;
    private readonly List<(int Bearer, ReadName Name)> _names = [];
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _exact = new(StringComparer.Ordinal);

    /// <summary>Makes an index.</summary>
    /// <param name="matcher">Compares the names.</param>
    /// <param name="names">The names and the numbers of their bearers.</param>
    public NameIndex(NameMatcher matcher, IEnumerable<(int Bearer, string Name)> names)
    {
        _matcher = matcher;
        foreach (var (bearer, name) in names)
        {
            var read = matcher.Read(name);
            if (read.Parts.Count == 0)
            {
                continue;
            }

            var number = _names.Count;
            _names.Add((bearer, read));
            Add(_exact, ExactKey(name), number);
            foreach (var key in KeysOf(read))
            {
                Add(_postings, key, number);
            }
        }
    }

    /// <summary>How many names it holds.</summary>
    public int Count => _names.Count;

    /// <summary>The names that may be the same, one for each bearer, the likeliest first. Where a name is written just so, only such names.</summary>
    /// <param name="name">The name.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<NameHit> Find(string name, int most = 5)
    {
        var exact = _exact.GetValueOrDefault(ExactKey(name));
        var read = _matcher.Read(name);
        if (read.Parts.Count == 0)
        {
            return [];
        }

        return
        [
            .. (exact ?? Candidates(read))
                .Select(number => new NameHit(_names[number].Bearer, _matcher.Compare(read, _names[number].Name)))
                .GroupBy(hit => hit.Bearer)
                .Select(bearer => bearer.MaxBy(hit => hit.Comparison.Score))
                .OrderByDescending(hit => hit.Comparison.Score)
                .ThenBy(hit => hit.Bearer)
                .Take(most),
        ];
    }

    private static void Add(Dictionary<string, List<int>> lists, string key, int number)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        if (list.Count == 0 || list[^1] != number)
        {
            list.Add(number);
        }
    }

    private static string ExactKey(string name) => FoldedName.Of(name).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The names that share keys, those first that share the rarest.</summary>
    private List<int> Candidates(ReadName name)
    {
        var lists = KeysOf(name).Distinct(StringComparer.Ordinal).Select(key => _postings.GetValueOrDefault(key)).OfType<List<int>>().OrderBy(list => list.Count).ToArray();
        Dictionary<int, double> worth = [];
        foreach (var list in lists)
        {
            // A key that one name in twenty has tells little; it only adds to those that others have found.
            var isCommon = list.Count > Math.Max(50, _names.Count / 20) && worth.Count > 0;
            var rarity = Math.Log((_names.Count + 1.0) / list.Count);
            foreach (var number in list)
            {
                if (worth.TryGetValue(number, out var so))
                {
                    worth[number] = so + rarity;
                }
                else if (!isCommon)
                {
                    worth[number] = rarity;
                }
            }
        }

        return [.. worth.OrderByDescending(one => one.Value / (4 + _names[one.Key].Name.Parts.Count)).ThenBy(one => one.Key).Take(MostCompared).Select(one => one.Key)];
    }

    private static IEnumerable<string> KeysOf(ReadName name)
    {
        const int fewest = 3;
        foreach (var part in name.Parts)
        {
            if (part.IsMinor || part.Kind == NamePartKind.Initial)
            {
                continue;
            }

            yield return $"={part.Means}";
            if (part.Kind == NamePartKind.Number)
            {
                continue;
            }

            var consonants = Consonants(part.Sound);
            yield return consonants;
            for (var i = 0; consonants.Length > fewest && i < consonants.Length; i++)
            {
                yield return consonants.Remove(i, 1);
            }
        }

        yield return $"+{Consonants(name.Parts.Aggregate("", (sound, part) => sound + part.Sound))}";
        var letters = string.Concat(name.Parts.Where(part => part.Kind is not (NamePartKind.Particle or NamePartKind.Number)).Select(part => part.Text[0]));
        if (letters.Length >= fewest)
        {
            yield return $"={letters}";
        }
    }

    /// <summary>The first sound, whatever it is, and the consonants behind it.</summary>
    private static string Consonants(string sound)
    {
        var consonants = new StringBuilder(sound.Length);
        foreach (var letter in sound)
        {
            var isHeard = !NameLexicon.IsVowel(letter) && letter != 'h';
            if ((isHeard && (consonants.Length == 0 || consonants[^1] != letter)) || (consonants.Length == 0 && !isHeard))
            {
                consonants.Append(isHeard ? letter : 'a');
            }
        }

        return consonants.ToString();
    }
}
