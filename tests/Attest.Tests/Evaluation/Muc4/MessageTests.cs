using Attest.Core.Documents;
using Attest.Evaluation.Muc4;
using Xunit;

namespace Attest.Tests.Evaluation.Muc4;

public sealed class MessageTests
{
    [Fact]
    public void The_body_is_the_text_after_the_line_with_the_id()
    {
        var message = SampleMessage.Sample;

        Assert.Equal("DEV-MUC3-9001", message.Id);
        Assert.Equal(9001, message.Number);
        Assert.Equal(SampleMessage.Text[(SampleMessage.Text.IndexOf('\n') + 1)..], message.Document.Body);
        Assert.Equal(PublishedBasis.Dateline, message.Document.PublishedBasis);
    }

    [Theory]
    [InlineData("   SAN SALVADOR, 3 JAN 90 -- [TEXT] A", "1990-01-03", "SAN SALVADOR")]
    [InlineData("   MEXICO CITY (MEXICO), 12 NOV 89 (EFE) -- [TEXT] A", "1989-11-12", "MEXICO CITY")]
    [InlineData("   BOGOTA, 18 APRIL 89 (AFP) -- [TEXT] A", "1989-04-18", "BOGOTA")]
    [InlineData("   PERTH (AUSTRALIA), JUNE 11 89 (AFP) -- [TEXT] A", "1989-06-11", "PERTH")]
    [InlineData("   LIMA, NO DATE -- [TEXT] A", null, "LIMA")]
    [InlineData("   SAN SALVADOR, 9 OCT (AFP) -- [TEXT] A", null, "SAN SALVADOR")]
    public void The_dateline_tells_day_and_place(string text, string? published, string place)
    {
        var message = Message.Read("TST2-MUC4-0001\n\n" + text + "\n").Single();

        Assert.Equal(published, message.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(place, message.Place);
    }

    [Fact]
    public void Every_line_with_an_id_begins_a_message() =>
        Assert.Equal(["DEV-MUC3-0001", "TST1-MUC3-0002"], Message.Read("DEV-MUC3-0001  (NOSC)\n\nA\n\nTST1-MUC3-0002\n\nB\n").Select(message => message.Id));
}
