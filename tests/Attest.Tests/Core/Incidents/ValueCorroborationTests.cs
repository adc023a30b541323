using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Xunit;

namespace Attest.Tests.Core.Incidents;

public sealed class ValueCorroborationTests
{
    private static readonly Account Claim = With(TestAccounts.Of("claim", day: 1, killed: 30, voice: Voice.Claim, speaker: "JNIM", source: "Channel"), "JNIM", ResponsibilityKind.Claimed, Voice.Claim, "JNIM");
    private static readonly Account Mission = TestAccounts.Of("un", day: 1, killed: 12, voice: Voice.UN, speaker: "MINUSMA", source: "Mission");

    [Fact]
    public void The_UN_may_confirm_the_blast_and_not_who_did_it()
    {
        var values = Of(Claim, Mission);
        Assert.Equal(Corroboration.Confirmed, Assert.Single(values, one => one.Value == CorroboratedValue.Event).Grade);
        var responsibility = Assert.Single(values, one => one.Value == CorroboratedValue.Responsibility);
        Assert.Equal(("JNIM", Corroboration.ClaimedOnly), (responsibility.Actor, responsibility.Grade));
        Assert.Equal([new NamedVoice(Voice.Claim, "JNIM")], responsibility.Voices);
    }

    [Fact]
    public void A_toll_is_borne_out_by_those_who_give_that_number_and_others_are_no_dispute()
    {
        var toll = Assert.Single(Of(Claim, Mission), one => one.Value == CorroboratedValue.Toll);
        Assert.Equal((Harm.Killed, "12", Corroboration.ReportedOnce), (toll.Harm, toll.Number?.ToString(), toll.Grade));
        Assert.Equal([(new NamedVoice(Voice.Claim, "JNIM"), Quantity.Exactly(30))], toll.Others);
    }

    [Fact]
    public void The_accused_one_s_denial_is_shown_and_lowers_nothing()
    {
        var paper = With(TestAccounts.Of("paper", day: 1, source: "Courier"), "Malian army", ResponsibilityKind.Accused, Voice.Ngo, "Watch");
        var army = With(TestAccounts.Of("army", day: 1, source: "Gazette"), "Malian army", ResponsibilityKind.Denied, Voice.Army, "army");
        var responsibility = Assert.Single(Of(paper, army), one => one.Value == CorroboratedValue.Responsibility);
        Assert.Equal(Corroboration.ReportedOnce, responsibility.Grade);
        Assert.Equal([new NamedVoice(Voice.Army, "army")], responsibility.DeniedBy);
    }

    [Theory]
    [InlineData(ResponsibilityKind.Denied, Voice.UN, "MINUSMA")]
    [InlineData(ResponsibilityKind.Acquitted, Voice.Government, "court")]
    public void Somebody_else_who_clears_the_accused_disputes_it(ResponsibilityKind kind, Voice voice, string speaker)
    {
        var cleared = With(TestAccounts.Of("other", day: 1, source: "Gazette"), "JNIM", kind, voice, speaker);
        Assert.Equal(Corroboration.Disputed, Assert.Single(Of(Claim, cleared), one => one.Value == CorroboratedValue.Responsibility).Grade);
    }

    [Fact]
    public void Two_papers_that_quote_one_agency_are_one_voice()
    {
        var values = Of(
            TestAccounts.Of("a", day: 1, killed: 5, actor: "jnim", source: "Gazette") with { DerivedFrom = ["Wire"] },
            TestAccounts.Of("b", day: 1, killed: 5, actor: "jnim", source: "Courier") with { DerivedFrom = ["Wire"] });
        Assert.All(values, value => Assert.Equal([new NamedVoice(Voice.Author, "Wire")], value.Voices));
        Assert.Equal(3, values.Count);
    }

    [Fact]
    public void Who_is_only_suspected_is_said_to_be()
    {
        var responsibility = Assert.Single(Of(With(TestAccounts.Of("a", day: 1, source: "Gazette"), "ISGS", ResponsibilityKind.Suspected, Voice.Author, null)), one => one.Value == CorroboratedValue.Responsibility);
        Assert.True(responsibility.IsSuspected);
    }

    [Fact]
    public void Accounts_stand_side_by_side_with_voice_source_and_words()
    {
        var killed = AccountValue.Of(Incident(Claim, Mission)).Where(one => one.Field == "killed").Select(one => (one.Value, one.Assertion.Voice, one.Account.Source, one.Citation.Quote, one.IsTaken));
        Assert.Equal([("30", Voice.Claim, "Channel", "word", false), ("12", Voice.UN, "Mission", "word", true)], killed);
    }

    private static IReadOnlyList<ValueCorroboration> Of(params Account[] accounts) => ValueCorroboration.Of(Incident(accounts));

    private static Incident Incident(params Account[] accounts) => ResolutionRule.Describe(new("i-1"), accounts, []);

    private static Account With(Account account, string name, ResponsibilityKind kind, Voice voice, string? speaker)
    {
        var citation = new Citation(account.Id.Document, DocumentPart.Body, new(0, 4), "word");
        return account with { Attestation = account.Attestation with { Responsibilities = [new(new(null, name, kind), citation, new(voice, speaker))] } };
    }
}
