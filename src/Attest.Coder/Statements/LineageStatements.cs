using Attest.Core.Actors;
using Attest.Core.Attestations;

namespace Attest.Coder.Statements;

/// <summary>Reads where actors come from and to whom they belong: founding, mergers, splits, branches, allies, rivals, ends.</summary>
internal sealed class LineageStatements(NamedFinder finder, ActorLists lists)
{
    public void Read(StatementSentence sentence)
    {
        foreach (var hit in sentence.Hits)
        {
            switch (hit.Cue)
            {
                case StatementCue.Founded:
                    ReadFounded(sentence, hit);
                    break;
                case StatementCue.Founding:
                    ReadFounding(sentence, hit);
                    break;
                case StatementCue.Merger:
                    ReadMerger(sentence, hit);
                    break;
                case StatementCue.Unite:
                    ReadUnion(sentence, hit);
                    break;
                case StatementCue.Split:
                    ReadRelation(sentence, hit, ActorProperty.SplinterOf);
                    break;
                case StatementCue.Offshoot:
                    ReadApposition(sentence, hit, ActorProperty.SplinterOf);
                    break;
                case StatementCue.MergedInto:
                    ReadRelation(sentence, hit, ActorProperty.MergedInto);
                    break;
                case StatementCue.Affiliated:
                    ReadApposition(sentence, hit, ActorProperty.ConstituentOf);
                    break;
                case StatementCue.Ally:
                    ReadApposition(sentence, hit, ActorProperty.AllyOf);
                    break;
                case StatementCue.Rival:
                    ReadApposition(sentence, hit, ActorProperty.RivalOf);
                    break;
                case StatementCue.Branch:
                    ReadBranch(sentence, hit);
                    break;
                case StatementCue.Dissolved when sentence.SubjectOf(hit.First) is { } subject && sentence.TimeOf(hit.Last) is { } time && StatementDates.Of(time) is { } date:
                    sentence.Add(subject, ActorProperty.Dissolved, new DateValue(date), new(hit.First, hit.Last), time);
                    break;
            }
        }

        ReadDescriptions(sentence);
    }

    /// <summary>"was formed early last year", "Founded in 1964, the Front …".</summary>
    private static void ReadFounded(StatementSentence sentence, CueHit hit)
    {
        var chunk = sentence.ChunkAt(hit.First);
        if (chunk < 0 || sentence.Frame.Chunks[chunk] is not { IsNegated: false } group)
        {
            return;
        }

        var isOpening = hit.First <= sentence.First + 1 && !sentence.IsVerb(hit.First - 1);
        var isPassive = group.IsPassive || group.IsBareParticiple || hit.First < hit.Last;
        var isParticiple = group.IsBareParticiple && !group.IsPassive;
        var actor = isOpening ? SubjectBehind(sentence, hit) ?? (hit.First == sentence.First && !sentence.Names.Exists(name => name.IsArmed) ? sentence.Topic : null) : !isPassive ? null : isParticiple ? Apposed(sentence, hit.First) ?? OfBody(sentence, hit.First) : sentence.SubjectOf(hit.First) ?? Apposed(sentence, hit.First);
        if (actor is null || sentence.TimeOf(hit.Last) is not { } time || StatementDates.Of(time) is not { } date || time.FirstToken > hit.Last + 14)
        {
            return;
        }

        sentence.Add(actor, ActorProperty.Founded, new DateValue(date), StatementSentence.Union(new(hit.First, hit.Last), new(time.FirstToken, time.LastToken)), time);
    }

    /// <summary>"Marxist insurgent group formed in 1965": a profile that leaves its subject out.</summary>
    private static Named? OfBody(StatementSentence sentence, int first) =>
        sentence.HitEndingAt(first - 1, StatementCue.Body) is { } body && body.First <= sentence.First + 3 && !sentence.Names.Exists(name => name.IsArmed) ? sentence.Topic : null;

    /// <summary>"Founded in 1964, the Front": the subject behind the participle and its comma.</summary>
    public static Named? SubjectBehind(StatementSentence sentence, CueHit hit)
    {
        for (var at = hit.Last + 1; at < sentence.End; at++)
        {
            if (sentence.IsComma(at) && sentence.UnitAt(at).Tag != Phrases.Tag.Time)
            {
                var next = sentence.IsWord(at + 1, "the") && sentence.NameAt(at + 1) is null ? at + 2 : at + 1;
                return sentence.NameAt(next) is { IsArmed: true, IsPossessive: false } actor ? actor : null;
            }
        }

        return null;
    }

    /// <summary>"the Front, founded in 1964,": the name before the comma, or right before.</summary>
    private static Named? Apposed(StatementSentence sentence, int first)
    {
        var at = sentence.IsComma(first - 1) ? first - 2 : first - 1;
        at = sentence.MarkAt(at) == ')' ? at - 3 : at;
        return sentence.NameEndingAt(at) is { IsArmed: true, IsPossessive: false } actor && !sentence.IsOneOf(actor.Words.First - 1, "and", "or", "of", "with", "to", "by") ? actor : null;
    }

