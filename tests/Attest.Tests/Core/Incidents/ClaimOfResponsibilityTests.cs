using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Xunit;

namespace Attest.Tests.Core.Incidents;

public sealed class ClaimOfResponsibilityTests
{
    [Fact]
    public void A_claim_alone_has_no_other_account() =>
        Assert.Equal(ClaimStanding.NoOtherAccount, Assert.Single(Claims(Claim("claim", "jnim", "2019-10-02"))).Standing);

    [Fact]
    public void An_incident_that_others_tell_without_the_group_is_partly_confirmed() =>
        Assert.Equal(ClaimStanding.Partly, Assert.Single(Claims(Claim("claim", "jnim", "2019-10-02"), TestAccounts.Of("paper", day: 1))).Standing);

    [Fact]
    public void Another_voice_that_names_the_group_confirms() =>
        Assert.Equal(ClaimStanding.Confirmed, Assert.Single(Claims(Claim("claim", "jnim", "2019-10-02"), Held("paper", "jnim", ResponsibilityKind.Fact))).Standing);

    [Fact]
    public void Two_groups_that_claim_one_incident_compete_and_neither_disputes_the_other()
    {
        var claims = Claims(Claim("one", "jnim", "2019-10-02"), Claim("two", "isgs", "2019-10-03"), TestAccounts.Of("paper", day: 1));
        Assert.Equal([("jnim", "isgs"), ("isgs", "jnim")], claims.Select(claim => (claim.By, Assert.Single(claim.Competing))));
        Assert.All(claims, claim => Assert.Equal(ClaimStanding.Partly, claim.Standing));
    }

    [Fact]
    public void A_paper_that_only_hands_on_the_claim_names_nobody_by_itself()
    {
        var paper = With(TestAccounts.Of("paper", day: 1, actor: "jnim"), "jnim", ResponsibilityKind.Claimed);
        Assert.All(Claims(Claim("claim", "jnim", "2019-10-02"), paper), claim => Assert.Equal(ClaimStanding.Partly, claim.Standing));
    }

    [Fact]
    public void A_denial_disputes() =>
        Assert.Equal(ClaimStanding.Disputed, Assert.Single(Claims(Claim("claim", "jnim", "2019-10-02"), TestAccounts.Of("army", day: 1, voice: Voice.Army, stance: Stance.Denied))).Standing);

    [Fact]
    public void Each_claim_shows_what_other_voices_say()
    {
        var claim = Assert.Single(Claims(Claim("claim", "jnim", "2019-10-02"), TestAccounts.Of("army", day: 1, killed: 11, voice: Voice.Army, speaker: "general staff"), Held("paper", "jnim", ResponsibilityKind.Fact)));
        Assert.Equal([new ClaimWitness(new(Voice.Author, "paper"), NamesGroup: true, Denies: false, null), new(new(Voice.Army, "general staff"), NamesGroup: false, Denies: false, Quantity.Exactly(11))], claim.Others);
    }

    [Fact]
    public void A_claim_of_what_is_possibly_the_same_as_an_earlier_one_may_restate_it()
    {
        var claims = ClaimOfResponsibility.Of(
            [Incident("i-one", Claim("first", "jnim", "2019-10-02")), Incident("i-two", Claim("later", "jnim", "2019-12-31")), Incident("i-three", Claim("other", "isgs", "2019-12-31"))],
            [(new("i-one"), new("i-two")), (new("i-one"), new("i-three"))]);
        Assert.Equal(
            [("first", ClaimNovelty.New), ("later", ClaimNovelty.PossiblyRestated), ("other", ClaimNovelty.New)],
            claims.Select(claim => (claim.Account.Document.Value, claim.Novelty)));
    }

    [Fact]
    public void A_later_claim_of_the_same_group_restates_the_first()
    {
        var claims = Claims(Claim("later", "jnim", "2019-11-05"), Claim("first", "jnim", "2019-10-02"));
        Assert.Equal([("first", ClaimNovelty.New), ("later", ClaimNovelty.Restated)], claims.Select(claim => (claim.Account.Document.Value, claim.Novelty)));
    }

    [Fact]
    public void A_statement_that_lists_several_attacks_is_several_claims()
    {
        var claims = ClaimOfResponsibility.Of([Incident("i-one", Claim("list", "jnim", "2019-10-02")), Incident("i-two", Claim("list", "jnim", "2019-10-02", start: 90))], []);
        Assert.All(claims, claim => Assert.Equal(2, claim.OfStatement));
    }

    private static IReadOnlyList<ClaimOfResponsibility> Claims(params Account[] accounts) => ClaimOfResponsibility.Of([Incident("i-one", accounts)], []);

    private static Incident Incident(string id, params Account[] accounts) => ResolutionRule.Describe(new(id), accounts, []);

    private static Account Claim(string document, string actor, string published, int start = 0) =>
        With(TestAccounts.Of(document, day: 1, start: start, voice: Voice.Claim, speaker: actor, published: PartialDate.Parse(published)), actor, ResponsibilityKind.Claimed);

    private static Account Held(string document, string actor, ResponsibilityKind kind) => With(TestAccounts.Of(document, day: 1), actor, kind);

    private static Account With(Account account, string actor, ResponsibilityKind kind) => account with
    {
        Attestation = account.Attestation with
        {
            Responsibilities = [new(new(new ActorId(actor), actor, kind), account.Attestation.Type.Citation, account.Attestation.Type.Assertion)],
        },
    };
}
