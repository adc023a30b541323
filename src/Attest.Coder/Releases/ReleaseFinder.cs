using Attest.Coder.Actors;
using Attest.Coder.Lexicon;
using Attest.Core.Attestations;

namespace Attest.Coder.Releases;

/// <summary>A release that a sentence announces.</summary>
/// <param name="Kind">The noun that names it.</param>
/// <param name="Verb">The verb by which it is put out; null where a saying is put into it, or it is somebody's.</param>
/// <param name="Maker">Who put it out.</param>
internal sealed record Announced(ReleaseTerm Kind, ReleaseTerm? Verb, Maker Maker);

/// <summary>Finds in a sentence that a group or its media wing put something out, and which words say so.</summary>
/// <param name="lexicon">The words.</param>
/// <param name="actors">The registry.</param>
internal sealed class ReleaseFinder(EnglishLexicon lexicon, ActorTable actors)
{
    /// <summary>How far, in tokens, a verb may stand from what it puts out.</summary>
    private const int VerbReach = 12;

    /// <summary>How far whoever put it out may stand from the verb or the noun.</summary>
    private const int MakerReach = 6;

    /// <summary>How far whoever put it out may stand before a clause that describes him.</summary>
    private const int DescribedReach = 20;

    /// <summary>How far behind "by" or "from" whoever made it may stand.</summary>
    private const int OwnerReach = 3;

    /// <summary>The release that a sentence announces; null when it announces none of an armed group.</summary>
    public Announced? Find(ReleaseSentence sentence)
    {
        foreach (var kind in sentence.Of(ReleaseWord.Kind))
        {
            if ((ByVerb(sentence, kind) ?? ByOwner(sentence, kind) ?? BySaying(sentence, kind)) is { } announced)
            {
                return announced;
            }
        }

        return null;
    }

    /// <summary>"X released a video", "a video released by X", "a statement that X put out", "X's video was released".</summary>
    private static Announced? ByVerb(ReleaseSentence sentence, ReleaseTerm kind)
    {
        foreach (var verb in sentence.Of(ReleaseWord.Release).Where(verb => Distance(verb, kind) <= VerbReach).OrderBy(verb => Distance(verb, kind)))
        {
            Maker? maker;
            if (verb.Last < kind.First)
            {
                maker = SubjectBefore(sentence, verb.First);
            }
            else if (FindBy(sentence, verb) is { } by)
            {
                maker = FirstAfter(sentence, by, by + MakerReach);
            }
            else
            {
                maker = LastBefore(sentence, verb.First, kind.Last + 1) ?? LastBefore(sentence, kind.First, kind.First - MakerReach);
            }

            if (maker is { IsMaker: true } found)
            {
                return new(kind, verb, found);
            }
        }

        return null;
    }

    /// <summary>"JNIM's video shows", "the JNIM statement", "a film by X", "a video from X".</summary>
    private Announced? ByOwner(ReleaseSentence sentence, ReleaseTerm kind)
    {
        if (kind.Last + 1 < sentence.Words.Length && sentence.Words[kind.Last + 1] is "by" or "from"
            && FirstAfter(sentence, kind.Last + 2, kind.Last + 2 + OwnerReach) is { Kind: MakerKind.Armed or MakerKind.Wing or MakerKind.Phrase } source)
        {
            return new(kind, null, source);
        }

        return LastBefore(sentence, kind.First, kind.First - MakerReach) is { Kind: MakerKind.Armed or MakerKind.Wing } owner
            && Enumerable.Range(owner.Last + 1, kind.First - owner.Last - 1).All(at => sentence.Token(at).IsPossessive || IsDescribing(sentence, at))
            ? new(kind, null, owner)
            : null;
    }

