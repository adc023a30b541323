using Attest.Coder.Names;
using Attest.Core.Names;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Attest.Tests.Core.Names;

public sealed class NameMatcherTests
{
    private static readonly NameMatcher Matcher = NameFiles.LoadMatcher();

    [Theory]
    [InlineData("Katibat al-Nahr", "Katiba Al Nahr")]
    [InlineData("Jabhat al-Nahr", "Front al-Nahr")]
    [InlineData("Harakat Shabab al-Wadi", "Harakah Shabaab el-Wadi")]
    [InlineData("Youssouf Traore", "Yusuf Traoré")]
    [InlineData("Qasim Dhoulfiqar", "Kassim Zulfiqar")]
    [InlineData("Абдулла Каримов", "Abdullah Karimov")]
    [InlineData("يوسف المدني", "Yusuf al-Madani")]
    [InlineData("Νίκος Παπάς", "Nikos Papas")]
    [InlineData("КАТИБА АЛЬ-НАХР", "Katiba al-Nahr")]
    [InlineData("Ould Brahim, Sidi", "Sidi Ould Brahim")]
    [InlineData("M. Ould Salem", "Mahmoud Ould Salem")]
    [InlineData("R1ver Fr0nt", "River Front")]
    [InlineData("RiverFront", "River Front")]
    [InlineData("Ri ver Front", "River Front")]
    [InlineData("Harbour Tin Trading Limited Liability Company", "Harbour Tin Trading LLC")]
    [InlineData("Harbour Tin Trading Lmited", "Harbour Tin Trading Ltd.")]
    [InlineData("Second Brigade of the Coast", "2nd Brigade of the Coast")]
    [InlineData("Brigade Twenty-One", "Brigade 21")]
    [InlineData("Movement for the Rights of the Valley", "MRV")]
    [InlineData("Sheikh Idris Bello", "Idris Bello")]
    public void These_may_be_names_of_one_bearer(string one, string other)
    {
        var comparison = Matcher.Compare(one, other);
        Assert.True(comparison.IsMatch, comparison.Explanation);
    }

    [Theory]
    [InlineData("Katibat al-Nahr", "Katibat al-Jabal")]
    [InlineData("Youssouf Traore", "Youssouf Keita")]
    [InlineData("Sidi Ould Brahim", "Sidi Ould Mokhtar")]
    [InlineData("Harbour Tin Trading GmbH", "Harbour Lead Mining GmbH")]
    [InlineData("M. O.", "Mahmoud Ould")]
    [InlineData("Popular Front of the Coast", "Popular Front of the Mountains")]
    [InlineData("Абдулла Каримов", "Oleg Vasiliev")]
    public void These_are_names_of_two(string one, string other)
    {
        var comparison = Matcher.Compare(one, other);
        Assert.False(comparison.IsMatch, comparison.Explanation);
    }

    [Fact]
    public void A_comparison_is_the_same_from_either_side()
    {
        string[] names = ["Katibat al-Nahr", "Katiba Al Nahr", "Abdullah Karimov", "Абдулла Каримов", "MRV", "Movement for the Rights of the Valley", "Ri ver Front", "River Front", "21", "", "…"];
        foreach (var (one, other) in names.SelectMany(one => names.Select(other => (one, other))))
        {
            Assert.Equal(Matcher.Compare(one, other).Score, Matcher.Compare(other, one).Score, 9);
        }
    }

    [Fact]
    public void The_explanation_says_what_agrees_what_does_not_and_what_decided()
    {
        Assert.Contains("'nahr' is spelt like 'nohr', 1 letter differs", Matcher.Compare("Katibat al-Nahr", "Katiba al-Nohr").Explanation, StringComparison.Ordinal);
        Assert.Contains("'katibat' means 'katiba'", Matcher.Compare("Katibat al-Nahr", "Katiba al-Nohr").Explanation, StringComparison.Ordinal);
        Assert.Contains("coast and mountains have nothing in common", Matcher.Compare("Front of the Coast", "Front of the Mountains").Explanation, StringComparison.Ordinal);
        Assert.Contains("the legal forms gmbh and ag differ", Matcher.Compare("Tin Trading GmbH", "Tin Trading AG").Explanation, StringComparison.Ordinal);
        Assert.Contains("decided by both lack", Matcher.Compare("Youssouf Traore", "Youssouf Keita").Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Katibat al-Nahr", "Katiba An Nahr", true)]
    [InlineData("Jabhat al-Nahr", "Front of Nahr", true)]
    [InlineData("4th Brigade", "5th Brigade", false)]
    [InlineData("River Front - K", "River Front", false)]
    [InlineData("SLM/A - MA", "SLM/A - MM", false)]
    [InlineData("R. Front", "River Front", false)]
    public void Names_are_whole_when_no_word_is_left_over(string one, string other, bool areWhole) => Assert.Equal(areWhole, Matcher.Compare(one, other).IsWhole);

    [Fact]
    public void Any_text_can_be_compared()
    {
        Prop.ForAll<string, string>((one, other) =>
        {
            var score = Matcher.Compare(one ?? "", other ?? "").Score;
            return score is >= 0 and <= 1;
        }).QuickCheckThrowOnFailure();
    }
}
