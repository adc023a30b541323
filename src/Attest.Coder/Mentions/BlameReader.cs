using Attest.Coder.Actors;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Core.Attestations;
using static Attest.Coder.Mentions.Clause;

namespace Attest.Coder.Mentions;

/// <summary>"blamed the attack on the group", "the group was accused of", "attributed to": who is blamed, and by whom.</summary>
internal sealed class BlameReader(EnglishLexicon lexicon, ActorTable actors, Cues cues, PartyReader parties)
{
    /// <summary>Reads a verb of blaming into the frame.</summary>
    public void Read(DocumentText text, Frame frame, int i, Speaker lastSpeaker)
    {
        var accused = AccusedOf(frame, i);
        if (accused < 0)
        {
            return;
        }

        var found = new List<Party>();
        parties.Coordinated(text, frame, accused, isLeft: accused < i, found);
        var isOfIncident = IsOfIncident(frame, i, accused);
        if (accused > i && found is [var only] && accused + 1 < frame.Chunks.Count && frame.Chunks[accused + 1].Word == "of")
        {
            // "accused the group of the murder": the deed does not belong to its name.
            found = [only with { Words = only.Words with { Last = frame.Units[frame.Chunks[accused].Last].Last } }];
        }

        foreach (var party in found.Select(party => SpeakerReader.Identify(party, lastSpeaker)))
        {
            var isArmedGroup = party.Actor >= 0 && actors[party.Actor].Kind is "armed_group" or "coalition" or "militia" or "community_militia" or "paramilitary" or "private_company" or "unit";
            if (isArmedGroup || (isOfIncident && !party.IsIncident && !party.IsPronoun && (party.IsPeople || party.IsName || party.Actor >= 0)))
            {
                frame.Blamed.Add((party, IsByAuthority(text, frame, i, accused) ? ResponsibilityKind.Accused : ResponsibilityKind.Suspected));
                frame.ReportChunk = i;
            }
        }
    }

    private int AccusedOf(Frame frame, int i)
    {
        var chunk = frame.Chunks[i];
        var lemma = lexicon.Verbs[chunk.Verb].Lemma;
        var object_ = ObjectOf(frame, i);
        var isPassive = chunk.IsPassive || (chunk.IsBareParticiple && object_ < 0);

        // "attributed to the group", where verb and preposition are one word of the list.
        var lastSpace = lemma.LastIndexOf(' ');
        if (lastSpace > 0 && cues.ImputationOf(lemma[..lastSpace]) == lemma[(lastSpace + 1)..])
        {
            return object_;
        }

        if (cues.ImputationOf(lemma) is { } preposition && Behind(frame, object_ >= 0 ? EndOfPhrase(frame, object_) : i, preposition) is var imputed and >= 0
            && (object_ >= 0 ? frame.Chunks[object_].Trigger >= 0 || !frame.Chunks[object_].IsPeople : isPassive))
        {
            return imputed;
        }

        if (!cues.IsAccusation(lemma))
        {
            return -1;
        }

        var accused = isPassive ? SubjectOf(frame, i) : object_;
        return accused >= 0 && frame.Chunks[accused].Trigger < 0 ? accused : -1;
    }

    /// <summary>Whoever stands last behind a preposition, past the phrases that belong to what was done: "the attack on the market on the group".</summary>
    private static int Behind(Frame frame, int from, string preposition)
    {
        var found = -1;
        for (var i = from + 1; i + 1 < frame.Chunks.Count && i < from + 10; i++)
        {
            var chunk = frame.Chunks[i];
            if (chunk.Kind == ChunkKind.Preposition && chunk.Word == preposition && frame.Chunks[i + 1].Kind == ChunkKind.NounPhrase)
            {
                var at = frame.Chunks[i + 1].IsPossessor && i + 2 < frame.Chunks.Count && frame.Chunks[i + 2].Kind == ChunkKind.NounPhrase ? i + 2 : i + 1;
                found = frame.Chunks[at] is { IsPeople: true } or { Actor: >= 0 } or { IsName: true } ? at : found;
            }

            if (chunk.Kind is not (ChunkKind.Preposition or ChunkKind.NounPhrase or ChunkKind.Time or ChunkKind.Quote or ChunkKind.Open or ChunkKind.Close))
            {
                break;
            }
        }

        return found;
    }

    /// <summary>Whether what they are blamed for is an incident: "of the attack", "for killing", or the incident that the verb speaks of.</summary>
    private bool IsOfIncident(Frame frame, int verb, int accused)
    {
        if (accused < verb || cues.ImputationOf(lexicon.Verbs[frame.Chunks[verb].Verb].Lemma) is not null && frame.Chunks[accused - 1].Kind == ChunkKind.Preposition)
        {
            accused = accused < verb ? verb : ObjectOf(frame, verb);
            return accused >= verb && (frame.Chunks[accused].Trigger >= 0 || IsIncidentBehind(frame, accused));
        }

        return IsIncidentBehind(frame, accused) || (SubjectOf(frame, verb) is var subject and >= 0 && frame.Chunks[subject].Trigger >= 0);
    }

    private bool IsIncidentBehind(Frame frame, int i)
    {
        for (var j = i + 1; j < frame.Chunks.Count && j < i + 8; j++)
        {
            var chunk = frame.Chunks[j];
            if (chunk.Kind == ChunkKind.NounPhrase ? chunk.Trigger >= 0 : chunk is { Kind: ChunkKind.VerbGroup, IsGerund: true, Verb: >= 0 } && lexicon.Verbs[chunk.Verb].Trigger >= 0)
            {
                return true;
            }

            if (chunk.Kind is not (ChunkKind.NounPhrase or ChunkKind.Preposition or ChunkKind.Conjunction or ChunkKind.Comma or ChunkKind.Quote))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsByAuthority(DocumentText text, Frame frame, int verb, int accused)
    {
        var chunk = frame.Chunks[verb];
        var accuser = accused >= verb && !chunk.IsPassive ? SubjectOf(frame, verb) : AgentOf(frame, verb);
        if (accuser < 0 || accuser == accused)
        {
            return frame.Assertion.Voice is Voice.Army or Voice.Government;
        }

        var party = parties.PartyOf(text, frame, accuser);
        return party.Kind is "military" or "police" or "official" or "government" or "judicial" || (party.Actor >= 0 && actors[party.Actor].Kind is "army" or "police" or "government");
    }
}
