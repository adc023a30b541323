using Attest.Core.Attestations;
using Attest.Core.Documents;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class WhenTests
{
    [Theory]
    [InlineData("Two men were shot outside a bar in Toledo. It happened about 11 p.m. Saturday.", 5)]
    [InlineData("Police in Toledo are looking for a gunman. The shooting happened around 6 p.m. Monday. Two men were shot.", 7)]
    [InlineData("A woman was shot and killed in Toledo. A man was charged Tuesday. Officers were called to the scene early Sunday morning.", 6)]
    [InlineData("A man was charged Tuesday in a killing in Toledo. He is accused of shooting two brothers outside a bar on Feb. 20. He appeared in court on Monday.", 20, 2)]
    public void The_day_may_stand_in_another_sentence_than_the_incident(string body, int day, int month = 3)
    {
        var date = NewsCase.MainOf(body).Date;
        Assert.NotNull(date);
        Assert.Equal(new DateOnly(2016, month, day), date.Value.From);
        Assert.Equal(new DateOnly(2016, month, day), date.Value.To);
    }

    [Fact]
    public void News_without_a_day_is_of_the_day_before_or_its_own()
    {
        var date = NewsCase.MainOf("Two men were shot outside a bar in Toledo, police said.").Date;
        Assert.NotNull(date);
        Assert.Equal((new DateOnly(2016, 3, 7), new DateOnly(2016, 3, 8)), (date.Value.From!.Value, date.Value.To!.Value));
        Assert.Equal((DatePrecision.Range, Basis.Inferred), (date.Value.Precision, date.Basis));
    }

    [Fact]
    public void A_text_about_a_trial_is_no_news_of_its_day()
    {
        var date = NewsCase.MainOf("A man was sentenced for a killing in Toledo. He was convicted by a jury. Prosecutors asked for life. The judge denied bail. Two men were shot outside a bar, the court heard.").Date;
        Assert.Null(date);
    }

    [Fact]
    public void A_title_tells_the_incident_when_the_text_below_it_is_lost()
    {
        var main = NewsCase.MainOf("Sign in to read on. Thank you for registering!", "Two men shot and killed outside Toledo bar");
        Assert.Equal((DocumentPart.Title, "Toledo"), (main.Place!.Citation.Part, main.Place.Value.Name));
        Assert.Equal(2, TollSummary.Of(main.Tolls, Harm.Killed)?.Number.AtLeast);
        Assert.Equal(new DateOnly(2016, 3, 7), main.Date?.Value.From);
    }

    [Fact]
    public void The_number_of_a_block_is_no_year()
    {
        var date = NewsCase.MainOf("Two men were shot on Monday in the 2000 block of Main Street in Toledo.").Date;
        Assert.Equal(new DateOnly(2016, 3, 7), date?.Value.From);
    }

    [Theory]
    [InlineData("The ambush of a convoy near Gao was claimed by JNIM on Tuesday.")]
    [InlineData("The bombing of a bank in Gao was claimed on Tuesday by JNIM.")]
    public void The_day_of_a_claim_is_not_the_day_of_the_incident(string text) =>
        Assert.DoesNotContain("Tuesday", Assert.Single(ReadEnglish.Code(text).Attestations).Date?.Citation.Quote ?? "", StringComparison.Ordinal);
}
