using Attest.Coder.Mentions;

namespace Attest.Coder.Statements;

/// <summary>Finds leaders and spokesmen beside the words for their roles: "its emir, X", "X, a senior leader of the Front", "the Front is led by X".</summary>
internal sealed class LeaderFinder(KnownLeaders known)
{
    private const int MostWordsToName = 9;

    public List<LeaderMention> Find(StatementSentence sentence)
    {
        var found = new List<LeaderMention>();
        foreach (var hit in sentence.Hits)
        {
            var leader = hit.Cue switch
            {
                StatementCue.Role when !IsWithinLonger(sentence, hit) => OfRole(sentence, hit),
                StatementCue.Led => LedBy(sentence, hit),
                StatementCue.Leads => Leading(sentence, hit),
                StatementCue.Founded => FoundedBy(sentence, hit),
                _ => null,
            };
            if (leader is not null && !found.Exists(other => other.Actor.Is(leader.Actor) && other.Person == leader.Person))
            {
                found.Add(leader);
            }
        }

        return found;
    }

    /// <summary>The role at a word for one: its words with what stands before and the actor behind "of".</summary>
    public static (Words Words, string Role, Named? Actor, bool IsOthers) RoleAt(StatementSentence sentence, CueHit hit)
    {
        var (first, roleFirst, isOthers) = (hit.First, hit.First, false);
        Named? actor = null;
        var words = new List<string> { sentence.Cut(new(hit.First, hit.Last)) };
        while (first > sentence.First)
        {
            var at = first - 1;
            if (sentence.HitEndingAt(at, StatementCue.Modifier) is { } modifier)
            {
                words.Insert(0, sentence.Cut(new(modifier.First, modifier.Last)));
                first = roleFirst = modifier.First;
                continue;
            }

            var owner = sentence.IsPossessive(at) ? sentence.NameEndingAt(at - 1) : sentence.NameEndingAt(at);
            if (owner is not null && actor is null && (sentence.IsPossessive(at) || !owner.IsReference || owner.IsPossessive))
            {
                (actor, first) = (owner, owner.Words.First);
                continue;
            }

            isOthers = actor is null && !sentence.IsOneOf(at, "a", "an", "the", "and", "including", "by", "of", "as", "is", "was", "were") && sentence.UnitAt(at) is { Mark: '\0' } unit && (unit.Noun >= 0 || unit.Demonym >= 0 || unit.IsCapitalised);
            break;
        }

        var last = hit.Last;
        var next = sentence.IsWord(last + 2, "the") && sentence.NameAt(last + 2) is null ? last + 3 : last + 2;
        if (sentence.IsOneOf(last + 1, "of", "for") && sentence.NameAt(next) is { } whose)
        {
            (actor, last) = (actor ?? whose, whose.Words.Last);
        }
        else if (sentence.IsOneOf(last + 1, "of", "for"))
        {
            isOthers = true;
        }

        return (new(first, last), string.Join(' ', words), actor, isOthers);
    }

    private LeaderMention? OfRole(StatementSentence sentence, CueHit hit)
    {
        var (words, role, actor, isOthers) = RoleAt(sentence, hit);
        if (isOthers || (actor is { IsArmed: false }) || PersonBeside(sentence, words) is not { } person)
        {
            return null;
        }

        actor ??= OfManyBefore(sentence, words.First);
        return actor is null ? null : new(actor, person, person.First == person.Last && known.At(sentence, person.First) is { } full ? full.Name : sentence.Cut(person), role, words);
    }

    /// <summary>"several Front leaders were killed, including …, and senior leader X": whose leaders they are.</summary>
    private static Named? OfManyBefore(StatementSentence sentence, int first)
    {
        foreach (var many in sentence.Of(StatementCue.RoleMany).Where(hit => hit.Last < first))
        {
            var (_, _, actor, _) = RoleAt(sentence, many);
            var includes = Enumerable.Range(many.Last, first - many.Last).Any(at => sentence.IsOneOf(at, "including", "among"));
            if (actor is { IsArmed: true } && includes)
            {
                return actor;
            }
        }

        return null;
    }

