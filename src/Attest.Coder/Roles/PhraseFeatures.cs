using Attest.Coder.Actors;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Core.Attestations;
using static Attest.Coder.Mentions.Clause;

namespace Attest.Coder.Roles;

/// <summary>
/// What can be seen of a noun phrase when it is to be decided which part it plays: its own words, what governs it, the signals of
/// incidents around it, and what the rules have made of it. Words are those of the codebook; no name of anybody is a fact.
/// </summary>
internal sealed class PhraseFeatures(EnglishLexicon lexicon, ActorTable actors)
{
    private const string Nothing = "-";

    private static readonly string[] s_numbers = ["0", "1", "2", "3", "4", "5"];

    private readonly Dictionary<uint, (int Frame, string Role, string Other)> _told = [];
    private DocumentText _text = null!;
    private List<Mention> _mentions = [];

    /// <summary>Whether a chunk can play a part: a noun phrase that is neither a pronoun nor a possessor nor the signal itself.</summary>
    public static bool IsCandidate(Frame frame, int i) =>
        frame.Chunks[i] is { Kind: ChunkKind.NounPhrase, IsPronoun: false, IsPossessor: false, Trigger: < 0, IsTallied: false } chunk
        && chunk.Class is not (NounClass.Time or NounClass.Measure)
        && !(i > 1 && frame.Chunks[i - 1] is { Kind: ChunkKind.Preposition, Word: "of" } && frame.Chunks[i - 2] is { Kind: ChunkKind.NounPhrase, Class: NounClass.Group or NounClass.Measure });

    /// <summary>Begins a document, of which the rules have found the mentions.</summary>
    public void Begin(DocumentText text, List<Mention> mentions)
    {
        (_text, _mentions) = (text, mentions);
        _told.Clear();
        foreach (var mention in mentions)
        {
            mention.Perpetrators.ForEach(party => Note(mention, party, "by"));
            mention.Targets.ForEach(party => Note(mention, party, "target"));
            mention.Tolls.ForEach(toll => Note(mention, toll.Party, "harmed"));
            mention.Weapons.ForEach(party => Note(mention, party, "weapon"));
        }
    }

    /// <summary>Whether the rules gave a phrase a part in its sentence.</summary>
    public bool IsGiven(Frame frame, int i) => Given(frame, frame.Chunks[i]) != "none";

    /// <summary>Fills the bag with what holds of a noun phrase.</summary>
    public void Read(Frame frame, int i, FeatureBag bag)
    {
        bag.Clear();
        var chunk = frame.Chunks[i];
        var head = HeadOf(frame, chunk);
        var kind = KindOf(chunk);
        bag.Add("always", Nothing);
        Own(frame, i, bag, head, kind);
        var given = Given(frame, chunk);
        bag.Add("rule", given);
        bag.Add("rule,kind", given, kind);
        bag.Add("rule,class", given, ClassOf(chunk));
        Governed(frame, i, bag, kind);
        Signals(frame, i, bag, kind);
        Beside(frame, i, bag);
        Whole(frame, bag, chunk, kind);
    }

    private void Own(Frame frame, int i, FeatureBag bag, ReadOnlySpan<char> head, string kind)
    {
        var chunk = frame.Chunks[i];
        bag.Add("head", head);
        bag.Add("class", ClassOf(chunk));
        bag.Add("kind", kind);
        bag.Add("shape", ShapeOf(chunk), ClassOf(chunk));
        for (var u = chunk.First; u <= chunk.Last; u++)
        {
            if (u != chunk.Head)
            {
                bag.Add("with", WordOf(frame.Units[u]));
                bag.Add("with,class", WordOf(frame.Units[u]), ClassOf(chunk));
            }
        }

        if (chunk.Possessor >= 0)
        {
            bag.Add("possessor", HeadOf(frame, frame.Chunks[chunk.Possessor]));
        }

        if (i + 2 < frame.Chunks.Count && frame.Chunks[i + 1] is { Kind: ChunkKind.Preposition } preposition && frame.Chunks[i + 2].Kind == ChunkKind.NounPhrase)
        {
            bag.Add("behind", preposition.Word, HeadOf(frame, frame.Chunks[i + 2]));
            bag.Add("behind,kind", preposition.Word, KindOf(frame.Chunks[i + 2]));
        }
    }

