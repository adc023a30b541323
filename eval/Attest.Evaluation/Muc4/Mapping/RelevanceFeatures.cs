using Attest.Core.Attestations;
using Attest.Evaluation.Learning;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>What can be seen of an attestation when it is to be decided whether MUC-4's annotators would have filled a template for it.</summary>
internal sealed class RelevanceFeatures(CommonWords words)
{
    /// <summary>The features of each attestation of a coding that MUC-4 has a type for.</summary>
    public IReadOnlyList<IReadOnlyCollection<string>> Of(IReadOnlyList<Candidate> candidates, Message message)
    {
        string[] ofDocument =
        [
            "length:" + Bucket(message.Document.Body.Length, 700, 1400, 2500, 4000),
            "told:" + Bucket(candidates.Count, 2, 3, 5, 9),
            "fit:" + Bucket(candidates.Count(candidate => candidate.Reasons.Count == 0), 1, 2, 3, 5),
        ];
        return [.. candidates.Select((candidate, i) => (IReadOnlyCollection<string>)[.. OfDraft(candidate, i, candidates, message), .. ofDocument])];
    }

    private IEnumerable<string> OfDraft(Candidate candidate, int index, IReadOnlyList<Candidate> candidates, Message message)
    {
        var (attestation, draft, reasons) = (candidate.Attestation, candidate.Draft, candidate.Reasons);
        foreach (var reason in reasons)
        {
            yield return "reason:" + reason;
        }

        yield return reasons.Count == 0 ? "fits" : "reasons:" + Math.Min(reasons.Count, 3);
        yield return "type:" + draft.Type + (reasons.Count == 0 ? ",fits" : "");
        yield return "code:" + attestation.Type.Value.Code;
        yield return "stage:" + draft.Stage;
        yield return "signal:" + string.Join(' ', words.Of(attestation.Type.Citation.Quote));
        yield return "voice:" + attestation.Type.Assertion.Voice;
        yield return "stance:" + attestation.Type.Assertion.Stance;
        yield return attestation.IsMain ? "main" : "aside";
        yield return "nth:" + Bucket(index, 1, 2, 4, 8);
        yield return "starts:" + Bucket(attestation.Type.Citation.Span.Start, 300, 700, 1500, 3000);
        yield return "sentences:" + Bucket(attestation.Sentences.Count, 2, 3, 5);
        yield return "things:" + Math.Min(draft.Things.Count, 3);
        yield return "people:" + Math.Min(draft.People.Count, 3);
        yield return "names:" + Math.Min(draft.People.Count(person => person.Name is not null), 2);
        yield return "individuals:" + Math.Min(draft.Perpetrators.Individuals.Count, 2);
        yield return "organizations:" + Math.Min(draft.Perpetrators.Organizations.Count, 2);
        yield return "category:" + draft.Perpetrators.Category;
        yield return "tolls:" + Math.Min(attestation.Tolls.Count, 3);
        yield return "instruments:" + Math.Min(draft.Instruments.Count, 2);
        yield return "day:" + (attestation.Date?.Value.Precision.ToString() ?? "none");
        yield return "age:" + AgeOf(attestation.Date?.Value, message.Published);
        yield return "place:" + (attestation.Place is { Basis: Basis.Stated } place ? place.Value.Precision.ToString() : "none");
        yield return "country:" + candidate.Country.Iso;
        yield return "sametype:" + Math.Min(candidates.Count(other => other.Draft.Type == draft.Type && other.Reasons.Count == 0), 4);
        foreach (var kind in attestation.Targets.Select(target => target.Value.Kind ?? (target.Value.IsPerson ? "person" : "thing")).Distinct())
        {
            yield return "target:" + kind;
        }

        foreach (var toll in attestation.Tolls.Select(toll => toll.Value))
        {
            yield return $"toll:{toll.Harm},{toll.Side}";
            yield return "tollnumber:" + (toll.Number.AtLeast is { } number ? Bucket((int)Math.Min(number, 1000), 2, 5, 20) : "none");
        }

        foreach (var participant in attestation.Participants.Where(participant => participant.Value.Role == Role.Perpetrator))
        {
            yield return "by:" + (participant.Value.Actor is null ? "words" : "actor");
            foreach (var word in words.Of(participant.Value.Words))
            {
                yield return "by:" + word;
            }
        }

        foreach (var responsibility in attestation.Responsibilities)
        {
            yield return "responsibility:" + responsibility.Value.Kind;
        }

        foreach (var word in attestation.Targets.SelectMany(target => words.Of(target.Value.Words)))
        {
            yield return "targetword:" + word;
        }

        var first = attestation.Sentences.Count > 0 ? attestation.Sentences[0].Quote : "";
        foreach (var word in words.Of(first))
        {
            yield return "first:" + word;
        }

        foreach (var word in attestation.Sentences.Skip(1).SelectMany(sentence => words.Of(sentence.Quote)))
        {
            yield return "later:" + word;
        }

        foreach (var word in Around(attestation.Type.Citation.Span.Start, message.Document.Body))
        {
            yield return "near:" + word;
        }
    }

    /// <summary>The words beside the signal.</summary>
    private IEnumerable<string> Around(int at, string body) => words.Of(body[Math.Max(0, at - 60)..Math.Min(body.Length, at + 60)]);

    private static string AgeOf(IncidentDate? date, DateOnly? published) =>
        (date?.To ?? date?.From) is { } last && published is { } dateline ? Bucket(dateline.DayNumber - last.DayNumber, 1, 4, 15, 40, 62, 120, 400) : "none";

    private static string Bucket(int number, params ReadOnlySpan<int> bounds)
    {
        foreach (var bound in bounds)
        {
            if (number < bound)
            {
                return "under " + bound;
            }
        }

        return "over";
    }
}
