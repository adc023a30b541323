using Attest.Core.Attestations;

namespace Attest.Core.Acts;

/// <summary>Two people who decided otherwise on one thing.</summary>
/// <param name="One">The earlier act.</param>
/// <param name="Other">The later one; it is obeyed.</param>
public sealed record Disagreement(Act One, Act Other);

/// <summary>Finds where people decided otherwise than one another. Judgements of sameness are looked at by Judgements.</summary>
public static class Disagreements
{
    /// <summary>Every pair of different people whose last acts on one field of an account or incident, on one review or on one assessment differ.</summary>
    /// <param name="acts">Acts that hold, in any order.</param>
    /// <param name="anchors">The account by which each ruling finds its incident.</param>
    public static IReadOnlyList<Disagreement> Of(IEnumerable<Act> acts, IReadOnlyList<AnchoredRuling> anchors)
    {
        var anchorOf = anchors.ToDictionary(ruling => ruling.Act.Id, ruling => ruling.Anchor, StringComparer.Ordinal);
        List<Disagreement> found = [];
        var things = acts
            .Select(act => (Act: act, Thing: ThingOf(act, anchorOf)))
            .Where(one => one.Thing is not null)
            .GroupBy(one => one.Thing!, StringComparer.Ordinal)
            .OrderBy(thing => thing.Key, StringComparer.Ordinal);
        foreach (var thing in things)
        {
            var last = thing.Select(one => one.Act).GroupBy(act => act.By, StringComparer.Ordinal).Select(person => person.Max(ActOrder.Instance)!).Order(ActOrder.Instance).ToArray();
            found.AddRange(last.SkipLast(1).Where(act => ValueOf(act) != ValueOf(last[^1])).Select(act => new Disagreement(act, last[^1])));
        }

        return found;
    }

    private static string? ThingOf(Act act, Dictionary<string, AttestationId> anchorOf) => act.Content switch
    {
        Correction correction => $"correction {correction.Attestation} {correction.Field}",
        Review review => $"review {review.Attestation}",
        Ruling ruling => anchorOf.TryGetValue(act.Id, out var anchor) ? $"ruling {anchor} {ruling.Field}" : null,
        SourceAssessment assessment => $"source {assessment.Source}",
        AccountAssessment assessment => $"account {assessment.Attestation}",
        ActorReview { Actors: [var actor] } review => $"actor {actor} {review.Name}",
        StatementReview review => $"statement {review.Statement}",
        _ => null,
    };

    private static string ValueOf(Act act) => act.Content switch
    {
        Correction correction => correction.Value?.ToString() ?? "",
        Review review => review.IsAccepted.ToString(),
        Ruling ruling => ruling.Value?.ToString() ?? "",
        SourceAssessment assessment => assessment.Reliability.ToString(),
        AccountAssessment assessment => assessment.Credibility.ToString(),
        ActorReview review => review.IsAccepted.ToString(),
        StatementReview review => review.IsAccepted.ToString(),
        _ => "",
    };
}
