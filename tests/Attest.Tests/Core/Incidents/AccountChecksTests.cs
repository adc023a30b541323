using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Xunit;

namespace Attest.Tests.Core.Incidents;

public sealed class AccountChecksTests
{
    private static readonly AccountChecks Checks = new(new()
    {
        ExistsSince = actor => actor.Value == "jnim" ? new(2020, 1, 1) : null,
        CountryOf = place => place.Value == "gn:1" ? "ML" : null,
        CountriesAround = (latitude, _) => latitude > 14 ? ["ML", "BF"] : ["NE"],
    });

    [Fact]
    public void A_sound_account_has_no_problem() =>
        Assert.Empty(Checks.Of(TestAccounts.Of("a", day: 1, killed: 3, actor: "isgs", latitude: 14.7, published: new(2019, 10, 2))));

    [Fact]
    public void A_day_after_the_publication_is_doubtful() =>
        Assert.Equal(["date-after-publication"], Codes(TestAccounts.Of("a", day: 5, published: new(2019, 10, 2))));

    [Fact]
    public void A_toll_below_its_parts_is_doubtful()
    {
        var account = TestAccounts.Of("a", day: 1, killed: 3);
        var whole = account.Attestation.Tolls[0];
        var part = whole with { Value = whole.Value with { Number = Quantity.Exactly(2), Words = "two children", PartOf = 0 } };
        Assert.Empty(Codes(account with { Attestation = account.Attestation with { Tolls = [whole, part] } }));
        Assert.Equal(["toll-below-parts"], Codes(account with { Attestation = account.Attestation with { Tolls = [whole, part, part] } }));
    }

    [Fact]
    public void A_place_in_another_country_is_doubtful()
    {
        Assert.Equal(["place-outside-country"], Codes(TestAccounts.Of("a", day: 1, latitude: 10)));
        var account = TestAccounts.Of("a", day: 1, country: "NE");
        var place = account.Attestation.Place! with { Value = account.Attestation.Place.Value with { Place = new("gn:1") } };
        Assert.Equal(["place-outside-country"], Codes(account with { Attestation = account.Attestation with { Place = place } }));
    }

    [Fact]
    public void An_actor_that_did_not_exist_yet_is_doubtful() =>
        Assert.Equal(["actor-before-it-existed"], Codes(TestAccounts.Of("a", day: 1, actor: "jnim")));

    [Fact]
    public void A_claim_that_two_documents_tell_as_two_incidents_is_told()
    {
        Incident Claimed(string document, string place, string id)
        {
            var account = TestAccounts.Of(document, day: 1, place: place, voice: Voice.Claim);
            var claim = new Stated<Responsibility>(new(new ActorId("jnim"), "JNIM", ResponsibilityKind.Claimed), account.Attestation.Type.Citation, new(Voice.Claim));
            return ResolutionRule.Describe(new(id), [account with { Attestation = account.Attestation with { Responsibilities = [claim] } }], []);
        }

        var found = Assert.Single(AccountChecks.ClaimsTwice([Claimed("a", "Tene", "i-1"), Claimed("b", "Tene", "i-2"), Claimed("c", "Mondoro", "i-3")]));
        Assert.Equal(("i-1", "i-2", "claim-twice"), (found.First.Value, found.Second.Value, found.Problem.Code));
    }

    private static IEnumerable<string> Codes(Account account) => Checks.Of(account).Select(problem => problem.Code);
}
