using Attest.Coder.Codebook;

namespace Attest.Coder.Tallies;

/// <summary>The codebook's words of counting.</summary>
internal sealed class TallyWords
{
    private readonly HashSet<string> _units = new(StringComparer.Ordinal);
    private readonly HashSet<string> _counting = new(StringComparer.Ordinal);
    private readonly HashSet<string> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _against = new(StringComparer.Ordinal);
    private readonly HashSet<string> _clauses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    public static TallyWords Load(CodebookFolder folder)
    {
        var file = folder.Read("Codebook/en/tallies.tsv");
        var (words, kind) = (file.Column("words"), file.Column("kind"));
        var tallyWords = new TallyWords();
        for (var row = 0; row < file.Count; row++)
        {
            var set = file.Cell(row, kind) switch
            {
                "unit" => tallyWords._units,
                "counting" => tallyWords._counting,
                "count" => tallyWords._counts,
                "against" => tallyWords._against,
                "clause" => tallyWords._clauses,
                "own" => tallyWords._own,
                var other => throw file.Wrong(row, $"expected unit, counting, count, against, clause or own, found '{other}'."),
            };
            set.Add(file.Cell(row, words));
        }

        return tallyWords;
    }

    /// <summary>Whether a noun is counted in tallies though it signals no incident by itself.</summary>
    public bool IsUnit(string term) => _units.Contains(term);

    /// <summary>Whether the subject of the verb is one who counts.</summary>
    public bool IsCounting(string lemma) => _counting.Contains(lemma);

    /// <summary>Whether a noun names a count.</summary>
    public bool IsCount(string term) => _counts.Contains(term);

    /// <summary>Whether the number that a tally is compared with follows.</summary>
    public bool IsAgainst(string words) => _against.Contains(words);

    /// <summary>Whether the word begins a clause of its own.</summary>
    public bool BeginsClause(string word) => _clauses.Contains(word);

    /// <summary>Whether the word tells that the author counts.</summary>
    public bool IsOwn(string word) => _own.Contains(word);
}
