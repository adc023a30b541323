using Attest.Coder.Dates;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Text;
using Attest.Core.Documents;

namespace Attest.Coder.Releases;

/// <summary>Reads what a sentence says of a release: its outlet, what it shows, how it is made, who speaks in it.</summary>
internal sealed class ReleaseDetails(EnglishLexicon lexicon)
{
    /// <summary>The longest words that are kept of what a release shows.</summary>
    private const int LongestShow = 240;

    private const int TimeReach = 6;
    private const int LengthReach = 6;

    /// <summary>Whether a sentence goes on about a release: it names it again, or a part of it, or says what was shown or who spoke.</summary>
    public static bool IsAbout(ReleaseSentence sentence, ReleaseDraft draft, ReleaseWords words)
    {
        if (sentence.Of(ReleaseWord.Kind).Any(kind => words.KindOf(sentence.Words, kind.First, kind.Last - kind.First + 1) == draft.Kind) || sentence.Has(ReleaseWord.Part))
        {
            return true;
        }

        var isPronoun = sentence.Terms.Count > 0 && sentence.Terms[0] is { First: 0 } first && (first.Meaning & ReleaseWord.Group) != 0;
        var isShown = sentence.Of(ReleaseWord.Show).Any(term => sentence.Words[term.First] is "featured" or "shown" or "depicted" or "highlighted" or "showcased");
        return isShown
            || (isPronoun && sentence.Has(ReleaseWord.Show | ReleaseWord.Speech))
            || (sentence.Has(ReleaseWord.Speech) && sentence.Has(ReleaseWord.Role));
    }

    /// <summary>The time of a release: the nearest to the verb that puts it out, and not behind the verb that tells what it shows.</summary>
    public static ReadTime? TimeOf(ReleaseSentence sentence, Announced announced)
    {
        var at = announced.Verb ?? announced.Kind;
        var end = sentence.Of(ReleaseWord.Show).Where(term => term.First > Math.Max(at.Last, announced.Kind.Last)).Select(term => term.First).FirstOrDefault(int.MaxValue);
        var first = sentence.Frame.Sentence.FirstToken;
        return sentence.Frame.Times
            .Where(time => time.Date is not null && time.FirstToken - first < end)
            .Select(time => (Time: time, Distance: time.FirstToken - first > at.Last ? time.FirstToken - first - at.Last : at.First - (time.LastToken - first)))
            .Where(one => one.Distance is >= 0 and <= TimeReach)
            .OrderBy(one => one.Distance)
            .Select(one => one.Time)
            .FirstOrDefault();
    }

    /// <summary>Adds what the sentence says of the release.</summary>
    public void Read(DocumentText text, ReleaseSentence sentence, ReleaseDraft draft)
    {
        draft.Paragraphs.Add(sentence.Frame.Sentence.Paragraph);
        draft.Outlet ??= OutletIn(text, sentence);
        ReadShows(sentence, draft);
        foreach (var note in sentence.Of(ReleaseWord.Note))
        {
            draft.Notes.Add(Span(sentence, note.First, note.Last));
        }

        foreach (var length in sentence.Of(ReleaseWord.Length))
        {
            if (LengthSpan(sentence, length) is { } span)
            {
                draft.Notes.Add(span);
            }
        }

        foreach (var role in sentence.Has(ReleaseWord.Speech) ? sentence.Of(ReleaseWord.Role) : [])
        {
            draft.Speakers.Add(RoleSpan(sentence, role));
        }
    }

    /// <summary>The characters of tokens of a sentence.</summary>
    public TextSpan Span(ReleaseSentence sentence, int first, int last) => new(sentence.Token(first).Start, sentence.Token(last).End);

