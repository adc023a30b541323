using Attest.Coder.Dates;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Text;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Statements;

/// <summary>A sentence that may tell of actors: its phrases, the words of the codebook in it, the actors that it names or means.</summary>
internal sealed class StatementSentence
{
    private int[] _unitOf = new int[128];
    private PartialDate? _yearBefore;

    public DocumentText Text { get; private set; } = null!;

    public Frame Frame { get; private set; } = null!;

    public List<CueHit> Hits { get; } = [];

    public List<Named> Names { get; } = [];

    public List<StatementDraft> Drafts { get; } = [];

    /// <summary>Whom "the group" and "it" mean; null when nobody.</summary>
    public Named? Topic { get; set; }

    /// <summary>The year that the sentence before told last, when this one begins with "that year"; null otherwise.</summary>
    public PartialDate? ThatYear { get; private set; }

    public int First => Frame.Sentence.FirstToken;

    public int End => Frame.Sentence.EndToken;

    public void Begin(DocumentText text, Frame frame)
    {
        (Text, Frame) = (text, frame);
        Hits.Clear();
        Names.Clear();
        Drafts.Clear();
        if (_unitOf.Length < End - First)
        {
            _unitOf = new int[End - First];
        }

        Array.Fill(_unitOf, -1, 0, End - First);
        var year = IsOneOf(First, "in", "during", "later", "also") ? First + 1 : First;
        ThatYear = (IsWord(year, "that") && IsWord(year + 1, "year")) || (IsWord(year, "the") && IsWord(year + 1, "same") && IsWord(year + 2, "year")) ? _yearBefore : null;
        _yearBefore = YearOf(frame) ?? _yearBefore;
        for (var u = 0; u < frame.Units.Count; u++)
        {
            for (var token = Math.Max(First, frame.Units[u].First); token <= frame.Units[u].Last && token < End; token++)
            {
                _unitOf[token - First] = u;
            }
        }
    }

    /// <summary>The unit that holds a token; an empty one outside the sentence.</summary>
    public Unit UnitAt(int token) => UnitIndexAt(token) is var u and >= 0 ? Frame.Units[u] : Unit.Empty;

    public int UnitIndexAt(int token) => token >= First && token < End ? _unitOf[token - First] : -1;

    public char MarkAt(int token) => token >= First && token < End && Text.Tokens[token].Kind == TokenKind.Punctuation ? Text.Tokens[token].Mark : '\0';

    public bool IsComma(int token) => MarkAt(token) == ',';

    public bool IsPossessive(int token) => token >= First && token < End && Text.Tokens[token].IsPossessive;

    public bool IsWord(int token, string folded) => token >= First && token < End && Folding.AreEqual(Text[Text.Tokens[token]], folded);

