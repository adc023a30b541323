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
    public void A_second_group_that_claims_disputes_both() =>
        Assert.All(Claims(Claim("one", "jnim", "2019-10-02"), Claim("two", "isgs", "2019-10-03")), claim => Assert.Equal(ClaimStanding.Disputed, claim.Standing));

    [Fact]
    public void A_later_claim_of_the_same_group_restates_the_first()
    {
        var claims = Claims(Claim("later", "jnim", "2019-11-05"), Claim("first", "jnim", "2019-10-02"));
        Assert.Equal([("first", false), ("later", true)], claims.Select(claim => (claim.Account.Document.Value, claim.IsRestated)));
    }

    [Fact]
    public void A_statement_that_lists_several_attacks_is_several_claims()
    {
        var claims = ClaimOfResponsibility.Of([Incident("i-one", Claim("list", "jnim", "2019-10-02")), Incident("i-two", Claim("list", "jnim", "2019-10-02", start: 90))]);
        Assert.All(claims, claim => Assert.Equal(2, claim.OfStatement));
    }

    private static IReadOnlyList<ClaimOfResponsibility> Claims(params Account[] accounts) => ClaimOfResponsibility.Of([Incident("i-one", accounts)]);

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
