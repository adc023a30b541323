using System.Text;
using Attest.Core.Actors;
using Attest.Tests.Repository;
using Xunit;

namespace Attest.Tests.Core.Actors;

public sealed class RegistryReaderTests
{
    private const string Small =
        """
        {"version": "3", "sources": [{"key": "list", "title": "A list", "publisher": "A ministry", "address": "https://example.org", "date": "2018-10", "looked_at": "2026-11-22"}],
         "actors": [
          {"id": "river-front", "name": "River Front", "short": "RF", "kind": "armed_group", "ideology": null, "countries": ["ML"],
           "active": {"from": "2011-05", "to": null, "source": "list"},
           "names": [{"text": "River ", "rest": "Front", "kind": "name", "from": null, "to": null, "source": "list"}, {"text": "Old Front", "kind": "former", "from": null, "to": "2011", "source": "unlooked"}],
           "codes": {"un": "QDe.999"},
           "affiliations": [{"kind": "splinter_of", "actor": "hill-front", "from": "2011", "to": null, "by": "A ministry", "source": "list"}],
           "leaders": [{"name": "Ana Prueba", "role": "leader", "from": "2011", "to": "2014", "fate": "killed", "fate_date": "2014-02-03", "source": "list"}],
           "designations": [{"authority": "A ministry", "list": "L", "date": "2018-10-04", "source": "list"}],
           "strength": [{"min": 400, "max": null, "as_of": "2013", "by": null, "source": "list"}],
           "areas": [{"country": "ML", "text": "the north", "from": null, "source": "list"}],
           "media": [{"name": "River Radio", "source": "list"}]},
          {"id": "hill-front", "name": "Hill Front", "short": null, "kind": "armed_group", "countries": []}]}
        """;

    [Fact]
    public void An_addition_may_name_the_actors_and_the_sources_of_the_registry_that_it_extends()
    {
        const string more = """{"version": 1, "actors": [{"id": "ford-front", "name": "Ford Front", "short": null, "kind": "armed_group", "affiliations": [{"kind": "splinter_of", "actor": "hill-front", "source": "list"}]}]}""";
        var bytes = Encoding.UTF8.GetBytes(more);
        var registry = RegistryReader.Read(bytes, "more.json", RegistryReader.Read(Encoding.UTF8.GetBytes(Small), "actors.json"));
        var splinter = Assert.Single(registry.Statements, one => one.Property == ActorProperty.SplinterOf);
        Assert.Equal("Hill Front", splinter.Value.Words);
        Assert.Equal("ford-front", Assert.Single(registry.Actors).Id.Value);
        Assert.Throws<FormatException>(() => RegistryReader.Read(bytes, "more.json"));
    }

    [Fact]
    public void Every_property_of_an_actor_is_a_statement_with_its_dates_and_its_source()
    {
        var registry = RegistryReader.Read(Encoding.UTF8.GetBytes(Small), "actors.json");
        string[] expected =
        [
            "AlsoKnownAs River Front .. list", "FormerName Old Front ..2011 unlooked", "Kind armed_group .. registry", "Founded 2011-05 2011-05.. list",
            "SplinterOf Hill Front 2011.. list", "Leader Ana Prueba, leader 2011..2014 list", "LeaderFate Ana Prueba, leader, killed 2014-02-03.. list",
            "Designated L, A ministry 2018-10-04.. list", "Strength 400 or more fighters 2013.. list", "Area the north .. list",
            "MediaWing River Radio .. list", "Code un: QDe.999 .. registry",
        ];
        Assert.Equal(expected, registry.Of("river-front").Select(Line));
        Assert.All(registry.Of("river-front"), one => Assert.Equal((StatementOrigin.Registry, "RF"), (one.Origin, one.Actor.Name)));
        Assert.Equal("A ministry", registry.Of("river-front").Single(one => one.Property == ActorProperty.SplinterOf).Assertion.Speaker);
    }

    [Theory]
    [InlineData("\"splinter_of\"", "\"cousin_of\"", "cousin_of")]
    [InlineData("\"actor\": \"hill-front\"", "\"actor\": \"sea-front\"", "sea-front")]
    [InlineData("\"date\": \"2018-10-04\", \"source\": \"list\"", "\"date\": \"2018-10-04\", \"source\": \"lost\"", "lost")]
    [InlineData("\"date\": \"2018-10-04\"", "\"date\": \"autumn\"", "autumn")]
    public void What_is_not_of_the_form_is_refused_and_named(string right, string wrong, string named)
    {
        var refusal = Assert.Throws<FormatException>(() => RegistryReader.Read(Encoding.UTF8.GetBytes(Small.Replace(right, wrong, StringComparison.Ordinal)), "actors.json"));
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_built_in_registry_is_read_whole_and_no_person_or_listing_of_it_is_from_memory()
    {
        var registry = RegistryReader.Read(File.ReadAllBytes(Root.File("src", "Attest.Coder", "Actors", "actors.json")), "actors.json");
        Assert.True(registry.Statements.Count > registry.Actors.Count);
        Assert.Contains(registry.Of("jnim"), one => one is { Property: ActorProperty.Designated, Value: DesignationValue { List: "FTO" } } && one.From?.ToString() == "2018-09-06");
        Assert.All(
            registry.Statements.Where(one => one.Property is ActorProperty.Leader or ActorProperty.LeaderFate or ActorProperty.Designated or ActorProperty.Strength),
            one => Assert.True(((ReferenceSource)one.Source).IsLookedUp));
    }

    private static string Line(ActorStatement statement) =>
        $"{statement.Property} {statement.Value.Words} {statement.From}..{statement.To} {((ReferenceSource)statement.Source).Key}";
}
