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
        Assert.Equal("said by 2 of 3 voices", incident.Killed?.Because);
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

    [Theory]
    [InlineData(Preference.Default, "25", "the last published")]
    [InlineData(Preference.Lowest, "25", "the lowest")]
    [InlineData(Preference.Highest, "85", "the highest")]
    [InlineData(Preference.Majority, "85", "said by 2 of 5 voices")]
    [InlineData(Preference.BestSource, "40 or more", "the best source")]
    [InlineData(Preference.Latest, "25", "the last published")]
    [InlineData(Preference.Range, "25 or more", "from the lowest to the highest")]
    public void Each_rule_takes_its_toll_and_all_others_stay(Preference preference, string expected, string because)
    {
        var un = TestAccounts.Of("un", day: 1, killed: 40, voice: Voice.UN, speaker: "MINUSMA");
        un = un with { Attestation = un.Attestation with { Tolls = [un.Attestation.Tolls[0] with { Value = un.Attestation.Tolls[0].Value with { Number = new(40, null) } }] } };
        var both = TestAccounts.Of("wire", day: 1, killed: 38, source: "Wire", published: new(2019, 10, 2));
        var claim = TestAccounts.Of("x", day: 1, killed: 85, voice: Voice.Claim, speaker: "JNIM").Attestation.Tolls[0];
        both = both with { Attestation = both.Attestation with { Tolls = [.. both.Attestation.Tolls, claim] } };

        var incident = ResolutionRule.Describe(
            new("i-1"),
            [un, both, TestAccounts.Of("copy", day: 1, killed: 85, source: "Courier"), TestAccounts.Of("late", day: 1, killed: 25, voice: Voice.Army, published: new(2019, 10, 9))],
            [],
            preference);

        Assert.Equal(expected, incident.Killed?.Taken.Value.ToString());
        Assert.Equal(because, incident.Killed?.Because);
        Assert.Equal(expected, TollSummary.Of(incident.Resolution.Tolls, Harm.Killed)?.Number.ToString());
        Assert.Superset(new HashSet<string> { "25", "38", "85", "40 or more" }.Except([expected]).ToHashSet(), incident.Killed!.Others.Select(one => one.Value.ToString()).ToHashSet());
    }

    private static Incident Describe(params Account[] accounts) => ResolutionRule.Describe(new("i-1"), accounts, []);
}
