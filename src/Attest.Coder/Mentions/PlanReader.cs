using Attest.Coder.Lexicon;
using Attest.Coder.Phrases;
using Attest.Coder.Reasons;
using Attest.Core.Attestations;

namespace Attest.Coder.Mentions;

/// <summary>Reads of a verb whether it tells what happened, or only what was tried, threatened, planned or may be.</summary>
internal sealed class PlanReader(EnglishLexicon lexicon)
{
    public void Read(Frame frame, int i, Mention mention)
    {
        var chunk = frame.Chunks[i];
        if (!chunk.IsInfinitive || (chunk.IsPerfect && !chunk.IsModal))
        {
            if (chunk.IsModal)
            {
                mention.Hypothesis = (Hypothesis.Modal, PartyReader.WordsOf(frame, chunk));
            }

            return;
        }

        mention.Hypothesis = (Hypothesis.Infinitive, PartyReader.WordsOf(frame, chunk));
        for (var u = chunk.First; u < chunk.Head; u++)
        {
            ReadVerb(frame.Units[u], mention);
        }

        if (i > 0 && frame.Chunks[i - 1] is { Kind: ChunkKind.VerbGroup } before)
        {
            ReadVerb(frame.Units[before.Head], mention);
        }
        else if (i > 0 && frame.Chunks[i - 1] is { Kind: ChunkKind.NounPhrase, Noun: >= 0 } noun && lexicon.Nouns[noun.Noun].Term is "attempt" or "bid")
        {
            (mention.Completion, mention.Hypothesis) = (Completion.Attempted, default);
        }
    }

    private void ReadVerb(Unit unit, Mention mention)
    {
        if (unit.Verb < 0)
        {
            return;
        }

        switch (lexicon.Verbs[unit.Verb].Lemma)
        {
            case "try" or "attempt" or "fail":
                (mention.Completion, mention.Hypothesis) = (Completion.Attempted, default);
                break;
            case "threaten" or "vow" or "warn" or "pledge" or "promise":
                (mention.Completion, mention.Hypothesis) = (Completion.Threatened, default);
                break;
            case "manage" or "begin" or "start" or "continue" or "proceed" or "go on":
                mention.Hypothesis = default;
                break;
        }
    }
}
