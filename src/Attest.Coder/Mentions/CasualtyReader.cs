using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Core.Attestations;
using static Attest.Coder.Mentions.Clause;

namespace Attest.Coder.Mentions;

/// <summary>
/// Reads what became of people where no verb of harm tells it: "the victims were A and B", "among the injured is C", "there were no
/// casualties", "D escaped unhurt". Such a sentence adds to an incident told beside it and tells none by itself.
/// </summary>
internal sealed class CasualtyReader(EnglishLexicon lexicon, Cues cues, PartyReader parties)
{
    /// <summary>The parties and counts that a phrase tells; null when it tells nothing of the kind.</summary>
    public Mention? Read(DocumentText text, Frame frame, int i)
    {
        var chunk = frame.Chunks[i];
        var casualty = cues.CasualtyOf(frame.Units[chunk.Head].Lexeme);
        var mention = casualty switch
        {
            null => null,
            "unharmed" => Unharmed(text, frame, i),
            _ when IsNone(frame, i) => Nobody(frame, i, casualty),
            _ => Identified(text, frame, i, casualty),
        };
        return mention;
    }

    /// <summary>"the deputy escaped unhurt", "he was found unharmed".</summary>
    private Mention? Unharmed(DocumentText text, Frame frame, int i)
    {
        var verb = i - 1;
        if (verb < 0 || frame.Chunks[verb] is not { Kind: ChunkKind.VerbGroup, IsModal: false, IsNegated: false } || SubjectOf(frame, verb) is not (>= 0 and var subject))
        {
            return null;
        }

        var mention = Begin(frame, i);
        var people = new List<Party>();
        parties.Coordinated(text, frame, subject, isLeft: true, people);
        AddTargets(mention, people, "unharmed");
        return mention.Targets.Count > 0 ? mention : null;
    }

    /// <summary>"no casualties were reported", "did not leave any victims", "without causing injuries".</summary>
    private bool IsNone(Frame frame, int i)
    {
        var chunk = frame.Chunks[i];
        if (parties.QuantityOf(frame, chunk) is { AtMost: 0 })
        {
            return true;
        }

        if (chunk.IsDefinite || chunk.Quantity >= 0)
        {
            return false;
        }

        for (var j = i - 1; j >= 0 && j >= i - 5; j--)
        {
            switch (frame.Chunks[j])
            {
                case { Kind: ChunkKind.VerbGroup, IsGerund: true }:
                    continue;
                case { Kind: ChunkKind.VerbGroup } verb:
                    return verb.IsNegated && !verb.IsModal && verb.Verb >= 0 && lexicon.Verbs[verb.Verb].Lemma is not ("know" or "have");
                case { Kind: ChunkKind.Preposition, Word: "without" }:
                    return true;
                case { Kind: ChunkKind.Preposition, Word: not "of" } or { Kind: ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Other or ChunkKind.Comma }:
                    return false;
                case { Kind: ChunkKind.NounPhrase } phrase when parties.QuantityOf(frame, phrase) is { AtMost: 0 } && frame.Chunks[j + 1].Kind is ChunkKind.Conjunction or ChunkKind.Preposition:
                    // "no damage or casualties", "no reports of casualties".
                    return true;
            }
        }

        return false;
    }

    private static Mention Nobody(Frame frame, int i, string casualty)
    {
        var mention = Begin(frame, i);
        var words = PartyReader.WordsOf(frame, frame.Chunks[i]);
        var nobody = new Party { Words = words, FullWords = words, IsCount = true, Number = Quantity.Exactly(0) };
        foreach (var harm in HarmsOf(casualty))
        {
            mention.Tolls.Add(new(harm, nobody, words, frame.Assertion, frame.Number));
        }

        return mention;
    }

    private static Harm[] HarmsOf(string casualty) => casualty switch
    {
        "killed" => [Harm.Killed],
        "wounded" => [Harm.Wounded],
        _ => [Harm.Killed, Harm.Wounded],
    };

    /// <summary>"the dead were identified as A and B", "among the injured are A and B".</summary>
    private Mention? Identified(DocumentText text, Frame frame, int i, string casualty)
    {
        var verb = EndOfPhrase(frame, i) + 1;
        if (verb + 1 >= frame.Chunks.Count || frame.Chunks[verb] is not { Kind: ChunkKind.VerbGroup, Verb: >= 0, IsModal: false, IsNegated: false } group)
        {
            return null;
        }

        var isIdentity = lexicon.Verbs[group.Verb].Lemma is "be" or "include" || (group.IsPassive && lexicon.Verbs[group.Verb].Lemma is "identify" or "name");
        var first = verb + 1;
        first += frame.Chunks[first] is { Kind: ChunkKind.Preposition, Word: "as" } or { Kind: ChunkKind.Subordinator, Word: "as" } || IsColon(frame, first) ? 1 : 0;
        if (!isIdentity || first >= frame.Chunks.Count || frame.Chunks[first] is not { Kind: ChunkKind.NounPhrase, Class: NounClass.Person, IsPronoun: false })
        {
            return null;
        }

        var mention = Begin(frame, i);
        var people = new List<Party>();
        parties.Coordinated(text, frame, first, isLeft: false, people);
        AddTargets(mention, people, casualty is "killed" or "wounded" or "abducted" ? casualty : null);
        return mention.Targets.Count > 0 ? mention : null;
    }

    private static bool IsColon(Frame frame, int i) => frame.Chunks[i].Kind == ChunkKind.Other && frame.Units[frame.Chunks[i].First].Mark == ':';

    private static void AddTargets(Mention mention, List<Party> people, string? effect) =>
        mention.Targets.AddRange(people.Where(party => (party.IsPeople || party.IsName || party.IsPronoun) && !party.IsCount && party.Number is not { AtMost: 0 }).Select(party => party with { Effect = effect }));

    private static Mention Begin(Frame frame, int i)
    {
        var head = frame.Units[frame.Chunks[i].Head];
        return new() { Frame = frame, Chunk = i, Anchor = new(head.First, head.Last), Type = "attack", Strength = TriggerStrength.Harm, Term = "casualty", IsVerb = true };
    }
}