    /// <summary>"the group said in a statement": the sentence is spoken by an armed group, and a preposition puts it into what it put out.</summary>
    private Announced? BySaying(ReleaseSentence sentence, ReleaseTerm kind)
    {
        var isIn = sentence.Of(ReleaseWord.In).Any(term => term.Last < kind.First && term.Last >= kind.First - 4 && Enumerable.Range(term.Last + 1, kind.First - term.Last - 1).All(at => IsAttribute(sentence, at)));
        if (!isIn)
        {
            return null;
        }

        var frame = sentence.Frame;
        var actor = frame.Claimant?.Actor ?? (frame is { Assertion.Voice: Voice.Claim, SpeakerChunk: >= 0 } ? frame.Chunks[frame.SpeakerChunk].Actor : -1);
        return actor >= 0 && actors[actor].Kind is "armed_group" or "coalition" or "militia" or "community_militia"
            ? new(kind, null, new(MakerKind.Armed, kind.First, kind.Last, actor))
            : frame.Assertion.Voice == Voice.Claim || frame.Claimant is not null ? new(kind, null, new(MakerKind.Group, kind.First, kind.Last, -1))
            : null;
    }

    /// <summary>A word that may stand between an owner and what is owned: an adjective or a noun, no article and no verb.</summary>
    private bool IsDescribing(ReleaseSentence sentence, int at)
    {
        const WordClass never = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Negation | WordClass.Relative;
        var facts = lexicon.ClassOf(sentence.Token(at).Lexeme);
        return char.IsLetter(sentence.Words[at][0]) && (facts & never) == 0 && ((facts & WordClass.Verb) == 0 || (facts & (WordClass.Noun | WordClass.Adjective)) != 0);
    }

    /// <summary>A word that only describes: no mark, no verb of saying, no preposition.</summary>
    private static bool IsAttribute(ReleaseSentence sentence, int at) =>
        char.IsLetterOrDigit(sentence.Words[at][0]) && sentence.Words[at] is not ("by" or "from" or "of" or "with" or "and" or "in" or "on" or "to" or "that" or "which" or "who" or "said" or "says");

    /// <summary>The token behind "by", where it follows a verb closely.</summary>
    private static int? FindBy(ReleaseSentence sentence, ReleaseTerm verb)
    {
        var by = Array.IndexOf(sentence.Words, "by", verb.Last + 1, Math.Min(5, sentence.Words.Length - verb.Last - 1));
        return by < 0 ? null : by + 1;
    }

    private static int Distance(ReleaseTerm one, ReleaseTerm other) => one.Last < other.First ? other.First - one.Last : one.First - other.Last;

    /// <summary>
    /// Who puts it out with a verb: whoever is named last before it. "X, the branch of Y, released": behind a comma it is whoever stands before the
    /// clause that describes him; and who only owns something ("Y's branch") does not put it out, unless what he owns is a media wing.
    /// </summary>
    private static Maker? SubjectBefore(ReleaseSentence sentence, int verb)
    {
        var isBehindComma = verb > 0 && sentence.Words[verb - 1] == ",";
        var at = sentence.Makers.FindLastIndex(maker =>
            maker.Last < verb
            && maker.Last >= verb - (isBehindComma ? DescribedReach : MakerReach)
            && (!isBehindComma || (maker.Last + 1 < sentence.Words.Length && sentence.Words[maker.Last + 1] is "," or ")"))
            && !IsOwnerOfElse(sentence, maker, verb));
        return at < 0 ? null : sentence.Makers[at];
    }

    private static bool IsOwnerOfElse(ReleaseSentence sentence, Maker maker, int verb) =>
        maker.Last + 1 < verb && sentence.Token(maker.Last + 1).IsPossessive && !sentence.Makers.Exists(other => other.First > maker.Last && other.First < verb && other.Kind is MakerKind.Phrase or MakerKind.Wing);

    /// <summary>Who is named last before a token, and not before another.</summary>
    private static Maker? LastBefore(ReleaseSentence sentence, int end, int from)
    {
        var at = sentence.Makers.FindLastIndex(maker => maker.Last < end && maker.Last >= from);
        return at < 0 ? null : sentence.Makers[at];
    }

    private static Maker? FirstAfter(ReleaseSentence sentence, int from, int to)
    {
        var at = sentence.Makers.FindIndex(maker => maker.First >= from && maker.First <= to);
        if (at < 0)
        {
            return null;
        }

        // "by its media wing": the wing and not the pronoun says whose it is.
        var isOfNext = sentence.Makers[at].Kind == MakerKind.Group && at + 1 < sentence.Makers.Count && sentence.Makers[at + 1].First - sentence.Makers[at].Last <= 3;
        return sentence.Makers[isOfNext ? at + 1 : at];
    }
}
