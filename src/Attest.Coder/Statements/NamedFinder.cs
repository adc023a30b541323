using Attest.Coder.Actors;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Phrases;
using Attest.Coder.Text;
using Attest.Core.Actors;

namespace Attest.Coder.Statements;

/// <summary>Finds the actors that a sentence names or means: those of the registry, new ones by the form of their names, and references to one named before.</summary>
internal sealed class NamedFinder(ActorTable actors, WrittenNames written)
{
    private static readonly HashSet<string> s_connectors = new(StringComparer.Ordinal)
    {
        "of", "for", "the", "in", "de", "del", "la", "las", "los", "el", "al", "ul", "lil", "wa", "wal", "fi", "y", "e", "du", "des", "et", "and", "an", "as", "ad", "to",
    };

    private readonly Dictionary<string, ActorReference> _proposed = new(StringComparer.Ordinal);

    /// <summary>Begins a document.</summary>
    public void Begin() => _proposed.Clear();

    /// <summary>Whether the document explained the acronym as that of an actor that the registry lacks.</summary>
    public bool IsProposed(ReadOnlySpan<char> acronym) => _proposed.Count > 0 && _proposed.ContainsKey(Folding.Fold(acronym));

    /// <summary>Finds the actors of a sentence, in the order of the text.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="topic">Whom "the group" and "it" mean; null when nobody.</param>
    public void Find(StatementSentence sentence, Named? topic)
    {
        for (var u = 0; u < sentence.Frame.Units.Count; u++)
        {
            var unit = sentence.Frame.Units[u];
            if (unit.Actor >= 0)
            {
                sentence.Names.Add(Known(sentence, unit));
            }
            else if (New(sentence, u) is { } proposed)
            {
                sentence.Names.Add(proposed);
                while (u + 1 < sentence.Frame.Units.Count && sentence.Frame.Units[u + 1].Last <= proposed.Words.Last)
                {
                    u++;
                }
            }
            else if (topic is not null && Reference(sentence, unit.First, topic) is { } reference)
            {
                sentence.Names.Add(reference);
            }
        }
    }

    /// <summary>"al Qaeda's branch in Mali" stands in the registry as a description of another actor: who owns the branch.</summary>
    public Named? OwnerWithin(StatementSentence sentence, Named described)
    {
        for (var at = described.Words.First + 1; at < described.Words.Last; at++)
        {
            if (sentence.IsPossessive(at))
            {
                var words = new Words(described.Words.First, at - 1);
                return actors.FindByName(sentence.Cut(words)) is var owner and >= 0 ? new(words, Reference(owner), owner, IsArmed(owner), false, true) : null;
            }
        }

        return null;
    }

    /// <summary>"of the Communist Party of X": a body to which an armed group belongs, told by its form; null when none begins there.</summary>
    public Named? BodyAt(StatementSentence sentence, int first)
    {
        first += sentence.IsWord(first, "the") ? 1 : 0;
        if (first >= sentence.End || !sentence.Text.Tokens[first].IsCapitalised || sentence.UnitAt(first).Actor >= 0)
        {
            return null;
        }

        var words = new Words(first, EndOfRun(sentence, first));
        var isBody = Enumerable.Range(words.First, words.Last - words.First + 1).Any(at => sentence.HitAt(at, StatementCue.NameWeak) is not null || sentence.HitAt(at, StatementCue.NameNoun) is not null);
        return isBody && words.Last > words.First ? FindByName(sentence.Cut(words), words) ?? new(words, new(null, sentence.Cut(words)), -1, IsArmed: true, false, false) : null;
    }

    /// <summary>The actor of the registry of that name; null when there is none.</summary>
    public Named? FindByName(string name, Words words) =>
        actors.FindByName(name) is var found and >= 0 ? new(words, Reference(found), found, IsArmed(found), false, false) : null;

    public ActorReference Reference(int actor) => new(actors[actor].Id, written[actor]);

    public bool IsArmed(int actor) => actors[actor].Kind is "armed_group" or "coalition" or "militia" or "community_militia" or "paramilitary" or "unit";

