using Attest.Coder.Mentions;
using Attest.Core.Actors;
using Attest.Core.Attestations;

namespace Attest.Coder.Statements;

/// <summary>Reads formal listings: "was designated as an FTO on DAY", "the United States added the Front to its list", "a US-designated group".</summary>
internal static class DesignationStatements
{
    public static void Read(StatementSentence sentence)
    {
        foreach (var hit in sentence.Of(StatementCue.Designate).ToList())
        {
            if (IsAdjective(sentence, hit))
            {
                ReadAdjective(sentence, hit);
            }
            else
            {
                ReadVerb(sentence, hit);
            }
        }
    }

    /// <summary>"US-designated".</summary>
    private static bool IsAdjective(StatementSentence sentence, CueHit hit) =>
        sentence.Text.Tokens[hit.First].IsHyphenated && AuthorityEndingAt(sentence, hit.First - 1) is not null;

    private static void ReadAdjective(StatementSentence sentence, CueHit hit)
    {
        var authority = AuthorityEndingAt(sentence, hit.First - 1)!.Value;
        var list = ListWithin(sentence, hit.Last + 1, hit.Last + 5);
        var actor = LineageStatements.DescribedBefore(sentence, authority.First);
        var behind = list is { } named && sentence.NameAt(named.Last + 1) is { IsArmed: true } name ? name : null;
        if ((behind ?? actor) is { } whom)
        {
            sentence.Add(whom, ActorProperty.Designated, new DesignationValue(authority.Value, ListOf(list).List), new(authority.First, list?.Last ?? hit.Last));
        }
    }

    private static void ReadVerb(StatementSentence sentence, CueHit hit)
    {
        var chunk = sentence.ChunkAt(hit.First);
        if (chunk < 0 || sentence.Frame.Chunks[chunk].Kind != Phrases.ChunkKind.VerbGroup)
        {
            return;
        }

        var isPassive = sentence.Frame.Chunks[chunk].IsPassive || sentence.Frame.Chunks[chunk].IsBareParticiple;
        var end = sentence.EndOfClause(hit.Last);
        var isOpening = hit.First == sentence.First;
        var actor = isOpening ? LineageStatements.SubjectBehind(sentence, hit)
            : isPassive ? sentence.SubjectOf(hit.First) ?? NameBehind(sentence, hit, end) : NameBehind(sentence, hit, end);
        var list = ListWithin(sentence, hit.Last + 1, end);
        var by = AuthorityWithin(sentence, hit.Last + 1, end);
        if (!isPassive || (by is null && sentence.SubjectOf(hit.First) is null))
        {
            by = AuthorityBefore(sentence, hit.First) ?? by;
        }

        var (name, ofList) = ListOf(list);
        var authority = by?.Value ?? ofList;
        var needsList = sentence.IsOneOf(hit.First, "added", "placed", "named", "listed");
        if (actor is null || (list is null && (needsList || authority is null)) || (authority is null && name is null))
        {
            return;
        }

        var words = new Words(hit.First, list?.Last ?? hit.Last);
        words = by is { } body ? StatementSentence.Union(words, new(body.First, body.Last)) : words;
        sentence.Add(actor, ActorProperty.Designated, new DesignationValue(ofList ?? authority, name), words, sentence.TimeOf(list?.Last ?? hit.Last) ?? sentence.TimeOf(hit.Last));
        if (sentence.Drafts is [.., { Property: ActorProperty.Designated, Assertion.Stance: Stance.Asserted } last])
        {
            // That an authority lists is told by the author, whoever lists.
            sentence.Drafts[^1] = last with { Assertion = Assertion.ByAuthor };
        }
    }

    private static Named? NameBehind(StatementSentence sentence, CueHit hit, int end) =>
        sentence.Names.Find(name => name.IsArmed && !name.IsPossessive && name.Words.First > hit.Last && name.Words.First <= Math.Min(end, hit.Last + 3))
        ?? (sentence.IsWord(hit.Last + 1, "it") && sentence.Topic is { } topic ? topic with { Words = new(hit.Last + 1, hit.Last + 1) } : null);

    private static CueHit? ListWithin(StatementSentence sentence, int first, int end) =>
        sentence.Of(StatementCue.List).Where(hit => hit.First >= first && hit.Last < end).OrderByDescending(hit => hit.Last - hit.First).FirstOrDefault() is { Value: not null } found ? found : null;

    private static (string? List, string? Authority) ListOf(CueHit? hit)
    {
        var parts = hit?.Value.Split('|') ?? [];
        return (parts.Length > 0 && parts[0].Length > 0 ? parts[0] : null, parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
    }

    private static CueHit? AuthorityWithin(StatementSentence sentence, int first, int end) =>
        sentence.Of(StatementCue.Authority).Where(hit => hit.First >= first && hit.Last < end && (sentence.IsOneOf(hit.First - 1, "by", "the", "under") || sentence.IsPossessive(hit.Last + 1))).OrderByDescending(hit => hit.Last - hit.First).FirstOrDefault() is { Value: not null } found ? found : null;

    private static CueHit? AuthorityEndingAt(StatementSentence sentence, int token) => sentence.HitEndingAt(token, StatementCue.Authority);

    private static CueHit? AuthorityBefore(StatementSentence sentence, int token)
    {
        var hit = sentence.Of(StatementCue.Authority).Where(one => one.Last < token && one.Last >= token - 4).OrderByDescending(one => one.Last - one.First).FirstOrDefault();
        if (hit.Value is not null)
        {
            return hit;
        }

        // "A Philippine court", "the Kenyan government".
        return sentence.IsOneOf(token - 1, "court", "government", "parliament", "courts", "president") && sentence.UnitAt(token - 2).Demonym >= 0
            ? new(token - 2, token - 1, StatementCue.Authority, sentence.Cut(new(token - 2, token - 1)))
            : null;
    }
}
