using Attest.Core.Actors;
using Attest.Core.Documents;
using Xunit;

namespace Attest.Tests.Core.Actors;

public sealed class NetworkTests
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "constituent_of", "accepted_pledge_to" };

    [Theory]
    [InlineData("union", "2010-01-01", "2010-01-01", Holding.Surely)]
    [InlineData("brigade", "2016-05-01", "2016-05-01", Holding.Never)]
    [InlineData("brigade", "2017-03-12", "2017-03-12", Holding.Possibly)]
    [InlineData("brigade", "2017-04-01", "2017-04-30", Holding.Surely)]
    [InlineData("brigade", "2017-01-01", "2017-12-31", Holding.Possibly)]
    [InlineData("brigade", null, null, Holding.Possibly)]
    [InlineData("cell", "2016-05-01", "2016-05-01", Holding.Never)]
    [InlineData("cell", "2018-05-01", "2018-05-01", Holding.Surely)]
    [InlineData("cell", "2019-06-01", "2019-06-01", Holding.Possibly)]
    [InlineData("cell", "2021-06-01", "2021-06-01", Holding.Never)]
    [InlineData("pledged", "1999-06-01", "1999-06-01", Holding.Surely)]
    [InlineData("ally", "2018-05-01", "2018-05-01", Holding.Never)]
    public void An_actor_belongs_to_a_network_on_its_days(string actor, string? first, string? last, Holding expected)
    {
        Affiliation[] stated =
        [
            new("brigade", "constituent_of", "union", PartialDate.Parse("2017-03"), null),
            new("brigade", "constituent_of", "union", null, null),
            new("cell", "constituent_of", "brigade", null, PartialDate.Parse("2019")),
            new("pledged", "accepted_pledge_to", "union", null, null),
            new("ally", "ally_of", "union", null, null),
        ];

        Assert.Equal(expected, Network.Of(["union"], stated, Kinds).Holds(actor, Day(first), Day(last)));
    }

    [Fact]
    public void Groups_that_belong_to_each_other_come_to_an_end()
    {
        Affiliation[] stated = [new("a", "constituent_of", "b", PartialDate.Parse("2010"), null), new("b", "constituent_of", "a", null, PartialDate.Parse("2015"))];

        Assert.Equal(["a", "b"], Network.Of(["a"], stated, Kinds).Members.Select(one => one.Actor).Distinct());
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
