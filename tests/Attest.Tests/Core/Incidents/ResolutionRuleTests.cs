using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Xunit;

namespace Attest.Tests.Core.Incidents;

public sealed class ResolutionRuleTests
{
    [Fact]
    public void A_specific_kind_goes_before_the_unspecific_attack()
    {
        var incident = Describe(TestAccounts.Of("a", day: 1, type: "attack"), TestAccounts.Of("b", day: 1, type: "attack"), TestAccounts.Of("c", day: 1, type: "ied"));
        Assert.Equal("ied", incident.Type.Taken.Value.Code);
        Assert.Equal(["attack"], incident.Type.Others.Select(other => other.Value.Code));
    }

    [Fact]
    public void Of_equally_precise_tolls_that_of_most_accounts_is_taken_and_the_others_stay()
    {
        var incident = Describe(TestAccounts.Of("a", day: 1, killed: 25), TestAccounts.Of("b", day: 1, killed: 38), TestAccounts.Of("c", day: 1, killed: 38));
        Assert.Equal(38, incident.Killed?.Taken.Value.AtLeast);
        Assert.Equal("said by 2 of 3 accounts", incident.Killed?.Because);
        Assert.Equal([25L], incident.Killed!.Others.Select(other => other.Value.AtLeast));
    }

    [Fact]
    public void Of_equally_many_the_last_published_is_taken()
    {
        var incident = Describe(
            TestAccounts.Of("a", day: 1, killed: 38, published: new(2019, 10, 5)),
            TestAccounts.Of("b", day: 1, killed: 25, published: new(2019, 10, 2)));
        Assert.Equal(38, incident.Killed?.Taken.Value.AtLeast);
    }

    [Fact]
    public void A_denied_value_is_not_taken_while_another_stands()
    {
        var incident = Describe(TestAccounts.Of("a", day: 1, type: "ied", stance: Stance.Denied), TestAccounts.Of("b", day: 1, type: "armed_assault"));
        Assert.Equal("armed_assault", incident.Type.Taken.Value.Code);
    }

    [Fact]
    public void A_rejected_account_decides_nothing()
    {
        var rejected = TestAccounts.Of("a", day: 1, killed: 99);
        var incident = Describe(rejected with { Attestation = rejected.Attestation with { Review = ReviewState.Rejected } }, TestAccounts.Of("b", day: 1, killed: 3));
        Assert.Equal(3, incident.Killed?.Taken.Value.AtLeast);
    }

    [Fact]
    public void A_line_that_is_part_of_another_keeps_pointing_at_it()
    {
        var account = TestAccounts.Of("a", day: 1, killed: 9);
        var nine = account.Attestation.Tolls[0];
        var wounded = nine with { Value = nine.Value with { Harm = Harm.Wounded } };
        var two = nine with { Value = nine.Value with { Number = Quantity.Exactly(2), PartOf = 1 } };
        var incident = Describe(account with { Attestation = account.Attestation with { Tolls = [wounded, nine, two] } });
        Assert.Equal([null, 0, null], incident.Resolution.Tolls.Select(toll => toll.Value.PartOf));
    }

    private static Incident Describe(params Account[] accounts) => ResolutionRule.Describe(new("i-1"), accounts, []);
}
