using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Reasons;
using Attest.Core.Attestations;
using static Attest.Coder.Mentions.Clause;

namespace Attest.Coder.Mentions;

/// <summary>"carried out an attack", "the attack was carried out by", "an attack staged by": who did or suffered what a noun tells, and how far it got.</summary>
internal sealed class SupportReader(EnglishLexicon lexicon, Cues cues, PartyReader parties, PlanReader plans)
{
    private static readonly Cues.SupportVerb s_didIt = new(TriggerRole.Perpetrator, Completion.Occurred);

    public void Read(DocumentText text, Frame frame, int i, Mention mention)
    {
        AsObject(text, frame, i, mention);
        AsSubject(text, frame, i, mention);
    }

    /// <summary>The noun as an object, or one of a list of objects: "staged a raid", "took part in the killing", "is responsible for the attack".</summary>
    private void AsObject(DocumentText text, Frame frame, int i, Mention mention)
    {
        var (into, isCulpable) = ("", false);
        for (var v = i - 1; v >= 0 && v >= i - 6; v--)
        {
            var before = frame.Chunks[v];
            if (before.Kind == ChunkKind.VerbGroup)
            {
                if (before.Verb < 0 || before.IsNegated)
                {
                    return;
                }

                var lemma = lexicon.Verbs[before.Verb].Lemma;
                if (isCulpable ? lemma is "be" or "stand" : (!before.IsPassive || into.Length > 0) && cues.SupportOf(lemma + into) is not null)
                {
                    Support(text, frame, v, mention, isCulpable ? s_didIt : cues.SupportOf(lemma + into)!);
                }

                return;
            }

            if (before is { Kind: ChunkKind.Preposition, Word: "in" } && into.Length == 0)
            {
                into = " in";
            }
            else if (before.Kind == ChunkKind.Preposition && before.Word == "behind" || before.Kind == ChunkKind.NounPhrase && cues.Of(frame.Units[before.Head].Lexeme) == Cue.Culpable)
            {
                isCulpable = true;
            }
            else if ((before.Kind is ChunkKind.Preposition && before.Word is not ("for" or "of" or "from")) || before.Kind is ChunkKind.Subordinator or ChunkKind.Relative)
            {
                return;
            }
        }
    }

    /// <summary>The noun as what was done: "was carried out this morning by", "perpetrated in the capital by", ", which was claimed".</summary>
    private void AsSubject(DocumentText text, Frame frame, int i, Mention mention)
    {
        var isInRelative = false;
        for (var j = i + 1; j < frame.Chunks.Count; j++)
        {
            var chunk = frame.Chunks[j];
            switch (chunk.Kind)
            {
                case ChunkKind.Relative:
                    isInRelative = true;
                    break;
                case ChunkKind.Subordinator or ChunkKind.Conjunction when !isInRelative:
                case ChunkKind.NounPhrase when chunk.Trigger >= 0 && !isInRelative:
                    return;
                case ChunkKind.VerbGroup:
                    if (chunk is { Verb: >= 0, IsNegated: false } && lexicon.Verbs[chunk.Verb].Lemma == "be" && DoerBehind(frame, j) is var doer and >= 0)
                    {
                        AddParties(text, frame, doer, mention, TriggerRole.Perpetrator);
                        return;
                    }

                    var isPassive = chunk.IsPassive || (chunk.IsBareParticiple && AgentOf(frame, j) >= 0);
                    if (isPassive && chunk.Verb >= 0 && cues.SupportOf(lexicon.Verbs[chunk.Verb].Lemma) is { } support)
                    {
                        DoneBy(text, frame, j, mention, support);
                        return;
                    }

                    if (!isInRelative)
                    {
                        return;
                    }

                    break;
                case ChunkKind.Other when frame.Units[chunk.First].Mark is not '-':
                    return;
            }
        }
    }

    private void DoneBy(DocumentText text, Frame frame, int verb, Mention mention, Cues.SupportVerb support)
    {
        mention.Completion = support.Completion;
        if (AgentOf(frame, verb) is var agent and >= 0)
        {
            AddParties(text, frame, agent, mention, support.Subject);
        }
    }

    /// <summary>"was the work of the group": who did it; -1 for none.</summary>
    private int DoerBehind(Frame frame, int verb) =>
        verb + 3 < frame.Chunks.Count && frame.Chunks[verb + 1].Kind == ChunkKind.NounPhrase && cues.Of(frame.Units[frame.Chunks[verb + 1].Head].Lexeme) == Cue.Deed
            && frame.Chunks[verb + 2] is { Kind: ChunkKind.Preposition, Word: "of" } && frame.Chunks[verb + 3].Kind == ChunkKind.NounPhrase ? verb + 3 : -1;

    private void AddParties(DocumentText text, Frame frame, int at, Mention mention, TriggerRole role)
    {
        var found = new List<Party>();
        parties.Coordinated(text, frame, at, isLeft: false, found);
        AddRole(mention, role, found);
    }

    private void Support(DocumentText text, Frame frame, int verb, Mention mention, Cues.SupportVerb support)
    {
        var chunk = frame.Chunks[verb];
        if ((chunk.IsInfinitive || chunk.IsModal) && support.Completion == Completion.Occurred)
        {
            mention.Hypothesis = (Hypothesis.Modal, PartyReader.WordsOf(frame, chunk));
            plans.Read(frame, verb, mention);
        }

        if (support.Completion != Completion.Occurred)
        {
            mention.Completion = support.Completion;
        }

        var subject = SubjectOf(frame, verb);
        if (subject >= 0)
        {
            var doers = new List<Party>();
            parties.Coordinated(text, frame, subject, isLeft: true, doers);
            AddRole(mention, support.Subject, doers);
        }

        if (support.Subject == TriggerRole.Responder && support.Completion == Completion.Occurred)
        {
            mention.Outcome = OutcomeKind.Repelled;
        }
    }

    private static void AddRole(Mention mention, TriggerRole role, List<Party> parties)
    {
        parties.RemoveAll(party => party.IsIncident);
        switch (role)
        {
            case TriggerRole.Perpetrator:
                mention.Perpetrators.AddRange(parties);
                break;
            case TriggerRole.Target or TriggerRole.Responder:
                mention.Targets.AddRange(parties);
                break;
        }
    }
}