    /// <summary>The verb of which it is subject or object, the preposition before it and what that hangs on.</summary>
    private void Governed(Frame frame, int i, FeatureBag bag, string kind)
    {
        var start = StartOfPhrase(frame, i);
        var subjectOf = SubjectVerbOf(frame, i);
        if (subjectOf >= 0 && (i == 0 || frame.Chunks[i - 1].Kind != ChunkKind.Preposition || start < i))
        {
            Verb(frame, bag, subjectOf, s_subject, kind);
        }

        if (start > 0 && frame.Chunks[start - 1] is { Kind: ChunkKind.VerbGroup })
        {
            Verb(frame, bag, start - 1, s_object, kind);
        }

        if (i + 2 < frame.Chunks.Count && frame.Chunks[i + 1].Kind is ChunkKind.Relative && frame.Chunks[i + 2].Kind == ChunkKind.VerbGroup)
        {
            Verb(frame, bag, i + 2, s_who, kind);
        }

        if (start > 0 && frame.Chunks[start - 1] is { Kind: ChunkKind.Preposition } before)
        {
            bag.Add("prep", before.Word);
            bag.Add("prep,kind", before.Word, kind);
            for (var j = start - 2; j >= 0 && j >= start - 9; j--)
            {
                var governor = frame.Chunks[j];
                if (governor.Kind == ChunkKind.VerbGroup)
                {
                    bag.Add("prep of", before.Word, LemmaOf(governor));
                    bag.Add("prep of,role", before.Word, SignalOf(governor));
                    break;
                }

                if (governor.Kind == ChunkKind.NounPhrase && (j == start - 2 || governor.Trigger >= 0))
                {
                    bag.Add("prep of", before.Word, HeadOf(frame, governor));
                    bag.Add("prep of,role", before.Word, SignalOf(governor));
                    if (governor.Trigger >= 0)
                    {
                        break;
                    }
                }
            }
        }
    }

    private void Verb(Frame frame, FeatureBag bag, int verb, Relation relation, string kind)
    {
        var chunk = frame.Chunks[verb];
        var voice = chunk.IsPassive ? "passive" : chunk.IsBareParticiple ? "participle" : chunk.IsModal || chunk.IsInfinitive ? "modal" : "active";
        bag.Add(relation.Name, LemmaOf(chunk), voice);
        bag.Add(relation.Signal, SignalOf(chunk), voice);
        bag.Add(relation.Kind, SignalOf(chunk), kind);
        bag.Add(relation.Class, chunk.Verb >= 0 ? s_verbClasses[(int)lexicon.Verbs[chunk.Verb].Class] : Nothing, voice);
    }

    /// <summary>The nearest signals before and behind it.</summary>
    private void Signals(Frame frame, int i, FeatureBag bag, string kind)
    {
        Nearest(frame, i, -1, s_before, bag, kind);
        Nearest(frame, i, 1, s_after, bag, kind);
    }

    private void Nearest(Frame frame, int i, int step, Relation side, FeatureBag bag, string kind)
    {
        for (var (j, far) = (i + step, 0); j >= 0 && j < frame.Chunks.Count; j += step, far++)
        {
            var chunk = frame.Chunks[j];
            var signal = SignalOf(chunk);
            if (signal.Length > 1)
            {
                bag.Add(side.Name, signal, s_distances[Math.Min(far, s_distances.Length - 1)]);
                bag.Add(side.Kind, signal, kind);
                bag.Add(side.Word, chunk.Kind == ChunkKind.VerbGroup ? LemmaOf(chunk) : HeadOf(frame, chunk));
                return;
            }
        }

        bag.Add(side.Name, Nothing);
    }

