namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>
/// Takes together the fills of one template that mean the same people or things: a text calls them by name, by office and by a shorter word,
/// and a key holds them once, with alternatives.
/// </summary>
internal static class Referents
{
    private const string Civilian = "CIVILIAN";

    public static IReadOnlyList<HumanFill> Fold(IReadOnlyList<HumanFill> people)
    {
        var folded = new List<HumanFill>();
        var names = people.Count(person => person.Name is not null);
        foreach (var person in people.OrderBy(person => person.Name is null))
        {
            var at = folded.FindIndex(earlier => AreSame(earlier, person, isOnlyName: names == 1));
            if (at < 0)
            {
                folded.Add(person);
            }
            else
            {
                folded[at] = Union(folded[at], person);
            }
        }

        return folded;
    }

    public static IReadOnlyList<PhysicalFill> Fold(IReadOnlyList<PhysicalFill> things)
    {
        var folded = new List<PhysicalFill>();
        foreach (var thing in things)
        {
            var at = folded.FindIndex(earlier => earlier.Type == thing.Type && AreWithin(Stems(earlier.Id), Stems(thing.Id)));
            if (at < 0)
            {
                folded.Add(thing);
            }
            else
            {
                folded[at] = folded[at] with { Effect = folded[at].Effect ?? thing.Effect, Nation = folded[at].Nation ?? thing.Nation, Spans = [.. folded[at].Spans, .. thing.Spans] };
            }
        }

        return folded;
    }

    private static bool AreSame(HumanFill first, HumanFill second, bool isOnlyName) => (first.Name, second.Name) switch
    {
        ({ } one, { } other) => AreWithin(Stems(one), Stems(other)),
        ({ } name, null) => second.Number is "1" && second.Description is { } description
            && (Stems(description).Contains(Stem(name.Split(' ')[^1]))
                || (first.Description is { } own && Stem(Phrase.HeadOf(own)) == Stem(Phrase.HeadOf(description)))
                || (isOnlyName && first.Type != Civilian && first.Type == second.Type)),
        (null, null) => first.Description is { } one && second.Description is { } other
            && (first.Number == second.Number || !(IsExact(first.Number) && IsExact(second.Number)))
            && (AreWithin(Stems(one), Stems(other)) || (first.Number == "1" && second.Number == "1" && Stem(Phrase.HeadOf(one)) == Stem(Phrase.HeadOf(other)))),
        _ => false,
    };

    private static HumanFill Union(HumanFill first, HumanFill second) => new(
        first.Name is { } name && second.Name is { } other ? (other.Length > name.Length ? other : name) : first.Name,
        first.Description ?? second.Description,
        first.Type == Civilian ? second.Type : first.Type,
        IsExact(first.Number) ? first.Number : second.Number,
        first.Nation ?? second.Nation,
        first.Effect == "DEATH" || second.Effect is null ? first.Effect : first.Effect is null || second.Effect == "DEATH" ? second.Effect : first.Effect)
    {
        Spans = [.. first.Spans, .. second.Spans],
    };

    private static bool IsExact(string number) => number.All(char.IsAsciiDigit);

    private static bool AreWithin(HashSet<string> first, HashSet<string> second) => first.Count > 0 && second.Count > 0 && (first.IsSubsetOf(second) || second.IsSubsetOf(first));

    private static HashSet<string> Stems(string text) => [.. Phrase.WordsOf(text).Where(word => word.Length > 2 && word is not ("THE" or "AND" or "FOR" or "FROM" or "WITH")).Select(Stem)];

    /// <summary>A word without the ending of the plural.</summary>
    private static string Stem(string word) => word.EndsWith("MEN", StringComparison.Ordinal) ? word[..^2] + "AN"
        : word.Length > 3 && word.EndsWith('S') && !word.EndsWith("SS", StringComparison.Ordinal) ? word[..^1]
        : word;
}
