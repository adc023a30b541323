using Attest.Core.Dossiers;

namespace Attest.Workflows.Dossiers;

/// <summary>Tells what a dossier says that it did not say on an earlier day, and what it no longer says.</summary>
internal static class ChangesSection
{
    /// <summary>The section.</summary>
    public static DossierSection Of(string day, IReadOnlyList<DossierSection> before, IReadOnlyList<DossierSection> now)
    {
        List<DossierBlock> blocks = [];
        foreach (var change in SectionChange.Between(before, now))
        {
            blocks.Add(new HeadingBlock(change.Section));
            if (change.Added.Count > 0)
            {
                blocks.Add(new SentenceBlock([.. change.Added.Select(sentence => Marked("New: ", sentence))], IsList: true));
            }

            if (change.Gone.Count > 0)
            {
                // What is no longer said has no citation any more that would open.
                blocks.Add(new SentenceBlock([.. change.Gone.Select(sentence => new DossierSentence([new($"No longer: {sentence.Text}", [])]))], IsList: true));
            }
        }

        return new("changes", $"What changed since {day}", blocks.Count > 0 ? blocks : [new RemarkBlock($"Nothing in these sections changed since {day}.")]);
    }

    private static DossierSentence Marked(string mark, DossierSentence sentence) => new([new(mark, []), .. sentence.Words]);
}
