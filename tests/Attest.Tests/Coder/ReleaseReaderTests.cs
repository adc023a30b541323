using Attest.Core.Releases;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class ReleaseReaderTests
{
    // Every text is published on Wednesday, 15 June 2022.
    [Theory]
    [InlineData("JNIM released a new video on Monday.", ReleaseKind.Video, "JNIM", null, "2022-06-13")]
    [InlineData("A video released by JNIM's media wing Az-Zallaqa shows a raid on an army camp.", ReleaseKind.Video, "JNIM", "Az-Zallaqa", null)]
    [InlineData("In a film that its Al-Kataib foundation released on Sunday, al-Shabaab shows the battle.", ReleaseKind.Video, "al-Shabaab", "Al-Kataib", "2022-06-12")]
    [InlineData("ISWAP published photos of the burned base.", ReleaseKind.Photos, "ISWAP", null, null)]
    [InlineData("The media wing of JNIM has brought out a film of thirty minutes.", ReleaseKind.Video, "JNIM", "media wing", null)]
    [InlineData("JNIM claimed the ambush in a statement distributed on Telegram.", ReleaseKind.Statement, "JNIM", null, null)]
    [InlineData("JNIM said in a statement that its fighters attacked the post.", ReleaseKind.Statement, "JNIM", null, null)]
    [InlineData("A communiqué issued by AQIM on 3 June claimed the attack.", ReleaseKind.Statement, "AQIM", null, "2022-06-03")]
    [InlineData("A statement that JNIM put out on Friday claims three operations.", ReleaseKind.Statement, "JNIM", null, "2022-06-10")]
    [InlineData("JNIM, al Qaeda's branch in the Sahel, released a new video.", ReleaseKind.Video, "JNIM", null, null)]
    [InlineData("JNIM's video was shared widely.", ReleaseKind.Video, "JNIM", null, null)]
    [InlineData("An audio message by AQIM calls for attacks.", ReleaseKind.Audio, "AQIM", null, null)]
    public void What_a_group_puts_out_is_read_with_outlet_and_day(string text, ReleaseKind kind, string by, string? outlet, string? day)
    {
        var release = Assert.Single(ReadEnglish.Code(text).Releases);
        Assert.Equal((kind, by, outlet), (release.Kind.Value, release.By?.Value.Name, release.Outlet?.Value));
        Assert.Equal(day, release.Date?.Value.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("The army released a video of its raid on a JNIM camp.")]
    [InlineData("The army said in a statement that JNIM attacked the post.")]
    [InlineData("The ministry published photos of weapons seized from JNIM.")]
    [InlineData("Witnesses shared a video of the attack by JNIM.")]
    [InlineData("JNIM attacked a video shop in Bamako.")]
    [InlineData("The United Nations issued a statement.")]
    public void What_others_put_out_is_no_release_of_a_group(string text) => Assert.Empty(ReadEnglish.Code(text).Releases);

    [Fact]
    public void Sentences_behind_tell_what_it_shows_how_it_is_made_and_who_speaks()
    {
        var release = Assert.Single(ReadEnglish.Code(
            "JNIM published a 30-minute video on Monday. The film features a raid on a gendarmerie post. Two masked commanders address the camera. Some scenes were filmed with drones and carry subtitles.").Releases);
        Assert.Contains("a raid on a gendarmerie post", release.Shows.Select(one => one.Value));
        Assert.Contains("30-minute", release.Notes.Select(one => one.Value));
        Assert.Contains("subtitles", release.Notes.Select(one => one.Value));
        Assert.Contains("Two masked commanders", release.Speakers.Select(one => one.Value));
    }

    [Fact]
    public void Who_speaks_is_told_by_role_and_never_by_name()
    {
        var release = Assert.Single(ReadEnglish.Code("JNIM released a video. In the video the commander Abu Example gives a speech.").Releases);
        Assert.Equal(["the commander"], release.Speakers.Select(one => one.Value));
    }

    [Fact]
    public void The_incidents_that_it_shows_are_those_told_where_the_text_is_about_it()
    {
        var coding = ReadEnglish.Code("JNIM released a new video on Monday.\n\nThe film shows an assault on the army camp at Soumpi on 27 January.\n\nOn Tuesday gunmen killed four farmers near Djenné.");
        var shown = Assert.Single(Assert.Single(coding.Releases).Incidents);
        Assert.Equal("Soumpi", coding.Attestations.Single(one => one.Id == shown).Place?.Value.Name);
        Assert.Equal(2, coding.Attestations.Count);
    }

    [Fact]
    public void Another_video_is_another_release_and_the_same_one_is_not()
    {
        Assert.Single(ReadEnglish.Code("JNIM released a video on Monday. The video released by JNIM shows a camp.").Releases);
        Assert.Equal(2, ReadEnglish.Code("JNIM released a video on Monday. JNIM released another video on Tuesday.").Releases.Count);
    }

    [Fact]
    public void Every_value_cites_its_words()
    {
        var coding = ReadEnglish.Code("A 12-minute video released on Monday by JNIM's media wing Az-Zallaqa shows a raid.");
        var release = Assert.Single(coding.Releases);
        Assert.Equal(("video", "JNIM", "Az-Zallaqa", "Monday"), (release.Kind.Citation.Quote, release.By!.Citation.Quote, release.Outlet!.Citation.Quote, release.Date!.Citation.Quote));
    }
}
