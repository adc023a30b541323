using Attest.Coder.Assembly;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Phrases;
using Attest.Coder.Reasons;
using Attest.Core.Documents;

namespace Attest.Coder.Explanations;

/// <summary>Tells of each word that may signal an incident what it was read with and what became of it.</summary>
internal sealed class SignalExplainer
{
    private readonly EnglishLexicon _lexicon;
    private readonly Entries _entries;
    private readonly Worksheet _sheet;
    private readonly PartExplainer _parts;
    private readonly ILookup<Frame, Mention> _mentions;
    private readonly Dictionary<Mention, Telling> _tellings = [];
    private readonly Dictionary<Draft, int> _numbers;

    public SignalExplainer(EnglishLexicon lexicon, Entries entries, PartExplainer parts, Worksheet sheet)
    {
        (_lexicon, _entries, _parts, _sheet) = (lexicon, entries, parts, sheet);
        _mentions = sheet.Mentions.ToLookup(mention => mention.Frame);
        _numbers = sheet.Drafts.Select((draft, index) => (draft, index)).ToDictionary(pair => pair.draft, pair => pair.index + 1);
        foreach (var telling in sheet.Tellings)
        {
            foreach (var mention in telling.Mentions)
            {
                _tellings[mention] = telling;
            }
        }
    }

    /// <summary>The signals of a frame, in the order of the text.</summary>
    public IReadOnlyList<ExplainedSignal> Explain(Frame frame)
    {
        var signals = new List<ExplainedSignal>();
        var heads = new HashSet<int>();
        foreach (var mention in _mentions[frame])
        {
            heads.Add(frame.Chunks[mention.Chunk].Head);
            signals.Add(Explain(mention));
        }

        foreach (var (at, why) in frame.Refusals)
        {
            var chunk = frame.Chunks[at];
            if (heads.Add(chunk.Head))
            {
                signals.Add(Refused(frame.Units[chunk.Head], EntryOf(frame, chunk), why));
            }
        }

        for (var u = 0; u < frame.Units.Count; u++)
        {
            if (TriggerOf(frame.Units[u]) is { } trigger && heads.Add(u))
            {
                signals.Add(Refused(frame.Units[u], Entries.Of(trigger), Refusal.ReadOtherwise));
            }
        }

        return [.. signals.OrderBy(signal => signal.Span)];
    }

    /// <summary>Where words stand in the body.</summary>
    public TextSpan SpanOf(Words words) => new(_sheet.Text.Tokens[words.First].Start, _sheet.Text.Tokens[words.Last].End);

    private ExplainedSignal Refused(Unit unit, CodebookEntry? entry, Refusal why) =>
        new() { Span = SpanOf(new Words(unit.First, unit.Last)), Entry = entry, Refusal = why };

    private ExplainedSignal Explain(Mention mention)
    {
        var frame = mention.Frame;
        var telling = _tellings[mention];
        var drafts = _sheet.Drafts.Where(draft => draft.Tellings.Contains(telling)).ToList();
        return new()
        {
            Span = SpanOf(mention.Anchor),
            Entry = mention.IsResponsibilityOnly ? null : EntryOf(frame, frame.Chunks[mention.Chunk]),
            Type = mention.IsResponsibilityOnly ? null : mention.Type,
            Hypothesis = mention.Hypothesis.Kind,
            HypothesisWords = mention.IsHypothetical ? SpanOf(mention.Hypothesis.Words) : null,
            HypothesisEntry = mention.IsHypothetical ? CueIn(frame, mention.Hypothesis.Words) : null,
            IsNegated = mention.IsNegated,
            Completion = mention.Completion,
            Parts = _parts.Explain(mention, drafts),
            SameAs = mention.SameAs is { } same ? SpanOf(same.Anchor) : null,
            Bond = mention.Bond,
            Fate = telling.Fate,
            Incidents = [.. drafts.Select(draft => _numbers[draft])],
            Comparisons = telling.Root == mention ? [.. _sheet.Comparisons.Of(telling).Select(pair => Explain(pair.Draft, pair.Score))] : [],
        };
    }

    private ExplainedComparison Explain(Draft draft, MatchScore score)
    {
        var ties = Enum.GetValues<Tie>().Where(tie => score[tie] != 0).Select(tie => new WeighedTie(tie, Math.Round(score[tie], 2)));
        return new(_numbers.TryGetValue(draft, out var number) ? number : null, score.Conflict, Math.Round(score.Total, 2), Assembler.LeastToJoin, [.. ties]);
    }

    private CodebookEntry? EntryOf(Frame frame, Chunk chunk) =>
        TriggerOf(frame.Units[chunk.Head]) is { } trigger ? Entries.Of(trigger) : _entries.Of(frame.Units[chunk.Head]).FirstOrDefault();

    private Trigger? TriggerOf(Unit unit)
    {
        var noun = unit.Noun >= 0 ? _lexicon.Nouns[unit.Noun].Trigger : -1;
        var verb = unit.Verb >= 0 ? _lexicon.Verbs[unit.Verb].Trigger : -1;
        var index = unit.Tag == Tag.Verb ? (verb >= 0 ? verb : noun) : noun >= 0 ? noun : verb;
        return index >= 0 ? _lexicon.Triggers[index] : null;
    }

    private CodebookEntry? CueIn(Frame frame, Words words)
    {
        foreach (var unit in frame.Units.Where(unit => unit.First >= words.First && unit.Last <= words.Last))
        {
            var span = SpanOf(new Words(unit.First, unit.Last));
            if (_entries.OfCue(unit, _sheet.Text.Text[span.Start..span.End].ToLowerInvariant()) is { } entry)
            {
                return entry;
            }
        }

        return null;
    }
}
