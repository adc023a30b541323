using Attest.Core.Actors;
using Attest.Core.Documents;
using Attest.Evaluation.Statements;
using Xunit;

namespace Attest.Tests.Evaluation.Statements;

public sealed class StatementScoreTests
{
    [Fact]
    public void Right_is_the_actor_the_property_the_value_and_the_date_where_the_gold_gives_one()
    {
        var told = Statement(ActorProperty.LeaderFate, new PersonValue("Ana Prueba", "emir", LeaderFate.Killed), new(2019, 5));
        Assert.True(StatementScore.Says(told, Gold("jnim", ActorProperty.LeaderFate, "Ana Prueba, killed", "2019-05")));
        Assert.True(StatementScore.Says(told, Gold("jnim", ActorProperty.LeaderFate, "Ana Prueba, killed", null)));
        Assert.False(StatementScore.Says(told, Gold("jnim", ActorProperty.LeaderFate, "Ana Prueba, killed", "2019")));
        Assert.False(StatementScore.Says(told, Gold("jnim", ActorProperty.LeaderFate, "Ana Prueba, captured", null)));
        Assert.False(StatementScore.Says(told, Gold("aqim", ActorProperty.LeaderFate, "Ana Prueba, killed", null)));
    }

    [Fact]
    public void Each_row_takes_one_statement_and_what_is_left_is_surplus()
    {
        var alias = Statement(ActorProperty.AlsoKnownAs, new TextValue("GSIM"), null);
        var row = Gold("jnim", ActorProperty.AlsoKnownAs, "GSIM", null);
        var (missing, surplus) = StatementScore.Compare([alias, alias], [row, Gold("jnim", ActorProperty.AlsoKnownAs, "GNIM", null)]);
        Assert.Single(missing);
        Assert.Single(surplus);
    }

    private static ActorStatement Statement(ActorProperty property, StatementValue value, PartialDate? from) => new()
    {
        Actor = new(new("jnim"), "JNIM"),
        Property = property,
        Value = value,
        From = from,
        Source = new CitedSource(new(new("a.md"), DocumentPart.Body, new(0, 4), "JNIM")),
        Origin = StatementOrigin.Document,
    };

    private static GoldStatement Gold(string actor, ActorProperty property, string value, string? from) => new("a.md", [actor], property, [value], from);
}