    /// <summary>The name right behind a role, or before it with a comma or "is": never one parted by other words.</summary>
    private Words? PersonBeside(StatementSentence sentence, Words role)
    {
        if (PersonRuns.At(sentence, role.Last + 1) is { } adjacent && adjacent.First <= role.Last + 3)
        {
            return adjacent;
        }

        var before = role.First - 1;
        before -= sentence.IsOneOf(before, "a", "an", "the") ? 1 : 0;
        var isCopula = sentence.IsOneOf(before, "is", "was", "became", "as", "remains");
        var end = sentence.IsWord(before, "as") && sentence.IsOneOf(before - 1, "described", "known", "identified") ? before - (sentence.IsComma(before - 2) ? 3 : 2) : before - 1;
        if ((sentence.IsComma(before) || sentence.MarkAt(before) == '(' || isCopula) && (PersonRuns.EndingAt(sentence, end) ?? (known.At(sentence, end) is not null ? new Words(end, end) : null)) is { } named)
        {
            return named;
        }

        var behind = role.Last + 1;
        var isJoined = sentence.IsComma(behind) || sentence.MarkAt(behind) is '–' or '—' or ':' || sentence.IsOneOf(behind, "is", "was");
        return isJoined && PersonRuns.At(sentence, behind + 1) is { } later && later.First <= behind + 3 ? later : null;
    }

    /// <summary>"It is led by veteran leader X", "the Front, led by X".</summary>
    private static LeaderMention? LedBy(StatementSentence sentence, CueHit hit)
    {
        var actor = sentence.SubjectOf(hit.First) ?? LineageStatements.DescribedBefore(sentence, hit.First);
        for (var at = hit.Last + 1; actor is not null && at < Math.Min(sentence.End, hit.Last + MostWordsToName); at++)
        {
            if (sentence.IsComma(at) || sentence.IsVerb(at) || sentence.MarkAt(at) is '.' or ';' || sentence.NameAt(at) is not null)
            {
                return null;
            }

            if (PersonRuns.At(sentence, at) is { } person)
            {
                return new(actor, person, sentence.Cut(person), "leader", new(hit.First, hit.Last));
            }
        }

        return null;
    }

    /// <summary>"X leads the Front".</summary>
    private static LeaderMention? Leading(StatementSentence sentence, CueHit hit)
    {
        var behind = sentence.IsWord(hit.Last + 1, "the") && sentence.NameAt(hit.Last + 1) is null ? hit.Last + 2 : hit.Last + 1;
        var chunk = sentence.ChunkAt(hit.First);
        var end = hit.First - 1;
        while (sentence.IsComma(end) || sentence.IsOneOf(end, "who", "still", "now", "has", "also", "once"))
        {
            end--;
        }

        return chunk >= 0 && !sentence.Frame.Chunks[chunk].IsPassive && sentence.NameAt(behind) is { IsArmed: true, IsPossessive: false } actor && PersonRuns.EndingAt(sentence, end) is { } person
            ? new(actor, person, sentence.Cut(person), "leader", new(hit.First, hit.Last))
            : null;
    }

    /// <summary>"was founded in 1974 by X and others".</summary>
    private static LeaderMention? FoundedBy(StatementSentence sentence, CueHit hit)
    {
        var chunk = sentence.ChunkAt(hit.First);
        var by = Enumerable.Range(hit.Last + 1, Math.Max(0, Math.Min(sentence.End, hit.Last + 8) - hit.Last - 1)).FirstOrDefault(at => sentence.IsWord(at, "by"), -1);
        var actor = chunk < 0 || !(sentence.Frame.Chunks[chunk].IsPassive || sentence.Frame.Chunks[chunk].IsBareParticiple) ? null
            : hit.First == sentence.First ? sentence.Topic : sentence.SubjectOf(hit.First);
        return actor is { IsArmed: true } && by > 0 && by < sentence.EndOfClause(hit.Last) && PersonRuns.At(sentence, by + 1) is { } person && person.First <= by + 2
            ? new(actor, person, sentence.Cut(person), "founder", new(hit.First, by))
            : null;
    }

    private static bool IsWithinLonger(StatementSentence sentence, CueHit hit) =>
        sentence.Hits.Exists(other => other.Cue == StatementCue.Role && other.First <= hit.First && other.Last >= hit.Last && other.Last - other.First > hit.Last - hit.First);
}
