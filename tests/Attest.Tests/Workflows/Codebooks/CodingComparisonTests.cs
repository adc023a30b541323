using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Workflows.Codebooks;
using Xunit;

namespace Attest.Tests.Workflows.Codebooks;

public sealed class CodingComparisonTests
{
    [Fact]
    public void Equal_codings_have_no_change() => Assert.Empty(CodingComparison.Compare(Coding(Account(killed: 3)), Coding(Account(killed: 3))));

    [Fact]
    public void Each_field_that_differs_is_told_with_the_words_of_the_new_value()
    {
        var changes = CodingComparison.Compare(Coding(Account(killed: 3)), Coding(Account(killed: 5, type: "ied")));

        Assert.Equal(["type armed_assault → ied", "tolls killed 3 (soldiers) → killed 5 (soldiers)"], changes.Select(Text));
        Assert.All(changes, change => Assert.Equal("word", change.Quote));
    }

    [Fact]
    public void An_account_that_comes_and_one_that_goes_are_told()
    {
        var changes = CodingComparison.Compare(Coding(Account()), Coding(Account(start: 40)));

        Assert.Equal(["incident armed_assault, 2019-10-01, Boulikessi → ", "incident  → armed_assault, 2019-10-01, Boulikessi"], changes.Select(Text));
    }

    [Fact]
    public void An_account_that_hangs_on_other_words_of_its_sentence_is_the_same_account()
    {
        var sentence = new Citation(new("alpha.md"), DocumentPart.Body, new(0, 20), "word word word word.");
        var (before, after) = (Account() with { Sentences = [sentence] }, Account(start: 10, type: "ied") with { Sentences = [sentence] });

        Assert.Equal(["type armed_assault → ied"], CodingComparison.Compare(Coding(before), Coding(after)).Select(Text));
    }

    [Fact]
    public void A_tally_that_comes_is_told()
    {
        var tally = new TallyStatement { Number = new(Quantity.Exactly(12), new(new("alpha.md"), DocumentPart.Body, new(0, 4), "word"), Assertion.ByAuthor), Unit = "attacks" };

        Assert.Equal(["tally  → 12 attacks"], CodingComparison.Compare(Coding(), Coding() with { Tallies = [tally] }).Select(Text));
    }

    private static string Text(CodingChange change) => $"{change.Field} {change.Before} → {change.After}";

    private static Attestation Account(int start = 0, string type = "armed_assault", int? killed = null) => TestAccounts.Of("alpha.md", day: 1, start: start, type: type, killed: killed).Attestation;

    private static Coding Coding(params Attestation[] accounts) => new() { Document = new("alpha.md"), Version = "test", Attestations = accounts };
}
