using Attest.Coder.Explanations;
using Attest.Core.Documents;

namespace Attest.Workflows.Explain;

/// <summary>As what words of a sentence are marked, the most telling first.</summary>
public enum Layer
{
    /// <summary>A word that tells an incident.</summary>
    Signal,

    /// <summary>A word that may tell an incident and tells none here.</summary>
    Refused,

    /// <summary>Words that keep an incident from being told as having happened.</summary>
    Cue,

    /// <summary>A count that the text asserts.</summary>
    Tally,

    /// <summary>With what.</summary>
    Weapon,

    /// <summary>Where.</summary>
    Place,

    /// <summary>When.</summary>
    Time,

    /// <summary>Who was harmed.</summary>
    Toll,

    /// <summary>Who did it, or claims it.</summary>
    Perpetrator,

    /// <summary>Who or what was attacked.</summary>
    Target,

    /// <summary>Who speaks.</summary>
    Speaker,
}

/// <summary>A run of a sentence that is marked alike throughout.</summary>
/// <param name="Span">Where it stands in the body.</param>
/// <param name="Layers">As what it is marked, the most telling first; empty for words that are not.</param>
public sealed record Run(TextSpan Span, IReadOnlyList<Layer> Layers);

/// <summary>Marks the words of sentences.</summary>
public static class Layers
{
    /// <summary>The layer of a part.</summary>
    public static Layer Of(PartRole role) => role switch
    {
        PartRole.Perpetrator or PartRole.Responsibility => Layer.Perpetrator,
        PartRole.Target => Layer.Target,
        PartRole.Toll => Layer.Toll,
        PartRole.Weapon => Layer.Weapon,
        PartRole.Place => Layer.Place,
        PartRole.Time => Layer.Time,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>A sentence cut wherever a mark begins or ends: the runs follow each other and are the whole sentence.</summary>
    public static IReadOnlyList<Run> RunsOf(ExplainedSentence sentence)
    {
        var marks = MarksOf(sentence).Where(mark => sentence.Span.Contains(mark.Span)).Distinct().ToList();
        var cuts = new SortedSet<int>(marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })) { sentence.Span.Start, sentence.Span.End };
        var runs = new List<Run>();
        var start = sentence.Span.Start;
        foreach (var end in cuts.Skip(1))
        {
            var span = new TextSpan(start, end);
            runs.Add(new(span, [.. marks.Where(mark => mark.Span.Contains(span)).Select(mark => mark.Layer).Distinct().Order()]));
            start = end;
        }

        return runs;
    }

    private static IEnumerable<(Layer Layer, TextSpan Span)> MarksOf(ExplainedSentence sentence)
    {
        if (sentence.Speaker is { } speaker)
        {
            yield return (Layer.Speaker, speaker);
        }

        foreach (var time in sentence.TimesOfStatement)
        {
            yield return (Layer.Time, time);
        }

        foreach (var tally in sentence.Tallies)
        {
            yield return (Layer.Tally, tally.Number.Citation.Span);
        }

        foreach (var signal in sentence.Signals)
        {
            yield return (signal.Incidents.Count > 0 ? Layer.Signal : Layer.Refused, signal.Span);
            if (signal.HypothesisWords is { } words)
            {
                yield return (Layer.Cue, words);
            }

            foreach (var part in signal.Parts)
            {
                yield return (Of(part.Role), part.Span);
            }
        }
    }
}
