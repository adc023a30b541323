using Attest.Coder;
using Attest.Coder.Actors;
using Attest.Coder.Codebook;
using Attest.Coder.Dates;
using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;

namespace Attest.Tests.Coder;

/// <summary>Reads a few words with the parts of the coder, so that a test is a table of words and what they give.</summary>
internal static class ReadEnglish
{
    private static readonly Lazy<EnglishCoder> s_coder = new(() => EnglishCoder.Load());
    private static readonly Lazy<Parts> s_parts = new(() => new());

    public static EnglishCoder Coder => s_coder.Value;

    /// <summary>Codes a text as a document published on a day.</summary>
    public static Coding Code(string text, string? published = "2022-06-15") => Coder.Code(Document(text, published));

    public static Document Document(string text, string? published = "2022-06-15") => new()
    {
        Id = new("test.md"),
        Body = text,
        Published = published is null ? null : Partial(published),
        PublishedBasis = published is null ? PublishedBasis.NotStated : PublishedBasis.Header,
    };

    public static DocumentText Text(string text, string title = "")
    {
        lock (s_parts)
        {
            var document = new DocumentText();
            document.Read(text, title, s_parts.Value.Lexicon, s_parts.Value.Boilerplate);
            return document;
        }
    }

    public static string[] Sentences(string text)
    {
        var document = Text(text);
        return [.. document.Sentences.Select(sentence => text[sentence.Start..sentence.End])];
    }

    /// <summary>The first sentence of a text, with all that the readers of phrases make of it.</summary>
    public static ReadFrame Frame(string text, string? published = "2022-06-15")
    {
        lock (s_parts)
        {
            return s_parts.Value.Read(text, published is null ? null : Partial(published));
        }
    }

    /// <summary>"2022", "2022-06" or "2022-06-15".</summary>
    public static PartialDate Partial(string text)
    {
        var parts = text.Split('-').Select(int.Parse).ToArray();
        return parts.Length switch
        {
            1 => new(parts[0]),
            2 => new(parts[0], parts[1]),
            _ => PartialDate.Of(new(parts[0], parts[1], parts[2])),
        };
    }

    /// <summary>"3", "3+", "..3", "3..5" or "?": how tables of tests write a quantity.</summary>
    public static string Short(Quantity? number) => number switch
    {
        null => "-",
        { AtLeast: null, AtMost: null } => "?",
        { AtMost: null } => $"{number.AtLeast}+",
        { AtLeast: null } => $"..{number.AtMost}",
        { IsExact: true } => $"{number.AtLeast}",
        _ => $"{number.AtLeast}..{number.AtMost}",
    };

    /// <summary>"2022-06-15", "2022-06-01..2022-06-30" or "2022-01-01..": how tables of tests write a date.</summary>
    public static string Short(IncidentDate? date) =>
        date is null ? "-" : date.From == date.To ? $"{date.From:yyyy-MM-dd}" : $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}";

    private sealed class Parts
    {
        private readonly PartyReader _parties;
        private readonly UnitReader _units;
        private readonly TimeReader _times;
        private readonly QuantityReader _quantities;
        private readonly Tagger _tagger;
        private readonly Chunker _chunker;
        private readonly PlaceResolver _resolver;
        private readonly PlaceFinder _places;

        public Parts()
        {
            var folder = new CodebookFolder();
            Lexicon = EnglishLexicon.Load(folder);
            Boilerplate = Boilerplate.Load(folder);
            var places = PlaceTable.Read(folder);
            var actors = ActorTable.Read(folder);
            places.AddTo(Lexicon);
            actors.AddTo(Lexicon);
            _parties = new(Lexicon, actors, places, Cues.Load(folder, Lexicon));
            _units = new(Lexicon);
            _times = new(Lexicon);
            _quantities = new(Lexicon);
            _tagger = new(Lexicon);
            _chunker = new(Lexicon, actors);
            _resolver = new(Lexicon, places);
            _places = new(Lexicon, _resolver);
        }

        public EnglishLexicon Lexicon { get; }

        public Boilerplate Boilerplate { get; }

        public ReadFrame Read(string text, PartialDate? published)
        {
            var document = new DocumentText();
            document.Read(text, "", Lexicon, Boilerplate);
            var frame = new Frame();
            _resolver.Begin();
            _units.Read(document, document.Sentences[0], frame.Units);
            frame.Begin(0, document.Sentences[0]);
            foreach (var unit in frame.Units)
            {
                if (unit.Places >= 0)
                {
                    _resolver.Vote(unit.Places);
                }
            }

            _times.Begin(published, DateAnchor.Published, "", document);
            _times.Read(document, frame.Sentence, frame.Units, frame.Times);
            _quantities.Read(document, frame.Units, frame.Quantities);
            _tagger.Tag(document, frame.Units);
            _chunker.Chunk(document, frame.Units, frame.Quantities, frame.Chunks);
            var places = new List<PlaceMention>();
            _places.Find(document, frame, places);
            return new(document, frame, places, _parties);
        }
    }
}

/// <summary>A sentence as read.</summary>
internal sealed record ReadFrame(DocumentText Document, Frame Frame, IReadOnlyList<PlaceMention> Places, PartyReader Parties)
{
    public Quantity? NumberOf(Chunk chunk) => Parties.QuantityOf(Frame, chunk);

    public string Words(int first, int last) => Document.Text[Document.Tokens[first].Start..Document.Tokens[last].End];

    public string Words(Unit unit) => Words(unit.First, unit.Last);

    public string Words(Chunk chunk) => Words(Frame.Units[chunk.First].First, Frame.Units[chunk.Last].Last);
}
