using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Xunit;

namespace Attest.Tests.Core.Actors;

public sealed class StatementReviewsTests
{
    private static readonly Document Report = new() { Id = new("profile.md"), Body = "The River Front (RF) was formed in 1999. It has 500 men." };

    [Fact]
    public void The_last_review_of_a_statement_holds()
    {
        var founded = Statement(ActorProperty.Founded, new DateValue(new(1999)));
        Act[] acts = [Review(founded, isAccepted: true, minute: 1), Review(founded, isAccepted: false, minute: 2)];
        Assert.Equal(ReviewState.Rejected, Assert.Single(StatementReviews.Apply([founded], acts)).Review);
        Assert.Equal(ReviewState.Accepted, Assert.Single(StatementReviews.Apply([founded], acts[..1])).Review);
        Assert.Equal(ReviewState.Machine, Assert.Single(StatementReviews.Apply([founded], [])).Review);
    }

    [Fact]
    public void What_a_person_accepted_stands_when_a_later_coding_does_not_find_it_and_what_was_rejected_does_not()
    {
        var (kept, dropped) = (Statement(ActorProperty.Founded, new DateValue(new(1999))), Statement(ActorProperty.Funding, new TextValue("tolls")));
        var read = StatementReviews.Apply([], [Review(kept, isAccepted: true, minute: 1), Review(dropped, isAccepted: false, minute: 2)]);
        Assert.Equal(kept with { Review = ReviewState.Accepted }, Assert.Single(read));
    }

    [Theory]
    [InlineData(1999, 2001, true)]
    [InlineData(1999, 1999, false)]
    public void Two_foundings_that_share_no_day_conflict(int one, int other, bool conflict) =>
        Assert.Equal(conflict, StatementConflicts.Conflict(Statement(ActorProperty.Founded, new DateValue(new(one))), Statement(ActorProperty.Founded, new DateValue(new(other, 5)))));

    [Fact]
    public void Strengths_conflict_within_a_year_fates_of_one_leader_do_and_aliases_never()
    {
        var few = Statement(ActorProperty.Strength, new StrengthValue(new(100, 200), "fighters")) with { From = new(2018) };
        var many = Statement(ActorProperty.Strength, new StrengthValue(new(500, 900), "fighters")) with { From = new(2018, 6) };
        Assert.True(StatementConflicts.Conflict(few, many));
        Assert.False(StatementConflicts.Conflict(few, many with { From = new(2019) }));
        var killed = Statement(ActorProperty.LeaderFate, new PersonValue("Ana Prueba", "emir", LeaderFate.Killed));
        Assert.True(StatementConflicts.Conflict(killed, killed with { Value = new PersonValue("Ana Prueba", null, LeaderFate.Captured) }));
        Assert.False(StatementConflicts.Conflict(killed, killed with { Value = new PersonValue("Ana Prueba", null, LeaderFate.Died) }));
        Assert.False(StatementConflicts.Conflict(Statement(ActorProperty.AlsoKnownAs, new TextValue("RF")), Statement(ActorProperty.AlsoKnownAs, new TextValue("Reds"))));
    }

    [Fact]
    public void What_one_asserts_and_another_denies_conflicts_and_a_rejected_statement_with_nothing()
    {
        var said = Statement(ActorProperty.PledgedTo, new ActorValue(new(new("hill-front"), "Hill Front")));
        var denied = said with { Assertion = new(Voice.Claim, "RF", Stance.Denied) };
        Assert.Equal(2, StatementConflicts.Among([said, denied]).Count);
        Assert.Empty(StatementConflicts.Among([said, denied with { Review = ReviewState.Rejected }]));
    }

    private static ActorStatement Statement(ActorProperty property, StatementValue value) => new()
    {
        Actor = new(null, "River Front"),
        Property = property,
        Value = value,
        Source = new CitedSource(Report.Cite(DocumentPart.Body, new(0, 20))),
        Origin = StatementOrigin.Document,
    };

    private static Act Review(ActorStatement statement, bool isAccepted, int minute) => new()
    {
        Id = $"act-{minute}",
        Content = new StatementReview(StatementId.Of(statement), statement, isAccepted),
        By = "tester",
        At = new(2026, 12, 1, 10, minute, 0, TimeSpan.Zero),
        Because = "",
    };
}
