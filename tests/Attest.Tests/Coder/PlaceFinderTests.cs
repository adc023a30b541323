using Attest.Core.Attestations;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class PlaceFinderTests
{
    [Theory]
    [InlineData("Gunmen killed two men in the city of Gao.", "Gao", PlacePrecision.Exact)]
    [InlineData("Gunmen killed two men outside Bamako.", "Bamako", PlacePrecision.Near)]
    [InlineData("Gunmen killed two men near Djibo.", "Djibo", PlacePrecision.Near)]
    [InlineData("Gunmen killed two men in northern Mali.", "Northern Mali", PlacePrecision.Area)]
    [InlineData("Gunmen killed two men in Burkina Faso's capital.", "Ouagadougou", PlacePrecision.Exact)]
    [InlineData("Gunmen killed two men in the village of Tindaga.", "Tindaga", PlacePrecision.Exact)]
    [InlineData("Gunmen killed two men near the village of Tindaga.", "Tindaga", PlacePrecision.Near)]
    [InlineData("Gunmen killed two men in the Tindaga area.", "Tindaga", PlacePrecision.Near)]
    [InlineData("Gunmen killed two men in Niger.", "Niger", PlacePrecision.Country)]
    [InlineData("Gunmen killed two men in the Kidal region.", "Kidal", PlacePrecision.Admin1)]
    [InlineData("Gunmen killed two men in the town of Ansongo.", "Ansongo", PlacePrecision.Exact)]
    public void A_place_is_found_with_its_precision(string sentence, string name, PlacePrecision precision)
    {
        var place = Assert.Single(ReadEnglish.Frame(sentence).Places);
        Assert.Equal((name, precision), (place.Name, place.Precision));
    }

    [Theory]
    [InlineData("Gunmen killed two men in Niono in Segou.", "Niono", "ML")]
    [InlineData("Gunmen killed two men in Tindaga, Burkina Faso.", "Tindaga", "BF")]
    [InlineData("Gunmen killed two men in Djibo in Soum province.", "Djibo", "BF")]
    public void What_contains_a_place_tells_its_country(string sentence, string name, string country)
    {
        var place = ReadEnglish.Code(sentence).Attestations.Single().Place!.Value;
        Assert.Equal((name, country), (place.Name, place.Country));
    }

    [Fact]
    public void A_border_locates_only_nearby()
    {
        var place = ReadEnglish.Code("Gunmen killed two Malian soldiers near the border with Mauritania.").Attestations.Single().Place!.Value;
        Assert.Equal(PlacePrecision.Near, place.Precision);
        Assert.Contains("border", place.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Two men and Chad Mercer were shot.")]
    [InlineData("The Mali army did not comment.")]
    public void A_name_that_is_no_place_here_locates_nothing(string sentence) =>
        Assert.DoesNotContain(ReadEnglish.Frame(sentence).Places, place => place.Precision == PlacePrecision.Exact);

    [Fact]
    public void Places_of_a_list_are_separate() =>
        Assert.Equal(["Gao", "Kidal", "Timbuktu"], ReadEnglish.Frame("Mines went off in Gao, Kidal and Timbuktu.").Places.Select(place => place.Name));
}
