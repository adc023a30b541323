using Attest.Core.Acts;
using Attest.Core.Attestations;

namespace Attest.Core.Actors;

/// <summary>Reads statements about actors as people reviewed them. What is stored stays as it was coded.</summary>
public static class StatementReviews
{
    /// <summary>
    /// The statements with the last review of each, and those that people accepted although a later coding of their document does not find them
    /// any more: what a person accepted stands.
    /// </summary>
    /// <param name="statements">The statements as coded.</param>
    /// <param name="acts">Acts that hold, in any order; those on other things are passed over.</param>
    public static IReadOnlyList<ActorStatement> Apply(IEnumerable<ActorStatement> statements, IEnumerable<Act> acts)
    {
        var reviews = new Dictionary<StatementId, StatementReview>();
        foreach (var review in acts.Order(ActOrder.Instance).Select(act => act.Content).OfType<StatementReview>())
        {
            reviews[review.Statement] = review;
        }

        var read = statements.Select(one => reviews.Remove(StatementId.Of(one), out var review) ? one with { Review = StateOf(review) } : one).ToList();
        read.AddRange(reviews.Where(one => one.Value.IsAccepted).OrderBy(one => one.Key.Value, StringComparer.Ordinal).Select(one => one.Value.Says with { Review = ReviewState.Accepted }));
        return read;
    }

    private static ReviewState StateOf(StatementReview review) => review.IsAccepted ? ReviewState.Accepted : ReviewState.Rejected;
}
