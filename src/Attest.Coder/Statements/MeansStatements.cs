using Attest.Coder.Mentions;
using Attest.Core.Actors;

namespace Attest.Coder.Statements;

/// <summary>Reads by what means an actor works and for what: money, recruits, training, outlets, organisation, aims, ideology.</summary>
internal sealed class MeansStatements(NamedFinder finder)
{
    private const int LongestPhrase = 16;

    public void Read(StatementSentence sentence)
    {
        foreach (var hit in sentence.Hits)
        {
            switch (hit.Cue)
            {
                case StatementCue.Funding:
                    ReadFunding(sentence, hit);
                    break;
                case StatementCue.Media:
                    ReadMedia(sentence, hit);
                    break;
                case StatementCue.Recruit:
                    ReadPhrase(sentence, hit, ActorProperty.Recruitment, "from", "among", "in", "amongst");
                    break;
                case StatementCue.Train:
                    ReadPhrase(sentence, hit, ActorProperty.Training, "in", "at", "by", "from", "with", "under");
                    break;
                case StatementCue.Organised:
                    ReadPhrase(sentence, hit, ActorProperty.Organisation);
                    break;
                case StatementCue.Aim:
                    ReadPhrase(sentence, hit, ActorProperty.Doctrine);
                    break;
                case StatementCue.Ideology:
                    ReadIdeology(sentence, hit);
                    break;
            }
        }
    }

    /// <summary>The kinds of funding of a line that is labelled as one of money.</summary>
    public void ReadLabelled(StatementSentence sentence, Named topic) => AddKinds(sentence, topic, sentence.First, sentence.End, null);

    /// <summary>"receives funding through kidnapping for ransom and from smugglers": each kind behind the word, or before it as its subject.</summary>
    private static void ReadFunding(StatementSentence sentence, CueHit hit)
    {
        var owner = sentence.IsPossessive(hit.First - 1) ? sentence.NameEndingAt(hit.First - 2) : sentence.NameEndingAt(hit.First - 1);
        owner ??= sentence.HitEndingAt(hit.First - 1, StatementCue.Modifier) is { } modifier ? sentence.NameEndingAt(modifier.First - 1) : null;
        var actor = (owner is { IsPossessive: true } ? owner : null) ?? sentence.SubjectOf(hit.First) ?? (sentence.ChunkAt(hit.First) is > 0 and var chunk ? SubjectBefore(sentence, chunk) : null);
        if (actor is { IsArmed: true })
        {
            AddKinds(sentence, actor, hit.Last + 1, sentence.End, hit);
        }
    }

    /// <summary>"receives funding": the subject of the verb right before.</summary>
    private static Named? SubjectBefore(StatementSentence sentence, int chunk)
    {
        for (var at = chunk - 1; at >= Math.Max(0, chunk - 3); at--)
        {
            if (sentence.Frame.Chunks[at].Kind == Phrases.ChunkKind.VerbGroup)
            {
                return sentence.SubjectOf(sentence.Frame.Units[sentence.Frame.Chunks[at].Head].First);
            }
        }

        return null;
    }

    private static void AddKinds(StatementSentence sentence, Named actor, int first, int end, CueHit? cue)
    {
        var last = -1;
        foreach (var kind in sentence.Of(StatementCue.FundingKind).Where(hit => hit.First >= first && hit.Last < end).OrderBy(hit => hit.First).ThenByDescending(hit => hit.Last).ToList())
        {
            if (kind.First <= last)
            {
                continue;
            }

            last = kind.Last;
            var words = new Words(kind.First, kind.Last);
            var isNew = !sentence.Drafts.Exists(draft => draft.Property == ActorProperty.Funding && draft.Actor == actor.Actor && draft.Value.Words == kind.Value);
            if (isNew)
            {
                sentence.Add(actor, ActorProperty.Funding, new TextValue(kind.Value), cue is { } hit ? StatementSentence.Union(new(hit.First, hit.Last), words) : words);
            }
        }
    }

    /// <summary>"JNIM's media wing – Al Zallaqa Foundation", "its media arm, X", "X, the Front's media wing".</summary>
    private void ReadMedia(StatementSentence sentence, CueHit hit)
    {
        var at = hit.First - 1;
        at -= sentence.IsOneOf(at, "official", "main", "central", "own") ? 1 : 0;
        var owner = sentence.IsPossessive(at) ? sentence.NameEndingAt(at - 1) : sentence.NameEndingAt(at);
        if (owner is not { IsArmed: true, IsPossessive: true } || OutletBeside(sentence, owner.Words.First, hit.Last) is not { } outlet)
        {
            return;
        }

        var name = sentence.Cut(outlet);
        var known = finder.FindByName(name, outlet) ?? finder.FindByName(sentence.Cut(new(outlet.First, Math.Max(outlet.First, outlet.Last - 1))), outlet);
        StatementValue value = known is not null && finder.KindOf(known.Index) == "media_wing" ? new ActorValue(known.Actor) : new TextValue(name);
        var words = StatementSentence.Union(new(hit.First, hit.Last), outlet);
        sentence.Add(owner, ActorProperty.MediaWing, value, words);
        if (sentence.Of(StatementCue.Claims).FirstOrDefault(claim => claim.First > words.Last) is { Value: not null } claims)
        {
            sentence.Add(owner, ActorProperty.ClaimsOutlet, value, StatementSentence.Union(words, new(claims.First, claims.Last)));
        }
    }

