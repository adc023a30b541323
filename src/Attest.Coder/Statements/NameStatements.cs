using Attest.Coder.Mentions;
using Attest.Core.Actors;
using Attest.Core.Places;

namespace Attest.Coder.Statements;

/// <summary>Reads names: acronyms in parentheses, "also known as", "formerly", "renamed itself".</summary>
internal sealed class NameStatements(NamedFinder finder)
{
    private const int LongestName = 12;

    public void Read(StatementSentence sentence)
    {
        ReadParentheses(sentence);
        foreach (var hit in sentence.Hits)
        {
            var property = hit.Cue switch
            {
                StatementCue.Alias => ActorProperty.AlsoKnownAs,
                StatementCue.Former => ActorProperty.FormerName,
                _ => (ActorProperty?)null,
            };
            if (property is { } known && BearerBefore(sentence, hit.First) is { } bearer)
            {
                ReadList(sentence, bearer, known, hit);
            }
            else if (hit.Cue == StatementCue.Renamed && (sentence.SubjectOf(hit.First) ?? sentence.SubjectOf(hit.Last)) is { } subject && NameFrom(sentence, PastSmall(sentence, hit.Last + 1)) is { } name)
            {
                sentence.Add(subject, ActorProperty.RenamedTo, new ActorValue(finder.FindByName(sentence.Cut(name), name)?.Actor ?? new(null, sentence.Cut(name))), StatementSentence.Union(new(hit.First, hit.Last), name), sentence.TimeOf(name.Last));
            }
        }
    }

    /// <summary>"The Popular Front of the Hills (PFH)": both are names of one actor.</summary>
    private static void ReadParentheses(StatementSentence sentence)
    {
        foreach (var name in sentence.Names)
        {
            if (!name.IsArmed || name.IsReference || NamedFinder.Acronym(sentence, name.Words.Last + 1) is not { } acronym)
            {
                continue;
            }

            var open = sentence.IsPossessive(name.Words.Last + 1) ? name.Words.Last + 2 : name.Words.Last + 1;
            var within = sentence.Names.Find(other => other.Words.First == open + 1);
            if (within is not null && !within.Is(name))
            {
                continue;
            }

            var close = open + 1;
            while (sentence.MarkAt(close) is not (')' or ',' or ';'))
            {
                close++;
            }

            var all = new Words(name.Words.First, close);
            AddAlias(sentence, name, sentence.Cut(name.Words), all);
            AddAlias(sentence, name, acronym, all);
        }
    }

    private static void AddAlias(StatementSentence sentence, Named name, string alias, Words words)
    {
        if (FoldedName.Of(alias) != FoldedName.Of(name.Actor.Name))
        {
            sentence.Add(name, ActorProperty.AlsoKnownAs, new TextValue(alias), words);
        }
    }

    /// <summary>The actor right before "also known as" or "formerly", past a comma, an opening parenthesis, an acronym in parentheses and "is".</summary>
    private static Named? BearerBefore(StatementSentence sentence, int first)
    {
        var at = first - 1;
        while (at >= sentence.First && (sentence.MarkAt(at) is ',' or '(' or '–' or '—' || sentence.IsOneOf(at, "is", "was", "are", "were", "and", "or", "has", "been", "which", "that")))
        {
            at--;
        }

        // "the Board, an umbrella group also known as".
        if (sentence.HitEndingAt(at, StatementCue.Body) is { } body)
        {
            at = body.First - (sentence.IsOneOf(body.First - 1, "a", "an", "the") ? 2 : 1);
            at -= sentence.IsComma(at) ? 1 : 0;
        }

        if (sentence.MarkAt(at) == ')')
        {
            while (at > sentence.First && sentence.MarkAt(at) != '(')
            {
                at--;
            }

            at--;
        }

        return sentence.NameEndingAt(at) is { IsArmed: true } bearer ? bearer : null;
    }

    private static void ReadList(StatementSentence sentence, Named bearer, ActorProperty property, CueHit hit)
    {
        var at = hit.Last + 1;
        while (NameFrom(sentence, PastSmall(sentence, at)) is { } name)
        {
            if (FoldedName.Of(sentence.Cut(name)) == FoldedName.Of(bearer.Actor.Name) && !bearer.IsReference)
            {
                AddAlias(sentence, bearer, sentence.Cut(bearer.Words), StatementSentence.Union(bearer.Words, name));
            }
            else if (FoldedName.Of(sentence.Cut(name)) != FoldedName.Of(bearer.Actor.Name) && !IsOther(sentence, bearer, name))
            {
                sentence.Add(bearer, property, new TextValue(sentence.Cut(name)), StatementSentence.Union(new(hit.First, hit.Last), name));
            }

            at = name.Last + 1;
            at += sentence.MarkAt(at) is '"' or '”' or '\'' or '’' ? 1 : 0;
            if (!(sentence.MarkAt(at) is ',' or ';' && (sentence.IsOneOf(at + 1, "or", "and") || sentence.MarkAt(at) == ';')) && !sentence.IsOneOf(at, "or", "and"))
            {
                return;
            }

            at++;
        }
    }

    /// <summary>Whether the registry holds the words as the name of another actor that is no namesake: then the words after the comma name somebody else.</summary>
    private static bool IsOther(StatementSentence sentence, Named bearer, Words name) =>
        sentence.Names.Exists(other => other.Words == name && other.Index >= 0 && bearer.Index >= 0 && !other.Is(bearer));

    private static int PastSmall(StatementSentence sentence, int at)
    {
        while (at < sentence.End && (sentence.MarkAt(at) is '"' or '“' or '‘' or '\'' or ':' || sentence.IsOneOf(at, "the", "as", "or", "and", "by", "simply", "its", "name", "acronym", "initials", "to", "a")))
        {
            at++;
        }

        return at;
    }

    /// <summary>The name that begins at a token: words in capitals with small words between them.</summary>
    private static Words? NameFrom(StatementSentence sentence, int first)
    {
        if (first >= sentence.End || (!sentence.Text.Tokens[first].IsCapitalised && !IsParticleOfName(sentence, first) && !(sentence.Text.Tokens[first].IsOrdinal && first + 1 < sentence.End && sentence.Text.Tokens[first + 1].IsCapitalised)) || sentence.UnitAt(first).Tag == Phrases.Tag.Time)
        {
            return null;
        }

        var last = sentence.Text.Tokens[first].IsOrdinal ? first : -1;
        for (var at = first; at < sentence.End && at < first + LongestName; at++)
        {
            var token = sentence.Text.Tokens[at];
            if (token.Kind == Text.TokenKind.Punctuation || sentence.UnitAt(at).Tag == Phrases.Tag.Time)
            {
                break;
            }

            if (token.IsCapitalised || token.IsGlued)
            {
                last = at;
            }
            else if (sentence.IsVerb(at) || sentence.IsOneOf(at, "which", "who", "that", "or", "when", "after", "until", "before", "under", "has", "by", "from"))
            {
                break;
            }
            else if (at > Math.Max(first, last) + 2)
            {
                break;
            }
        }

        return last < first ? null : new(first, last);
    }

    private static bool IsParticleOfName(StatementSentence sentence, int at) =>
        at + 1 < sentence.End && sentence.Text.Tokens[at + 1] is { IsCapitalised: true, IsGlued: true };
}
