using Attest.Coder.Mentions;
using Attest.Core.Actors;

namespace Attest.Coder.Statements;

/// <summary>Reads who leads an actor, what became of its leaders, and pledges of allegiance, which name leaders of others.</summary>
internal sealed class LeaderStatements(LeaderFinder finder, KnownLeaders known)
{
    public void Begin() => known.Begin();

    public void Read(StatementSentence sentence)
    {
        var leaders = finder.Find(sentence);
        foreach (var leader in leaders)
        {
            sentence.Add(leader.Actor, ActorProperty.Leader, new PersonValue(leader.Name, leader.Role), leader.Words);
            known.Add(sentence, leader);
            ReadFate(sentence, leader);
        }

        foreach (var hit in sentence.Of(StatementCue.Fate))
        {
            ReadKnown(sentence, hit, leaders);
        }

        foreach (var hit in sentence.Of(StatementCue.Pledge))
        {
            ReadPledge(sentence, hit);
        }
    }

    private static void ReadFate(StatementSentence sentence, LeaderMention leader)
    {
        var words = leader.Words;
        if ((FateBehind(sentence, words.Last) ?? FateBefore(sentence, words.First) ?? FateOfAll(sentence, words.First)) is { } fate)
        {
            AddFate(sentence, leader, fate, words);
        }
    }

    private static void AddFate(StatementSentence sentence, LeaderMention leader, CueHit fate, Words words)
    {
        var time = sentence.TimeBehind(words.Last) ?? (fate.Last > words.Last ? sentence.TimeOf(fate.Last) : sentence.Of(StatementCue.RoleMany).Any() ? null : sentence.TimeOf(words.Last));
        sentence.Add(
            leader.Actor,
            ActorProperty.LeaderFate,
            new PersonValue(leader.Name, leader.Role, Enum.Parse<LeaderFate>(fate.Value, ignoreCase: true)),
            words,
            time,
            around: StatementSentence.Union(words, new(fate.First, fate.Last)));
    }

