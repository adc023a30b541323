using Attest.Core.Attestations;
using Attest.Evaluation.Muc4;
using Attest.Evaluation.Muc4.Mapping;
using Xunit;
using static Attest.Tests.Evaluation.Muc4.SampleMessage;

namespace Attest.Tests.Evaluation.Muc4;

public sealed class TemplateMakerTests
{
    [Theory]
    [InlineData(Slot.IncidentType, "BOMBING")]
    [InlineData(Slot.Stage, "ACCOMPLISHED")]
    [InlineData(Slot.Date, "05 FEB 90")]
    [InlineData(Slot.Location, "COLOMBIA: ARAUCA (DEPARTMENT): SARAVENA (CITY)")]
    [InlineData(Slot.InstrumentType, "DYNAMITE: \"-\"")]
    [InlineData(Slot.PerpetratorCategory, "TERRORIST ACT")]
    [InlineData(Slot.PerpetratorIndividual, "\"ELN GUERRILLAS\"")]
    [InlineData(Slot.PerpetratorOrganization, "\"ELN\"")]
    [InlineData(Slot.PerpetratorConfidence, "REPORTED AS FACT: \"ELN\"")]
    [InlineData(Slot.PhysicalTargetId, "\"OLD BRIDGE\"")]
    [InlineData(Slot.PhysicalTargetType, "TRANSPORTATION ROUTE: \"OLD BRIDGE\"")]
    [InlineData(Slot.PhysicalTargetEffect, "DESTROYED: \"OLD BRIDGE\"")]
    [InlineData(Slot.HumanTargetName, "\"ANA PRUEBA\"")]
    [InlineData(Slot.HumanTargetDescription, "\"JUDGE\": \"ANA PRUEBA\"|\"PEASANTS\"")]
    [InlineData(Slot.HumanTargetType, "LEGAL OR JUDICIAL: \"ANA PRUEBA\"|CIVILIAN: \"PEASANTS\"")]
    [InlineData(Slot.HumanTargetNumber, "1: \"ANA PRUEBA\"|2: \"PEASANTS\"")]
    [InlineData(Slot.HumanTargetEffect, "DEATH: \"ANA PRUEBA\"|INJURY: \"PEASANTS\"")]
    public void An_attestation_fills_the_slots(object slot, string fills) =>
        Assert.Equal(fills, string.Join('|', MakeOne(Bombing)[(Slot)slot]));