    /// <summary>What a release shows: what follows the verb, or what stands before it where the verb is passive.</summary>
    private void ReadShows(ReleaseSentence sentence, ReleaseDraft draft)
    {
        if (sentence.Of(ReleaseWord.Show).Cast<ReleaseTerm?>().FirstOrDefault() is not { } verb)
        {
            return;
        }

        var isPassive = (verb.First > 0 && IsBe(sentence.Words[verb.First - 1])) || (verb.First > 1 && IsBe(sentence.Words[verb.First - 2]));
        var (first, last) = isPassive ? (0, verb.Last) : (verb.Last + 1, sentence.Words.Length - 1);
        while (last > first && !char.IsLetterOrDigit(sentence.Words[last][0]))
        {
            last--;
        }

        while (last > first && Span(sentence, first, last).Length > LongestShow)
        {
            last--;
        }

        if (last > first)
        {
            draft.Shows.Add(Span(sentence, first, last));
        }
    }

    private static bool IsBe(string word) => word is "was" or "were" or "is" or "are" or "been" or "being";

    /// <summary>A media wing of the registry as it is written; or the name beside "media wing" or before "foundation"; or these words.</summary>
    private (string Name, TextSpan Span)? OutletIn(DocumentText text, ReleaseSentence sentence)
    {
        var at = sentence.Makers.FindIndex(maker => maker.Kind == MakerKind.Wing);
        at = at < 0 ? sentence.Makers.FindIndex(maker => maker.Kind == MakerKind.Phrase) : at;
        if (at < 0)
        {
            return null;
        }

        var (first, last) = (sentence.Makers[at].First, sentence.Makers[at].Last);
        if (sentence.Makers[at].Kind == MakerKind.Phrase)
        {
            (first, last) = NameBeside(sentence, first, last);
        }

        var span = Span(sentence, first, last);
        return (text.Text[span.Start..span.End], span);
    }

    private static (int First, int Last) NameBeside(ReleaseSentence sentence, int first, int last)
    {
        var (from, to) = (first, last);
        while (sentence.IsName(from - 1))
        {
            from--;
        }

        // "foundation" is no name by itself; "Al-Kataib foundation" is read without it.
        if (from < first)
        {
            return (from, first - 1);
        }

        var next = last + 1 < sentence.Words.Length && sentence.Words[last + 1] == "," ? last + 2 : last + 1;
        to = next;
        while (sentence.IsName(to) || (to > next && to + 1 < sentence.Words.Length && sentence.Words[to] == "-" && sentence.IsName(to + 1)))
        {
            to++;
        }

        return to > next ? (next, to - 1) : (first, last);
    }

    /// <summary>"30-minute", "of twenty-two minutes", near the noun of the release.</summary>
    private TextSpan? LengthSpan(ReleaseSentence sentence, ReleaseTerm length)
    {
        var first = length.First;
        while (first > 0 && (sentence.Token(first - 1).Kind == TokenKind.Number || lexicon.ValueOf(sentence.Token(first - 1).Lexeme) > 0 || (sentence.Words[first - 1] == "-" && first > 1)))
        {
            first--;
        }

        var isNear = sentence.Of(ReleaseWord.Kind | ReleaseWord.Part).Any(kind => Math.Abs(kind.First - length.First) <= LengthReach);
        return first < length.First && isNear ? Span(sentence, first, length.Last) : null;
    }

    /// <summary>"Two commanders", "a masked fighter": the role with what counts or describes it, and never a name.</summary>
    private TextSpan RoleSpan(ReleaseSentence sentence, ReleaseTerm role)
    {
        var first = role.First;
        for (var words = 0; words < 2 && first > 0 && char.IsLetter(sentence.Words[first - 1][0]) && !sentence.IsName(first - 1) && IsDescribing(sentence, first - 1); words++)
        {
            first--;
        }

        return Span(sentence, first, role.Last);
    }

    private bool IsDescribing(ReleaseSentence sentence, int at) =>
        lexicon.ValueOf(sentence.Token(at).Lexeme) > 0 || (lexicon.ClassOf(sentence.Token(at).Lexeme) & (WordClass.Adjective | WordClass.Determiner | WordClass.Quantifier | WordClass.Number)) != 0;
}