    /// <summary>"since its 2017 formation", "the Front's foundation in 1964".</summary>
    private static void ReadFounding(StatementSentence sentence, CueHit hit)
    {
        var time = sentence.Frame.Times.Find(one => one.LastToken == hit.First - 1) ?? sentence.TimeBehind(hit.Last);
        var owner = (time is not null && time.LastToken == hit.First - 1 ? time.FirstToken : hit.First) - 1;
        owner = sentence.IsPossessive(owner) ? owner - 1 : owner;
        if (time is not null && StatementDates.Of(time) is { } date && sentence.NameEndingAt(owner) is { IsArmed: true, IsPossessive: true } actor)
        {
            sentence.Add(actor, ActorProperty.Founded, new DateValue(date), StatementSentence.Union(new(hit.First, hit.Last), new(time.FirstToken, time.LastToken)), time);
        }
    }

    /// <summary>"formed via a merger of A, B and C", "the Front, a coalition of A and B", "An umbrella over A and B".</summary>
    private void ReadMerger(StatementSentence sentence, CueHit hit)
    {
        var members = lists.Behind(sentence, hit.Last + 1);
        var actor = WholeOf(sentence, hit);
        if (actor is null || members.Count < 2)
        {
            return;
        }

        foreach (var member in members.Where(one => !one.Is(actor)))
        {
            sentence.Add(actor, ActorProperty.FormedBy, new ActorValue(member.Actor), StatementSentence.Union(new(hit.First, hit.Last), member.Words), sentence.TimeOf(members[^1].Words.Last) ?? TimeBefore(sentence, hit.First));
        }
    }

    private static Dates.ReadTime? TimeBefore(StatementSentence sentence, int token) => sentence.Frame.Times.FindLast(time => time.LastToken < token);

