using Attest.Core.Documents;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>How many characters lie between words and the incidents of a template.</summary>
internal static class Distances
{
    /// <summary>What stands for no distance at all.</summary>
    public const double Far = 5000;

    public static double FromSentences(IReadOnlyList<TextSpan> words, IEnumerable<Candidate> members) =>
        members.SelectMany(member => member.Attestation.Sentences.Select(sentence => sentence.Span)).SelectMany(_ => words, Apart).DefaultIfEmpty(Far).Min();

    public static double FromSignals(IReadOnlyList<TextSpan> words, IEnumerable<Candidate> members) =>
        members.Select(member => member.Attestation.Type.Citation.Span).SelectMany(_ => words, Apart).DefaultIfEmpty(Far).Min();

    private static double Apart(TextSpan one, TextSpan other) => Math.Max(0, Math.Max(one.Start - other.End, other.Start - one.End));
}
