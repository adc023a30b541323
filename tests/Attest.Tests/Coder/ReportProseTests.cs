using Attest.Core.Attestations;
using Xunit;

namespace Attest.Tests.Coder;

/// <summary>Prose of yearbooks, profiles, digests of claims and trend studies: short texts of our own, published on 15 June 2022.</summary>
public sealed class ReportProseTests
{
    [Theory]
    [InlineData("Djibo, convoy, 3 March: ambush of a patrol; 12 killed. Gao, barracks, 5 March: car bomb, ten dead; Kidal, 7 April: six soldiers killed, two wounded.", "Djibo 03-03 12|Gao 03-05 10|Kidal 04-07 6")]
    [InlineData("Attacks in the year: Gao, 2 May: two policemen killed; Kidal, police post, 4 May: three policemen killed.", "Gao 05-02 2|Kidal 05-04 3")]
    [InlineData("- Kidal, Mali, 9 May. Gunmen killed four traders.\n- Ansongo, 11 March. A mine killed two soldiers.", "Kidal 05-09 4|Ansongo 03-11 2")]
    public void An_entry_of_a_list_has_the_place_and_day_of_its_head(string text, string expected) =>
        Assert.Equal(expected.Split('|'), ReadEnglish.Code(text).Attestations.Select(account => $"{account.Place?.Value.Name} {account.Date?.Value.From:MM-dd} {TollSummary.Of(account.Tolls, Harm.Killed)?.Number.AtLeast}"));

