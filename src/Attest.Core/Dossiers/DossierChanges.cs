namespace Attest.Core.Dossiers;

/// <summary>What one section of a dossier says that it did not say before, and the other way round.</summary>
/// <param name="Section">The section's heading.</param>
/// <param name="Added">What it says now, with its citations.</param>
/// <param name="Gone">What it said before.</param>
public sealed record SectionChange(string Section, IReadOnlyList<DossierSentence> Added, IReadOnlyList<DossierSentence> Gone)
{
    /// <summary>Compares two dossiers of one actor, section by section, sentence by sentence and row by row. Own counts and remarks change with them and are not told apart.</summary>
    public static IReadOnlyList<SectionChange> Between(IReadOnlyList<DossierSection> before, IReadOnlyList<DossierSection> now) =>
    [
        .. now.Select(section => Between(before.FirstOrDefault(one => one.Key == section.Key), section))
            .Where(change => change.Added.Count + change.Gone.Count > 0),
    ];

    private static SectionChange Between(DossierSection? before, DossierSection now)
    {
        var (old, current) = (Told(before), Told(now));
        var (oldTexts, texts) = (old.Select(one => one.Text).ToHashSet(StringComparer.Ordinal), current.Select(one => one.Text).ToHashSet(StringComparer.Ordinal));
        return new(now.Title, [.. current.Where(one => !oldTexts.Contains(one.Text))], [.. old.Where(one => !texts.Contains(one.Text))]);
    }

    private static IReadOnlyList<DossierSentence> Told(DossierSection? section) =>
    [
        .. (section?.Blocks ?? []).SelectMany(block => block switch
        {
            SentenceBlock sentences => sentences.Sentences,
            ProseBlock prose => [prose.Words],
            TableBlock table => table.Rows.Select(Row),
            _ => (IEnumerable<DossierSentence>)[],
        }).DistinctBy(one => one.Text),
    ];

    private static DossierSentence Row(IReadOnlyList<CitedWords> cells)
    {
        var told = cells.Where(cell => cell.Text is not ("" or "–")).ToArray();
        return new([.. told.Select((cell, at) => cell with { Text = cell.Text + (at + 1 < told.Length ? "; " : ".") })]);
    }
}