    private static Words? OutletBeside(StatementSentence sentence, int first, int last)
    {
        var at = last + 1;
        while (sentence.MarkAt(at) is ',' or '–' or '—' or '-' or '(' or '"' or '“' || sentence.IsOneOf(at, "the", "called", "named", "known", "as", "is"))
        {
            at++;
        }

        if (CapitalsFrom(sentence, at) is { } behind)
        {
            return behind;
        }

        var end = sentence.IsComma(first - 1) ? first - 2 : sentence.IsComma(first - 2) ? first - 3 : -1;
        for (var start = end; start >= sentence.First && start > end - 4; start--)
        {
            if (CapitalsFrom(sentence, start) is { } before && before.Last == end && !(sentence.UnitAt(start - 1).IsCapitalised && start > sentence.First))
            {
                return before;
            }
        }

        return null;
    }

    private static Words? CapitalsFrom(StatementSentence sentence, int first)
    {
        var last = -1;
        for (var at = first; at >= sentence.First && at < sentence.End; at++)
        {
            var token = sentence.Text.Tokens[at];
            if (token.Kind != Text.TokenKind.Word || (!token.IsCapitalised && !sentence.IsOneOf(at, "al", "as", "az", "el", "of", "for")) || sentence.UnitAt(at).Tag == Phrases.Tag.Time)
            {
                break;
            }

            last = token.IsCapitalised ? at : last;
        }

        return last < first ? null : new(first, last);
    }

    /// <summary>What follows the words, up to the end of its clause: "recruits from …", "seeks to …".</summary>
    private static void ReadPhrase(StatementSentence sentence, CueHit hit, ActorProperty property, params ReadOnlySpan<string> begins)
    {
        var actor = sentence.IsVerb(hit.First) || sentence.IsVerb(hit.Last) ? sentence.SubjectOf(hit.First) ?? sentence.SubjectOf(hit.Last)
            : sentence.NameAt(hit.First) is { IsPossessive: true } owner ? owner : null;
        var at = hit.Last + 1;
        if (actor is not { IsArmed: true } || (begins.Length > 0 && !Begins(sentence, ref at, begins)))
        {
            return;
        }

        var (first, last) = (at, at - 1);
        for (; at < Math.Min(sentence.End, hit.Last + LongestPhrase) && sentence.MarkAt(at) is not (',' or ';' or '.' or ':' or '(' or '–' or '—') && !sentence.IsOneOf(at, "which", "who", "while", "but", "because", "after"); at++)
        {
            last = at;
        }

        if (last >= first)
        {
            var words = new Words(first, last);
            sentence.Add(actor, property, new TextValue(sentence.Cut(words)), new(hit.First, last));
        }
    }

    /// <summary>Whether one of the words stands within a few tokens, before any mark; the token behind it.</summary>
    private static bool Begins(StatementSentence sentence, ref int at, ReadOnlySpan<string> begins)
    {
        for (var token = at; token < Math.Min(sentence.End, at + 4) && sentence.MarkAt(token) == '\0'; token++)
        {
            if (sentence.IsOneOf(token, begins))
            {
                at = token + 1;
                return true;
            }
        }

        return false;
    }

    /// <summary>"the Front, a Marxist guerrilla group", "the Front is a jihadist movement".</summary>
    private static void ReadIdeology(StatementSentence sentence, CueHit hit)
    {
        var article = hit.First - 1;
        while (article > sentence.First && article > hit.First - 4 && !sentence.IsOneOf(article, "a", "an", "the"))
        {
            article--;
        }

        var body = sentence.Hits.Find(one => one.Cue == StatementCue.Body && one.First > hit.Last && one.Last <= hit.Last + 4);
        var subject = sentence.IsOneOf(article, "a", "an") && body.Value is not null ? Described(sentence, article) : null;
        if (subject is not null && sentence.NameAt(body.Last + 1) is null)
        {
            sentence.Add(subject, ActorProperty.Ideology, new TextValue(hit.Value), new(article, body.Last));
        }
    }

    private static Named? Described(StatementSentence sentence, int article)
    {
        if (sentence.IsOneOf(article - 1, "is", "was"))
        {
            return sentence.SubjectOf(article - 1);
        }

        var end = sentence.IsComma(article - 1) ? article - 2 : -1;
        end -= sentence.MarkAt(end) == ')' ? 3 : 0;
        return end >= sentence.First && sentence.NameEndingAt(end) is { IsArmed: true, IsPossessive: false } name ? name : null;
    }
}
