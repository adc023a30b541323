using Attest.Core.Actors;
using Attest.Core.Documents;
using Attest.Core.Dossiers;
using Xunit;

namespace Attest.Tests.Core.Dossiers;

public sealed class NoteBookTests
{
    private static readonly ReferenceSource Source = new("un", "List", null, null, null, null);

    [Fact]
    public void What_is_cited_twice_has_one_note_and_each_kind_counts_for_itself()
    {
        var (notes, document) = (new NoteBook(), new Document { Id = new("d"), Body = "one two three" });
        var first = Cite(notes, document, 0, 3);
        var second = Cite(notes, document, 4, 7);
        Assert.Equal(["1", "2", "1", "R1", "R1", "C1"], [first, second, Cite(notes, document, 0, 3), notes.Cite("registry", Source), notes.Cite("registry", Source), notes.Count("all", ["i-1"])]);
        Assert.Equal(["1", "2", "R1", "C1"], notes.Notes.Select(note => note.Label));
    }

    [Theory]
    [InlineData("word ", 100)]
    [InlineData("😀", 250)]
    [InlineData("x", 400)]
    public void A_quote_is_cut_to_300_characters_and_still_stands_at_its_offsets(string unit, int times)
    {
        var text = string.Concat(Enumerable.Repeat(unit, times));
        var document = new Document { Id = new("d"), Body = "ab" + text };
        var notes = new NoteBook();
        Cite(notes, document, 2, Math.Min(402, document.Body.Length));

        var citation = ((DocumentNote)notes.Notes[0]).Citation;

        Assert.InRange(citation.Quote.Length, 150, CitedSource.MaxQuoteLength);
        Assert.Equal(citation.Quote, document.Body[citation.Span.Start..citation.Span.End]);
        Assert.False(char.IsHighSurrogate(citation.Quote[^1]));
    }

    private static string Cite(NoteBook notes, Document document, int start, int end) =>
        notes.Cite(document.Cite(DocumentPart.Body, new(start, end)), "", null, null, "accepted");
}
