using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Phrases;
using Attest.Core.Actors;

namespace Attest.Coder.Statements;

/// <summary>Reads where actors operate: "operates in northern Mali and Niger", "active in the east", lines headed "Area of Operation".</summary>
internal sealed class AreaStatements(PlaceResolver resolver)
{
    private const int MostWordsBetween = 5;

    public void Read(StatementSentence sentence)
    {
        foreach (var hit in sentence.Hits)
        {
            if (hit.Cue is not (StatementCue.Operate or StatementCue.Spread))
            {
                continue;
            }

            var actor = (sentence.IsVerb(hit.First) || sentence.IsVerb(hit.Last) ? sentence.SubjectOf(hit.First) ?? sentence.SubjectOf(hit.Last) : null)
                ?? Beside(sentence, hit.First);
            if (actor is not null)
            {
                ReadPlaces(sentence, actor, hit.Last + 1, sentence.End, new(hit.First, hit.Last));
            }
        }
    }

    /// <summary>All places of a line that is labelled as one of areas.</summary>
    public void ReadLabelled(StatementSentence sentence, Named topic, int first)
    {
        for (var at = first; at < sentence.End; at++)
        {
            if ((PlaceAt(sentence, at) ?? Unlisted(sentence, at, first)) is { } place)
            {
                Add(sentence, topic, place, place.Words);
                at = place.Words.Last;
            }
        }
    }

    /// <summary>"the Front, active in Mali", "Areas of operation of the Front", "the Front's strongholds".</summary>
    private static Named? Beside(StatementSentence sentence, int first)
    {
        var at = sentence.IsPossessive(first - 1) ? first - 2 : sentence.IsComma(first - 1) ? first - 2 : first - 1;
        at -= sentence.MarkAt(at) == ')' ? 3 : 0;
        return sentence.NameEndingAt(at) is { IsArmed: true } actor ? actor : null;
    }

    /// <summary>The places behind the words, over small words and commas; not past a verb.</summary>
    private void ReadPlaces(StatementSentence sentence, Named actor, int first, int end, Words cue)
    {
        var (between, previous) = (0, cue);
        for (var at = first; at < end && between <= MostWordsBetween; at++)
        {
            if ((PlaceAt(sentence, at) ?? (previous == cue ? null : Unlisted(sentence, at, first))) is { } place)
            {
                Add(sentence, actor, place, StatementSentence.Union(cue, place.Words));
                at = place.Words.Last;
                (between, previous) = (0, place.Words);
                continue;
            }

            between++;
            if (sentence.MarkAt(at) is ';' or ':' or '.' or '"' or '“' || sentence.IsVerb(at) || (sentence.UnitAt(at).Actor >= 0 && sentence.UnitAt(at).Places < 0)
                || sentence.IsOneOf(at, "against", "from", "with", "by", "since", "after", "under", "which", "who", "where", "while", "but", "because"))
            {
                return;
            }
        }
    }

    private static void Add(StatementSentence sentence, Named actor, (Words Words, PlaceValue Value) place, Words core) =>
        sentence.Add(actor, ActorProperty.Area, place.Value, core);

    /// <summary>A place with what is said of which part of it: "northern Mali", "the Kidal region".</summary>
    private (Words Words, PlaceValue Value)? PlaceAt(StatementSentence sentence, int at)
    {
        var unit = sentence.UnitAt(at);
        if (unit.First != at)
        {
            return null;
        }

        var first = at;
        if (((unit.Class & WordClass.Direction) != 0 || sentence.IsOneOf(at, "northern", "southern", "eastern", "western", "central", "southeastern", "southwestern", "northeastern", "northwestern")) && unit.Places < 0)
        {
            at = unit.Last + 1;
            at += sentence.Text.Tokens[Math.Min(at, sentence.End - 1)].IsHyphenated ? 1 : 0;
            unit = sentence.UnitAt(at);
        }

        if (unit.Places < 0 || unit.Actor >= 0 || !(unit.IsCapitalised || (unit.Last > at && sentence.Text.Tokens[unit.Last].IsCapitalised)) || unit.First != at || sentence.NameAt(at) is not null || IsOfPerson(sentence, unit.Last))
        {
            return null;
        }

        var place = resolver.Resolve(unit.Places, -1, null);
        if (place < 0)
        {
            return null;
        }

        var words = new Words(first, unit.Last);
        var country = resolver.Table.CountryOf(place);
        return (words, new(sentence.Cut(words), resolver.Table.IdOf(place), country >= 0 ? resolver.Table.Countries[country].Iso2 : null));
    }

    /// <summary>A member of a list of places that the gazetteer does not hold: a name in capitals between commas.</summary>
    private static (Words Words, PlaceValue Value)? Unlisted(StatementSentence sentence, int at, int first)
    {
        var unit = sentence.UnitAt(at);
        if (!sentence.Text.Tokens[at].IsCapitalised || unit.Actor >= 0 || unit.Tag == Tag.Time || unit.Demonym >= 0 || !(at == first || sentence.MarkAt(at - 1) is ',' or ';' || sentence.IsOneOf(at - 1, "and", "the")))
        {
            return null;
        }

        var last = at;
        while (last + 1 < sentence.End && (sentence.Text.Tokens[last + 1].IsCapitalised || sentence.Text.Tokens[last + 1].IsHyphenated))
        {
            last++;
        }

        var isMember = last + 1 >= sentence.End || sentence.MarkAt(last + 1) is ',' or ';' or '.' || sentence.IsOneOf(last + 1, "and");
        var isPlain = (unit.Class & (WordClass.Determiner | WordClass.Pronoun | WordClass.Adverb | WordClass.Preposition | WordClass.Title)) == 0
            && (PersonRuns.At(sentence, at) is null || last == at || sentence.Text.Tokens[at + 1].IsHyphenated);
        return isMember && isPlain ? (new(at, last), new(sentence.Cut(new(at, last)), null, null)) : null;
    }

    private static bool IsOfPerson(StatementSentence sentence, int last) => PersonRuns.EndingAt(sentence, last) is not null;
}
