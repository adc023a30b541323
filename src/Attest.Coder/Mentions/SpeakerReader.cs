using Attest.Coder.Actors;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Core.Attestations;
using static Attest.Coder.Mentions.Clause;

namespace Attest.Coder.Mentions;

/// <summary>Finds who speaks in a sentence, and who claims an incident in it.</summary>
internal sealed class SpeakerReader(EnglishLexicon lexicon, ActorTable actors, Cues cues, PartyReader parties)
{
    private readonly BlameReader _blame = new(lexicon, actors, cues, parties);

    /// <summary>Reads who speaks and who claims into the frame.</summary>
    public void Read(DocumentText text, Frame frame, Speaker lastSpeaker)
    {
        for (var i = 0; i < frame.Chunks.Count; i++)
        {
            var chunk = frame.Chunks[i];
            if (chunk.Kind == ChunkKind.Preposition && chunk.Word == "according to" && i + 1 < frame.Chunks.Count && frame.Chunks[i + 1].Kind == ChunkKind.NounPhrase)
            {
                SetSpeaker(text, frame, i + 1, lastSpeaker, Stance.Asserted);
                continue;
            }

            if (chunk.Kind != ChunkKind.VerbGroup || chunk.Verb < 0)
            {
                continue;
            }

            var verb = lexicon.Verbs[chunk.Verb];
            var isClaim = cues.IsClaim(verb.Lemma);
            var objectChunk = isClaim ? ObjectOf(frame, i) : -1;
            var isOfEvent = verb.Lemma != "claim" || (objectChunk >= 0 && (frame.Chunks[objectChunk].Trigger >= 0 || frame.Chunks[objectChunk].Class == NounClass.Weapon)) || chunk.IsPassive || (chunk.IsBareParticiple && i + 1 < frame.Chunks.Count && frame.Chunks[i + 1].Word == "by");
            if (isClaim && isOfEvent)
            {
                var claimantChunk = (chunk.IsPassive || chunk.IsBareParticiple) && i + 2 < frame.Chunks.Count && frame.Chunks[i + 1].Word == "by" ? i + 2 : SubjectOf(frame, i);
                if (claimantChunk >= 0 && !chunk.IsNegated && !IsNobody(frame, claimantChunk))
                {
                    var party = parties.PartyOf(text, frame, claimantChunk);
                    party = Identify(party, lastSpeaker);
                    if (party.Actor >= 0 || party.IsPeople)
                    {
                        frame.Claimant = party;
                        frame.ClaimChunk = i;
                        frame.ReportChunk = i;
                        frame.SpeakerChunk = claimantChunk;
                        frame.Assertion = new(Voice.Claim, NameOf(text, party));
                        lastSpeaker.Set(frame.Assertion, party);
                    }
                }

                continue;
            }

            if (verb.Class == VerbClass.Accuse && frame.Blamed.Count == 0 && !chunk.IsNegated)
            {
                _blame.Read(text, frame, i, lastSpeaker);
            }

            if (verb.Class is VerbClass.Report or VerbClass.Claim or VerbClass.Deny or VerbClass.Accuse && !chunk.IsPassive && !chunk.IsInfinitive)
            {
                var subject = SubjectOf(frame, i);
                if (subject >= 0 && frame.ClaimChunk < 0)
                {
                    frame.ReportChunk = i;
                    SetSpeaker(text, frame, subject, lastSpeaker, verb.Class == VerbClass.Deny ? Stance.Denied : Stance.Asserted);
                }
                else if (frame.ReportChunk < 0)
                {
                    frame.ReportChunk = i;
                }
            }
        }
    }

    private bool IsNobody(Frame frame, int i)
    {
        var chunk = frame.Chunks[i];
        return chunk.QuantityWord >= 0 && lexicon.Quantities[chunk.QuantityWord].AtLeast == 0;
    }

    private void SetSpeaker(DocumentText text, Frame frame, int i, Speaker lastSpeaker, Stance stance)
    {
        var party = Identify(parties.PartyOf(text, frame, i), lastSpeaker);
        if (VoiceOf(frame, i, party, lastSpeaker) is not { } voice)
        {
            return;
        }

        frame.SpeakerChunk = i;
        frame.Assertion = new(voice, NameOf(text, party), stance);
        lastSpeaker.Set(frame.Assertion, party);
    }

    /// <summary>"it", "the group", "the militants": the armed group that the text named last.</summary>
    public static Party Identify(Party party, Speaker lastSpeaker)
    {
        if (party.Actor >= 0)
        {
            return party;
        }

        var isReference = (party.IsPronoun && party.Head is "it" or "they" or "we") || (party.IsDefinite && (party.Kind is "combatant" or "militia" || (party.IsGroup && party.Kind is "unknown" or "")));
        return isReference && lastSpeaker.Armed is { } armed ? party with { Actor = armed.Actor, IsPeople = true } : party;
    }

    /// <summary>The kind of body that a phrase names; null when the codebook does not tell.</summary>
    public Voice? VoiceOf(Frame frame, int i, Party party, Speaker lastSpeaker)
    {
        if (party.IsPronoun && party.Actor < 0)
        {
            return lastSpeaker.Assertion?.Voice;
        }

        if (party.Actor >= 0)
        {
            return actors[party.Actor].Kind switch
            {
                "armed_group" or "coalition" or "militia" or "community_militia" or "paramilitary" or "media_wing" => Voice.Claim,
                "army" or "operation" => Voice.Army,
                "mission" => Voice.UN,
                "police" or "government" => Voice.Government,
                "international_organisation" => actors[party.Actor].Id.Value.StartsWith("un", StringComparison.Ordinal) ? Voice.UN : Voice.Ngo,
                _ => Voice.Press,
            };
        }

        var chunk = frame.Chunks[i];
        if (chunk.Noun >= 0)
        {
            var noun = lexicon.Nouns[chunk.Noun];
            if (lexicon.VoiceOfTerm.TryGetValue(noun.Term, out var byTerm))
            {
                return byTerm;
            }

            if (noun.Class is NounClass.Person or NounClass.Group or NounClass.Thing && lexicon.VoiceOfKind.TryGetValue(party.Kind, out var byKind))
            {
                return byKind;
            }
        }

        return party.IsPeople && lexicon.VoiceOfKind.TryGetValue(party.Kind, out var voice) ? voice : null;
    }

    public string NameOf(DocumentText text, Party party) => party.Actor >= 0
        ? actors[party.Actor].Short
        : text.Text[text.Tokens[party.Words.First].Start..text.Tokens[party.Words.Last].End];
}