    /// <summary>"X was killed", "X, who had died in 2017", "X, killed in 2020": the fate within a few words behind.</summary>
    private static CueHit? FateBehind(StatementSentence sentence, int last)
    {
        for (var at = last + 1; at < Math.Min(sentence.End, last + 7); at++)
        {
            if (sentence.HitAt(at, StatementCue.Fate) is { } hit)
            {
                return IsSuffered(sentence, hit) ? hit : null;
            }

            if (!sentence.IsComma(at) && !sentence.IsOneOf(at, "who", "was", "were", "had", "has", "been", "is", "reportedly", "later", "himself", "and", "believed", "to", "have", "then"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"killed X", "the capture of X", with small words between.</summary>
    private static CueHit? FateBefore(StatementSentence sentence, int first)
    {
        var at = first - 1;
        while (at > sentence.First && sentence.IsOneOf(at, "the", "a", "an", "of", "its", "then"))
        {
            at--;
        }

        var hit = sentence.Hits.FindLast(one => one.Cue == StatementCue.Fate && one.Last < first && one.Last >= at);
        var chunk = hit.Value is null ? -1 : sentence.ChunkAt(hit.First);
        var isOwn = chunk >= 0 && sentence.Frame.Chunks[chunk].Kind == Phrases.ChunkKind.VerbGroup && (sentence.Frame.Chunks[chunk].IsPassive || hit.Value is "died" or "surrendered" or "defected");
        return hit.Value is null || isOwn ? null : hit;
    }

    /// <summary>"several leaders have been killed, including X": what befell all of them.</summary>
    private static CueHit? FateOfAll(StatementSentence sentence, int first)
    {
        var includes = Enumerable.Range(sentence.First, first - sentence.First).LastOrDefault(at => sentence.IsOneOf(at, "including", "among"), -1);
        if (includes < 0)
        {
            return null;
        }

        var many = sentence.Of(StatementCue.RoleMany).LastOrDefault(hit => hit.Last < includes);
        var fate = sentence.Of(StatementCue.Fate).LastOrDefault(hit => hit.Last < includes);
        return many.Value is not null && fate.Value is not null && IsSuffered(sentence, fate) ? fate : null;
    }

    private static bool IsSuffered(StatementSentence sentence, CueHit hit)
    {
        var chunk = sentence.ChunkAt(hit.First);
        return hit.Value is "died" or "surrendered" or "defected" || (chunk >= 0 && (sentence.Frame.Chunks[chunk].IsPassive || sentence.Frame.Chunks[chunk].IsBareParticiple));
    }

    /// <summary>"X was killed in June": one whom the document told as a leader before.</summary>
    private void ReadKnown(StatementSentence sentence, CueHit hit, List<LeaderMention> told)
    {
        for (var at = Math.Max(sentence.First, hit.First - 8); at < Math.Min(sentence.End, hit.Last + 8); at++)
        {
            if (known.At(sentence, at) is not { } leader || told.Exists(other => other.Name == leader.Name))
            {
                continue;
            }

            var person = PersonRuns.EndingAt(sentence, at) ?? new Words(at, at);
            var fate = FateBehind(sentence, person.Last) ?? FateBefore(sentence, person.First);
            if (fate is { } found && found == hit)
            {
                AddFate(sentence, leader with { Actor = leader.Actor with { Words = person } }, hit, person);
                return;
            }
        }
    }

    private void ReadPledge(StatementSentence sentence, CueHit hit)
    {
        var subject = sentence.SubjectOf(hit.First);
        if (sentence.IsOneOf(hit.Last + 1, "to"))
        {
            subject ??= LeaderAsSubject(sentence, hit.First);
            if (subject is not null)
            {
                ReadReceivers(sentence, hit, subject);
            }

            return;
        }

        // "X, to whom the Front pledges allegiance".
        var whom = sentence.Names.Find(name => name.IsArmed && name.Words.Last == hit.First - 1);
        var relative = (whom?.Words.First ?? 0) - 1;
        relative -= sentence.IsWord(relative, "the") ? 1 : 0;
        if (whom is not null && sentence.IsOneOf(relative, "whom", "which") && sentence.IsWord(relative - 1, "to") && PersonRuns.EndingAt(sentence, sentence.IsComma(relative - 2) ? relative - 3 : relative - 2) is { } person)
        {
            sentence.Add(whom, ActorProperty.PledgedTo, new PersonValue(sentence.Cut(person), null), StatementSentence.Union(person, new(hit.First, hit.Last)));
        }
    }

    /// <summary>"its leader X pledged allegiance": the leader speaks for the actor.</summary>
    private Named? LeaderAsSubject(StatementSentence sentence, int first) =>
        finder.Find(sentence).Find(leader => leader.Words.Last < first && leader.Words.Last >= first - 4)?.Actor;

    private void ReadReceivers(StatementSentence sentence, CueHit hit, Named subject)
    {
        var end = sentence.EndOfClause(hit.Last + 1);
        var time = sentence.TimeOf(hit.Last);
        for (var at = hit.Last + 2; at < end;)
        {
            if (PersonRuns.At(sentence, at) is { } person && person.First <= at + 2)
            {
                var (role, last) = RoleBehind(sentence, person.Last);
                sentence.Add(subject, ActorProperty.PledgedTo, new PersonValue(sentence.Cut(person), role), StatementSentence.Union(new(hit.First, hit.Last), new(person.First, last)), time);
                at = last + 1;
            }
            else if (sentence.NameAt(at) is { IsArmed: true } name && !name.Is(subject))
            {
                if (!name.IsPossessive)
                {
                    sentence.Add(subject, ActorProperty.PledgedTo, new ActorValue(name.Actor), StatementSentence.Union(new(hit.First, hit.Last), name.Words), time);
                }

                at = name.Words.Last + 1;
            }
            else if (sentence.IsComma(at) || sentence.IsPossessive(at) || sentence.IsOneOf(at, "the", "and", "to", "both", "then", "its", "his") || sentence.HitAt(at, StatementCue.Role) is not null || sentence.HitAt(at, StatementCue.Modifier) is not null)
            {
                at++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>", the emir of AQIM", "of the Taliban": what the person is, and the last of these words.</summary>
    private static (string? Role, int Last) RoleBehind(StatementSentence sentence, int last)
    {
        var at = last + 1;
        at += sentence.IsComma(at) ? 1 : 0;
        at += sentence.IsWord(at, "the") || sentence.IsWord(at, "a") ? 1 : 0;
        if (sentence.HitAt(at, StatementCue.Role) is { } hit && LeaderFinder.RoleAt(sentence, hit) is { Actor: not null } role && role.Words.Last > hit.Last)
        {
            return (sentence.Cut(new(hit.First, role.Words.Last)), role.Words.Last);
        }

        var next = sentence.IsWord(last + 2, "the") && sentence.NameAt(last + 2) is null ? last + 3 : last + 2;
        return sentence.IsWord(last + 1, "of") && sentence.NameAt(next) is { } body ? (sentence.Cut(new(last + 1, body.Words.Last)), body.Words.Last) : (null, last);
    }
}
