using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Xunit;

namespace Attest.Tests.Core.Incidents;

public sealed class IncidentNamingTests
{
    private static readonly HashSet<IncidentId> Nothing = [];

    [Fact]
    public void A_new_incident_gets_the_same_name_everywhere()
    {
        var first = Names([Part("a", "b")], Before(), Nothing);
        var second = Names([Part("x"), Part("a", "b")], Before(), Nothing);
        Assert.Equal(first.Names[0], second.Names[1]);
    }

    [Fact]
    public void The_part_with_most_of_the_accounts_keeps_the_name()
    {
        var named = Names([Part("a"), Part("b", "c")], Before(("i-old", ["a", "b", "c"])), Nothing);
        Assert.Equal("i-old", named.Names[1].Value);
        Assert.NotEqual("i-old", named.Names[0].Value);
        Assert.Empty(named.Ended);
    }

    [Fact]
    public void A_merged_name_points_to_its_successor()
    {
        var named = Names([Part("a", "b", "c")], Before(("i-one", ["a"]), ("i-two", ["b", "c"])), Nothing);
        Assert.Equal("i-two", named.Names[0].Value);
        Assert.Equal([new EndedIncident(new("i-one"), new("i-two"))], named.Ended);
    }

    [Fact]
    public void A_name_whose_accounts_are_gone_points_nowhere() =>
        Assert.Equal([new EndedIncident(new("i-one"), null)], Names([], Before(("i-one", ["a"])), Nothing).Ended);

    [Fact]
    public void A_name_that_is_taken_is_not_given_again()
    {
        var name = Names([Part("a")], Before(), Nothing).Names[0];
        Assert.NotEqual(name, Names([Part("a")], Before(), new HashSet<IncidentId> { name }).Names[0]);
    }

    [Fact]
    public void A_part_gets_the_name_back_under_which_it_had_exactly_its_accounts()
    {
        var named = IncidentNaming.Name([Part("a"), Part("b")], Before(("i-one", ["a", "b"])), Nothing, [new("i-two"), new("i-one")]);
        Assert.Equal(["i-two", "i-one"], named.Names.Select(name => name.Value));
    }

    private static NamedIncidents Names(
        IReadOnlyList<IncidentPart> parts, IReadOnlyDictionary<IncidentId, IReadOnlyList<AttestationId>> before, IReadOnlySet<IncidentId> taken) =>
        IncidentNaming.Name(parts, before, taken, new IncidentId?[parts.Count]);

    private static IncidentPart Part(params string[] documents) => new([.. documents.Select(Name)]);

    private static Dictionary<IncidentId, IReadOnlyList<AttestationId>> Before(params (string Id, string[] Documents)[] incidents) =>
        incidents.ToDictionary(one => new IncidentId(one.Id), one => (IReadOnlyList<AttestationId>)[.. one.Documents.Select(Name)]);

    private static AttestationId Name(string document) => TestAccounts.Of(document, day: 1).Id;
}
