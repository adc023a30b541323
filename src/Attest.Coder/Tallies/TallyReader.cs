using System.Runtime.InteropServices;
using Attest.Coder.Actors;
using Attest.Coder.Dates;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Text;
using Attest.Core.Attestations;
using static Attest.Coder.Mentions.Clause;

namespace Attest.Coder.Tallies;

/// <summary>
/// Reads the counts that a document asserts: "at least 71 attacks so far this year", "while last year there were 240". What they
/// count is no incident of this document and its toll belongs to none.
/// </summary>
internal sealed class TallyReader(EnglishLexicon lexicon, ActorTable actors, TallyWords words, Cues cues, PartyReader parties, PlaceFinder placeFinder)
{
    /// <summary>From this number on a plural account is a count even where no period is told.</summary>
    private const int ManyIncidents = 10;

    /// <summary>Fewer people killed, in a period without incident, may still be those of one incident.</summary>
    private const int ManyPeople = 5;

    private readonly List<TallyMention> _found = [];
    private readonly List<PlaceMention> _places = [];
    private TallyMention? _last;
    private int _lastEndToken = -1;

    /// <summary>Begins a document.</summary>
    public void Begin() => (_last, _lastEndToken) = (null, -1);

    /// <summary>Whether a sentence may hold a tally although nothing in it signals an incident: it counts incidents by another word.</summary>
    public bool MayCount(List<Unit> units)
    {
        var hasNumber = false;
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(units))
        {
            hasNumber |= (unit.Class & (WordClass.Number | WordClass.Quantifier)) != 0;
            if (hasNumber && unit.Noun >= 0 && (unit.Class & WordClass.Plural) != 0 && words.IsUnit(lexicon.Nouns[unit.Noun].Term))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the tallies of a frame and marks the phrases they are made of, so that no incident is read from them.</summary>
    public IReadOnlyList<TallyMention> Find(DocumentText text, Frame frame, Speaker speaker)
    {
        _found.Clear();
        FindCountedIncidents(text, frame);
        if (_found.Count > 0 || IsWithoutIncident(frame))
        {
            FindCountedPeople(text, frame);
        }

        FindRanks(text, frame);
        FindComparisons(text, frame);
        if (_found.Count == 0)
        {
            return _found;
        }

        _found.Sort((a, b) => a.Chunk.CompareTo(b.Chunk));
        placeFinder.Find(text, frame, _places);
        _places.RemoveAll(place => place.IsSameAsBefore);
        for (var i = 0; i < _found.Count; i++)
        {
            ReadScope(text, frame, i, speaker);
        }

        (_last, _lastEndToken) = (_found[^1], frame.Sentence.EndToken);
        return [.. _found];
    }

    // ---- what is counted

    private void FindCountedIncidents(DocumentText text, Frame frame)
    {
        for (var i = 0; i < frame.Chunks.Count; i++)
        {
            var chunk = frame.Chunks[i];
            if (chunk.Kind == ChunkKind.NounPhrase && IsIncidents(chunk) && parties.QuantityOf(frame, chunk) is { } number && IsCountOfIncidents(frame, i, number))
            {
                chunk.IsTallied = true;
                Add(frame, i, number, UnitOf(text, frame, chunk), TypeOf(chunk));
            }
        }
    }

    private bool IsIncidents(Chunk chunk) =>
        chunk is { Noun: >= 0, IsPlural: true } && (chunk.Trigger >= 0 ? lexicon.Triggers[chunk.Trigger] is { IsVerb: false, Harm: null } : words.IsUnit(lexicon.Nouns[chunk.Noun].Term));

    /// <summary>A number of incidents with a period longer than their telling, or so many that no single telling is meant.</summary>
    private bool IsCountOfIncidents(Frame frame, int i, Quantity number)
    {
        var count = number.AtLeast ?? number.AtMost ?? 0;
        if (count < 2)
        {
            return false;
        }

        var isCounted = IsCounted(frame, i);
        var time = TimeFor(frame, i, -1, frame.Chunks.Count);
        if (time is null)
        {
            return !HasDay(frame) && (count >= ManyIncidents || (isCounted && count > 2));
        }

        var days = Days(time);
        return days > 27 ? count > 2 || isCounted || days > 366 : days > 5 && isCounted && count > 2;
    }

    /// <summary>Whether somebody claims or counts them, or the sentence names a count.</summary>
    private bool IsCounted(Frame frame, int i)
    {
        var verb = GoverningVerb(frame, i);
        if (verb is { Verb: >= 0 } && lexicon.Verbs[verb.Verb] is var known && (words.IsCounting(known.Lemma) || cues.IsClaim(known.Lemma)))
        {
            return true;
        }

        return frame.Chunks.Exists(chunk => chunk is { Kind: ChunkKind.NounPhrase, Noun: >= 0 } && words.IsCount(lexicon.Nouns[chunk.Noun].Term))
            || frame.Chunks.Exists(chunk => chunk.Kind == ChunkKind.Preposition && chunk.Word != "from" && chunk.Word != "after" && words.IsAgainst(chunk.Word));
    }

    private static Chunk? GoverningVerb(Frame frame, int i)
    {
        for (var v = i - 1; v >= 0 && v >= i - 3; v--)
        {
            if (frame.Chunks[v].Kind == ChunkKind.VerbGroup)
            {
                return frame.Chunks[v];
            }

            if (frame.Chunks[v].Kind is not (ChunkKind.Preposition or ChunkKind.NounPhrase) || (frame.Chunks[v].Kind == ChunkKind.NounPhrase && frame.Chunks[v].Actor >= 0))
            {
                break;
            }
        }

        return SubjectVerbOf(frame, i) is var verb and >= 0 && frame.Chunks[verb].IsPassive ? frame.Chunks[verb] : null;
    }

    /// <summary>Whether nothing but harm is told: no attack, no day, no spot at which it happened.</summary>
    private bool IsWithoutIncident(Frame frame)
    {
        if (HasDay(frame))
        {
            return false;
        }

        foreach (var chunk in frame.Chunks)
        {
            var trigger = chunk.Kind == ChunkKind.VerbGroup ? chunk.Verb >= 0 ? lexicon.Verbs[chunk.Verb].Trigger : -1 : chunk.Trigger;
            if (trigger >= 0 && !chunk.IsTallied && lexicon.Triggers[trigger].Strength != TriggerStrength.Harm && !(chunk.Kind == ChunkKind.NounPhrase && chunk.IsPlural))
            {
                return false;
            }
        }

        return true;
    }

    private void FindCountedPeople(DocumentText text, Frame frame)
    {
        var isBesideIncidents = _found.Count > 0;
        if (isBesideIncidents && !IsWithoutIncident(frame))
        {
            return;
        }

        placeFinder.Find(text, frame, _places);
        _places.RemoveAll(place => place.IsSameAsBefore);
        var isAtSpot = _places.Exists(place => place.Precision is PlacePrecision.Exact);
        for (var i = 0; i < frame.Chunks.Count; i++)
        {
            var (people, harm) = HarmedPeople(frame, i);
            if (harm is null)
            {
                continue;
            }

            var number = people >= 0 ? parties.QuantityOf(frame, frame.Chunks[people]) : null;
            var time = people >= 0 ? TimeFor(frame, people, -1, frame.Chunks.Count) : null;
            var count = number?.AtLeast ?? number?.AtMost ?? 0;
            var isCount = number is not null && (isBesideIncidents || (count >= ManyPeople && time is not null && IsLong(time, count) && (!isAtSpot || time.Date!.To is null)));
            if (isCount)
            {
                Add(frame, people, number!, people == i ? UnitOf(text, frame, frame.Chunks[people]) : $"{UnitOf(text, frame, frame.Chunks[people])} {WordOf(harm.Value)}".Trim(), harm: harm);
            }

            if (isCount || isBesideIncidents)
            {
                frame.Chunks[i].IsTallied = true;
            }
        }
    }

    /// <summary>An open period or one that reaches to the day of publication; a closed one, in which a single incident may have been, only for many.</summary>
    private static bool IsLong(ReadTime time, long count) =>
        Days(time) > 27 && (time.Date!.To is null || (Days(time) > 31 && time.Date.To == time.Date.AnchorDay) || count >= 4 * ManyPeople);

    /// <summary>The people harmed by a verb or counted by a noun of harm, and the harm.</summary>
    private (int People, Harm? Harm) HarmedPeople(Frame frame, int i)
    {
        var chunk = frame.Chunks[i];
        if (chunk is { Kind: ChunkKind.VerbGroup, Verb: >= 0, IsNegated: false } && lexicon.Verbs[chunk.Verb].Trigger is var verb and >= 0 && lexicon.Triggers[verb].Harm is { } harm)
        {
            var people = chunk.IsPassive || lexicon.Triggers[verb].Object == TriggerRole.None ? SubjectOf(frame, i) : ObjectOf(frame, i);
            return (people >= 0 && (frame.Chunks[people].IsPeople || frame.Chunks[people].Class == NounClass.Unknown) ? people : -1, harm);
        }

        return chunk is { Kind: ChunkKind.NounPhrase, Trigger: >= 0 } && lexicon.Triggers[chunk.Trigger] is { IsVerb: false, Harm: { } told } ? (i, told) : (-1, null);
    }

    /// <summary>"the third attack this month": a count up to an incident that the text tells, and which stays one.</summary>
    private void FindRanks(DocumentText text, Frame frame)
    {
        for (var i = 0; i < frame.Chunks.Count; i++)
        {
            var chunk = frame.Chunks[i];
            if (chunk is not { Kind: ChunkKind.NounPhrase, Trigger: >= 0, IsPlural: false, IsTallied: false } || !(chunk.IsDefinite || chunk.Possessor >= 0) || lexicon.Triggers[chunk.Trigger].IsVerb)
            {
                continue;
            }

            var rank = frame.Units.FindIndex(chunk.First, chunk.Head - chunk.First, unit => (unit.Class & WordClass.Ordinal) != 0);
            if (rank < 0 || RankOf(text, frame.Units[rank]) is not (> 1 and var value) || TimeFor(frame, i, -1, frame.Chunks.Count) is not { } time || Days(time) <= 1)
            {
                continue;
            }

            _found.Add(new()
            {
                Number = Quantity.Exactly(value),
                NumberWords = new(frame.Units[rank].First, frame.Units[rank].Last),
                Unit = Cut(text, frame.Units[rank + 1].First, frame.Units[chunk.Head].Last),
                Type = TypeOf(chunk),
                Harm = lexicon.Triggers[chunk.Trigger].Harm,
                Chunk = i,
            });

            // "It was the third attack this month": the sentence before tells the incident.
            chunk.IsTallied = i > 0 && frame.Chunks[i - 1] is { Kind: ChunkKind.VerbGroup, Verb: >= 0 } verb && lexicon.Verbs[verb.Verb].Lemma == "be";
        }
    }

    private long RankOf(DocumentText text, Unit unit) =>
        text.Tokens[unit.First] is { Kind: TokenKind.Number } token ? token.Value : lexicon.ValueOf(unit.Lexeme);

    /// <summary>"against 240 last year", "while last year there were 240": a number whose unit stands before it.</summary>
    private void FindComparisons(DocumentText text, Frame frame)
    {
        var known = _found.Count > 0 ? _found[0] : _lastEndToken == frame.Sentence.FirstToken ? _last : null;
        if (known is null)
        {
            return;
        }

        var isSameSentence = _found.Count > 0;
        for (var i = isSameSentence ? known.Chunk + 1 : 0; i < frame.Chunks.Count; i++)
        {
            var chunk = frame.Chunks[i];
            if (chunk.Kind == ChunkKind.Other && frame.Units[chunk.First].Mark == ';')
            {
                return;
            }

            if (chunk is not { Kind: ChunkKind.NounPhrase, IsCount: true, Quantity: >= 0 } || _found.Exists(tally => tally.Chunk == i) || parties.QuantityOf(frame, chunk) is not { } number)
            {
                continue;
            }

            var isAgainst = i > 0 && frame.Chunks[i - 1].Kind is ChunkKind.Preposition or ChunkKind.Subordinator && words.IsAgainst(frame.Chunks[i - 1].Word);
            var isThere = i > 0 && frame.Chunks[i - 1] is { Kind: ChunkKind.VerbGroup, Verb: >= 0 } verb && lexicon.Verbs[verb.Verb].Lemma is "be" or "have" or "reach" or "stand";
            if (isAgainst || isThere)
            {
                Add(frame, i, number, known.Unit, known.Type, known.Harm);
                _found[^1].Places.AddRange(known.Places);
                _found[^1].Actors.AddRange(known.Actors);
                chunk.IsTallied = true;
            }
        }
    }

    private void Add(Frame frame, int chunk, Quantity number, string unit, string? type = null, Harm? harm = null) =>
        _found.Add(new() { Number = number, NumberWords = NumberWords(frame, frame.Chunks[chunk]), Unit = unit, Type = type, Harm = harm, Chunk = chunk });

    /// <summary>The type of the incidents that a phrase names; null for a noun that is counted but tells no type.</summary>
    private string? TypeOf(Chunk chunk) => chunk.Trigger >= 0 && lexicon.Triggers[chunk.Trigger] is { Harm: null, Type: { } type } ? type : null;

    private static Words NumberWords(Frame frame, Chunk chunk)
    {
        var at = NumberAt(frame, chunk);
        return at < 0 ? PartyReader.WordsOf(frame, chunk) : new(frame.Units[at].First, frame.Units[at].Last);
    }

    private static int NumberAt(Frame frame, Chunk chunk) =>
        frame.Units.FindIndex(chunk.First, chunk.Last - chunk.First + 1, unit => (unit.Tag == Tag.Number && unit.Value == chunk.Quantity && chunk.Quantity >= 0) || (chunk.Quantity < 0 && unit.QuantityWord == chunk.QuantityWord && unit.QuantityWord >= 0));

    private static string UnitOf(DocumentText text, Frame frame, Chunk chunk)
    {
        var after = NumberAt(frame, chunk) + 1;
        return after > chunk.Last || after <= 0 ? "" : Cut(text, frame.Units[after].First, frame.Units[chunk.Last].Last);
    }

    private static string Cut(DocumentText text, int first, int last) =>
        string.Join(' ', text.Text[text.Tokens[first].Start..text.Tokens[last].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WordOf(Harm harm) => harm switch
    {
        Harm.Killed => "killed",
        Harm.Wounded => "wounded",
        Harm.Abducted => "abducted",
        Harm.Missing => "missing",
        Harm.Displaced => "displaced",
        _ => "subjected to sexual violence",
    };

    // ---- its scope

    private void ReadScope(DocumentText text, Frame frame, int i, Speaker speaker)
    {
        var tally = _found[i];
        var from = i == 0 ? -1 : _found[i - 1].Chunk;
        var to = i + 1 < _found.Count ? _found[i + 1].Chunk : frame.Chunks.Count;
        tally.Time = TimeFor(frame, tally.Chunk, from, to);
        if (tally.Time is null && !frame.Chunks[tally.Chunk].IsCount && (i + 1 == _found.Count || !frame.Chunks[_found[i + 1].Chunk].IsCount))
        {
            // "60 people in 14 attacks since January": one period for both.
            tally.Time = i > 0 ? _found[i - 1].Time : TimeFor(frame, tally.Chunk, from, frame.Chunks.Count);
        }

        var end = Math.Min(to, EndOfClause(frame, tally.Chunk));
        var own = _places.Where(place => place.Chunk > (i == 0 ? -1 : tally.Chunk) && place.Chunk < end && place.Chunk != frame.SpeakerChunk).ToList();
        if (own.Count > 0)
        {
            tally.Places.Clear();
            tally.Places.AddRange(own);
        }
        else if (i > 0 && tally.Places.Count == 0)
        {
            tally.Places.AddRange(_found[0].Places);
        }

        ReadActors(text, frame, tally, speaker);
        if (tally.Actors.Count == 0 && i > 0)
        {
            tally.Actors.AddRange(_found[0].Actors);
        }
    }

    /// <summary>Where ", and" begins the next clause; behind the last chunk when none does.</summary>
    private static int EndOfClause(Frame frame, int chunk)
    {
        var comma = frame.Chunks.FindIndex(chunk, other => other.Kind == ChunkKind.Comma);
        while (comma >= 0 && comma + 1 < frame.Chunks.Count && frame.Chunks[comma + 1].Kind != ChunkKind.Conjunction)
        {
            comma = frame.Chunks.FindIndex(comma + 1, other => other.Kind == ChunkKind.Comma);
        }

        return comma >= 0 ? comma : frame.Chunks.Count;
    }

    /// <summary>The period of a number: the first behind it within its clause, else the nearest before it that no number before has.</summary>
    private ReadTime? TimeFor(Frame frame, int chunk, int from, int to)
    {
        for (var i = chunk; i < to; i++)
        {
            if (i > chunk && frame.Chunks[i].Word.Length > 0 && words.BeginsClause(frame.Chunks[i].Word))
            {
                break;
            }

            if (PeriodAt(frame, i) is { } after)
            {
                return after;
            }
        }

        for (var i = chunk - 1; i > from; i--)
        {
            if (PeriodAt(frame, i) is { } before)
            {
                return before;
            }
        }

        return null;
    }

    private static ReadTime? PeriodAt(Frame frame, int i) =>
        frame.Chunks[i].Time >= 0 && frame.Times[frame.Chunks[i].Time] is { Date: { } date } time && date.Precision != DatePrecision.Day ? time : null;

    private static bool HasDay(Frame frame) => frame.Times.Exists(time => time.Date is { Precision: DatePrecision.Day } || time.DaysFromIncident is not null);

    private static int Days(ReadTime time) =>
        time.Date is { From: { } from, To: { } to } ? to.DayNumber - from.DayNumber + 1 : int.MaxValue;

    private void ReadActors(DocumentText text, Frame frame, TallyMention tally, Speaker speaker)
    {
        var chunk = frame.Chunks[tally.Chunk];
        for (var u = chunk.First; u <= chunk.Last; u++)
        {
            if (frame.Units[u].Actor >= 0)
            {
                AddActor(tally, parties.UnitParty(text, frame, u), speaker);
            }
        }

        if (chunk.Possessor >= 0)
        {
            AddActor(tally, parties.PartyOf(text, frame, chunk.Possessor), speaker);
        }

        for (var i = tally.Chunk + 1; i + 1 < frame.Chunks.Count && frame.Chunks[i].Kind is ChunkKind.Preposition or ChunkKind.NounPhrase or ChunkKind.Time or ChunkKind.VerbGroup; i++)
        {
            if (frame.Chunks[i] is { Kind: ChunkKind.Preposition, Word: "by" } && frame.Chunks[i + 1].Kind == ChunkKind.NounPhrase)
            {
                AddActor(tally, parties.PartyOf(text, frame, i + 1), speaker);
                break;
            }
        }

        for (var v = tally.Chunk - 1; v >= 0 && v >= tally.Chunk - 3; v--)
        {
            if (frame.Chunks[v] is { Kind: ChunkKind.VerbGroup } verb)
            {
                if (verb is { Verb: >= 0, IsPassive: false } && !words.IsCounting(lexicon.Verbs[verb.Verb].Lemma) && SubjectOf(frame, v) is var subject and >= 0)
                {
                    AddActor(tally, parties.PartyOf(text, frame, subject), speaker);
                }

                break;
            }
        }
    }

    private void AddActor(TallyMention tally, Party party, Speaker speaker)
    {
        if (party.Actor < 0 && (party.IsPronoun || (party.IsDefinite && party.Kind is "combatant" or "militia" or "unknown" or "")) && speaker.Armed is { } armed)
        {
            party = party with { Actor = armed.Actor };
        }

        var isArmed = party.Actor >= 0 ? actors[party.Actor].Kind is not ("government" or "international_organisation") : party.Kind is "combatant" or "militia" or "military" or "criminal";
        if (isArmed && !tally.Actors.Exists(other => other.Actor >= 0 ? other.Actor == party.Actor : other.Head == party.Head))
        {
            tally.Actors.Add(party);
        }
    }
}
