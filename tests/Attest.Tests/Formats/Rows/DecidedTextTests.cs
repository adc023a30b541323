using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Formats.Rows;
using Xunit;

namespace Attest.Tests.Formats.Rows;

public sealed class DecidedTextTests
{
    private static readonly DecidedText Text = new(new()
    {
        IsType = code => code == "ied",
        FindActor = name => name == "JNIM" ? new Participant(Role.Perpetrator, name, new ActorId("jnim"), "JNIM") : null,
        FindPlace = (name, country) => name == "Tene" && country is null or "ML" ? new() { Name = "Tene", Country = "ML", Precision = PlacePrecision.Exact } : null,
    });

    [Theory]
    [InlineData("type", "ied", "ied")]
    [InlineData("date", "2019-03-01", "2019-03-01")]
    [InlineData("date", "2019-03", "2019-03-01 to 2019-03-31")]
    [InlineData("date", "2019-03-01 to 2019-03-04", "2019-03-01 to 2019-03-04")]
    [InlineData("place", "Tene", "Tene, ML")]
    [InlineData("place", "Tene, Mali", "Tene, ML")]
    [InlineData("place", "Unheard, Ségou, ML", "Unheard, ML")]
    [InlineData("killed", "12-15", "12 to 15")]
    [InlineData("wounded", "up to 30", "up to 30")]
    [InlineData("perpetrator", "JNIM; local youths", "JNIM; local youths")]
    [InlineData("targets", "gendarmerie post=police", "gendarmerie post")]
    [InlineData("completion", "foiled", "foiled")]
    [InlineData("main", "no", "not main")]
    public void A_value_is_read_as_people_write_it(string field, string text, string expected)
    {
        var reading = Assert.IsType<Reading<DecidedValue?>.Found>(Text.Read(DecidedText.FindField(field)!.Value, text));
        Assert.Equal(expected, reading.Value?.ToString());
    }

    [Theory]
    [InlineData("type", "picnic")]
    [InlineData("type", "none")]
    [InlineData("date", "yesterday")]
    [InlineData("date", "2019-03-04 to 2019-03-01")]
    [InlineData("place", "Tene, Atlantis")]
    [InlineData("killed", "many")]
    [InlineData("completion", "7")]
    [InlineData("main", "perhaps")]
    public void What_cannot_be_read_says_what_was_expected(string field, string text)
    {
        var reading = Assert.IsType<Reading<DecidedValue?>.Unreadable>(Text.Read(DecidedText.FindField(field)!.Value, text));
        Assert.StartsWith("Expected ", reading.Reason, StringComparison.Ordinal);
        Assert.Contains(text.Split(", ")[^1], reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void None_takes_a_value_away() =>
        Assert.Null(Assert.IsType<Reading<DecidedValue?>.Found>(Text.Read(DecidedField.Date, "none")).Value);
}
