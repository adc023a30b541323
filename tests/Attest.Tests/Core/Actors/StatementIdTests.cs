using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Xunit;

namespace Attest.Tests.Core.Actors;

public sealed class StatementIdTests
{
    private static readonly Document Report = new() { Id = new("profile.md"), Body = "The River Front (RF) is led by Ana Prueba. RF is known as the River Men." };

    [Fact]
    public void The_same_words_said_elsewhere_in_the_document_are_the_same_statement()
    {
        var (first, second) = (Leader("Ana Prueba", 0), Leader("ana prueba", 30));
        Assert.Equal(StatementId.Of(first), StatementId.Of(second));
    }

    [Fact]
    public void What_is_said_of_whom_where_when_and_how_tells_statements_apart()
    {
        var one = Leader("Ana Prueba", 0);
        var source = (CitedSource)one.Source;
        ActorStatement[] others =
        [
            one with { Actor = new(new("rf"), "RF") },
            one with { Property = ActorProperty.LeaderFate },
            one with { Value = new PersonValue("Ana Prueba", "spokesman") },
            one with { From = new(2017) },
            one with { To = new(2017) },
            one with { Assertion = new(Voice.Author, Stance: Stance.Denied) },
            one with { Source = new CitedSource(new(new("other.md"), DocumentPart.Body, source.Citation.Span, source.Citation.Quote)) },
        ];
        Assert.Equal(others.Length + 1, others.Append(one).Select(StatementId.Of).Distinct().Count());
    }

    [Fact]
    public void An_id_holds_no_name_and_reads_as_it_was_written()
    {
        var id = StatementId.Of(Leader("Ana Prueba", 0));
        Assert.Matches("^s-[0-9a-f]{12}$", id.Value);
        Assert.Equal(id, new StatementId(id.Value));
        Assert.Throws<ArgumentException>(() => new StatementId("ana-prueba"));
    }

    [Fact]
    public void The_words_of_every_property_are_its_own_and_read_back()
    {
        var properties = Enum.GetValues<ActorProperty>();
        Assert.All(properties, property => Assert.Equal(property, ActorProperties.Parse(ActorProperties.WordOf(property))));
        Assert.Equal("also_known_as", ActorProperties.WordOf(ActorProperty.AlsoKnownAs));
        Assert.Null(ActorProperties.Parse("cousin_of"));
    }

    private static ActorStatement Leader(string name, int start) => new()
    {
        Actor = new(null, "River Front"),
        Property = ActorProperty.Leader,
        Value = new PersonValue(name, "leader"),
        Source = new CitedSource(Report.Cite(DocumentPart.Body, new(start, start + 20))),
        Origin = StatementOrigin.Document,
    };
}
