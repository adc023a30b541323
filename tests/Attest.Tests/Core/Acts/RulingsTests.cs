using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Xunit;

namespace Attest.Tests.Core.Acts;

public sealed class RulingsTests
{
    private static readonly Account Army = TestAccounts.Of("army", day: 1, killed: 25, voice: Voice.Army);
    private static readonly Account Claim = TestAccounts.Of("claim", day: 1, killed: 85, actor: "jnim", voice: Voice.Claim);

    [Fact]
    public void A_ruling_goes_first_and_the_accounts_stay()
    {
        var ruled = Describe([Army, Claim], Rule(Army, [Army, Claim], DecidedField.Killed, new() { Number = Quantity.Exactly(40) }));
        Assert.Equal(40, ruled.Killed!.Taken.Value.AtLeast);
        Assert.Equal("ruled by Awa on 2026-03-01 because the list of names", ruled.Killed.Because);
        Assert.Equal([25L, 85L], ruled.Killed.Others.Select(other => other.Value.AtLeast ?? 0).Order());
        Assert.Equal(40, TollSummary.Of(ruled.Resolution.Tolls, Harm.Killed)?.Number.AtLeast);
        Assert.Equal(2, ruled.Accounts.Count);
        Assert.False(Assert.Single(ruled.Rulings).IsReopened);
    }

    [Fact]
    public void A_ruled_value_cites_the_account_that_says_so()
    {
        var ruled = Describe([Army, Claim], Rule(Army, [Army, Claim], DecidedField.Killed, new() { Number = Quantity.Exactly(85) }));
        Assert.Equal((Claim.Id.Document, Basis.Stated), (ruled.Killed!.Taken.Citation.Document, ruled.Killed.Taken.Basis));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(25, false)]
    public void A_new_account_that_disagrees_opens_it_again_and_it_holds_until_somebody_rules_anew(int killed, bool isReopened)
    {
        var later = TestAccounts.Of("un", day: 1, killed: killed, voice: Voice.UN);
        var ruled = Describe([Army, Claim, later], Rule(Army, [Army, Claim], DecidedField.Killed, new() { Number = Quantity.Exactly(25) }));
        Assert.Equal(isReopened, Assert.Single(ruled.Rulings).IsReopened);
        Assert.Equal(25, ruled.Killed!.Taken.Value.AtLeast);
        Assert.Equal(isReopened ? [later.Id] : [], ruled.Rulings[0].Disagreeing);
    }

    [Fact]
    public void A_vaguer_account_leaves_room_for_the_ruling()
    {
        var vague = TestAccounts.Of("late", day: 1, place: "Mali", precision: PlacePrecision.Country);
        var place = new PlaceReference { Name = "Boulikessi", Country = "ML", Precision = PlacePrecision.Exact };
        Assert.False(Describe([Army, vague], Rule(Army, [Army], DecidedField.Place, new() { Place = place })).Rulings[0].IsReopened);
        var elsewhere = TestAccounts.Of("late", day: 1, place: "Niger", country: "NE", precision: PlacePrecision.Country);
        Assert.True(Describe([Army, elsewhere], Rule(Army, [Army], DecidedField.Place, new() { Place = place })).Rulings[0].IsReopened);
    }

    [Fact]
    public void Of_two_rulings_on_one_field_the_last_holds_and_rulings_on_other_incidents_change_nothing()
    {
        var other = TestAccounts.Of("other", day: 9);
        var ruled = Describe(
            [Army, Claim],
            Rule(Army, [Army, Claim], DecidedField.Killed, new() { Number = Quantity.Exactly(50) }, second: 2),
            Rule(Army, [Army, Claim], DecidedField.Killed, new() { Number = Quantity.Exactly(40) }, second: 1),
            Rule(other, [other], DecidedField.Type, new() { Type = new("arrest") }));
        Assert.Equal((50L, "armed_assault"), (ruled.Killed!.Taken.Value.AtLeast, ruled.Type.Taken.Value.Code));
    }

    [Fact]
    public void What_nobody_knows_is_ruled_to_be_unknown()
    {
        var ruled = Describe([Army], Rule(Army, [Army], DecidedField.Date, null), Rule(Army, [Army], DecidedField.Killed, null));
        Assert.Null(ruled.Date);
        Assert.Null(ruled.Killed);
        Assert.Empty(ruled.Resolution.Tolls);
    }

    private static Incident Describe(Account[] accounts, params AnchoredRuling[] rulings) => ResolutionRule.Describe(new("i-1"), accounts, [], rulings);

    private static AnchoredRuling Rule(Account anchor, Account[] seen, DecidedField field, DecidedValue? value, int second = 0) => new(anchor.Id, new()
    {
        Id = $"{field}{second}",
        Content = new Ruling([.. seen.Select(account => account.Id)], field, value),
        By = "Awa",
        At = new DateTimeOffset(2026, 3, 1, 12, 0, second, TimeSpan.Zero),
        Because = "the list of names",
    });
}
