using Xunit;

namespace Attest.Tests.Coder;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("12 soldiers were killed.", "12")]
    [InlineData("Twelve soldiers were killed.", "12")]
    [InlineData("Two dozen soldiers were killed.", "24")]
    [InlineData("Several dozen soldiers were killed.", "24+")]
    [InlineData("Dozens of soldiers were killed.", "24+")]
    [InlineData("Dozens (90) of soldiers were killed.", "90")]
    [InlineData("At least 12 soldiers were killed.", "12+")]
    [InlineData("No fewer than 12 soldiers were killed.", "12+")]
    [InlineData("More than 200 soldiers were killed.", "200+")]
    [InlineData("Up to 30 soldiers were killed.", "..30")]
    [InlineData("As many as thirty soldiers were killed.", "..30")]
    [InlineData("Fewer than 30 soldiers were killed.", "..30")]
    [InlineData("10 to 12 soldiers were killed.", "10..12")]
    [InlineData("Between 10 and 12 soldiers were killed.", "10..12")]
    [InlineData("10-12 soldiers were killed.", "10..12")]
    [InlineData("Ten or twelve soldiers were killed.", "10..12")]
    [InlineData("About 40 soldiers were killed.", "40")]
    [InlineData("Two hundred and fifty soldiers were killed.", "250")]
    [InlineData("Twenty-three soldiers were killed.", "23")]
    [InlineData("One hundred soldiers were killed.", "100")]
    [InlineData("A hundred soldiers were killed.", "100")]
    [InlineData("Three thousand two hundred soldiers were killed.", "3200")]
    [InlineData("1,200 soldiers were killed.", "1200")]
    [InlineData("Half a dozen soldiers were killed.", "6")]
    [InlineData("Hundreds of soldiers were killed.", "200+")]
    [InlineData("Scores of soldiers were killed.", "40+")]
    public void The_bounds_of_a_number_are_as_the_words_have_them(string sentence, string bounds) => Assert.Equal(bounds, NumberOfKilled(sentence));

    [Theory]
    [InlineData("No one was killed.", "0")]
    [InlineData("Nobody was killed.", "0")]
    [InlineData("No soldiers were killed.", "0")]
    [InlineData("Several soldiers were killed.", "2+")]
    [InlineData("A soldier was killed.", "1")]
    [InlineData("One soldier was killed.", "1")]
    [InlineData("Soldiers were killed.", "-")]
    public void Words_that_bound_without_a_figure_are_read_by_the_codebook(string sentence, string bounds)
    {
        var frame = ReadEnglish.Frame(sentence);
        Assert.Equal(bounds, ReadEnglish.Short(frame.NumberOf(frame.Frame.Chunks[0])));
    }

    [Theory]
    [InlineData("A 12-year-old boy was killed.")]
    [InlineData("A 12-year-old was killed.")]
    public void An_age_is_no_number_of_people(string sentence) =>
        Assert.DoesNotContain(ReadEnglish.Frame(sentence).Frame.Quantities, quantity => quantity.AtLeast == 12);

    private static string NumberOfKilled(string sentence) =>
        ReadEnglish.Short(Assert.Single(ReadEnglish.Frame(sentence).Frame.Quantities).ToQuantity());
}
