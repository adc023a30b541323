using Attest.Evaluation.Muc4;
using Attest.Evaluation.Muc4.Scoring;
using Xunit;

namespace Attest.Tests.Evaluation.Muc4;

public sealed class TemplateScorerTests
{
    [Theory]
    [InlineData(Slot.Location, "PERU: LIMA (CITY)", "PERU", 1)]
    [InlineData(Slot.Location, "PERU: LIMA (CITY)", "PERU: LIMA (CITY)", 2)]
    [InlineData(Slot.Date, "- 08 JAN 90", "08 JAN 90", 1)]
    [InlineData(Slot.Date, "07 JAN 90", "08 JAN 90", 0)]
    [InlineData(Slot.HumanTargetDescription, "\"PEASANTS\"", "\"POOR PEASANTS\"", 2)]
    [InlineData(Slot.HumanTargetDescription, "\"PEASANTS\" / \"VILLAGERS\"", "\"VILLAGERS\"", 2)]
    [InlineData(Slot.InstrumentType, "VEHICLE BOMB: \"CAR BOMB\"", "BOMB: \"CAR BOMB\"", 1)]
    [InlineData(Slot.HumanTargetType, "CIVILIAN: \"PEASANTS\"", "CIVILIAN: \"MAYOR\"", 1)]
    [InlineData(Slot.HumanTargetNumber, "50: \"PEASANTS\"", "50: \"PEASANTS\"", 2)]
    [InlineData(Slot.PerpetratorIndividual, "? \"TERRORISTS\"", "-", 0)]
    public void A_fill_counts_in_full_by_half_or_not(object slot, string key, string response, int halves)
    {
        var counts = SlotScorer.Score((Slot)slot, Read(key, (Slot)slot), Read(response, (Slot)slot));

        Assert.Equal(halves, (2 * counts.Correct) + counts.Partial);
        Assert.Equal(key.StartsWith('?') ? 0 : 1, counts.Possible);
    }

    [Fact]
    public void A_key_written_as_it_is_scores_all()
    {
        var template = new Template { Message = "DEV-MUC3-9001", Number = "1" };
        template.Add(Slot.IncidentType, "ATTACK");
        template.Add(Slot.HumanTargetName, "\"ANA PRUEBA\"");

        Assert.Equal(100, TemplateScorer.Score([template], [template]).AllTemplates.F);
    }

    [Fact]
    public void A_template_of_another_type_pairs_with_none()
    {
        var key = new Template { Message = "DEV-MUC3-9001", Number = "1" };
        key.Add(Slot.IncidentType, "BOMBING");
        var response = new Template { Message = "DEV-MUC3-9001", Number = "1" };
        response.Add(Slot.IncidentType, "KIDNAPPING");

        Assert.Equal(new Counts(0, 0, 0, 1, 1), TemplateScorer.Score([key], [response]).Detection);
    }

    private static Fill[] Read(string fill, Slot slot) => Fill.Read(fill, Fill.FormOf(slot)) is { } read ? [read] : [];
}