    public string KindOf(int actor) => actors[actor].Kind;

    private Named Known(StatementSentence sentence, Unit unit)
    {
        var words = new Words(unit.First, unit.Last);

        // "the Front's Sahara branch", "the Popular Front's (PF) Sahara branch": a part of the actor, told by its place.
        if (sentence.IsPossessive(unit.Last + 1) && BranchBehind(sentence, unit.Last + 2) is { } branch)
        {
            var name = $"{actors[unit.Actor].Short}'s {sentence.Cut(branch)}";
            var found = actors.FindByName(name);
            var whole = new Words(unit.First, branch.Last);
            return found >= 0 ? new(whole, Reference(found), found, IsArmed: true, false, false) : new(whole, new(null, name), -1, IsArmed: true, false, false);
        }

        return new(words, AsWritten(sentence, unit.Actor, words), unit.Actor, IsArmed(unit.Actor), false, sentence.IsPossessive(unit.Last + 1));
    }

    /// <summary>The actor by the name that the document writes with a capital first; else as these words have it: "al-Murabitoun".</summary>
    private ActorReference AsWritten(StatementSentence sentence, int actor, Words words)
    {
        var reference = Reference(actor);
        var cut = sentence.Cut(words);
        return reference.Name == actors[actor].Short && reference.Name != cut && words.First + 1 == words.Last && cut.Any(char.IsUpper) ? reference with { Name = cut } : reference;
    }

    /// <summary>"Sahara branch": a capitalised place or direction and a noun for a part.</summary>
    private static Words? BranchBehind(StatementSentence sentence, int at)
    {
        if (sentence.MarkAt(at) == '(')
        {
            while (at < sentence.End && sentence.MarkAt(at) != ')')
            {
                at++;
            }

            at++;
        }

        return at + 1 < sentence.End && sentence.Text.Tokens[at].IsCapitalised && sentence.UnitAt(at).Actor < 0 && sentence.HitAt(at + 1, StatementCue.Branch) is { } branch
            ? new(at, branch.Last)
            : null;
    }

    /// <summary>A new name: a run of capitals that holds a noun for armed groups, or an acronym that the text explained before.</summary>
    private Named? New(StatementSentence sentence, int u)
    {
        var unit = sentence.Frame.Units[u];
        var token = sentence.Text.Tokens[unit.First];
        if (token.Kind != TokenKind.Word || !token.IsCapitalised || unit.Tag == Tag.Time)
        {
            return null;
        }

        if (unit.First == unit.Last && _proposed.TryGetValue(Folding.Fold(sentence.Text[token]), out var known) && token.IsAllCapitals)
        {
            return new(new(unit.First, unit.Last), known, -1, IsArmed: true, false, sentence.IsPossessive(unit.Last + 1));
        }

        var last = EndOfRun(sentence, unit.First);
        var first = StartOfRun(sentence, unit.First, last);
        if (last <= first || !IsNameOfGroup(sentence, first, last))
        {
            return null;
        }

        var words = new Words(first, last);
        if (actors.FindByName(sentence.Cut(words)) is var found and >= 0)
        {
            return new(words, Reference(found), found, IsArmed(found), false, sentence.IsPossessive(last + 1));
        }

        if (KnownAtEnd(sentence, first, last) is { } end)
        {
            return end;
        }

        var reference = new ActorReference(null, sentence.Cut(words));
        if (Acronym(sentence, last + 1) is { } acronym)
        {
            var isKnown = actors.FindByName(acronym) is var byAcronym and >= 0 && IsArmed(byAcronym);
            reference = isKnown ? Reference(actors.FindByName(acronym)) : reference;
            _proposed[Folding.Fold(acronym)] = reference;
            return new(words, reference, isKnown ? actors.FindByName(acronym) : -1, IsArmed: true, false, false);
        }

        return new(words, reference, -1, IsArmed: true, false, sentence.IsPossessive(last + 1));
    }

