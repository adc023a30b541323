using Attest.Coder.Text;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("al-Qaeda's men", "al|Qaeda|'s|men")]
    [InlineData("the soldiers' post", "the|soldiers|'|post")]
    [InlineData("the U.S. base, 1,200 men", "the|U.S.|base|,|1,200|men")]
    [InlineData("a 12-year-old boy", "a|12|year|old|boy")]
    [InlineData("the 3rd of May", "the|3rd|of|May")]
    [InlineData("3.5 km", "3.5|km")]
    [InlineData("N'Djamena", "N|Djamena")]
    [InlineData("Ménaka (north)", "Ménaka|(|north|)")]
    [InlineData("zero\u200Bwidth", "zero|width")]
    [InlineData("wait... what", "wait|...|what")]
    [InlineData("2017-04-09", "2017|04|09")]
    public void A_text_is_cut_into_tokens(string text, string tokens) =>
        Assert.Equal(tokens.Split('|'), ReadEnglish.Text(text).Tokens.ToArray().Select(token => text[token.Start..token.End]));

    [Theory]
    [InlineData("1,200", 1200)]
    [InlineData("12", 12)]
    [InlineData("22nd", 22)]
    [InlineData("7.9", 7)]
    [InlineData("99999999999999999999", 999_999_999_999)]
    public void A_number_keeps_its_value_without_overflow(string text, long value)
    {
        var token = Assert.Single(ReadEnglish.Text(text).Tokens.ToArray());
        Assert.Equal((TokenKind.Number, value), (token.Kind, token.Value));
    }

    [Theory]
    [InlineData("Ménaka", "menaka")]
    [InlineData("SÉVARÉ", "sevare")]
    [InlineData("Łódź", "lodz")]
    [InlineData("’s", "'s")]
    public void Folding_drops_case_and_accents_and_keeps_the_length(string text, string folded)
    {
        Assert.Equal(folded, Folding.Fold(text));
        Assert.Equal(text.Length, folded.Length);
    }
}