    public bool IsOneOf(int token, params ReadOnlySpan<string> folded)
    {
        foreach (var word in folded)
        {
            if (IsWord(token, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of the codebook that begin at a token.</summary>
    public CueHit? HitAt(int token, StatementCue cue) => Hits.Find(hit => hit.First == token && hit.Cue == cue) is { Value: not null } found ? found : null;

    /// <summary>The longest words of the codebook that end at a token.</summary>
    public CueHit? HitEndingAt(int token, StatementCue cue) => Hits.Find(hit => hit.Last == token && hit.Cue == cue) is { Value: not null } found ? found : null;

    public IEnumerable<CueHit> Of(StatementCue cue) => Hits.Where(hit => hit.Cue == cue);

    public Named? NameAt(int token) => Names.Find(name => name.Words.First == token);

    public Named? NameEndingAt(int token) => Names.Find(name => name.Words.Last == token);

    /// <summary>The words as written, on one line.</summary>
    public string Cut(Words words) =>
        string.Join(' ', Text.Text[Text.Tokens[words.First].Start..Text.Tokens[words.Last].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a verb stands at the token.</summary>
    public bool IsVerb(int token) => UnitAt(token).Tag is Tag.Verb or Tag.Auxiliary;

    /// <summary>The chunk that holds a token; -1 for none.</summary>
    public int ChunkAt(int token)
    {
        var u = UnitIndexAt(token);
        return u < 0 ? -1 : Frame.Chunks.FindIndex(chunk => chunk.First <= u && u <= chunk.Last);
    }

    /// <summary>The armed actor that is the subject of the verb at a token; null when it is none.</summary>
    public Named? SubjectOf(int token)
    {
        var verb = ChunkAt(token);
        if (verb < 0 || Frame.Chunks[verb].Kind != ChunkKind.VerbGroup)
        {
            return null;
        }

        var subject = Clause.SubjectOf(Frame, verb);
        return subject >= 0 ? NameOf(Frame.Chunks[subject]) : null;
    }

    /// <summary>The armed actor that a noun phrase names, also as "the Front's fighters", "ELN rebels"; null when it tells of somebody's leader or thing.</summary>
    public Named? NameOf(Chunk chunk)
    {
        var (first, last) = (Frame.Units[chunk.First].First, Frame.Units[chunk.Last].Last);
        var name = Names.Find(one => one.IsArmed && !one.IsPossessive && one.Words.First <= last && one.Words.Last >= first);
        return name is not null && (name.Words.Last >= Frame.Units[chunk.Head].First || HitEndingAt(Frame.Units[chunk.Head].Last, StatementCue.Fighters) is not null
            || HitEndingAt(Frame.Units[chunk.Head].Last, StatementCue.Body) is not null) ? name : null;
    }

    /// <summary>Where the clause of a token ends: before the next verb that is not the token's own, a semicolon or the end of the sentence.</summary>
    public int EndOfClause(int token)
    {
        var own = ChunkAt(token);
        for (var at = token + 1; at < End; at++)
        {
            if (MarkAt(at) is ';' or ':' or '.' || (IsVerb(at) && ChunkAt(at) is var chunk && chunk != own && chunk >= 0 && !Frame.Chunks[chunk].IsBareParticiple && !Frame.Chunks[chunk].IsGerund))
            {
                return at;
            }
        }

        return End;
    }

    /// <summary>The time that belongs to words: the first behind them in their clause, else one at the head of the sentence.</summary>
    public ReadTime? TimeOf(int last)
    {
        var end = EndOfClause(last);
        return Told(Frame.Times.Find(time => time.FirstToken > last && time.FirstToken < end)
            ?? Frame.Times.FindLast(time => time.LastToken <= last && (time.FirstToken <= First + 2 || time.LastToken >= last - 2)));
    }

    /// <summary>The time right behind words, but for a preposition and a comma: ", in 2019".</summary>
    public ReadTime? TimeBehind(int last) => Told(Frame.Times.Find(time => time.FirstToken > last && time.FirstToken <= last + 3));

    /// <summary>"the early 1990s" is no year.</summary>
    private ReadTime? Told(ReadTime? time) => time is not null && time.LastToken + 1 < End && Text.Tokens[time.LastToken + 1].IsGlued && IsWord(time.LastToken + 1, "s") ? null : time;

    /// <summary>Adds what was found, unless the sentence does not tell it as a fact.</summary>
    /// <param name="actor">Of whom.</param>
    /// <param name="property">What.</param>
    /// <param name="value">The value.</param>
    /// <param name="core">The words that tell it: cue and value.</param>
    /// <param name="time">When; null when not told.</param>
    /// <param name="isEstimate">Whether reserve belongs to what is told, as with numbers.</param>
    /// <param name="around">More words that help to understand it; left out where the quote would become too long.</param>
    public void Add(Named actor, ActorProperty property, StatementValue value, Words core, ReadTime? time = null, bool isEstimate = false, Words? around = null)
    {
        var words = IsHere(actor.Words) ? Opened(Union(core, actor.Words)) : core;
        if (time is not null)
        {
            words = Union(words, new(time.FirstToken, time.LastToken));
        }

        if (IsUnreal(words, core))
        {
            return;
        }

        var assertion = AssertionOf(core);
        var isHedged = !isEstimate && Hits.Exists(hit => hit.Cue == StatementCue.Hedge && hit.First >= words.First - 2 && hit.Last <= core.Last);
        Drafts.Add(new(actor.Actor, property, value, words)
        {
            Core = core,
            Around = around is { } more ? Union(words, more) : words,
            From = StatementDates.Of(time) ?? (time is null ? ThatYear : null),
            Assertion = isHedged ? assertion with { Stance = Stance.Doubted } : assertion,
        });
    }

    /// <summary>Begins a document.</summary>
    public void BeginDocument() => _yearBefore = null;

    /// <summary>Words that begin inside parentheses begin with the name before them.</summary>
    private Words Opened(Words words) => MarkAt(words.First - 1) == '(' ? words with { First = NameEndingAt(words.First - 2)?.Words.First ?? words.First - 1 } : words;

    private bool IsHere(Words words) => words.First >= First && words.Last < End;

    private static PartialDate? YearOf(Frame frame) =>
        frame.Times.Select(StatementDates.Of).LastOrDefault(date => date is not null) is { } date ? new PartialDate(date.Year) : null;

    public static Words Union(Words one, Words other) => new(Math.Min(one.First, other.First), Math.Max(one.Last, other.Last));

    /// <summary>Whether the words stand under "would", "if", "not", "denied": small words in no expression of time.</summary>
    private bool IsUnreal(Words words, Words core) => Hits.Exists(hit =>
        hit.Cue is StatementCue.Unreal or StatementCue.Negation && !Text.Tokens[hit.First].IsCapitalised && UnitAt(hit.First).Tag != Tag.Time && UnitAt(hit.First).Actor < 0
        && (hit.Cue == StatementCue.Negation
            ? hit.First >= Math.Min(words.First, core.First - 4) && hit.Last < core.Last && ChunkAt(hit.First) is var at && (at == ChunkAt(core.First) || hit.First >= core.First - 2)
            : hit.First >= Math.Min(words.First, core.First) - 3 && hit.Last <= core.First + 1));

    private Assertion AssertionOf(Words core)
    {
        if (Frame.Assertion.Voice == Voice.Author || Frame.Claimant is not null)
        {
            return Assertion.ByAuthor;
        }

        var isReported = Frame.ReportChunk < 0 || (Frame.ReportChunk < Frame.Chunks.Count && Frame.Units[Frame.Chunks[Frame.ReportChunk].Last].Last < core.Last);
        return isReported ? Frame.Assertion : Assertion.ByAuthor;
    }
}
