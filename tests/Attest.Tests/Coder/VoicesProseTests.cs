using Attest.Core.Attestations;
using Xunit;

namespace Attest.Tests.Coder;

/// <summary>How communiqués, claims, local papers and registers tell incidents: short texts of our own, published on 15 June 2022.</summary>
public sealed class VoicesProseTests
{
    [Theory]
    [InlineData("A car parked outside the grain market of Kirkuk exploded on Monday, killing nine people and wounding 20.", "vehicle_bomb 9 20")]
    [InlineData("On Monday a second lorry blew up at a checkpoint in Kirkuk. Six policemen died.", "vehicle_bomb 6 -")]
    [InlineData("His car blew up in Kirkuk on Monday, wounding the judge.", "bombing - 1")]
    [InlineData("A charge of dynamite ruptured the gas line near Saravena on Monday night.", "bombing - -")]
    [InlineData("An explosive device overturned a bus near Quetta on Monday.", "bombing - -")]
    [InlineData("A mine derailed a goods train near Mach on Monday.", "landmine - -")]
    [InlineData("Rebels mined the track near Mach on Monday.", "landmine - -")]
    [InlineData("Rebels fired at a helicopter near Goma on Monday.", "armed_assault - -")]
    [InlineData("Hodan district, 12 June: vehicle-borne device at a tea shop. Five killed, nine injured.", "vehicle_bomb 5 9")]
    [InlineData("A bomb went off in Gao on Monday. Nine people were hospitalised.", "bombing - 9")]
    [InlineData("A shooting in Gary on Monday sent four people to the hospital.", "armed_assault - 4")]
    [InlineData("A man was shot dead in Gary on Monday. Two others were taken to a hospital in critical condition.", "armed_assault 1 2")]
    [InlineData("Three others, two men and a girl, were wounded in the shooting in Gary on Monday.", "armed_assault - 3")]
    [InlineData("A boy said that he and three others were shot in Gary on Monday.", "armed_assault - 4")]
    [InlineData("Soldiers clashed with armed men near Gao on Monday; fourteen of these died.", "clash 14 -")]
    [InlineData("Gunmen ambushed a column near Gao on Monday, killed nine soldiers and burned two lorries.", "ambush 9 -")]
    [InlineData("A patrol was attacked near Gao on Monday. The communiqué of JNIM puts the dead at five.", "attack 5 -")]
    [InlineData("Two more died overnight after Sunday's blast in Baquba, which brings the number of the dead to thirteen.", "bombing 13 -")]
    [InlineData("Gunmen stormed the post at Mondoro on Monday. Three patrol vehicles were set on fire.", "armed_assault - -")]
    public void What_happened_is_told_in_many_ways(string text, string expected)
    {
        var account = Assert.Single(ReadEnglish.Code(text).Attestations);
        Assert.Equal(expected, $"{account.Type.Value.Code} {Sum(account, Harm.Killed)} {Sum(account, Harm.Wounded)}");
    }

    [Theory]
    [InlineData("Two workers were taken to hospital after a lift fell in Gary on Monday.")]
    [InlineData("Police found a man who was trying to hide a gun in Gary on Monday.")]
    public void No_incident_is_told_by_what_may_have_other_causes(string text) => Assert.Empty(ReadEnglish.Code(text).Attestations);

    [Theory]
    [InlineData("A bomb killed 12 civilians in Khan Bani Sa'ad, Iraq, on 8 June.", "Khan Bani Sa'ad")]
    [InlineData("Gunmen on motorcycles invaded Gidan Kaso, a village in Zurmi Local Government Area, on Thursday and killed 14 people.", "Gidan Kaso")]
    [InlineData("Members of the state police who were serving a warrant in the community of El Rosal, municipality of Aguililla, were attacked by gunmen on Monday.", "El Rosal")]
    [InlineData("The blast hit a UN convoy south of Aguelhok on Saturday.", "Aguelhok")]
    [InlineData("Gunmen attacked a convoy near Gao on Monday. On Wednesday a convoy of the UN hit a mine near Boni. Three peacekeepers were injured there.", "Gao|Boni")]
    [InlineData("A car blew up in Kirkuk on Monday, killing nine. On Tuesday a second car blew up in Tikrit. Twelve people were killed there.", "Kirkuk|Tikrit")]
    [InlineData("In March, a mine killed 12 people in Gao and five in Kidal.", "Gao|Kidal")]
    [InlineData("JNIM told reporters on Tuesday that its men dynamited a bridge in the hamlet of Sadji on Monday.\n\nThey also blew up the pumping station of Ansongo on Monday.", "Sadji|Ansongo")]
    public void Where_it_happened_is_told_by_the_sentence(string text, string places) =>
        Assert.Equal(places.Split('|'), ReadEnglish.Code(text).Attestations.Select(account => account.Place?.Value.Name));

    [Theory]
    [InlineData("In March, a mine killed 12 people in Gao and five in Kidal.", "12 2022-03-01|5 2022-03-01")]
    [InlineData("Twelve people were killed in Gao and five in Kidal on Monday.", "12 2022-06-13|5 2022-06-13")]
    public void One_verb_may_tell_two_incidents(string text, string expected) =>
        Assert.Equal(expected.Split('|'), ReadEnglish.Code(text).Attestations.Select(account => $"{Sum(account, Harm.Killed)} {account.Date?.Value.From:yyyy-MM-dd}"));

    [Theory]
    [InlineData("A spokesman for the Baloch Liberation Army accepted responsibility for the bombing of the train at Mach on Monday.", "Baloch Liberation Army")]
    [InlineData("JNIM said on Friday that its fighters had raided the gendarmerie post at Mondoro on Monday. On Tuesday they burned two lorries near Boni.", "JNIM|JNIM")]
    [InlineData("On 8 June a car bomb went off in Baquba, killing 13. On the same day a bomb killed 12 in Tikrit. The Islamic State claimed the former.", "Islamic State|")]
    [InlineData("On 8 June a car bomb went off in Baquba, killing 13. On the same day a bomb killed 12 in Tikrit. The Islamic State claimed the latter.", "|Islamic State")]
    public void Whoever_is_spoken_for_claims(string text, string by) =>
        Assert.Equal(by.Split('|'), ReadEnglish.Code(text).Attestations.Select(account => string.Join(',', account.Responsibilities.Where(one => one.Value.Kind == ResponsibilityKind.Claimed).Select(one => one.Value.Name))));

    [Theory]
    [InlineData("On the eighth of May a car bomb killed four in Gao.", "2022-05-08")]
    [InlineData("A car bomb killed four in Gao on the twenty-first of April.", "2022-04-21")]
    public void A_day_may_be_written_in_words(string text, string day) =>
        Assert.Equal(day, Assert.Single(ReadEnglish.Code(text).Attestations).Date?.Value.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static string Sum(Attestation account, Harm harm) => TollSummary.Of(account.Tolls, harm)?.Number.AtLeast?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-";
}
