using Attest.Core.Attestations;
using Xunit;

namespace Attest.Tests.Coder;

/// <summary>Who did it: in which words the text names them, and who is said to claim it or is blamed for it.</summary>
public sealed class WhoTests
{
    [Theory]
    [InlineData("The attack, which took place at dawn on Monday, was carried out in the capital by rebels.", "rebels")]
    [InlineData("The minister deplored the murder of the mayor of Gossi in an attack staged by presumed militants.", "presumed militants")]
    [InlineData("A judge was killed on Monday by a bomb presumably placed by rebels under his car.", "rebels")]
    [InlineData("The mayor of Gossi was kidnapped on 5 May, apparently by Islamic State (ISIS) fighters.", "Islamic State (ISIS) fighters")]
    [InlineData("The judge was shot on Monday near Gossi by two men travelling on a motorcycle.", "men")]
    [InlineData("The teacher was killed on Monday by \"Boko Haram\" fighters.", "Boko Haram\" fighters")]
    [InlineData("Rebels are believed to have killed the teacher in Gossi on Monday.", "Rebels")]
    [InlineData("The rebels, who had killed a mayor in May, attacked the market of Gossi on Monday.", "rebels")]
    [InlineData("Four officers took part in the murder of the priest in Gossi on Monday.", "officers")]
    [InlineData("A paramilitary group is responsible for the deadly raid on Gossi of Monday in which a farmer was killed.", "paramilitary group")]
    [InlineData("The kidnapping of the engineer on Monday was the work of rebels.", "rebels")]
    public void Whoever_did_it_is_found_by_the_verb_that_says_so(string text, string words) =>
        Assert.Contains(words, MainOf(text).Participants.Select(participant => participant.Value.Words));

    [Theory]
    [InlineData("The minister blamed the attack on the market of Gossi on Boko Haram.", "Boko Haram", ResponsibilityKind.Accused)]
    [InlineData("A priest accused the soldiers of killing the student in Gossi on Monday.", "soldiers", ResponsibilityKind.Suspected)]
    [InlineData("The murder of the priest on Monday is attributed to drug traffickers.", "drug traffickers", ResponsibilityKind.Suspected)]
    [InlineData("The police accused Boko Haram of the murder of the priest on Monday.", "Boko Haram", ResponsibilityKind.Accused)]
    public void Whoever_is_blamed_is_told_apart_from_what_was_done(string text, string name, ResponsibilityKind kind)
    {
        var attestation = MainOf(text);
        Assert.Contains((name, kind), attestation.Responsibilities.Select(responsibility => (responsibility.Value.Name, responsibility.Value.Kind)));
        Assert.DoesNotContain(name, attestation.Targets.Select(target => target.Value.Words));
    }

    [Theory]
    [InlineData("A bomb damaged a bank in Niamey on Monday. Responsibility was assumed by Boko Haram.", "Boko Haram")]
    [InlineData("A bomb damaged a bank in Niamey on Monday. Boko Haram put its name to it within hours.", "Boko Haram")]
    [InlineData("A bomb damaged a bank in Niamey on Monday. Boko Haram, which is losing ground, claims it.", "Boko Haram")]
    [InlineData("A bomb damaged a bank in Niamey on Monday. Boko Haram avowed it on Friday.", "Boko Haram")]
    [InlineData("Boko Haram admitted Monday's raid on the market of Gossi.", "Boko Haram")]
    [InlineData("An anonymous caller claimed responsibility for Monday's bombing of the bank in Niamey on behalf of Boko Haram.", "Boko Haram")]
    [InlineData("A bomb damaged a bank in Niamey on Monday. Boko Haram's claim speaks of two fighters.", "Boko Haram")]
    public void A_claim_is_known_by_its_words_whoever_brings_it(string text, string name) =>
        Assert.Contains((name, ResponsibilityKind.Claimed), MainOf(text).Responsibilities.Select(responsibility => (responsibility.Value.Name, responsibility.Value.Kind)));

    [Fact]
    public void A_minister_who_admits_a_raid_does_not_claim_it() =>
        Assert.Empty(MainOf("The minister acknowledged Monday's raid on the market of Gossi, in which four people were killed.").Responsibilities);

    [Theory]
    [InlineData("Boko Haram allegedly killed four farmers in Gossi on Monday.", ResponsibilityKind.Suspected)]
    [InlineData("Boko Haram killed four farmers in Gossi on Monday.", ResponsibilityKind.Fact)]
    public void Doubt_about_who_did_it_is_kept(string text, ResponsibilityKind kind) =>
        Assert.Contains(kind, MainOf(text).Responsibilities.Select(responsibility => responsibility.Value.Kind));

    [Fact]
    public void A_terrorist_attack_is_not_the_deed_of_somebody_called_terrorist() =>
        Assert.DoesNotContain("terrorist", MainOf("A terrorist attack on the market of Gossi on Monday killed four people.").Participants.Select(participant => participant.Value.Words));

    [Fact]
    public void A_director_who_accuses_is_not_the_group_named_before() =>
        Assert.DoesNotContain(
            "director",
            ReadEnglish.Code("Boko Haram attacked Gossi on Monday. The director blamed \"mafia\" organisations for a car bomb attack in Niamey on Sunday in which four people were killed.")
                .Attestations.SelectMany(attestation => attestation.Participants).Select(participant => participant.Value.Words));

    private static Attestation MainOf(string text) => Assert.Single(ReadEnglish.Code(text).Attestations, attestation => attestation.IsMain);

    [Theory]
    [InlineData("JNIM has denied that it carried out the car bombing of a bank in Gao on 2 June.")]
    [InlineData("JNIM denied responsibility for the bombing of a bank in Gao on 2 June.")]
    [InlineData("In a statement on Tuesday, JNIM denied any role in the bombing of a bank in Gao on 2 June.")]
    public void Whoever_denies_a_deed_is_told_to_deny_it_and_nothing_else(string text)
    {
        var attestation = Assert.Single(ReadEnglish.Code(text).Attestations);

        Assert.Equal(("JNIM", ResponsibilityKind.Denied), attestation.Responsibilities.Select(responsibility => (responsibility.Value.Name, responsibility.Value.Kind)).Single());
        Assert.Empty(attestation.Participants);
        Assert.Equal(Stance.Asserted, attestation.Type.Assertion.Stance);
    }
}