    /// <summary>What the merger made: the subject of the verb before it, or the name that it describes.</summary>
    private static Named? WholeOf(StatementSentence sentence, CueHit hit)
    {
        for (var at = hit.First - 1; at >= Math.Max(sentence.First, hit.First - 12); at--)
        {
            if (sentence.IsVerb(at))
            {
                return sentence.SubjectOf(at);
            }

            if (sentence.NameEndingAt(at) is { IsArmed: true, IsPossessive: false } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>"A, B and C came together to form the Front", "A and B merged, forming the Front".</summary>
    private void ReadUnion(StatementSentence sentence, CueHit hit)
    {
        var whole = sentence.Names.Find(name => name.IsArmed && name.Words.First > hit.Last && name.Words.First <= hit.Last + 8);
        var isFormed = whole is not null && Enumerable.Range(hit.Last, whole.Words.First - hit.Last).Any(at => sentence.IsOneOf(at, "form", "create", "into", "forming", "as", "establish", "become", "found", "under"));
        var members = lists.Before(sentence, hit.First);
        if (!isFormed || members.Count < 2)
        {
            return;
        }

        foreach (var member in members.Where(one => !one.Is(whole!)))
        {
            sentence.Add(whole!, ActorProperty.FormedBy, new ActorValue(member.Actor), StatementSentence.Union(new(hit.First, hit.Last), member.Words), sentence.TimeOf(whole!.Words.Last) ?? TimeBefore(sentence, hit.First));
        }
    }

    /// <summary>"the Front broke away from the Movement in 2014".</summary>
    private void ReadRelation(StatementSentence sentence, CueHit hit, ActorProperty property)
    {
        if ((sentence.SubjectOf(hit.First) ?? Apposed(sentence, hit.First)) is { } subject && lists.Behind(sentence, hit.Last + 1) is [var other, ..] && !other.Is(subject))
        {
            sentence.Add(subject, property, new ActorValue(other.Actor), StatementSentence.Union(new(hit.First, hit.Last), other.Words), sentence.TimeOf(other.Words.Last) ?? sentence.TimeOf(hit.Last));
        }
    }

    /// <summary>"the Front, an offshoot of the Movement", "the Front is allied with the Movement", "with close ties to the Movement".</summary>
    private void ReadApposition(StatementSentence sentence, CueHit hit, ActorProperty property)
    {
        var others = lists.Behind(sentence, hit.Last + 1);
        var subject = sentence.IsVerb(hit.First) && sentence.SubjectOf(hit.First) is { } verbal ? verbal : DescribedBefore(sentence, hit.First);
        if (subject is null || others.Count == 0 || (sentence.IsVerb(hit.First) && property == ActorProperty.RivalOf && sentence.SubjectOf(hit.First) is null))
        {
            return;
        }

        foreach (var other in others.Where(one => !one.Is(subject)))
        {
            sentence.Add(subject, property, new ActorValue(other.Actor), StatementSentence.Union(new(hit.First, hit.Last), other.Words), sentence.Frame.Times.Find(time => time.FirstToken > other.Words.Last && time.FirstToken <= other.Words.Last + 2));
        }
    }

    /// <summary>Whom the words before a token describe: the name before ", a (small words)", or the subject of the verb in between.</summary>
    public static Named? DescribedBefore(StatementSentence sentence, int first)
    {
        for (var at = first - 1; at >= Math.Max(sentence.First, first - 12); at--)
        {
            if (sentence.IsVerb(at))
            {
                return sentence.SubjectOf(at);
            }

            if (sentence.NameEndingAt(at) is { IsArmed: true } name)
            {
                var before = name.Words.First - (sentence.IsWord(name.Words.First - 1, "the") ? 2 : 1);
                var isNoun = sentence.IsComma(at + 1) && sentence.IsOneOf(at + 2, "a", "an", "the", "its", "one", "another");
                if (sentence.IsOneOf(before, "of", "to", "with", "from", "against", "by") && at < first - 1 && !isNoun)
                {
                    // "the Front, a branch of the Movement, led by": what the preposition governs is not what is described.
                    at = before;
                    continue;
                }

                if (sentence.MarkAt(at + 1) == ')' && sentence.MarkAt(name.Words.First - 1) != '(')
                {
                    return null;
                }

                return !name.IsPossessive && (sentence.IsComma(at + 1) || sentence.MarkAt(at + 1) is '(' or ')' or '–' or '—' || sentence.IsOneOf(at + 1, "as", "has") || at == first - 1) ? name : null;
            }

            if (sentence.MarkAt(at) is ';' or ':' or '.')
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"the Front, the Movement's branch in the north", "the northern branch of the Movement", "A and B, two constituent groups of the Front".</summary>
    private void ReadBranch(StatementSentence sentence, CueHit hit)
    {
        if (sentence.Names.Exists(name => name.Words.First <= hit.First && name.Words.Last >= hit.Last) || sentence.Hits.Exists(other => other.Cue is StatementCue.Media or StatementCue.Branch && other != hit && other.First <= hit.First && other.Last >= hit.Last && other.Last - other.First > hit.Last - hit.First))
        {
            return;
        }

        var property = ActorProperties.Parse(hit.Value) ?? ActorProperty.ConstituentOf;
        var behind = sentence.IsWord(hit.Last + 1, "of") ? lists.Behind(sentence, hit.Last + 2).FirstOrDefault() : null;
        var owner = behind ?? (sentence.IsWord(hit.Last + 1, "of") ? finder.BodyAt(sentence, hit.Last + 2) : null) ?? OwnerBefore(sentence, hit.First);
        if (owner is null || owner.IsReference || (sentence.IsWord(hit.First, "group") && (behind is not null || !owner.IsPossessive)))
        {
            return;
        }

        var start = Math.Min(owner.Words.First, hit.First);
        List<Named> parts = hit.Value == "constituent_of" && sentence.Text[sentence.Text.Tokens[hit.Last]] is [.., 's'] ? lists.Before(sentence, start) : DescribedBefore(sentence, start) is { } one ? [one] : [];
        foreach (var part in parts.Where(part => !part.Is(owner)))
        {
            sentence.Add(part, property, new ActorValue(owner.Actor), StatementSentence.Union(new(hit.First, hit.Last), owner.Words));
            SayOfItself(sentence, part, start);
        }
    }

    /// <summary>"has described itself as the Movement's branch": it says so itself.</summary>
    private static void SayOfItself(StatementSentence sentence, Named actor, int first)
    {
        var isOwn = Enumerable.Range(Math.Max(sentence.First, first - 5), Math.Min(5, first - sentence.First)).Any(at => sentence.IsOneOf(at, "itself", "themselves"));
        if (isOwn && sentence.Drafts.Count > 0)
        {
            sentence.Drafts[^1] = sentence.Drafts[^1] with { Assertion = new(Voice.Claim, actor.Actor.Name, sentence.Drafts[^1].Assertion.Stance) };
        }
    }

    /// <summary>"al-Qaeda's official branch", "an al-Qaeda affiliate": the name before, past its possessive and adjectives.</summary>
    private static Named? OwnerBefore(StatementSentence sentence, int first)
    {
        for (var at = first - 1; at >= Math.Max(sentence.First, first - 4); at--)
        {
            if (sentence.NameEndingAt(at) is { IsArmed: true } owner)
            {
                return owner.IsPossessive || at == first - 1 ? owner : null;
            }

            if (sentence.Text.Tokens[at] is { Kind: not Text.TokenKind.Word, IsPossessive: false } || sentence.IsVerb(at))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"JNIM, al Qaeda's branch in Mali,": the registry knows the words as a description of the same actor.</summary>
    private void ReadDescriptions(StatementSentence sentence)
    {
        for (var n = 1; n < sentence.Names.Count; n++)
        {
            var (subject, described) = (sentence.Names[n - 1], sentence.Names[n]);
            var branch = sentence.Hits.Find(hit => hit.Cue == StatementCue.Branch && hit.First > described.Words.First && hit.Last <= described.Words.Last);
            if (branch.Value is null || described.IsReference || finder.OwnerWithin(sentence, described) is not { } owner || owner.Is(described))
            {
                continue;
            }

            if (subject.Is(described) && DescribedBefore(sentence, described.Words.First) is { } bearer && bearer.Is(described))
            {
                sentence.Add(bearer, ActorProperty.ConstituentOf, new ActorValue(owner.Actor), described.Words);
            }
        }
    }
}
