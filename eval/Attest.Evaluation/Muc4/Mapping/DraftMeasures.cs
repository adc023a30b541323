using Attest.Core.Attestations;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>What is measured of the drafts of a message when the trees decide which of them to answer with.</summary>
internal static class DraftMeasures
{
    /// <summary>The measures of each candidate, beside what the linear models think of all of them.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, double>> Of(IReadOnlyList<Candidate> candidates, IReadOnlyList<double> probabilities, IReadOnlyDictionary<string, double> kinds, IReadOnlyList<(double Person, double Thing, double By)> parts, Message message) =>
        [.. candidates.Select((candidate, i) => Of(candidate, i, candidates, probabilities, kinds, parts, message))];

    private static Dictionary<string, double> Of(Candidate candidate, int i, IReadOnlyList<Candidate> candidates, IReadOnlyList<double> probabilities, IReadOnlyDictionary<string, double> kinds, IReadOnlyList<(double Person, double Thing, double By)> parts, Message message)
    {
        var (attestation, draft) = (candidate.Attestation, candidate.Draft);
        var ofType = Enumerable.Range(0, candidates.Count).Where(j => j != i && candidates[j].Draft.Type == draft.Type).ToList();
        var others = Enumerable.Range(0, candidates.Count).Where(j => j != i).ToList();
        var measures = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["linear"] = probabilities[i],
            ["person"] = parts[i].Person,
            ["thing"] = parts[i].Thing,
            ["by"] = parts[i].By,
            ["any"] = Math.Max(parts[i].Person, parts[i].Thing),
            ["best other"] = others.Select(j => probabilities[j]).DefaultIfEmpty(0).Max(),
            ["best of type"] = ofType.Select(j => probabilities[j]).DefaultIfEmpty(0).Max(),
            ["rank"] = others.Count(j => probabilities[j] > probabilities[i]),
            ["rank of type"] = ofType.Count(j => probabilities[j] > probabilities[i]),
            ["earlier of type"] = ofType.Count(j => j < i),
            ["expected"] = probabilities.Sum(),
            ["told"] = candidates.Count,
            ["fit"] = candidates.Count(other => other.Reasons.Count == 0),
            ["nth"] = i,
            ["starts"] = attestation.Type.Citation.Span.Start,
            ["part of message"] = attestation.Type.Citation.Span.Start / (double)Math.Max(message.Document.Body.Length, 1),
            ["length"] = message.Document.Body.Length,
            ["sentences"] = attestation.Sentences.Count,
            ["main"] = attestation.IsMain ? 1 : 0,
            ["things"] = draft.Things.Count,
            ["people"] = draft.People.Count,
            ["names"] = draft.People.Count(person => person.Name is not null),
            ["individuals"] = draft.Perpetrators.Individuals.Count,
            ["organizations"] = draft.Perpetrators.Organizations.Count,
            ["instruments"] = draft.Instruments.Count,
            ["tolls"] = attestation.Tolls.Count,
            ["reasons"] = candidate.Reasons.Count,
            ["dated"] = attestation.Date is null ? 0 : attestation.Date.Value.Precision == DatePrecision.Day ? 2 : 1,
            ["place"] = attestation.Place is { Basis: Basis.Stated } place ? 1 + (int)place.Value.Precision : 0,
            ["age"] = (attestation.Date?.Value.To ?? attestation.Date?.Value.From) is { } last && message.Published is { } published ? published.DayNumber - last.DayNumber : -100,
            ["type " + draft.Type] = 1,
            ["code " + attestation.Type.Value.Code] = 1,
            ["stage " + draft.Stage] = 1,
            ["voice " + attestation.Type.Assertion.Voice] = 1,
        };
        foreach (var (kind, probability) in kinds)
        {
            measures["text " + kind] = probability;
        }

        measures["text type"] = kinds.GetValueOrDefault(draft.Type);
        foreach (var reason in candidate.Reasons)
        {
            measures["reason " + reason] = 1;
        }

        return measures;
    }
}
