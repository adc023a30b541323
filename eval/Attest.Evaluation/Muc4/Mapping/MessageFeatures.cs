using Attest.Evaluation.Learning;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>How probable it is that a message holds an incident that MUC-4 asks for.</summary>
internal static class MessageFeatures
{
    public static IReadOnlyCollection<string> Of(IReadOnlyList<Candidate> candidates, Message message, CommonWords words)
    {
        var body = message.Document.Body;
        var ordered = words.Of(body).ToList();
        var counts = ordered.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. counts.Keys.Select(word => "text:" + word),
            .. counts.Where(pair => pair.Value > 2).Select(pair => "often:" + pair.Key),
            .. ordered.Take(60).Select(word => "begins:" + word),
            .. ordered.Take(250).Zip(ordered.Skip(1), (first, second) => $"pair:{first} {second}"),
            "length:" + (body.Length < 800 ? "short" : body.Length < 1800 ? "middle" : body.Length < 3500 ? "long" : "longer"),
            "told:" + Math.Min(candidates.Count, 6),
            "fit:" + Math.Min(candidates.Count(candidate => candidate.Reasons.Count == 0), 4),
            .. candidates.SelectMany(candidate => candidate.Reasons.Select(reason => "reason:" + reason)),
            .. candidates.Where(candidate => candidate.Reasons.Count == 0).Select(candidate => "fits:" + candidate.Draft.Type),
            .. candidates.Where(candidate => candidate.Reasons.Count == 0).SelectMany(candidate => words.Of(candidate.Attestation.Sentences.Count > 0 ? candidate.Attestation.Sentences[0].Quote : "")).Select(word => "fitting:" + word),
            message.Published is null ? "undated" : "dated",
        ];
    }
}
