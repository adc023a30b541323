using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Core.Attestations;
using static Attest.Coder.Mentions.Clause;

namespace Attest.Coder.Mentions;

/// <summary>"Two others were taken to hospital", "which sent four people to hospital": they were hurt, where an incident is told to which it adds.</summary>
internal sealed class HospitalReader(EnglishLexicon lexicon, PartyReader parties)
{
    /// <summary>The word by which the mention is known, which is no trigger of the codebook.</summary>
    public const string Term = "hospital";

    /// <summary>Those whom a verb brings to hospital, with their number; null when it tells of nobody, or of somebody told before.</summary>
    public Mention? Read(DocumentText text, Frame frame, int i)
    {
        var chunk = frame.Chunks[i];
        if (chunk.Verb < 0 || chunk.IsNegated || chunk.IsModal || chunk.IsPlanned)
        {
            return null;
        }

        var isPassive = chunk.IsPassive || (chunk.IsBareParticiple && ObjectOf(frame, i) < 0);
        var lemma = lexicon.Verbs[chunk.Verb].Lemma;
        var who = lemma switch
        {
            "take" or "transport" or "rush" or "airlift" or "fly" or "evacuate" or "transfer" or "bring" or "admit" or "treat" when isPassive && IsAtHospital(frame, i) => SubjectOf(frame, i),
            "hospitalize" or "hospitalise" when isPassive => SubjectOf(frame, i),
            "send" or "put" or "land" when !isPassive && ObjectOf(frame, i) is var object_ and >= 0 && IsAtHospital(frame, EndOfPhrase(frame, object_)) => object_,
            "send" when isPassive && IsAtHospital(frame, i) => SubjectOf(frame, i),
            "be" or "remain" when IsAtHospital(frame, i) => SubjectOf(frame, i),
            _ => -1,
        };
        if (who < 0 || frame.Chunks[who] is not { IsDefinite: false, IsPronoun: false, IsPeople: true } || parties.PartyOf(text, frame, who) is not { Number.AtLeast: > 0, IsName: false, IsDefinite: false })
        {
            return null;
        }

        var head = frame.Units[chunk.Head];
        var mention = new Mention { Frame = frame, Chunk = i, Anchor = new(head.First, head.Last), Type = "attack", Strength = TriggerStrength.Harm, Term = Term, IsVerb = true };
        var people = new List<Party>();
        parties.Coordinated(text, frame, who, isLeft: who < i, people);
        // "two of the boys, 14 and 15": bare numbers behind the first are ages.
        foreach (var party in people.Where(party => party.Number is { AtLeast: > 0 } && !party.IsPart && (!party.IsCount || party == people[0])))
        {
            mention.Tolls.Add(new(Harm.Wounded, party, party.FullWords, frame.Assertion, frame.Number));
        }

        return mention.Tolls.Count > 0 ? mention : null;
    }

    /// <summary>Whether "to hospital", "at the clinic" or "in critical condition" follows.</summary>
    private bool IsAtHospital(Frame frame, int i)
    {
        for (var at = i + 1; at + 1 < frame.Chunks.Count && at <= i + 4; at++)
        {
            switch (frame.Chunks[at].Kind)
            {
                case ChunkKind.Preposition when frame.Chunks[at].Word is "to" or "in" or "at" && frame.Chunks[at + 1] is { Kind: ChunkKind.NounPhrase } where:
                    return where.TargetKind == "health" && where.Class == NounClass.Thing || IsCondition(where);
                case ChunkKind.Time or ChunkKind.Preposition or ChunkKind.NounPhrase:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool IsCondition(Chunk chunk) => chunk is { Noun: >= 0, IsDefinite: false } && lexicon.Nouns[chunk.Noun].Term is "condition" or "critical condition" or "serious condition" or "stable condition";
}
