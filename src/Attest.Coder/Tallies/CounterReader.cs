using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Text;
using Attest.Core.Attestations;
using static Attest.Coder.Mentions.Clause;

namespace Attest.Coder.Tallies;

/// <summary>Finds who counted: "according to data compiled by X", "X has logged 40 attacks".</summary>
internal sealed class CounterReader(EnglishLexicon lexicon, TallyWords words, SpeakerReader speakers, PartyReader parties)
{
    /// <summary>Who asserts the counts of a frame, of which the speaker has been read.</summary>
    public Assertion Read(DocumentText text, Frame frame, Speaker lastSpeaker)
    {
        if (IsOwnCount(text, frame))
        {
            return Assertion.ByAuthor;
        }

        var owner = frame.Chunks.FindIndex(IsCount) is var count and >= 0 ? frame.Chunks[count].Possessor : -1;
        var counter = owner >= 0 ? owner : frame.Assertion.Voice == Voice.Author ? Counter(frame) : -1;
        if (counter < 0)
        {
            return frame.Assertion;
        }

        var party = parties.PartyOf(text, frame, counter);
        // Another body that counts and of which nothing more is known is an outlet of its own.
        return new(speakers.VoiceOf(frame, counter, party, lastSpeaker) ?? Voice.Press, speakers.NameOf(text, party));
    }

    /// <summary>"we logged", "by our count": the author counts.</summary>
    private bool IsOwnCount(DocumentText text, Frame frame)
    {
        for (var i = 0; i < frame.Chunks.Count; i++)
        {
            var chunk = frame.Chunks[i];
            var of = IsCount(chunk) ? i
                : chunk is { Kind: ChunkKind.VerbGroup, Verb: >= 0, IsPassive: false } && words.IsCounting(lexicon.Verbs[chunk.Verb].Lemma) ? SubjectOf(frame, i) : -1;
            if (of >= 0 && words.IsOwn(Folding.Fold(text[text.Tokens[frame.Units[frame.Chunks[of].First].First]])))
            {
                return true;
            }
        }

        return false;
    }

    private int Counter(Frame frame)
    {
        for (var i = 0; i + 1 < frame.Chunks.Count; i++)
        {
            var chunk = frame.Chunks[i];
            if (chunk is { Kind: ChunkKind.Preposition, Word: "according to" } && frame.Chunks[i + 1].Kind == ChunkKind.NounPhrase)
            {
                return Compiler(frame, i + 1);
            }

            if (chunk is { Kind: ChunkKind.VerbGroup, Verb: >= 0, IsPassive: false, IsBareParticiple: false } && words.IsCounting(lexicon.Verbs[chunk.Verb].Lemma) && ObjectOf(frame, i) is var counted and >= 0
                && frame.Chunks[counted].IsTallied)
            {
                return SubjectOf(frame, i);
            }

            if (chunk is { Kind: ChunkKind.VerbGroup, Verb: >= 0, IsPassive: false } && words.IsCounting(lexicon.Verbs[chunk.Verb].Lemma) && SubjectOf(frame, i) is var subject and >= 0 && frame.Chunks[subject].IsName)
            {
                return subject;
            }
        }

        return -1;
    }

    /// <summary>Of "data compiled by X", "X's figures" and "figures of X" the X; -1 when the count is nobody's.</summary>
    private int Compiler(Frame frame, int i)
    {
        var chunk = frame.Chunks[i];
        if (chunk.IsPossessor && i + 1 < frame.Chunks.Count && IsCount(frame.Chunks[i + 1]))
        {
            return i;
        }

        if (!IsCount(chunk))
        {
            return i;
        }

        for (var j = i + 1; j + 1 < frame.Chunks.Count && j < i + 5; j++)
        {
            if (frame.Chunks[j] is { Kind: ChunkKind.Preposition, Word: "by" or "of" or "from" } && frame.Chunks[j + 1].Kind == ChunkKind.NounPhrase)
            {
                return j + 1;
            }
        }

        return -1;
    }

    private bool IsCount(Chunk chunk) => chunk.Kind == ChunkKind.NounPhrase && chunk.Noun >= 0 && words.IsCount(lexicon.Nouns[chunk.Noun].Term);
}
