using Attest.Core.Attestations;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class CapitalPlacesTests
{
    private const string Dateline = "TEGUCIGALPA, 3 MAY 91 (PRUEBA NEWS) -- [TEXT] ";

    [Theory]
    [InlineData("GUNMEN KILLED TWO PEASANTS ON FRIDAY IN SAN BLAS DE LA SIERRA.", "SAN BLAS DE LA SIERRA")]
    [InlineData("GUNMEN KILLED TWO PEASANTS IN EL ZARZAL NEIGHBORHOOD.", "EL ZARZAL")]
    [InlineData("GUNMEN KILLED TWO PEASANTS IN THE VILLAGE OF TECUR, HONDURAS.", "TECUR")]
    [InlineData("GUNMEN KILLED TWO PEASANTS HERE TODAY.", "Tegucigalpa")]
    [InlineData("GUNMEN KILLED TWO PEASANTS NEAR THE UNIVERSITY IN THIS CAPITAL.", "Tegucigalpa")]
    [InlineData("GUNMEN KILLED TWO PEASANTS IN A SUBURB OF THE HONDURAN CAPITAL.", "Tegucigalpa")]
    [InlineData("GUNMEN KILLED TWO PEASANTS NEAR THE TOWN OF COMAYAGUA, 80 KM NORTHWEST OF TEGUCIGALPA.", "Comayagua")]
    [InlineData("GUNMEN KILLED TWO PEASANTS IN COMAYAGUA. THEY FLED IN A CAR.", "Comayagua")]
    [InlineData("POLICE IN THIS CAPITAL SAID THAT GUNMEN KILLED TWO PEASANTS IN COMAYAGUA.", "Comayagua")]
    public void The_place_of_an_incident_is_found_without_capitals_to_tell_names(string text, string name) =>
        Assert.Equal(name, PlaceOf(text).Value.Name);

    [Theory]
    [InlineData("JUAN LOPEZ WAS SHOT DEAD IN HONDURAS. LOPEZ LED A UNION.")]
    [InlineData("GUNMEN SHOT AND KILLED A SISTER OF CLAUDIO MEDINA IN HONDURAS.")]
    [InlineData("A BOMB EXPLODED ON RIVERA STREET, KILLING TWO PEOPLE.")]
    [InlineData("GUNMEN IN A CAR KILLED TWO PEASANTS.")]
    public void The_name_of_a_person_or_a_street_is_no_town(string text) =>
        Assert.Equal(("HN", PlacePrecision.Country), (PlaceOf(text).Value.Country, PlaceOf(text).Value.Precision));

    [Fact]
    public void A_dateline_in_may_is_one() =>
        Assert.Equal("GUNMEN KILLED TWO PEASANTS.", ReadEnglish.Sentences(Dateline + "GUNMEN KILLED TWO PEASANTS.")[^1]);

    [Fact]
    public void Here_is_not_the_dateline_of_a_report_from_abroad() =>
        Assert.Equal("SV", ReadEnglish.Code("PRAGUE, 3 MAY 91 (PRUEBA NEWS) -- [TEXT] GUNMEN KILLED TWO SALVADORAN PEASANTS IN THE CAPITAL OF EL SALVADOR. EL SALVADOR HAS CONDEMNED THE KILLING.").Attestations.Single().Place!.Value.Country);

    [Theory]
    [InlineData("THE PRESIDENT TODAY CONDEMNED THE MURDER OF TWO PEASANTS IN HONDURAS.", null)]
    [InlineData("JUDGES RESIGNED TODAY TO PROTEST THE MURDER OF TWO PEASANTS IN HONDURAS.", null)]
    [InlineData("IT WAS REPORTED TODAY THAT ON 1 MAY GUNMEN KILLED TWO PEASANTS IN HONDURAS.", "1991-05-01")]
    [InlineData("A BOMB KILLED TWO PEASANTS IN HONDURAS A FEW MINUTES AGO.", "1991-05-03")]
    [InlineData("A BOMB KILLED TWO PEASANTS IN HONDURAS IN THE PAST FEW HOURS.", "1991-05-03")]
    [InlineData("GUNMEN KILLED TWO PEASANTS AT 2100 ON 1 MAY [0300 GMT ON 2 MAY] IN HONDURAS.", "1991-05-01")]
    [InlineData("A BOMB KILLED A PEASANT AS HE SAT IN HIS HOUSE IN HONDURAS.", null)]
    public void The_day_of_what_is_said_or_done_about_an_incident_is_not_its_day(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), ReadEnglish.Code(Dateline + text, "1991-05-03").Attestations[0].Date?.Value.From);

    private static Stated<PlaceReference> PlaceOf(string text) => ReadEnglish.Code(Dateline + text).Attestations[0].Place!;
}
