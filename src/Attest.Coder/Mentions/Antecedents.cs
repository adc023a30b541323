using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;

namespace Attest.Coder.Mentions;

/// <summary>Whom "he", "him", "she" and "her" mean: the first person whom the sentence names, or the one whom the sentence before named first.</summary>
internal sealed class Antecedents(PartyReader parties)
{
    /// <summary>The party for which a pronoun stands; null when none is found.</summary>
    public Party? Of(DocumentText text, Frame frame, Party pronoun, Speaker last)
    {
        if (pronoun.Head is not ("he" or "him" or "she" or "her"))
        {
            return null;
        }

        return FirstPerson(text, frame, before: pronoun.Words.First) ?? (last.PersonEnd == frame.Sentence.FirstToken ? last.Person : null);
    }

    /// <summary>Remembers the first person whom a sentence names, for the sentence behind it.</summary>
    public void See(DocumentText text, Frame frame, Speaker last)
    {
        if (FirstPerson(text, frame, before: int.MaxValue) is { } person)
        {
            last.See(person, frame.Sentence.EndToken);
        }
    }

    /// <summary>The first name, else the first singular description of somebody who is neither armed nor governed by a preposition.</summary>
    private Party? FirstPerson(DocumentText text, Frame frame, int before)
    {
        var described = -1;
        for (var i = 0; i < frame.Chunks.Count && frame.Units[frame.Chunks[i].Last].Last < before; i++)
        {
            var chunk = frame.Chunks[i];
            var isPerson = chunk is { Kind: ChunkKind.NounPhrase, Class: NounClass.Person, IsPlural: false, IsPronoun: false, IsCount: false, Quantity: < 0 }
                && chunk.TargetKind is not ("combatant" or "criminal" or "militia") && i != frame.SpeakerChunk;
            if (isPerson && chunk.IsName)
            {
                return parties.PartyOf(text, frame, Clause.HeadOfApposition(frame, i));
            }

            if (isPerson && described < 0 && chunk.IsDefinite && !(i > 0 && frame.Chunks[i - 1].Kind == ChunkKind.Preposition))
            {
                described = i;
            }
        }

        return described >= 0 ? parties.PartyOf(text, frame, described) : null;
    }
}
