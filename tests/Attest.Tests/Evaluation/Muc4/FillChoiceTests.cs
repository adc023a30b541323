using Attest.Evaluation.Muc4.Mapping;
using Xunit;
using static Attest.Tests.Evaluation.Muc4.SampleMessage;

namespace Attest.Tests.Evaluation.Muc4;

public sealed class FillChoiceTests
{
    private static readonly HumanFill s_judge = new("ANA PRUEBA", "JUDGE", "LEGAL OR JUDICIAL", "1", null, "DEATH");
    private static readonly HumanFill s_passersBy = new(null, "PASSERS-BY", "CIVILIAN", "PLURAL", null, null);
    private static readonly IndividualFill s_soldiers = new("SOLDIERS", IsState: true);
    private static readonly OrganizationFill s_group = new("ELN", "REPORTED AS FACT");

    [Fact]
    public void What_is_probable_enough_is_written()
    {
        var draft = Choose((s_judge, 0.9), (s_passersBy, 0.2), (s_group, 0.6));

        Assert.Equal([s_judge], draft.People);
        Assert.Equal([s_group], draft.Perpetrators.Organizations);
        Assert.Equal("TERRORIST ACT", draft.Perpetrators.Category);
    }

    [Fact]
    public void The_likeliest_target_is_written_however_improbable_it_is() =>
        Assert.Equal([s_passersBy], Choose((s_judge, 0.1), (s_passersBy, 0.2)).People);

    [Fact]
    public void A_force_of_the_state_makes_it_state_violence() =>
        Assert.Equal("STATE-SPONSORED VIOLENCE", Choose((s_judge, 0.9), (s_soldiers, 0.5)).Perpetrators.Category);

    [Fact]
    public void Where_nobody_did_it_the_category_stays() =>
        Assert.Equal("TERRORIST ACT", Choose((s_judge, 0.9)).Perpetrators.Category);

    [Theory]
    [InlineData(0.9, 1)]
    [InlineData(0.6, 0)]
    public void The_less_probable_the_template_the_more_probable_a_fill_has_to_be(double template, int written) =>
        Assert.Equal(written, ChooseIn(template, (s_judge, 0.9), (s_group, 0.3)).Perpetrators.Organizations.Count);

    [Fact]
    public void A_probable_fill_is_written_in_an_improbable_template_too() =>
        Assert.Equal([s_group], ChooseIn(0.2, (s_judge, 0.9), (s_group, 0.5)).Perpetrators.Organizations);

    private static Draft Choose(params (NamedFill Fill, double Probability)[] fills) => ChooseIn(null, fills);

    private static Draft ChooseIn(double? template, params (NamedFill Fill, double Probability)[] fills) => FillChoice.Choose(
        Assert.Single(TemplateMaker.CandidatesOf(Sample, [Bombing])).Draft,
        [.. fills.Select(fill => fill.Fill)],
        [.. fills.Select(fill => fill.Probability)],
        template);
}