    [Fact]
    public void A_kidnapping_has_neither_instrument_nor_physical_target()
    {
        var text = Write(MakeOne(Bombing with { Type = State(new IncidentType("abduction"), "DYNAMITED") }));

        Assert.Contains("6.  INCIDENT: INSTRUMENT ID         *\n", text, StringComparison.Ordinal);
        Assert.Contains("12. PHYS TGT: ID                    *\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_incident_gives_one_template_of_asterisks()
    {
        var answer = TemplateMaker.Make(Sample, Coding());

        Assert.True(Assert.Single(answer.Templates).IsWithoutIncident);
        Assert.Equal(26, Write(answer.Templates.Single()).Split('\n').Length - 1);
        Assert.Contains("1.  MESSAGE: TEMPLATE               *\n", Write(answer.Templates.Single()), StringComparison.Ordinal);
    }

    private static Stated<PlaceReference> Managua => State(new PlaceReference { Name = "Managua", Country = "NI", Precision = PlacePrecision.Exact }, "SARAVENA");

    [Theory]
    [InlineData("FIGHTERS OF AL-QAEDA", "al-qaeda", "FIGHTERS", "AL-QAEDA")]
    [InlineData("FMLN REBELS", "fmln", "FMLN REBELS", "FMLN")]
    [InlineData("SHINING PATH GUERRILLAS", "sendero-luminoso", "SHINING PATH GUERRILLAS", "SHINING PATH")]
    [InlineData("FMLN", "fmln", "", "FMLN")]
    [InlineData("THEY", "eln-co", "", "ELN")]
    [InlineData("GUERRILLAS", "eln-co", "GUERRILLAS", "ELN")]
    public void An_organisation_and_its_people_are_told_apart(string words, string actor, string people, string organization)
    {
        var template = MakeOne(Bombing with { Participants = [State(new Participant(Role.Perpetrator, words, new(actor), actor), "ELN")] });

        Assert.Equal(people.Length == 0 ? [] : [$"\"{people}\""], template[Slot.PerpetratorIndividual]);
        Assert.Equal([$"\"{organization}\""], template[Slot.PerpetratorOrganization]);
    }

    [Fact]
    public void A_clash_with_soldiers_is_left_out() => AssertLeftOut(
        Bombing with
        {
            Type = State(new IncidentType("clash"), "DYNAMITED"),
            Targets = [State(new Target("SOLDIERS", "military", IsPerson: true), "ELN")],
            Tolls = [],
        });

    [Fact]
    public void What_is_older_than_two_months_is_left_out() =>
        AssertLeftOut(Bombing with { Date = State(IncidentDate.On(new(1989, 11, 1)), "YESTERDAY") });

    [Fact]
    public void What_happened_elsewhere_is_left_out() =>
        AssertLeftOut(Bombing with { Place = Managua, Sentences = [Cite("A BUS WAS BURNED IN NICARAGUA")] });

    [Fact]
    public void A_country_that_the_text_does_not_name_is_not_believed() =>
        Assert.StartsWith("COLOMBIA", MakeOne(Bombing with { Place = Managua })[Slot.Location].Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Northern Bogotá", true, "COLOMBIA: BOGOTA (CITY)")]
    [InlineData("PRUEBA NEIGHBORHOOD", false, "COLOMBIA: BOGOTA (CITY): PRUEBA (NEIGHBORHOOD)")]
    [InlineData("PRUEBA AIRPORT", false, "COLOMBIA: PRUEBA AIRPORT (AIRPORT)")]
    public void A_place_is_written_in_the_forms_of_the_key(string name, bool isKnown, string fill)
    {
        var place = new PlaceReference { Name = name, Place = isKnown ? new("any") : null, Country = "CO", Precision = PlacePrecision.Exact };

        Assert.Equal(fill, MakeOne(Bombing with { Place = State(place, "ELN GUERRILLAS"), Sentences = [] })[Slot.Location].Single());
    }

    [Fact]
    public void A_week_is_written_as_before_the_dateline()
    {
        var week = new IncidentDate(new(1990, 1, 28), new(1990, 2, 3), DatePrecision.Week, DateAnchor.Dateline, new(1990, 2, 6));

        Assert.Equal("- 06 FEB 90", MakeOne(Bombing with { Date = State(week, "YESTERDAY") })[Slot.Date].Single());
    }

    [Theory]
    [InlineData("A BOMB", "bomb", "\"BOMB\"")]
    [InlineData("12 BULLETS", "firearm", "")]
    public void An_instrument_is_named_where_the_text_names_it(string words, string kind, string id) =>
        Assert.Equal(id, string.Join('|', MakeOne(Bombing with { Weapons = [State(new Weapon(words, kind), "ELN")] })[Slot.InstrumentId]));

    [Fact]
    public void Two_bombings_of_one_day_and_place_are_one_template()
    {
        var second = Bombing with { Targets = [State(new Target("A BANK", "financial", IsPerson: false), "OLD BRIDGE")], Tolls = [] };

        var template = Assert.Single(TemplateMaker.Make(Sample, Coding(Bombing, second)).Made).Template;

        Assert.Equal(["\"OLD BRIDGE\"", "\"BANK\""], template[Slot.PhysicalTargetId]);
    }

    [Fact]
    public void Two_bombings_of_two_days_are_two_templates()
    {
        var nobody = Bombing with { Targets = [.. Bombing.Targets.Where(target => !target.Value.IsPerson)], Tolls = [] };

        Assert.Equal(2, TemplateMaker.Make(Sample, Coding(nobody, nobody with { Date = State(IncidentDate.On(new(1990, 2, 4)), "YESTERDAY") })).Made.Count);
    }

    [Fact]
    public void Two_accounts_that_name_one_victim_are_one_template() =>
        Assert.Single(TemplateMaker.Make(Sample, Coding(Bombing, Bombing with { Date = State(IncidentDate.On(new(1990, 2, 4)), "YESTERDAY") })).Made);

    private static void AssertLeftOut(Attestation attestation)
    {
        var answer = TemplateMaker.Make(Sample, Coding(attestation));

        Assert.Empty(answer.Made);
        Assert.Single(answer.LeftOut);
    }

    private static Template MakeOne(Attestation attestation) => TemplateMaker.Make(Sample, Coding(attestation)).Made.Single().Template;

    private static string Write(Template template)
    {
        using var writer = new StringWriter();
        TemplateFile.Write(writer, [template]);
        return writer.ToString();
    }
}
