using Attest.Core.Dossiers;

namespace Attest.Workflows.Dossiers;

/// <summary>Makes sentences of words that are cited one by one.</summary>
internal static class Telling
{
    /// <summary>What a section says that has nothing to say.</summary>
    public static RemarkBlock Nothing { get; } = new("No document of this workspace and no entry of the registry tells it.");

    /// <summary>A sentence that lists: "It operates in A, B and C." Punctuation stands before citations; what all cite alike is cited once, at the end.</summary>
    public static DossierSentence List(string before, IReadOnlyList<CitedWords> items, string after = "", string separator = ",")
    {
        var same = items.Count > 1 && items.All(one => one.Notes.SequenceEqual(items[0].Notes, StringComparer.Ordinal));
        List<CitedWords> words = [new(before, [])];
        for (var i = 0; i < items.Count; i++)
        {
            var (isLast, isLastButOne) = (i + 1 == items.Count, i + 2 == items.Count);
            var mark = isLast ? (after.Length == 0 ? "." : "") : isLastButOne && separator == "," ? "" : separator;
            words.Add(new(items[i].Text + mark, same && !isLast ? [] : items[i].Notes));
            if (!isLast)
            {
                words.Add(new(isLastButOne && separator == "," ? " and " : " ", []));
            }
        }

        if (after.Length > 0)
        {
            words.Add(new(after, []));
        }

        return new(words);
    }

    /// <summary>A sentence with its citations at its end.</summary>
    public static DossierSentence Say(string text, IReadOnlyList<string> notes) => new([new(text, notes)]);

    /// <summary>A section of blocks; one that says so when there is nothing.</summary>
    public static DossierSection Section(string key, string title, IEnumerable<DossierBlock> blocks)
    {
        DossierBlock[] all = [.. blocks];
        return new(key, title, all.Length > 0 ? all : [Nothing]);
    }

    /// <summary>A cell without citations.</summary>
    public static CitedWords Cell(string text) => new(text, []);

    /// <summary>With "a" or "an" before it.</summary>
    public static string WithArticle(string noun) => noun.Length > 0 && "aeiou".Contains(char.ToLowerInvariant(noun[0]), StringComparison.Ordinal) ? $"an {noun}" : $"a {noun}";
}
