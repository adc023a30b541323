using Xunit;

namespace Attest.Tests.Coder;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("The army retook the town. Shooting went on until dusk.", 2)]
    [InlineData("Col. Moussa Traore led the column. It reached Sévaré.", 2)]
    [InlineData("Gov. A. B. Keita condemned the raid.", 1)]
    [InlineData("The U.S. Embassy closed its gates.", 1)]
    [InlineData("Troops from the U.S. arrived on Monday.", 1)]
    [InlineData("It happened at 6 a.m. on the road to Gao.", 1)]
    [InlineData("The attack began at 6 p.m. It lasted two hours.", 2)]
    [InlineData("They came on Jan. 27 and left on Feb. 2.", 1)]
    [InlineData("\"We ran into the fields.\" Nobody followed.", 2)]
    [InlineData("\"We ran,\" he said. \"Nobody followed.\"", 2)]
    [InlineData("“They burned the granaries.” The mayor fled.", 2)]
    [InlineData("Who fired first? Nobody could say!", 2)]
    [InlineData("The blast was heard 3.5 kilometres away.", 1)]
    [InlineData("Some 1,200 families left. Others stayed.", 2)]
    [InlineData("The convoy (12 trucks.) stopped. It burned.", 3)]
    [InlineData("The post fell... The garrison had left.", 2)]
    public void A_text_is_cut_where_sentences_end(string text, int sentences) =>
        Assert.Equal(sentences, ReadEnglish.Sentences(text).Length);

    [Fact]
    public void A_line_that_is_only_wrapped_does_not_end_a_sentence() =>
        Assert.Equal(
            ["Gunmen on motorcycles attacked the market of a small\ntown on Friday and took away the takings of the traders.", "Nobody was hurt."],
            ReadEnglish.Sentences("Gunmen on motorcycles attacked the market of a small\ntown on Friday and took away the takings of the traders. Nobody was hurt.\n"));

    [Fact]
    public void A_blank_line_ends_a_sentence_without_a_point() =>
        Assert.Equal(2, ReadEnglish.Sentences("Night of fire on the northern road\n\nTwo trucks were burned near the ford.").Length);

    [Fact]
    public void A_point_in_a_line_of_capitals_ends_a_sentence() =>
        Assert.Equal(2, ReadEnglish.Sentences("GUERRILLAS BLEW UP A BRIDGE NEAR THE RIVER LAST NIGHT. THE ARMY HAS SENT TROOPS TO THE AREA.").Length);

    [Fact]
    public void A_footnote_and_what_stands_under_references_is_no_prose()
    {
        var text = ReadEnglish.Text("Gunmen killed two men in Gao on Monday.\n\n[1] Daily Ledger, \"Two killed in Gao\", 4 May 2020\n");
        Assert.Equal(["Prose", "Reference"], text.Sentences.Select(sentence => sentence.Kind.ToString()));
    }

    [Fact]
    public void Words_that_run_on_without_end_are_cut_into_sentences_of_a_bounded_length()
    {
        var text = ReadEnglish.Text("Gunmen attacked the market. " + string.Concat(Enumerable.Repeat("nothing happened here at all and ", 2_000)));
        Assert.All(text.Sentences, sentence => Assert.InRange(sentence.EndToken - sentence.FirstToken, 1, 1_000));
        Assert.Equal(text.Tokens.Length, text.Sentences[^1].EndToken);
    }
}