    /// <summary>The chunks right beside it.</summary>
    private void Beside(Frame frame, int i, FeatureBag bag)
    {
        foreach (var (step, side, beyond, rule, kind) in s_sides)
        {
            var j = i + step;
            if (j < 0 || j >= frame.Chunks.Count)
            {
                bag.Add(side, Nothing);
                continue;
            }

            var chunk = frame.Chunks[j];
            bag.Add(side, s_chunkKinds[(int)chunk.Kind], chunk.Kind switch
            {
                ChunkKind.Preposition or ChunkKind.Subordinator => chunk.Word,
                ChunkKind.VerbGroup => LemmaOf(chunk),
                _ => "",
            });
            var k = j + step;
            if (chunk.Kind is ChunkKind.Comma or ChunkKind.Conjunction && k >= 0 && k < frame.Chunks.Count && frame.Chunks[k].Kind == ChunkKind.NounPhrase)
            {
                bag.Add(beyond, HeadOf(frame, frame.Chunks[k]));
                bag.Add(rule, Given(frame, frame.Chunks[k]));
                bag.Add(kind, KindOf(frame.Chunks[k]));
            }
        }
    }

    /// <summary>What holds of the sentence and of the text.</summary>
    private void Whole(Frame frame, FeatureBag bag, Chunk chunk, string kind)
    {
        var told = 0;
        foreach (var mention in _mentions)
        {
            if (mention.Frame != frame)
            {
                continue;
            }

            told++;
            bag.Add("told", mention.Type);
            bag.Add("told,kind", mention.Type, kind);
            if (mention.IsHypothetical || mention.IsNegated)
            {
                bag.Add("unreal", mention.IsNegated ? "negated" : "hypothetical");
            }
        }

        bag.Add("mentions", s_numbers[Math.Min(told, 3)]);
        bag.Add("nth", s_numbers[Math.Min(frame.Number / 2, 5)]);
        bag.Add("voice", s_voices[(int)frame.Assertion.Voice], told > 0 ? "told" : "untold");
        if (frame.SpeakerChunk >= 0 && frame.Chunks[frame.SpeakerChunk] == chunk)
        {
            bag.Add("speaks", kind);
        }

        if (frame.Claimant is not null && frame.ClaimChunk >= 0)
        {
            bag.Add("claimed", kind);
        }

        if (_told.TryGetValue(KeyOf(frame, chunk), out var elsewhere))
        {
            var role = elsewhere.Frame != frame.Number ? elsewhere.Role : elsewhere.Other;
            bag.Add("elsewhere", role, kind);
            bag.Add("elsewhere", role, told > 0 ? "told" : "untold");
        }
    }

    private void Note(Mention mention, Party party, string role)
    {
        var words = party.NameWords ?? party.Words;
        var key = Text.Folding.Hash(_text[_text.Tokens[words.Last]]);
        var known = _told.TryGetValue(key, out var earlier);
        _told[key] = !known ? (mention.Frame.Number, role, Nothing) : earlier.Frame != mention.Frame.Number && earlier.Other == Nothing ? earlier with { Other = role } : earlier;
    }

    private uint KeyOf(Frame frame, Chunk chunk) => Text.Folding.Hash(_text[_text.Tokens[frame.Units[chunk.Head].Last]]);

    /// <summary>The part that the rules gave a phrase in this sentence.</summary>
    private string Given(Frame frame, Chunk chunk)
    {
        var token = frame.Units[chunk.Head].Last;
        foreach (var mention in _mentions)
        {
            if (mention.Frame != frame)
            {
                continue;
            }

            foreach (var toll in mention.Tolls)
            {
                if (Holds(toll.Party, token))
                {
                    return toll.Harm == Harm.Killed ? "killed" : toll.Harm == Harm.Wounded ? "wounded" : "harmed";
                }
            }

            if (mention.Targets.Exists(party => Holds(party, token)))
            {
                return "target";
            }

            if (mention.Perpetrators.Exists(party => Holds(party, token)))
            {
                return "by";
            }

            if (mention.Weapons.Exists(party => Holds(party, token)))
            {
                return "weapon";
            }

            if (mention.Responsibilities.Exists(each => Holds(each.Party, token)))
            {
                return "responsible";
            }
        }

        return "none";
    }

