using System.Globalization;
using Attest.Core.Documents;
using Attest.Core.Incidents;

namespace Attest.Evaluation.Resolution;

/// <summary>Counts in how many groups of reports a word occurs; reports on one incident are one group, so that no name of a victim becomes an everyday word.</summary>
internal sealed class RarityTable
{
    private const int MinGroups = 5;
    private readonly Dictionary<string, HashSet<string>> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);

    public void Add(Document document, string group)
    {
        _all.Add(group);
        foreach (var word in AccountWords.Split(document.Title + "\n" + document.Body))
        {
            (_groups.TryGetValue(word, out var groups) ? groups : _groups[word] = new(StringComparer.Ordinal)).Add(group);
        }
    }

    /// <summary>The words of at least five groups, with the logarithm of how many groups there are for one that has it.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Words() =>
    [
        .. _groups
            .Where(pair => pair.Value.Count >= MinGroups && (pair.Key.Length >= 3 || char.IsDigit(pair.Key[0])))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, Math.Round(Math.Min(WordRarity.Most, Math.Log((double)_all.Count / pair.Value.Count)), 1))),
    ];

    public void Write(string path) => File.WriteAllLines(
        path,
        [
            "# name: how rare words are in reports",
            "# version: 1",
            "# source: counted by 'fit-resolver' (eval/README.md) over development texts; a word stands here when reports on at least five incidents have it",
            "word\trarity",
            .. Words().Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value:0.0}")),
        ]);
}
