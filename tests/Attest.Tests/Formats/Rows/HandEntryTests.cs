using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Formats.Rows;
using Xunit;

namespace Attest.Tests.Formats.Rows;

public sealed class HandEntryTests
{
    private static readonly HandEntry Entry = new(code => code == "armed_assault");

    [Fact]
    public void Without_a_text_the_fields_are_the_document()
    {
        var row = Entry.Read(new Dictionary<string, string> { ["type"] = "armed_assault", ["date"] = "2019-03-01", ["killed"] = "3+", ["quote"] = "three were shot" }, passage: null);
        var attestation = row.Attestation!(row.Document!);
        Assert.Equal((ReviewState.Entered, "3+"), (attestation.Review, attestation.Tolls[0].Citation.Quote));
        Assert.Contains("quote: three were shot\n", row.Document!.Body, StringComparison.Ordinal);
        Assert.StartsWith("entered#", attestation.Id.Document.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_text_in_any_language_values_cite_their_words_or_else_the_passage()
    {
        var document = new Document { Id = new("a.md"), Body = "Hier, trois bergers ont été tués près de Gao.", Language = "fr" };
        var passage = EntryPassage.Find(document, "trois bergers ont été tués près de Gao");
        var row = Entry.Read(new Dictionary<string, string> { ["type"] = "armed_assault", ["place"] = "Gao", ["killed"] = "3" }, passage);
        var attestation = row.Attestation!(row.Document!);
        Assert.Equal(("a.md#6-44", "Gao", Basis.Stated), (attestation.Id.ToString(), attestation.Place!.Citation.Quote, attestation.Place.Basis));
        Assert.Equal(("trois bergers ont été tués près de Gao", Basis.Inferred), (attestation.Tolls[0].Citation.Quote, attestation.Tolls[0].Basis));
        Assert.Null(EntryPassage.Find(document, "quatre bergers"));
    }

    [Theory]
    [InlineData("type", "brawl", false)]
    [InlineData("type", "armed_assault", true)]
    [InlineData("date", "2019-02-30", false)]
    [InlineData("date", "March 2019", true)]
    [InlineData("killed", "many", false)]
    [InlineData("country", "Mali", true)]
    [InlineData("country", "Atlantis", false)]
    [InlineData("completion", "maybe", false)]
    public void Each_answer_is_checked(string field, string value, bool isReadable) => Assert.Equal(isReadable, Entry.Check(field, value) is null);
}
