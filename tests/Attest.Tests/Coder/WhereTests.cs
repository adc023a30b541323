using Attest.Core.Attestations;
using Attest.Core.Documents;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class WhereTests
{
    [Theory]
    [InlineData("Two men were shot Monday night at 953 E. Garfield Avenue. Toledo police said both are in hospital.", "", "Toledo")]
    [InlineData("DAYTON, Ohio (AP) — A man was shot and killed on Lincoln Street on Monday.", "", "Dayton")]
    [InlineData("A man was shot and killed outside a bar on Monday. No one was arrested.", "Man killed in Savannah shooting", "Savannah")]
    [InlineData("A teenager was shot on Monday. Officer Warren Jackson said the boy was shot at a party in Meridian. Jackson said nobody else was hurt.", "", "Meridian")]
    [InlineData("Two brothers were shot outside a store in Madison, Tenn., on Monday. The younger one was flown to a hospital in Nashville.", "", "Madison")]
    [InlineData("Shots were fired on Detroit's west side on Monday, wounding two men. Both live in Flint.", "", "Detroit")]
    public void The_town_of_a_piece_of_news_is_found_beside_streets_quarters_and_persons(string body, string title, string town)
    {
        var place = NewsCase.MainOf(body, title).Place;
        Assert.NotNull(place);
        Assert.Equal(town, place.Value.Name);
        Assert.Equal("US", place.Value.Country);
    }

    [Theory]
    [InlineData("Three people were shot Monday in the Englewood neighborhood. Chicago police are looking for a gunman. The shooting happened in Chicago about 9 p.m.", "Englewood", "Chicago", "Illinois", "Englewood … Chicago")]
    [InlineData("A boy was shot in the Garfield section of Pittsburgh on Monday. He was taken to a hospital in Cleveland.", "Garfield", "Pittsburgh", "Pennsylvania", "Garfield section of Pittsburgh")]
    public void A_quarter_is_told_with_its_town(string body, string name, string town, string division, string words)
    {
        var place = NewsCase.MainOf(body, "").Place;
        Assert.NotNull(place);
        Assert.Equal((name, town, division), (place.Value.Name, place.Value.Container?.Name, place.Value.Admin1));
        Assert.Equal(words, ContainingPlace.WordsOf(place));
    }

    [Fact]
    public void A_village_is_told_with_the_only_county_that_the_text_names()
    {
        var place = NewsCase.MainOf("The Harlan County Sheriff's Office says a man was shot dead in Cedar Bluff on Monday.", "").Place;
        Assert.NotNull(place);
        Assert.Equal(("Cedar Bluff", "Harlan County", "Harlan County"), (place.Value.Name, place.Value.Container?.Name, place.Value.Admin2));
        Assert.Equal("Cedar Bluff … Harlan County", ContainingPlace.WordsOf(place));
    }

    [Fact]
    public void Of_several_counties_none_is_told_to_hold_the_place()
    {
        var place = NewsCase.MainOf("The Harlan County Sheriff's Office says a man was shot dead in Cedar Bluff on Monday. The Bell County sheriff sent deputies.", "").Place;
        Assert.Equal("Cedar Bluff", place?.Value.Name);
        Assert.Null(place?.Value.Container);
    }

    [Fact]
    public void A_quarter_that_the_title_tells_is_told_with_the_town_of_the_police()
    {
        var place = NewsCase.MainOf("Four people were wounded on Monday night at a party, Los Angeles police said.", "Four shot in Wilmington").Place;
        Assert.Equal(("Wilmington", "Los Angeles", "California"), (place?.Value.Name, place?.Value.Container?.Name, place?.Value.Admin1));
    }

    [Fact]
    public void A_town_with_its_own_police_is_no_quarter_of_another()
    {
        var place = NewsCase.MainOf("A man was shot on Monday in Bristol, Tenn., and flown to Knoxville. Bristol police are looking for a gunman.", "").Place;
        Assert.Equal("Bristol", place?.Value.Name);
        Assert.Null(place?.Value.Container);
    }

    [Theory]
    [InlineData("Two brothers were shot in the Northwest on Monday. Police say a Man was seen.", "Shooting in Tulsa, Okla.", "US")]
    [InlineData("A patrol was ambushed on Monday near Bilibangbang.", "Burkina Faso: ten soldiers killed", "BF")]
    public void The_country_is_read_from_title_and_abbreviated_divisions(string body, string title, string country) =>
        Assert.Equal(country, NewsCase.MainOf(body, title).Place?.Value.Country);

    [Fact]
    public void A_title_tells_an_incident_by_its_place_where_the_page_tells_none()
    {
        var place = NewsCase.MainOf("Sign in to read on.", "Two men arrested after shooting in Savannah").Place;
        Assert.Equal("Savannah", place?.Value.Name);
    }

    [Fact]
    public void A_town_of_the_title_is_cited_there_and_inferred()
    {
        var place = NewsCase.MainOf("A man was shot and killed outside a bar on Monday.", "Man killed in Savannah shooting").Place;
        Assert.NotNull(place);
        Assert.Equal(DocumentPart.Title, place.Citation.Part);
        Assert.Equal("Savannah", place.Citation.Quote);
        Assert.Equal(Basis.Inferred, place.Basis);
    }

    [Fact]
    public void A_place_that_the_incident_names_stands_before_the_towns_of_others()
    {
        var place = NewsCase.MainOf("Gunmen attacked the village of Tene in the Ségou region on Monday, killing four people. The army said in Bamako that it had sent troops. An official in Bamako confirmed it.").Place;
        Assert.Equal("Tene", place?.Value.Name);
    }
}
