using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Xunit;

namespace Attest.Tests.Core.Incidents;

public sealed class CorroborationTests
{
    private static readonly Account Claim = TestAccounts.Of("claim", day: 1, voice: Voice.Claim, speaker: "JNIM");

    [Fact]
    public void A_claim_alone_is_claimed_only() => Assert.Equal(Corroboration.ClaimedOnly, Corroborations.Of([Claim]));

    [Fact]
    public void Two_papers_that_hand_on_one_claim_are_one_voice() =>
        Assert.Equal(Corroboration.ClaimedOnly, Corroborations.Of([Claim, TestAccounts.Of("paper", day: 1, voice: Voice.Claim, speaker: "JNIM")]));

    [Fact]
    public void One_newspaper_is_one_report() => Assert.Equal(Corroboration.ReportedOnce, Corroborations.Of([TestAccounts.Of("a", day: 1, source: "Gazette")]));

    [Fact]
    public void Two_newspapers_are_several() => Assert.Equal(
        Corroboration.ReportedBySeveral, Corroborations.Of([TestAccounts.Of("a", day: 1, source: "Gazette"), TestAccounts.Of("b", day: 1, source: "Courier")]));

    [Fact]
    public void Two_articles_of_one_newspaper_are_one_report() => Assert.Equal(
        Corroboration.ReportedOnce, Corroborations.Of([TestAccounts.Of("a", day: 1, source: "Gazette"), TestAccounts.Of("b", day: 1, source: "gazette")]));

    [Fact]
    public void The_same_words_in_two_newspapers_are_one_report() => Assert.Equal(
        Corroboration.ReportedOnce,
        Corroborations.Of([TestAccounts.Of("a", day: 1, source: "Gazette") with { Words = "w" }, TestAccounts.Of("b", day: 1, source: "Courier") with { Words = "w" }]));

    [Fact]
    public void Two_newspapers_that_quote_one_agency_are_one_report() => Assert.Equal(
        Corroboration.ReportedOnce,
        Corroborations.Of([TestAccounts.Of("a", day: 1, source: "Gazette") with { DerivedFrom = ["Wire"] }, TestAccounts.Of("b", day: 1, source: "Courier") with { DerivedFrom = ["Wire"] }]));

    [Fact]
    public void A_claim_that_the_army_bears_out_is_confirmed() =>
        Assert.Equal(Corroboration.Confirmed, Corroborations.Of([Claim, TestAccounts.Of("army", day: 1, voice: Voice.Army, speaker: "general staff")]));

    [Fact]
    public void A_report_that_the_UN_bears_out_is_confirmed() =>
        Assert.Equal(Corroboration.Confirmed, Corroborations.Of([TestAccounts.Of("a", day: 1), TestAccounts.Of("un", day: 1, voice: Voice.UN, speaker: "MINUSMA")]));

    [Fact]
    public void A_denial_of_the_event_disputes_it() => Assert.Equal(
        Corroboration.Disputed, Corroborations.Of([Claim, TestAccounts.Of("army", day: 1, voice: Voice.Army, stance: Stance.Denied)]));

    [Fact]
    public void Differing_tolls_are_no_dispute() => Assert.Equal(
        Corroboration.ReportedBySeveral,
        Corroborations.Of([TestAccounts.Of("a", day: 1, killed: 3), TestAccounts.Of("b", day: 1, killed: 30)]));
}
