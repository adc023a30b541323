using Attest.Coder.Actors;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Releases;

namespace Attest.Coder.Releases;

/// <summary>
/// Finds the releases of media wings that a document describes: that a group put out a video, photographs, a statement, and then what the text says
/// of it, sentence by sentence, until it tells of another.
/// </summary>
internal sealed class ReleaseReader(EnglishLexicon lexicon, ActorTable actors, WrittenNames names, ReleaseWords words)
{
    private static readonly string[] NewOnes = ["another", "second", "separate", "earlier", "previous", "other", "different", "older"];

    private readonly ReleaseFinder _finder = new(lexicon, actors);
    private readonly ReleaseDetails _details = new(lexicon);
    private readonly List<ReleaseDraft> _drafts = [];

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="frames">The sentences that have been read.</param>
    /// <param name="read">Reads a sentence that has not been.</param>
    /// <param name="accounts">What the document tells of incidents.</param>
    public IReadOnlyList<Release> Read(Document document, DocumentText text, List<Frame> frames, Func<Sentence, Frame> read, IReadOnlyList<Attestation> accounts)
    {
        if (!words.MayTell(text.Text))
        {
            return [];
        }

        _drafts.Clear();
        var (current, armed, next) = ((ReleaseDraft?)null, -1, 0);
        foreach (var sentence in text.Sentences)
        {
            while (next < frames.Count && frames[next].Sentence.FirstToken < sentence.FirstToken)
            {
                next++;
            }

            var known = next < frames.Count && frames[next].Sentence == sentence ? frames[next] : null;
            if (sentence.Kind == SentenceKind.Prose && (current is not null || words.MayTell(text.Text.AsSpan(sentence.Start, sentence.End - sentence.Start))))
            {
                var view = new ReleaseSentence(text, known ?? read(sentence), lexicon, actors, words);
                current = See(text, view, current, armed);
            }

            armed = known is null ? armed : ArmedIn(known) is var last and >= 0 ? last : armed;
        }

        return [.. _drafts.Select(draft => new ReleaseBuilder(document, text, actors, names).Build(draft, accounts))];
    }

    /// <summary>Takes what a sentence tells of releases; gives the one that the next sentences may be about.</summary>
    private ReleaseDraft? See(DocumentText text, ReleaseSentence sentence, ReleaseDraft? current, int armed)
    {
        if (_finder.Find(sentence) is { } announced)
        {
            var group = GroupOf(sentence, announced.Maker, armed);
            var isTold = group.Actor >= 0 || announced.Maker.Kind is MakerKind.Wing or MakerKind.Phrase;
            if (isTold)
            {
                current = FindSame(sentence, announced, group.Actor) ?? Begin(sentence, announced);
                current.Group = current.Group >= 0 ? current.Group : group.Actor;
                current.GroupSpan ??= group.Span is var (first, last) ? _details.Span(sentence, first, last) : null;
                current.Time ??= ReleaseDetails.TimeOf(sentence, announced);
                _details.Read(text, sentence, current);
                return current;
            }
        }

        if (current is not null && ReleaseDetails.IsAbout(sentence, current, words))
        {
            _details.Read(text, sentence, current);
        }

        return current;
    }

    private ReleaseDraft Begin(ReleaseSentence sentence, Announced announced)
    {
        var kind = announced.Kind;
        var draft = new ReleaseDraft
        {
            Kind = words.KindOf(sentence.Words, kind.First, kind.Last - kind.First + 1),
            KindSpan = _details.Span(sentence, kind.First, kind.Last),
            Assertion = sentence.Frame.Assertion.Voice == Voice.Claim ? Assertion.ByAuthor : sentence.Frame.Assertion,
            From = sentence.Frame.Sentence.FirstToken,
        };
        _drafts.Add(draft);
        return draft;
    }

    /// <summary>The release that was told before and is meant again; "another video" is another one.</summary>
    private ReleaseDraft? FindSame(ReleaseSentence sentence, Announced announced, int group)
    {
        var kind = words.KindOf(sentence.Words, announced.Kind.First, announced.Kind.Last - announced.Kind.First + 1);
        var isNew = Enumerable.Range(Math.Max(0, announced.Kind.First - 3), Math.Min(3, announced.Kind.First)).Any(at => NewOnes.Contains(sentence.Words[at], StringComparer.Ordinal));
        return isNew ? null : _drafts.FindLast(draft => draft.Kind == kind && (group < 0 || draft.Group < 0 || draft.Group == group));
    }

    /// <summary>The group whose release it is, and where it is named.</summary>
    private static (int Actor, (int First, int Last)? Span) GroupOf(ReleaseSentence sentence, Maker maker, int armed)
    {
        if (maker.Kind == MakerKind.Armed)
        {
            return (maker.Actor, (maker.First, maker.Last));
        }

        if (maker.Kind is MakerKind.Wing or MakerKind.Phrase)
        {
            // "the media wing of JNIM", "JNIM's media wing", and else whoever is named nearest.
            var near = sentence.Makers.Where(other => other.Kind == MakerKind.Armed).OrderBy(other => Math.Abs(other.First - maker.First)).ToArray();
            return near is [var nearest, ..] ? (nearest.Actor, (nearest.First, nearest.Last)) : (armed, null);
        }

        return (armed, null);
    }

    private int ArmedIn(Frame frame) =>
        frame.Units.FindLast(unit => unit.Actor >= 0 && actors[unit.Actor].Kind is "armed_group" or "coalition" or "militia" or "community_militia") is { Actor: >= 0, First: >= 0, Last: > 0 } unit ? unit.Actor : -1;
}
