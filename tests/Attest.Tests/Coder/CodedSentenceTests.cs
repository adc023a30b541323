using Attest.Core.Attestations;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class CodedSentenceTests
{
    [Theory]
    [InlineData("A bomb injured two peacekeepers and one civilian in Gao.", "Wounded 2 peacekeepers|Wounded 1 civilian")]
    [InlineData("Two peacekeepers and one civilian were injured by a bomb in Gao.", "Wounded 2 peacekeepers|Wounded 1 civilian")]
    [InlineData("A suicide bomber attacked a market in Gao, killing 10 people and wounding 25 others.", "Killed 10 people|Wounded 25 -")]
    [InlineData("Gunmen attacked a post near Djibo and killed four soldiers.", "Killed 4 soldiers")]
    [InlineData("At least 12 villagers were shot dead by gunmen in Djibo.", "Killed 12+ villagers")]
    [InlineData("Gunmen kidnapped a priest in Djibo.", "Abducted 1 priest")]
    [InlineData("A mine blast near Boulkessi left three soldiers dead.", "Killed 3 soldiers")]
    public void A_toll_has_a_line_for_each_party_and_harm(string sentence, string lines) =>
        Assert.Equal(lines.Split('|'), Assert.Single(ReadEnglish.Code(sentence).Attestations).Tolls.Select(toll => $"{toll.Value.Harm} {ReadEnglish.Short(toll.Value.Number)} {toll.Value.Party ?? "-"}"));

    [Theory]
    [InlineData("Gunmen ambushed an army convoy near Djibo on Monday.", "ambush")]
    [InlineData("An army convoy was ambushed by gunmen near Djibo on Monday.", "ambush")]
    [InlineData("Gunmen kidnapped two teachers in Djibo on Monday.", "abduction")]
    [InlineData("Two teachers were kidnapped in Djibo on Monday.", "abduction")]
    [InlineData("A roadside bomb killed three soldiers near Djibo on Monday.", "ied")]
    [InlineData("A car bomb exploded outside the police station in Gao on Monday.", "vehicle_bomb")]
    [InlineData("Mortar shells hit the camp in Kidal on Monday.", "shelling")]
    public void The_kind_of_an_incident_is_told_by_its_words(string sentence, string type) =>
        Assert.Equal(type, Assert.Single(ReadEnglish.Code(sentence).Attestations).Type.Value.Code);

    [Theory]
    [InlineData("The attack on the army base in Gao by jihadists on Monday shook the north.")]
    [InlineData("The assassination of the mayor of Djibo on Monday has shocked the town.")]
    [InlineData("Monday's ambush of a convoy near Djibo was the work of JNIM.")]
    public void An_incident_may_be_told_by_a_noun(string sentence) => Assert.Single(ReadEnglish.Code(sentence).Attestations);

    [Fact]
    public void The_parts_of_a_passive_sentence_are_the_same_as_of_the_active()
    {
        var passive = Assert.Single(ReadEnglish.Code("An army convoy was ambushed by JNIM near Djibo on Monday.").Attestations);
        var active = Assert.Single(ReadEnglish.Code("JNIM ambushed an army convoy near Djibo on Monday.").Attestations);
        Assert.Equal("JNIM", Assert.Single(active.Participants).Value.Name);
        Assert.Equal("JNIM", Assert.Single(passive.Participants).Value.Name);
        Assert.Equal(Assert.Single(active.Targets).Value.Kind, Assert.Single(passive.Targets).Value.Kind);
        Assert.Equal(active.Date!.Value.From, passive.Date!.Value.From);
    }

    [Theory]
    [InlineData("JNIM claimed that it had ambushed an army convoy near Djibo on Monday.", Voice.Claim, "JNIM")]
    [InlineData("The army said that gunmen ambushed a convoy near Djibo on Monday.", Voice.Army, null)]
    [InlineData("Gunmen ambushed a convoy near Djibo on Monday, the United Nations said.", Voice.UN, "United Nations")]
    [InlineData("Gunmen ambushed a convoy near Djibo on Monday, witnesses said.", Voice.Witness, null)]
    [InlineData("Gunmen ambushed a convoy near Djibo on Monday, a newspaper reported.", Voice.Press, null)]
    [InlineData("Gunmen ambushed a convoy near Djibo on Monday.", Voice.Author, null)]
    [InlineData("According to the jihadists, their fighters ambushed a convoy near Djibo on Monday.", Voice.Claim, null)]
    [InlineData("The government said gunmen ambushed a convoy near Djibo on Monday.", Voice.Government, null)]
    public void Whoever_speaks_is_the_voice_of_the_value(string sentence, Voice voice, string? by)
    {
        var assertion = Assert.Single(ReadEnglish.Code(sentence).Attestations).Type.Assertion;
        Assert.Equal(voice, assertion.Voice);
        if (by is not null)
        {
            Assert.Equal(by, assertion.Speaker);
        }
    }

    [Fact]
    public void A_claim_of_responsibility_is_kept_beside_the_account()
    {
        var attestation = Assert.Single(ReadEnglish.Code("A suicide car bomb killed 12 soldiers at a camp in Gao on Monday. JNIM claimed responsibility for the attack.").Attestations);
        var responsibility = Assert.Single(attestation.Responsibilities, one => one.Value.Kind == ResponsibilityKind.Claimed);
        Assert.Equal("JNIM", responsibility.Value.Name);
        Assert.Equal(Voice.Author, attestation.Type.Assertion.Voice);
    }

    [Theory]
    [InlineData("JNIM claimed an ambush on an army convoy near Djibo, a mine blast near Boulkessi and an assault on a gendarmerie post in Tera.", 3)]
    [InlineData("The group claimed an assault on a camp in Kidal on 3 May and an ambush near Djibo on 5 May.", 2)]
    public void Every_incident_of_a_list_under_one_claim_is_an_account(string sentence, int accounts) =>
        Assert.Equal(accounts, ReadEnglish.Code(sentence).Attestations.Count);

    [Theory]
    [InlineData("Gunmen ambushed a convoy near Djibo on Monday. Four soldiers were killed.")]
    [InlineData("A bomb exploded at a market in Gao on Monday. The blast wounded 12 people.")]
    public void A_text_that_goes_on_about_an_incident_gives_one_account(string text) => Assert.Single(ReadEnglish.Code(text).Attestations);

    [Theory]
    [InlineData("An ambush killed four soldiers near Djibo on Monday. Separately, a mine killed two herders near Ansongo on Tuesday.", 2)]
    [InlineData("Gunmen killed two men in Gao on Monday. On Tuesday a bomb exploded at a market in Kidal.", 2)]
    public void Two_places_and_two_days_are_two_incidents(string text, int accounts) => Assert.Equal(accounts, ReadEnglish.Code(text).Attestations.Count);

    [Theory]
    [InlineData("If the rebels attack the town, the bridge will fall.")]
    [InlineData("The militants could attack hotels in Bamako.")]
    [InlineData("The embassy warned of possible attacks on hotels in Bamako.")]
    [InlineData("Fears of an attack on the airport have grown.")]
    [InlineData("Soldiers trained to repel an ambush in the hills.")]
    [InlineData("The striker killed the ball and shot past the keeper.")]
    [InlineData("The talks between the government and the rebels resumed on Monday.")]
    [InlineData("The army did not attack the village.")]
    [InlineData("The group has enough weapons to attack the city.")]
    [InlineData("The budget was attacked by economists.")]
    public void What_has_not_happened_gives_no_incident(string sentence) =>
        Assert.DoesNotContain(ReadEnglish.Code(sentence).Attestations, attestation => attestation.Completion == Completion.Occurred);

    [Theory]
    [InlineData("Gunmen tried to kidnap a doctor in Djibo on Monday.", Completion.Attempted)]
    [InlineData("The army foiled an attack on the camp in Kidal on Monday.", Completion.Foiled)]
    public void How_far_an_incident_got_is_kept(string sentence, Completion completion) =>
        Assert.Equal(completion, Assert.Single(ReadEnglish.Code(sentence).Attestations).Completion);

    [Theory]
    [InlineData("JNIM carried out several attacks on villages in 2021.")]
    [InlineData("At least a dozen people were killed in attacks on villages in the north.")]
    public void A_plural_account_is_no_incident(string sentence) => Assert.Empty(ReadEnglish.Code(sentence).Attestations);

    [Fact]
    public void A_text_in_another_language_is_kept_and_marked()
    {
        var coding = ReadEnglish.Coder.Code(ReadEnglish.Document("Des hommes armés ont tué deux soldats.") with { Language = "fr" });
        Assert.Empty(coding.Attestations);
        Assert.Equal("language-not-read", Assert.Single(coding.Problems).Code);
    }

    [Theory]
    [InlineData("GUERRILLAS ATTACKED A POLICE STATION IN TOCACHE LAST NIGHT, KILLING FOUR POLICEMEN.", "Killed 4")]
    [InlineData("A CAR BOMB EXPLODED IN BOGOTA ON MONDAY. TEN PEOPLE WERE WOUNDED.", "Wounded 10")]
    public void Capitals_are_read_as_well(string text, string toll)
    {
        var attestation = Assert.Single(ReadEnglish.Code(text).Attestations);
        Assert.Equal([toll], attestation.Tolls.Select(line => $"{line.Value.Harm} {ReadEnglish.Short(line.Value.Number)}"));
    }
}