    [Theory]
    [InlineData("**2019.** In July gunmen killed a policeman in Gao.", "2019-07-01")]
    [InlineData("2018 - A car bomb killed two soldiers in Gao on 4 March.", "2018-03-04")]
    [InlineData("In January of last year gunmen killed a policeman in Gao.", "2021-01-01")]
    [InlineData("On 2 May a bomb killed a soldier in Gao. On the 4th gunmen killed a policeman in Kidal.", "2022-05-04")]
    [InlineData("Gunmen killed a policeman in Gao on the 30th of last month.", "2022-05-30")]
    [InlineData("On 2 May a bomb killed a soldier in Gao. Three days later gunmen killed a policeman in Kidal.", "2022-05-05")]
    [InlineData("On 2 May a bomb killed a soldier in Gao. That evening gunmen killed a policeman in Kidal.", "2022-05-02")]
    [InlineData("On 2 May a bomb killed a soldier in Gao. Two weeks later gunmen killed a policeman in Kidal.", "2022-05-16")]
    public void A_day_is_told_by_what_stands_before_it(string text, string day) =>
        Assert.Equal(day, ReadEnglish.Code(text).Attestations[^1].Date?.Value.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void An_ordinal_before_what_it_counts_is_no_day() =>
        Assert.NotEqual(new DateOnly(2022, 6, 5), ReadEnglish.Code("In Gao a soldier of the 5th Regiment was killed by a mine.").Attestations[0].Date?.Value.From);

    [Theory]
    [InlineData("A blast in Gao on 2 May left two dead and 15 injured.", 2, 15)]
    [InlineData("A patrol was ambushed near Kidal on 4 May, with the loss of one soldier and three wounded.", 1, 3)]
    [InlineData("A bomb in Gao killed eight officers on the spot on 2 May. Two more died in hospital, bringing the toll to ten.", 10, null)]
    [InlineData("Sixteen people, including two children, were killed in Gao on 2 May.", 16, null)]
    [InlineData("In May nine workers, among them four women and two minors, were shot dead at Kidal.", 9, null)]
    [InlineData("Two soldiers who were buying bread were shot dead in Gao on Monday.", 2, null)]
    [InlineData("A bomb in Gao on Monday left one policeman and three civilians dead.", 4, null)]
    [InlineData("A mine near Gao on Monday caused five deaths.", 5, null)]
    [InlineData("Soldiers killed two suspected insurgents in Gao on Monday.", 2, null)]
    [InlineData("The army says that it killed about 20 militants in an air raid on a camp near Gao on 2 May.", 20, null)]
    public void A_toll_is_added_up_as_the_text_means_it(string text, int? killed, int? wounded)
    {
        var account = Assert.Single(ReadEnglish.Code(text).Attestations);
        Assert.Equal((killed, wounded), ((int?)TollSummary.Of(account.Tolls, Harm.Killed)?.Number.AtLeast, (int?)TollSummary.Of(account.Tolls, Harm.Wounded)?.Number.AtLeast));
    }

    [Theory]
    [InlineData("A car bomb killed two policemen in Gao on Monday. JNIM claimed it.", "JNIM")]
    [InlineData("JNIM was behind the car bomb that killed two policemen in Gao on Monday.", "JNIM")]
    [InlineData("Three traders were killed near Gao, in the far north, shortly after midnight on Tuesday by fighters of JNIM.", "JNIM")]
    [InlineData("The army says that it killed three rebels near Gao on Monday.", "army")]
    [InlineData("A bomb on a bus carrying officials went off in Gao on Monday, killing four.", "")]
    [InlineData("JNIM, an alliance of jihadists, killed three soldiers in Gao on Monday.", "JNIM")]
    public void Who_did_it_is_read_wherever_the_sentence_tells_it(string text, string by) =>
        Assert.Equal(by.Length == 0 ? [] : [by], Assert.Single(ReadEnglish.Code(text).Attestations).Participants.Where(one => one.Value.Role == Role.Perpetrator).Select(one => one.Value.Name));

    [Fact]
    public void What_a_profile_lists_without_saying_who_did_it_is_its_groups_deed_as_inferred()
    {
        var account = ReadEnglish.Code("Ansarul Islam was formed in the north of Burkina Faso.\n\nAttacks: Djibo, 3 March: two policemen killed, claimed; Arbinda, 5 March: a teacher killed.").Attestations;
        Assert.Equal(["Ansarul Islam", "Ansarul Islam"], account.Select(one => Assert.Single(one.Participants).Value.Name));
        Assert.Equal([Basis.Inferred, Basis.Inferred], account.Select(one => one.Participants[0].Basis));
        Assert.Equal(ResponsibilityKind.Claimed, Assert.Single(account[0].Responsibilities).Value.Kind);
        Assert.Empty(account[1].Responsibilities);
    }

    [Fact]
    public void A_profile_that_names_other_groups_as_often_gives_its_own_nothing() =>
        Assert.All(
            ReadEnglish.Code("JNIM was formed in 2017.\n\nBoko Haram and Ansaru are older. Boko Haram split.\n\nOn 3 March a policeman was killed in Gao.").Attestations,
            one => Assert.Empty(one.Participants));

    [Theory]
    [InlineData("JNIM", "armed_group")]
    [InlineData("soldiers of the garrison", "military")]
    [InlineData("heavily armed men in a white car", null)]
    public void Words_name_a_kind_of_party(string words, string? kind) =>
        Assert.Equal(kind, ReadEnglish.Coder.KindOf(words) is "armed_group" or "coalition" ? "armed_group" : ReadEnglish.Coder.KindOf(words) is "military" ? "military" : null);

    [Theory]
    [InlineData("A bomb killed two soldiers in Kidal on 2 May. A second blast in the same town on 4 May killed three.", "Kidal")]
    [InlineData("Gunmen shelled Ansongo on Monday.", "Ansongo")]
    [InlineData("Gunmen rode into Kobassa on Monday and killed two traders. The news reached Mali's government in Bamako.", "Kobassa")]
    public void The_place_is_read_where_no_preposition_tells_it(string text, string place) =>
        Assert.Equal(place, ReadEnglish.Code(text).Attestations[^1].Place?.Value.Name);

    [Theory]
    [InlineData("A bomb killed two men in Gao on 2 May. Gunmen killed four men in Kidal on 4 May. A dozen people were hurt in the attacks.", 2)]
    [InlineData("Several leaders have been killed, one in 2019 and others in 2020.", 0)]
    [InlineData("The film shows an attack by JNIM, which was last year's raid on a post near Djibo.", 1)]
    [InlineData("JNIM said a soldier was killed in fighting on Monday. The soldier was killed when his vehicle hit a mine.", 1)]
    public void Incidents_are_told_once_each(string text, int accounts) => Assert.Equal(accounts, ReadEnglish.Code(text).Attestations.Count);
}