    private static bool Holds(Party party, int token) =>
        (party.Words.First <= token && token <= party.Words.Last) || (party.NameWords is { } name && name.First <= token && token <= name.Last);

    /// <summary>What a signal of an incident tells: its type or its harm; nothing for what is no signal.</summary>
    private string SignalOf(Chunk chunk)
    {
        var trigger = chunk.Kind == ChunkKind.VerbGroup ? (chunk.Verb >= 0 ? lexicon.Verbs[chunk.Verb].Trigger : -1) : chunk.Trigger;
        if (trigger < 0)
        {
            return Nothing;
        }

        var found = lexicon.Triggers[trigger];
        return found.Type ?? (found.Harm is { } harm ? s_harms[(int)harm] : "event");
    }

    private string LemmaOf(Chunk chunk) => chunk.Verb >= 0 ? lexicon.Verbs[chunk.Verb].Lemma : Nothing;

    private string KindOf(Chunk chunk) => chunk.TargetKind.Length > 0 ? chunk.TargetKind
        : chunk.Actor >= 0 ? actors[chunk.Actor].Kind
        : chunk.IsName ? "name"
        : chunk.Places >= 0 ? "place"
        : ClassOf(chunk);

    private static string ShapeOf(Chunk chunk) => chunk.IsPronoun ? "pronoun" : chunk.IsCount ? "count" : chunk.IsName ? "name"
        : chunk.Quantity >= 0 ? "number" : chunk.IsPlural ? (chunk.IsDefinite ? "the plural" : "plural")
        : chunk.IsDefinite ? "the" : chunk.IsIndefinite ? "a" : "bare";

    private ReadOnlySpan<char> HeadOf(Frame frame, Chunk chunk) => WordOf(frame.Units[chunk.Head]);

    /// <summary>A word in the form that lists it; what is a name of somebody is told as such.</summary>
    private ReadOnlySpan<char> WordOf(Unit unit)
    {
        const WordClass Names = WordClass.GivenName | WordClass.Surname;
        return unit.Noun >= 0 && unit.Tag != Tag.Verb ? lexicon.Nouns[unit.Noun].Term
            : unit.Verb >= 0 ? lexicon.Verbs[unit.Verb].Lemma
            : unit.Actor >= 0 ? actors[unit.Actor].Kind
            : unit.Demonym >= 0 ? "demonym"
            : unit.Places >= 0 ? "place"
            : unit.Tag == Tag.Number ? "number"
            : unit.Tag == Tag.Name || unit.Class == WordClass.None || (unit.Class & Names) != 0 ? "name"
            : unit.First == unit.Last ? _text[_text.Tokens[unit.First]]
            : "words";
    }

    private static string ClassOf(Chunk chunk) => s_classes[(int)chunk.Class];

    private static readonly string[] s_classes = Enum.GetNames<NounClass>();
    private static readonly string[] s_chunkKinds = Enum.GetNames<ChunkKind>();
    private static readonly string[] s_verbClasses = Enum.GetNames<VerbClass>();
    private static readonly string[] s_harms = Enum.GetNames<Harm>();
    private static readonly string[] s_voices = Enum.GetNames<Voice>();
    private static readonly string[] s_distances = ["beside", "near", "near", "near", "far"];
    private static readonly (int Step, string Side, string Beyond, string Rule, string Kind)[] s_sides =
        [(-1, "left", "left,beyond", "left,beyond,rule", "left,beyond,kind"), (1, "right", "right,beyond", "right,beyond,rule", "right,beyond,kind")];

    private static readonly Relation s_subject = new("subject");
    private static readonly Relation s_object = new("object");
    private static readonly Relation s_who = new("who");
    private static readonly Relation s_before = new("before");
    private static readonly Relation s_after = new("after");

    /// <summary>How a phrase stands to a verb or to a signal, with the names of the facts about it, which are put together once and not for each phrase.</summary>
    private sealed record Relation(string Name)
    {
        public string Signal { get; } = Name + ",signal";

        public string Kind { get; } = Name + ",kind";

        public string Class { get; } = Name + ",class";

        public string Word { get; } = Name + ",word";
    }
}
