using Attest.Core.Attestations;
using Attest.Core.Codings;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class TallyReaderTests
{
    // Every text is published on Wednesday, 15 June 2022.
    [Theory]
    [InlineData("There have been at least 41 al Qaeda-linked attacks so far this year in Mali.", "41+", "al Qaeda-linked attacks", "2022-01-01..2022-06-15", "Mali")]
    [InlineData("ISGS has claimed nine raids in Niger since last year.", "9", "raids", "2021-01-01..", "Niger")]
    [InlineData("The group carried out 14 attacks in March.", "14", "attacks", "2022-03-01..2022-03-31", "")]
    [InlineData("We logged 21 incidents in January.", "21", "incidents", "2022-01-01..2022-01-31", "")]
    [InlineData("The ministry recorded 908 incidents in 2017.", "908", "incidents", "2017-01-01..2017-12-31", "")]
    [InlineData("More than 200 people have been killed in Niger since January.", "200+", "people killed", "2022-01-01..", "Niger")]
    [InlineData("Jihadists have killed at least 300 civilians in Burkina Faso this year.", "300+", "civilians killed", "2022-01-01..2022-06-15", "Burkina Faso")]
    [InlineData("The region has suffered dozens of attacks this year.", "24+", "attacks", "2022-01-01..2022-06-15", "")]
    [InlineData("The dataset holds 58 attacks in Mali and Niger.", "58", "attacks", "-", "Mali|Niger")]
    [InlineData("Burkina Faso has seen 60 bombings since 2019.", "60", "bombings", "2019-01-01..", "Burkina Faso")]
    public void A_count_that_a_text_asserts_keeps_its_scope(string sentence, string number, string unit, string date, string places)
    {
        var coding = ReadEnglish.Code(sentence);
        var tally = Assert.Single(coding.Tallies);
        Assert.Equal((number, unit, date), (ReadEnglish.Short(tally.Number.Value), tally.Unit, ReadEnglish.Short(tally.Date?.Value)));
        Assert.Equal(places.Split('|', StringSplitOptions.RemoveEmptyEntries), tally.Places.Select(place => place.Value.Name));
        AssertNothingElse(coding);
    }

    [Theory]
    [InlineData("So far this year there have been 71 attacks in Mali, while last year there were 240.", "71 attacks 2022-01-01..2022-06-15|240 attacks 2021-01-01..2021-12-31")]
    [InlineData("So far this year there have been 71 attacks in Mali. Last year there were 240.", "71 attacks 2022-01-01..2022-06-15|240 attacks 2021-01-01..2021-12-31")]
    [InlineData("The group carried out 12 attacks in March, against 5 in February.", "12 attacks 2022-03-01..2022-03-31|5 attacks 2022-02-01..2022-02-28")]
    [InlineData("Monitors counted 40 attacks in 2021, up from 31 in 2020.", "40 attacks 2021-01-01..2021-12-31|31 attacks 2020-01-01..2020-12-31")]
    [InlineData("The militants killed 60 people in 14 attacks since January.", "60 people killed 2022-01-01..|14 attacks 2022-01-01..")]
    public void A_number_without_a_unit_takes_that_of_the_count_before_it(string text, string tallies)
    {
        var coding = ReadEnglish.Code(text);
        Assert.Equal(tallies.Split('|'), coding.Tallies.Select(tally => $"{ReadEnglish.Short(tally.Number.Value)} {tally.Unit} {ReadEnglish.Short(tally.Date?.Value)}"));
        AssertNothingElse(coding);
    }

    [Fact]
    public void The_number_compared_with_shares_the_places_and_actors()
    {
        var tallies = ReadEnglish.Code("JNIM carried out 12 attacks in Mali in March, against 5 in February.").Tallies;
        Assert.All(tallies, tally => Assert.Equal("Mali", Assert.Single(tally.Places).Value.Name));
        Assert.All(tallies, tally => Assert.Equal("JNIM", Assert.Single(tally.Actors).Value.Name));
    }

    [Theory]
    [InlineData("JNIM has claimed 47 attacks in Mali this year.", Voice.Claim, "JNIM")]
    [InlineData("There were 47 attacks in Mali this year, according to data compiled by the Meridian Ledger.", Voice.Press, "Meridian Ledger")]
    [InlineData("There were 47 attacks in Mali this year, according to the United Nations.", Voice.UN, "United Nations")]
    [InlineData("We counted 47 attacks in Mali this year.", Voice.Author, null)]
    [InlineData("By our count JNIM has carried out 47 attacks in Mali this year.", Voice.Author, null)]
    [InlineData("There were 47 attacks this year, by the ministry's count.", Voice.Government, "ministry")]
    [InlineData("There were 47 attacks in Mali this year.", Voice.Author, null)]
    public void A_count_is_said_by_somebody(string sentence, Voice voice, string? by)
    {
        var assertion = Assert.Single(ReadEnglish.Code(sentence).Tallies).Number.Assertion;
        Assert.Equal((voice, by), (assertion.Voice, assertion.Speaker));
    }

    [Theory]
    [InlineData("JNIM has claimed 47 attacks in Mali this year.", "JNIM")]
    [InlineData("There were 41 al Qaeda-linked attacks in Mali this year.", "AQ")]
    [InlineData("There were 41 attacks by JNIM in Mali this year.", "JNIM")]
    [InlineData("JNIM's 41 attacks in Mali this year drew little notice.", "JNIM")]
    public void The_actor_whose_incidents_are_counted_is_kept(string sentence, string actor) =>
        Assert.Equal(actor, Assert.Single(Assert.Single(ReadEnglish.Code(sentence).Tallies).Actors).Value.Name, ignoreCase: true);

    [Fact]
    public void The_rank_of_an_incident_is_a_count_and_the_incident_stays()
    {
        var coding = ReadEnglish.Code("An ambush near Djibo on Monday killed four soldiers. It was the third attack this month in Soum province.");
        var tally = Assert.Single(coding.Tallies);
        Assert.Equal(("3", "attack"), (ReadEnglish.Short(tally.Number.Value), tally.Unit));
        Assert.Equal("third", tally.Number.Citation.Quote);
        Assert.Single(coding.Attestations);
    }

    [Theory]
    [InlineData("JNIM, which has claimed 47 attacks this year, ambushed an army convoy near Djibo on Monday and killed six soldiers.")]
    [InlineData("Six soldiers were killed in an ambush near Djibo on Monday.")]
    [InlineData("Gunmen killed 12 people in Djibo in January.")]
    [InlineData("At least 71 soldiers were killed in the attack on the Inates camp in December.")]
    [InlineData("Militants stormed the base in 2019 and killed 71 soldiers.")]
    public void An_incident_beside_a_number_stays_an_incident(string sentence) => Assert.Single(ReadEnglish.Code(sentence).Attestations);

    [Theory]
    [InlineData("The two attacks on Monday hit the barracks in Gao and the airport.")]
    [InlineData("Six soldiers were killed in an ambush near Djibo on Monday.")]
    [InlineData("In 2016 nineteen soldiers were killed in their tents.")]
    [InlineData("Three brothers were killed in January when gunmen shot at their car.")]
    [InlineData("The first attack on the village took place in 2019.")]
    public void What_tells_single_incidents_is_no_tally(string sentence) => Assert.Empty(ReadEnglish.Code(sentence).Tallies);

    private static void AssertNothingElse(Coding coding)
    {
        Assert.Empty(coding.Attestations);
        Assert.Empty(coding.Aggregates);
    }
}
