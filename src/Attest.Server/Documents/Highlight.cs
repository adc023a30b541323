using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Server.Documents;

/// <summary>Words of a text that are marked alike.</summary>
/// <param name="Words">The words, as they stand.</param>
/// <param name="Fields">As what they are marked; empty when they are not.</param>
/// <param name="Start">Where they begin in the text, in UTF-16 units.</param>
public sealed record HighlightedRun(string Words, IReadOnlyList<string> Fields, int Start);

/// <summary>Marks in a text what was coded from it.</summary>
public static class Highlight
{
    /// <summary>The fields in the order in which pages list them.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["type", "date", "place", "perpetrator", "target", "weapon", "toll", "responsibility", "outcome"];

    /// <summary>Cuts a text into runs.</summary>
    /// <param name="text">The body or the title.</param>
    /// <param name="part">Which of both it is.</param>
    /// <param name="attestations">What was coded; accounts of other documents are passed over by the caller.</param>
    public static IReadOnlyList<HighlightedRun> Runs(string text, DocumentPart part, IEnumerable<Attestation> attestations)
    {
        var marks = attestations.SelectMany(Citations).Where(one => one.Citation.Part == part && one.Citation.Span.End <= text.Length).ToArray();
        int[] edges = [.. marks.SelectMany(one => (int[])[one.Citation.Span.Start, one.Citation.Span.End]).Append(0).Append(text.Length).Distinct().Order()];
        List<HighlightedRun> runs = [];
        for (var at = 0; at + 1 < edges.Length; at++)
        {
            var (start, end) = (edges[at], edges[at + 1]);
            var fields = marks.Where(one => one.Citation.Span.Start <= start && one.Citation.Span.End >= end).Select(one => one.Field).Distinct(StringComparer.Ordinal);
            runs.Add(new(text[start..end], [.. fields.OrderBy(field => Fields.ToList().IndexOf(field))], start));
        }

        return runs;
    }

    /// <summary>Every value of an account with the field that it fills and the words that state it.</summary>
    public static IEnumerable<(string Field, Citation Citation, Assertion Assertion)> Citations(Attestation attestation)
    {
        yield return ("type", attestation.Type.Citation, attestation.Type.Assertion);
        if (attestation.Date is { } date)
        {
            yield return ("date", date.Citation, date.Assertion);
        }

        if (attestation.Place is { } place)
        {
            yield return ("place", place.Citation, place.Assertion);
        }

        var lists = attestation.Participants.Select(one => (one.Value.Role == Role.Perpetrator ? "perpetrator" : "target", one.Citation, one.Assertion))
            .Concat(attestation.Targets.Select(one => ("target", one.Citation, one.Assertion)))
            .Concat(attestation.Weapons.Select(one => ("weapon", one.Citation, one.Assertion)))
            .Concat(attestation.Tolls.Select(one => ("toll", one.Citation, one.Assertion)))
            .Concat(attestation.Responsibilities.Select(one => ("responsibility", one.Citation, one.Assertion)));
        foreach (var one in lists)
        {
            yield return one;
        }

        if (attestation.Outcome is { } outcome)
        {
            yield return ("outcome", outcome.Citation, outcome.Assertion);
        }
    }
}
