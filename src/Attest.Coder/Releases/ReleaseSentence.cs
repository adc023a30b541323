using Attest.Coder.Actors;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Text;

namespace Attest.Coder.Releases;

/// <summary>Who is named in a sentence, as far as it matters to whose release it tells of.</summary>
internal enum MakerKind
{
    /// <summary>An armed group of the registry.</summary>
    Armed,

    /// <summary>A media wing of the registry.</summary>
    Wing,

    /// <summary>A media wing by description: "its media wing", "the X foundation".</summary>
    Phrase,

    /// <summary>The group named before: "the group", "its".</summary>
    Group,

    /// <summary>Somebody else, whose release it then is: an army, a ministry.</summary>
    Other,
}

/// <summary>Somebody named, from one token to another, both included.</summary>
internal readonly record struct Maker(MakerKind Kind, int First, int Last, int Actor)
{
    /// <summary>Whether an armed group's release may be its.</summary>
    public bool IsMaker => Kind != MakerKind.Other;
}

/// <summary>Words of a sentence that mean something in the description of a release, both ends included; by token within the sentence.</summary>
internal readonly record struct ReleaseTerm(ReleaseWord Meaning, int First, int Last);

/// <summary>A sentence seen for what it tells of a release.</summary>
internal sealed class ReleaseSentence
{
    private readonly DocumentText _text;

    public ReleaseSentence(DocumentText text, Frame frame, EnglishLexicon lexicon, ActorTable actors, ReleaseWords words)
    {
        (_text, Frame) = (text, frame);
        var sentence = frame.Sentence;
        Words = new string[sentence.EndToken - sentence.FirstToken];
        for (var i = 0; i < Words.Length; i++)
        {
            Words[i] = Folding.Fold(text[text.Tokens[sentence.FirstToken + i]]);
        }

        ReadTerms(words);
        ReadMakers(lexicon, actors);
    }

    /// <summary>The sentence with what has been read from it.</summary>
    public Frame Frame { get; }

    /// <summary>Its tokens, folded.</summary>
    public string[] Words { get; }

    /// <summary>Its terms, in order.</summary>
    public List<ReleaseTerm> Terms { get; } = [];

    /// <summary>Who is named, in order.</summary>
    public List<Maker> Makers { get; } = [];

    /// <summary>Whether any term has this meaning.</summary>
    public bool Has(ReleaseWord meaning) => Terms.Exists(term => (term.Meaning & meaning) != 0);

    /// <summary>The terms of a meaning, in order.</summary>
    public IEnumerable<ReleaseTerm> Of(ReleaseWord meaning) => Terms.Where(term => (term.Meaning & meaning) != 0);

    /// <summary>A token of the sentence in the document.</summary>
    public Token Token(int at) => _text.Tokens[Frame.Sentence.FirstToken + at];

    /// <summary>Whether a token begins with a capital and is no beginning of the sentence.</summary>
    public bool IsName(int at) => at > 0 && at < Words.Length && Token(at).IsCapitalised && Token(at).Kind == TokenKind.Word;

    private void ReadTerms(ReleaseWords words)
    {
        for (var i = 0; i < Words.Length;)
        {
            var (meaning, length) = words.At(Words, i);
            if (meaning != ReleaseWord.None)
            {
                Terms.Add(new(meaning, i, i + length - 1));
            }

            i += length;
        }
    }

    private void ReadMakers(EnglishLexicon lexicon, ActorTable actors)
    {
        var first = Frame.Sentence.FirstToken;
        foreach (var unit in Frame.Units)
        {
            if (unit.Actor >= 0)
            {
                var kind = actors[unit.Actor].Kind switch
                {
                    "armed_group" or "coalition" or "militia" or "community_militia" => MakerKind.Armed,
                    "media_wing" => MakerKind.Wing,
                    _ => MakerKind.Other,
                };
                Makers.Add(new(kind, unit.First - first, unit.Last - first, unit.Actor));
            }
            else if (unit.Noun >= 0 && lexicon.Nouns[unit.Noun].Kind is "military" or "police" or "official" or "government" or "peacekeeper")
            {
                Makers.Add(new(MakerKind.Other, unit.First - first, unit.Last - first, -1));
            }
        }

        foreach (var term in Terms)
        {
            var isNamed = (term.Meaning & ReleaseWord.Named) != 0 && IsName(term.First - 1);
            if (((term.Meaning & ReleaseWord.Outlet) != 0 || isNamed) && !Makers.Exists(maker => maker.Kind == MakerKind.Wing && maker.First <= term.Last && maker.Last >= term.First))
            {
                Makers.Add(new(MakerKind.Phrase, term.First, term.Last, -1));
            }
            else if ((term.Meaning & ReleaseWord.Group) != 0)
            {
                Makers.Add(new(MakerKind.Group, term.First, term.Last, -1));
            }
        }

        Makers.Sort((one, other) => one.First.CompareTo(other.First));
    }
}