    /// <summary>"Fighters of the Hill Front": the registry's name at the end of a run, behind "of" or an article.</summary>
    private Named? KnownAtEnd(StatementSentence sentence, int first, int last)
    {
        for (var at = first + 2; at < last; at++)
        {
            if (sentence.Text.Tokens[at].IsCapitalised && sentence.IsOneOf(at - 1, "of", "the") && actors.FindByName(sentence.Cut(new(at, last))) is var found and >= 0)
            {
                return new(new(at, last), Reference(found), found, IsArmed(found), false, sentence.IsPossessive(last + 1));
            }
        }

        return null;
    }

    /// <summary>The acronym in parentheses that begin at a token; null when there is none.</summary>
    public static string? Acronym(StatementSentence sentence, int at)
    {
        var inner = sentence.IsPossessive(at) ? at + 1 : at;
        if (sentence.MarkAt(inner) != '(' || inner + 2 >= sentence.End)
        {
            return null;
        }

        var close = inner + 1;
        while (close < sentence.End && close <= inner + 4 && sentence.MarkAt(close) is not (')' or ',' or ';'))
        {
            close++;
        }

        return close > inner + 1 && sentence.MarkAt(close) is ')' or ',' or ';' && (sentence.Text.Tokens[inner + 1] is { IsAllCapitals: true, Length: >= 2 } || (sentence.Text.Tokens[inner + 1] is { IsCapitalised: true, Length: 1 } && close > inner + 2)) ? sentence.Cut(new(inner + 1, close - 1)) : null;
    }

    private static int EndOfRun(StatementSentence sentence, int first)
    {
        var last = first;
        for (var at = first + 1; at < sentence.End; at++)
        {
            var token = sentence.Text.Tokens[at];
            if (token.Kind != TokenKind.Word || sentence.UnitAt(at).Tag == Tag.Time)
            {
                break;
            }

            if (token.IsCapitalised)
            {
                last = at;
            }
            else if (!s_connectors.Contains(Folding.Fold(sentence.Text[token])) || at > last + 2)
            {
                break;
            }
        }

        return last;
    }

    /// <summary>Past a determiner or another small word with which the sentence begins.</summary>
    private static int StartOfRun(StatementSentence sentence, int first, int last)
    {
        const WordClass small = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Adverb | WordClass.Pronoun | WordClass.Relative | WordClass.Auxiliary;
        while (first < last && ((sentence.UnitAt(first).Class & small) != 0 || !sentence.Text.Tokens[first].IsCapitalised))
        {
            first++;
        }

        return first;
    }

    private static bool IsNameOfGroup(StatementSentence sentence, int first, int last)
    {
        var (isStrong, isWeak, isArmed) = (false, false, false);
        for (var at = first; at <= last; at++)
        {
            if (sentence.UnitAt(at).Actor >= 0 && at == first)
            {
                return false;
            }

            if (!sentence.Text.Tokens[at].IsCapitalised)
            {
                continue;
            }

            isStrong |= sentence.HitAt(at, StatementCue.NameNoun) is not null;
            isWeak |= sentence.HitAt(at, StatementCue.NameWeak) is not null;
            isArmed |= sentence.HitAt(at, StatementCue.NameArmed) is not null;
        }

        return isStrong || (isWeak && isArmed);
    }

    private static Named? Reference(StatementSentence sentence, int token, Named topic)
    {
        if (sentence.HitAt(token, StatementCue.Reference) is { } hit && !sentence.Text.Tokens[hit.Last].IsCapitalised)
        {
            return new(new(hit.First, hit.Last), topic.Actor, topic.Index, IsArmed: true, IsReference: true, sentence.IsPossessive(hit.Last + 1));
        }

        var isOwner = sentence.IsOneOf(token, "its", "their");
        var isSubject = !isOwner && (token == sentence.First || token == sentence.First + 1) && sentence.IsWord(token, "it");
        return isOwner || isSubject ? new(new(token, token), topic.Actor, topic.Index, IsArmed: true, IsReference: true, isOwner) : null;
    }
}
