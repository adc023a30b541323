using System.Runtime.InteropServices;
using Attest.Coder.Assembly;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Core.Documents;

namespace Attest.Coder.Explanations;

/// <summary>Tells how a document became its coding, from what the steps of the coder left behind; it decides nothing itself.</summary>
internal sealed class Explainer
{
    private readonly EnglishLexicon _lexicon;
    private readonly Boilerplate _boilerplate;
    private readonly Entries _entries;
    private readonly UnitReader _unitReader;
    private readonly SignalExplainer _signals;
    private readonly List<Unit> _units = [];
    private readonly Worksheet _sheet;
    private readonly Dictionary<int, Frame> _frames;

    public Explainer(EnglishLexicon lexicon, Boilerplate boilerplate, Entries entries, UnitReader unitReader, SignalExplainer signals, Worksheet sheet)
    {
        (_lexicon, _boilerplate, _entries, _unitReader, _signals, _sheet) = (lexicon, boilerplate, entries, unitReader, signals, sheet);
        _frames = sheet.Frames.ToDictionary(frame => frame.Sentence.FirstToken);
    }

    public Explanation Explain()
    {
        var sentences = new List<ExplainedSentence>();
        var all = _sheet.Text.Sentences.ToList();
        if (_sheet.Text.Dateline is { } dateline)
        {
            all.Insert(all.FindIndex(sentence => sentence.Start > dateline.Start) is var at and >= 0 ? at : all.Count, dateline);
        }

        foreach (var sentence in all)
        {
            sentences.Add(Explain(sentence, sentences.Count + 1));
        }

        return new()
        {
            Document = _sheet.Document,
            Coding = _sheet.Coding,
            Sentences = sentences,
            Incidents = [.. _sheet.Drafts.Select((draft, index) => Incident(draft, index + 1, sentences))],
        };
    }

    private static ExplainedIncident Incident(Draft draft, int number, List<ExplainedSentence> sentences)
    {
        var starts = draft.Tellings.Select(telling => telling.Frame.Sentence.Start).ToHashSet();
        return new()
        {
            Number = number,
            Attestation = draft.Attestation,
            Aggregate = draft.Aggregate,
            Sentences = [.. sentences.Where(sentence => starts.Contains(sentence.Span.Start)).Select(sentence => sentence.Number)],
        };
    }

    private ExplainedSentence Explain(Sentence sentence, int number)
    {
        var span = new TextSpan(sentence.Start, sentence.End);
        var tallies = _sheet.Coding.Tallies.Where(tally => tally.Number.Citation.Part == DocumentPart.Body && span.Contains(tally.Number.Citation.Span)).ToList();
        var treatment = TreatmentOf(sentence, isRead: _frames.ContainsKey(sentence.FirstToken) || tallies.Count > 0);
        var explained = new ExplainedSentence
        {
            Number = number,
            Span = span,
            Treatment = treatment,
            TreatmentEntry = treatment is Treatment.Caption or Treatment.Remains or Treatment.Reference ? MarkOf(sentence) : null,
            Tallies = tallies,
        };
        if (!_frames.TryGetValue(sentence.FirstToken, out var frame))
        {
            return treatment is Treatment.Read or Treatment.NoSignal or Treatment.Dateline ? explained with { Phrases = KnownWords(sentence) } : explained;
        }

        var speaker = frame.SpeakerChunk >= 0 ? frame.Chunks[frame.SpeakerChunk] : null;
        return explained with
        {
            Assertion = frame.Assertion,
            Speaker = speaker is null ? null : SpanOf(frame, speaker),
            SpeakerEntry = speaker is null ? null : _entries.OfSpeaker(speaker, frame.Assertion.Voice),
            TimesOfStatement = [.. frame.TimesOfStatement.Select(time => _signals.SpanOf(new Words(time.FirstToken, time.LastToken)))],
            Phrases = [.. frame.Chunks.Select(chunk => new ExplainedPhrase(SpanOf(frame, chunk), Name(chunk.Kind), Entries.TraitsOf(chunk), _entries.Of(frame.Units.Skip(chunk.First).Take(chunk.Last - chunk.First + 1))))],
            Signals = _signals.Explain(frame),
        };
    }

    private TextSpan SpanOf(Frame frame, Chunk chunk) => _signals.SpanOf(PartyReader.WordsOf(frame, chunk));

    private Treatment TreatmentOf(Sentence sentence, bool isRead) => sentence.Kind switch
    {
        _ when sentence == _sheet.Text.Dateline => Treatment.Dateline,
        SentenceKind.Heading => Treatment.Heading,
        SentenceKind.Caption => Treatment.Caption,
        SentenceKind.Boilerplate => Treatment.Remains,
        SentenceKind.Reference => Treatment.Reference,
        _ => isRead ? Treatment.Read : Treatment.NoSignal,
    };

    /// <summary>The entry by which the paragraph of a sentence is known; null when its form tells it.</summary>
    private CodebookEntry? MarkOf(Sentence sentence)
    {
        var paragraph = _sheet.Text.Sentences.Where(other => other.Paragraph == sentence.Paragraph).ToList();
        var words = _boilerplate.WordsOf(_sheet.Text.Text.AsSpan(paragraph[0].Start, paragraph[^1].End - paragraph[0].Start));
        return words is null ? null : new("boilerplate.tsv", words, Name(sentence.Kind));
    }

    /// <summary>What the files know of a sentence in which nothing signals: the same units that the coder read, and let go.</summary>
    private List<ExplainedPhrase> KnownWords(Sentence sentence)
    {
        var known = new List<ExplainedPhrase>();
        _unitReader.Read(_sheet.Text, sentence, _units);
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(_units))
        {
            if (unit.Actor >= 0 || unit.Places >= 0 || unit.Demonym >= 0 || unit.QuantityWord >= 0 || (unit.Noun >= 0 && _lexicon.Nouns[unit.Noun].Class is NounClass.Person or NounClass.Group or NounClass.Thing))
            {
                known.Add(new(_signals.SpanOf(new Words(unit.First, unit.Last)), "word", [], [.. _entries.Of(unit)]));
            }
        }

        return known;
    }

    private static string Name(ChunkKind kind) => kind switch
    {
        ChunkKind.NounPhrase => "noun phrase",
        ChunkKind.VerbGroup => "verb group",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Name(SentenceKind kind) => kind == SentenceKind.Boilerplate ? "remains" : kind.ToString().ToLowerInvariant();
}
