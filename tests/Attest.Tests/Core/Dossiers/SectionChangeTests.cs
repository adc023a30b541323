using Attest.Core.Dossiers;
using Xunit;

namespace Attest.Tests.Core.Dossiers;

public sealed class SectionChangeTests
{
    [Fact]
    public void A_change_tells_what_a_section_newly_says_and_what_it_no_longer_says()
    {
        var before = Section("leaders", "A leads.", "B was killed in 2019.");
        var now = Section("leaders", "A leads.", "B was killed in 2020.");

        var change = Assert.Single(SectionChange.Between([before, Section("areas", "X.")], [now, Section("areas", "X.")]));

        Assert.Equal(("leaders", "B was killed in 2020.", "B was killed in 2019."), (change.Section, Assert.Single(change.Added).Text, Assert.Single(change.Gone).Text));
    }

    [Fact]
    public void A_row_is_told_as_a_sentence_of_its_cells_with_their_notes()
    {
        var table = new TableBlock("Leaders", ["Name", "Role", "When"], [[new("A", ["1"]), new("emir", []), new("–", [])]]);
        var change = Assert.Single(SectionChange.Between([], [new("leaders", "Leaders", [table])]));
        Assert.Equal("A; emir.", Assert.Single(change.Added).Text);
        Assert.Equal(["1"], change.Added[0].Words[0].Notes);
    }

    [Fact]
    public void The_same_sentences_with_other_notes_are_no_change() =>
        Assert.Empty(SectionChange.Between([Section("a", "X.")], [new("a", "a", [new SentenceBlock([new([new("X.", ["9"])])])])]));

    private static DossierSection Section(string key, params string[] sentences) =>
        new(key, key, [new SentenceBlock([.. sentences.Select(text => new DossierSentence([new(text, [])]))])]);
}
