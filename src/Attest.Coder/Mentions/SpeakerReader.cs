using Attest.Coder.Actors;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Core.Attestations;
using static Attest.Coder.Mentions.Clause;

namespace Attest.Coder.Mentions;

/// <summary>Finds who speaks in a sentence, and who claims an incident in it.</summary>
internal sealed class SpeakerReader(EnglishLexicon lexicon, ActorTable actors, WrittenNames names, Cues cues, PartyReader parties)
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

            if (chunk is { Kind: ChunkKind.NounPhrase, Possessor: >= 0 } && frame.Claimant is null && cues.Of(frame.Units[chunk.Head].Lexeme) == Cue.Claim)
            {
                // "the Front's claim speaks of two attackers", "published its claim".
                SetClaimant(text, frame, i, chunk.Possessor, lastSpeaker, isArmedOnly: true);
                continue;
            }

            if (chunk.Kind != ChunkKind.VerbGroup || chunk.Verb < 0)
            {
                continue;
            }

            var verb = lexicon.Verbs[chunk.Verb];
            if (verb.Lemma == "claim" && !chunk.IsNegated && (chunk.IsPassive || chunk.IsBareParticiple) && (i + 1 == frame.Chunks.Count || frame.Chunks[i + 1].Kind is ChunkKind.Comma or ChunkKind.Other))
            {
                // "53 soldiers killed, claimed".
                frame.IsClaimed = true;
                continue;
            }

            if (ClaimantOf(text, frame, i, verb, lastSpeaker) is { } claimant)
            {
                if (claimant >= 0 && !chunk.IsNegated && !IsNobody(frame, claimant))
                {
                    SetClaimant(text, frame, i, claimant, lastSpeaker, isArmedOnly: false);
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
        var party = SpokenFor(text, frame, i, Identify(parties.PartyOf(text, frame, i), lastSpeaker), lastSpeaker);
        if (VoiceOf(frame, i, party, lastSpeaker) is not { } voice)
        {
            return;
        }

        lastSpeaker.Paragraph = frame.Sentence.Paragraph;

        frame.SpeakerChunk = i;
        frame.Assertion = new(voice, NameOf(text, party), stance);
        lastSpeaker.Set(frame.Assertion, party);
    }

    /// <summary>Who claims with a verb: "claimed the attack", "claimed by", "responsibility was assumed by", "in the name of the Front"; -1 when nobody is named, null when the verb claims no deed.</summary>
    private int? ClaimantOf(DocumentText text, Frame frame, int i, Verb verb, Speaker lastSpeaker)
    {
        var lemma = verb.Lemma;
        var chunk = frame.Chunks[i];
        var agent = chunk.IsPassive || chunk.IsBareParticiple ? AgentOf(frame, i) : -1;
        if (!cues.IsClaim(lemma))
        {
            // "responsibility was assumed by the group".
            return chunk.IsPassive && agent >= 0 && SubjectOf(frame, i) is var what and >= 0 && cues.Of(frame.Units[frame.Chunks[what].Head].Lexeme) == Cue.Responsibility ? agent : null;
        }

        var object_ = ObjectOf(frame, i);
        var isOfEvent = !cues.NeedsDeed(lemma) || chunk.IsPassive || agent >= 0
            || (object_ >= 0 && (frame.Chunks[object_].Trigger >= 0 || frame.Chunks[object_].Class == NounClass.Weapon))
            || (object_ >= 0 && StandsForIncident(text, frame, object_) && !(object_ + 1 < frame.Chunks.Count && frame.Chunks[object_ + 1].Kind == ChunkKind.VerbGroup));
        if (!isOfEvent)
        {
            return null;
        }

        // "the movement admitted the raid"; a minister who admits one only tells of it.
        if (verb.Class != VerbClass.Claim && !(agent < 0 && SubjectOf(frame, i) is var subject and >= 0 && VoiceOf(frame, subject, Identify(parties.PartyOf(text, frame, subject), lastSpeaker), lastSpeaker) == Voice.Claim))
        {
            return null;
        }

        // "a caller claimed the attack in the name of the Front": whoever calls speaks for it.
        for (var j = 0; j + 1 < frame.Chunks.Count; j++)
        {
            if (frame.Chunks[j] is { Kind: ChunkKind.Preposition, Word: "in the name of" or "on behalf of" } && frame.Chunks[j + 1] is { Kind: ChunkKind.NounPhrase } behalf && (behalf.Actor >= 0 || behalf.Class == NounClass.Group || behalf.IsName))
            {
                return j + 1;
            }
        }

        return agent >= 0 ? agent : SubjectOf(frame, i);
    }

    /// <summary>"claims it", "claimed that one too", "admitted both": a word that stands for what was told.</summary>
    private static bool StandsForIncident(DocumentText text, Frame frame, int i)
    {
        var chunk = frame.Chunks[i];
        return chunk is { IsPronoun: true, IsCount: false } || IsFormer(text, frame, i) || (chunk.Last - chunk.First <= 1 && text[text.Tokens[frame.Units[chunk.Last].Last]] is "latter") || (chunk.First == chunk.Last && text[text.Tokens[frame.Units[chunk.Head].Last]] is "one" or "both" or "all" or "each" or "two");
    }

    private static bool IsFormer(DocumentText text, Frame frame, int i) =>
        frame.Chunks[i] is var chunk && chunk.Last - chunk.First <= 1 && text[text.Tokens[frame.Units[chunk.Last].Last]] is "former";

    private void SetClaimant(DocumentText text, Frame frame, int claim, int claimant, Speaker lastSpeaker, bool isArmedOnly)
    {
        var party = SpokenFor(text, frame, claimant, Identify(parties.PartyOf(text, frame, claimant), lastSpeaker), lastSpeaker);
        var isOfBefore = frame.Chunks[claim].Kind == ChunkKind.VerbGroup && ObjectOf(frame, claim) is var what and >= 0 && StandsForIncident(text, frame, what);
        if (isArmedOnly ? party.Actor >= 0 && VoiceOf(frame, claimant, party, lastSpeaker) == Voice.Claim : party.Actor >= 0 || party.IsPeople || (party.IsName && isOfBefore))
        {
            frame.IsClaimOfBefore = isOfBefore;
            frame.IsClaimOfFormer = isOfBefore && ObjectOf(frame, claim) is var which and >= 0 && IsFormer(text, frame, which);
            (frame.Claimant, frame.ClaimChunk, frame.ReportChunk, frame.SpeakerChunk) = (party, claim, claim, claimant);
            frame.Assertion = new(Voice.Claim, NameOf(text, party));
            lastSpeaker.Set(frame.Assertion, party);
            lastSpeaker.Paragraph = -1;
        }
    }

    /// <summary>"a spokesman for the Front", "the group's military spokesman", "its communiqué": whoever is spoken for speaks.</summary>
    private Party SpokenFor(DocumentText text, Frame frame, int i, Party party, Speaker lastSpeaker)
    {
        var chunk = frame.Chunks[i];
        if (party.Actor >= 0 || party.IsPronoun || chunk.Noun < 0 || !IsMouthpiece(lexicon.Nouns[chunk.Noun].Term))
        {
            return party;
        }

        if (chunk.Possessor >= 0)
        {
            var owner = Identify(parties.PartyOf(text, frame, chunk.Possessor), lastSpeaker);
            return owner.Actor >= 0 ? owner : party;
        }

        if (frame.Units[chunk.First].Tag == Tag.Determiner && text[text.Tokens[frame.Units[chunk.First].Last]] is "its" or "Its" or "their" or "Their" && lastSpeaker.Armed is { } armed)
        {
            return party with { Actor = armed.Actor, IsPeople = true };
        }

        if (i + 2 < frame.Chunks.Count && frame.Chunks[i + 1] is { Kind: ChunkKind.Preposition, Word: "for" or "of" or "from" } && frame.Chunks[i + 2] is { Kind: ChunkKind.NounPhrase } spoken)
        {
            var at = spoken.IsPossessor && i + 3 < frame.Chunks.Count ? i + 3 : i + 2;
            var whom = frame.Chunks[at].Kind == ChunkKind.NounPhrase ? Identify(parties.PartyOf(text, frame, at), lastSpeaker) : party;
            return whom.Actor >= 0 ? whom : party;
        }

        return party;
    }

    private static bool IsMouthpiece(string term) =>
        term.EndsWith("spokesman", StringComparison.Ordinal) || term.EndsWith("spokeswoman", StringComparison.Ordinal) || term.EndsWith("spokesperson", StringComparison.Ordinal)
        || term is "statement" or "communique" or "message" or "bulletin" or "video" or "leaflet" or "commander" or "media wing" or "news agency" or "channel";

    /// <summary>"it", "the group", "the militants": the armed group that the text named last.</summary>
    public static Party Identify(Party party, Speaker lastSpeaker)
    {
        if (party.Actor >= 0)
        {
            return party;
        }

        var isReference = (party.IsPronoun && party.Head is "it" or "they" or "we" or "its" or "their" or "our") || (party.IsDefinite && (party.Kind is "combatant" or "militia" || (party.IsGroup && party.Kind is "unknown" or "")));
        return isReference && lastSpeaker.Armed is { } armed ? party with { Actor = armed.Actor, IsPeople = true } : party;
    }

    /// <summary>The kind of body that a phrase names; null when the codebook does not tell.</summary>
    public Voice? VoiceOf(Frame frame, int i, Party party, Speaker lastSpeaker)
    {
        if (party.IsPronoun && party.Actor < 0)
        {
            return lastSpeaker.IsGroup && party.Head is "he" or "she" ? null : lastSpeaker.Assertion?.Voice;
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
        ? names[party.Actor]
        : text.Text[text.Tokens[party.Words.First].Start..text.Tokens[party.Words.Last].End];
}
