using Attest.Core.Attestations;
using Attest.Core.Documents;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class NewsTollTests
{
    [Theory]
    [InlineData("A shooting in Toledo on Monday is under investigation.", "1 dead, 4 injured in shooting", 1, 4)]
    [InlineData("A shooting in Toledo on Monday is under investigation.", "Five people shot, one fatally, in Toledo", 1, 4)]
    [InlineData("A shooting in Toledo on Monday is under investigation.", "Shooting in Toledo kills two, wounds 3", 2, 3)]
    [InlineData("A shooting in Toledo on Monday is under investigation.", "7-year-old boy in shooting", null, null)]
    [InlineData("Four people were shot in Toledo on Monday. A woman was shot in the leg. A man was shot in the arm.", "", null, 4)]
    [InlineData("Ann Carver, 27, and Paul Dent, 19, were killed in a shooting in Toledo on Monday.", "", 2, null)]
    [InlineData("A boy, 8, was wounded in a shooting in Toledo on Monday.", "", null, 1)]
    [InlineData("An 18-month-old boy was killed in a shooting in Toledo on Monday.", "", 1, null)]
    [InlineData("A woman was fatally shot in Toledo on Monday.", "", 1, null)]
    [InlineData("Police are investigating the fatal shooting of a man in Toledo on Monday.", "", 1, null)]
    [InlineData("A man was shot in Toledo on Monday. The man was pronounced dead at a hospital.", "", 1, null)]
    [InlineData("A shooting in Toledo on Monday is under investigation.", "Boy, 11, shot and killed in Toledo", 1, null)]
    [InlineData("A shooting in Toledo on Monday is under investigation.", "Man, toddler killed, pregnant woman injured in Toledo shooting", 2, 1)]
    [InlineData("A shooting in Toledo on Monday is under investigation.", "Arrest made in Toledo double homicide", 2, null)]
    [InlineData("A teenager shot himself in the leg in Toledo on Monday.", "", null, 1)]
    [InlineData("Detectives look into how a 15-year-old boy was shot in Toledo on Monday.", "", null, 1)]
    [InlineData("Detectives asked for help after the shooting of a 15-year-old girl in Toledo on Monday.", "", null, 1)]
    [InlineData("A shooting in Toledo on Monday is under investigation.", "Shooting at bar sends 4 people to hospital", null, 4)]
    [InlineData("A shooting in Toledo on Monday is under investigation.", "6 hurt in 2 downtown shootings", null, null)]
    [InlineData("A man and a woman were shot in Toledo on Monday. The man was pronounced dead at the scene.", "", 1, 1)]
    [InlineData("Three cousins between ages 9 and 14 were injured in a shooting in Toledo on Monday.", "", null, 3)]
    public void News_tells_a_total_once(string body, string title, int? killed, int? wounded)
    {
        var tolls = NewsCase.MainOf(body, title).Tolls;
        Assert.Equal(killed, (int?)TollSummary.Of(tolls, Harm.Killed)?.Number.AtLeast);
        Assert.Equal(wounded, (int?)TollSummary.Of(tolls, Harm.Wounded)?.Number.AtLeast);
    }

    [Fact]
    public void A_man_shot_who_died_is_not_wounded_too()
    {
        var tolls = NewsCase.MainOf("A man was shot in Toledo on Monday. The man died at a hospital.").Tolls;
        Assert.Equal(1, TollSummary.Of(tolls, Harm.Killed)?.Number.AtLeast);
        Assert.Null(TollSummary.Of(tolls, Harm.Wounded));
    }

    [Fact]
    public void A_toll_of_the_title_is_cited_there()
    {
        var toll = Assert.Single(NewsCase.MainOf("A shooting in Toledo on Monday is under investigation.", "Shooting in Toledo kills two").Tolls);
        Assert.Equal((DocumentPart.Title, "kills two"), (toll.Citation.Part, toll.Citation.Quote));
    }

    [Fact]
    public void Soldiers_and_villagers_told_apart_both_count()
    {
        var tolls = NewsCase.MainOf("Gunmen attacked Tene on Monday. Four villagers were killed in the attack. Two soldiers were killed in the attack as well.").Tolls;
        Assert.Equal(6, TollSummary.Of(tolls, Harm.Killed)?.Number.AtLeast);
    }
}
