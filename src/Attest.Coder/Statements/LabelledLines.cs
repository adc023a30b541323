using Attest.Core.Actors;

namespace Attest.Coder.Statements;

/// <summary>
/// Reads the lines of profiles and yearbooks that are headed by what they tell: "AKA …; …", "Strength: …", "Area of Operation: …". They speak of the
/// actor that the text is about.
/// </summary>
internal sealed class LabelledLines(StrengthStatements strengths, AreaStatements areas, MeansStatements means)
{
    private const int LongestLabel = 9;
    private const int LongestText = 28;

    /// <summary>What the line that begins with the sentence tells, and the token behind its label; null when no label heads it.</summary>
    public static (ActorProperty Property, int Behind)? LabelOf(StatementSentence sentence)
    {
        var colon = -1;
        for (var at = sentence.First + 1; at < Math.Min(sentence.End, sentence.First + LongestLabel) && colon < 0; at++)
        {
            colon = sentence.MarkAt(at) == ':' ? at : -1;
        }

        foreach (var hit in sentence.Of(StatementCue.Label))
        {
            var isHead = colon > 0 ? hit.Last < colon : hit.First == sentence.First && sentence.Text.Tokens[hit.Last + 1 < sentence.End ? hit.Last + 1 : hit.Last].IsCapitalised && hit.Value == "also_known_as" && hit.Last - hit.First < 3;
            if (isHead && hit.First <= sentence.First + 4 && ActorProperties.Parse(hit.Value) is { } property)
            {
                return (property, (colon > 0 ? colon : hit.Last) + 1);
            }
        }

        return null;
    }

    /// <summary>What the paragraph under a heading tells, when the heading is nothing but a label; null otherwise.</summary>
    public static ActorProperty? HeadingOf(StatementSentence sentence)
    {
        var last = sentence.MarkAt(sentence.End - 1) == ':' ? sentence.End - 2 : sentence.End - 1;
        var hit = sentence.Of(StatementCue.Label).Where(one => one.Last == last && one.First <= sentence.First + 2).OrderBy(one => one.First).FirstOrDefault();
        return hit.Value is { } word && last - sentence.First < 6 ? ActorProperties.Parse(word) : null;
    }

    /// <summary>Reads a sentence of such a line.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="property">What the line tells.</param>
    /// <param name="topic">Of whom.</param>
    /// <param name="first">The token behind the label; the first of the sentence where the label stands in an earlier one.</param>
    public void Read(StatementSentence sentence, ActorProperty property, Named topic, int first)
    {
        var before = sentence.Drafts.Count;
        ReadLine(sentence, property, topic, first);
        for (var i = before; first > sentence.First && i < sentence.Drafts.Count; i++)
        {
            // The label says what the words behind it mean.
            sentence.Drafts[i] = sentence.Drafts[i] with { Around = StatementSentence.Union(new(sentence.First, sentence.First), sentence.Drafts[i].Words) };
        }
    }

    private void ReadLine(StatementSentence sentence, ActorProperty property, Named topic, int first)
    {
        switch (property)
        {
            case ActorProperty.AlsoKnownAs or ActorProperty.FormerName:
                ReadNames(sentence, property, topic, first);
                break;
            case ActorProperty.Strength:
                strengths.ReadLabelled(sentence, topic);
                break;
            case ActorProperty.Area:
                areas.ReadLabelled(sentence, topic, first);
                break;
            case ActorProperty.Funding:
                means.ReadLabelled(sentence, topic);
                break;
            case ActorProperty.Leader:
                ReadPersons(sentence, topic, first);
                break;
            case ActorProperty.Founded when sentence.Frame.Times.Find(time => time.FirstToken >= first) is { } time && StatementDates.Of(time) is { } date:
                sentence.Add(topic, property, new DateValue(date), new(time.FirstToken, time.LastToken), time);
                break;
            case ActorProperty.Ideology:
                foreach (var hit in sentence.Of(StatementCue.Ideology).Where(hit => hit.First >= first).ToList())
                {
                    sentence.Add(topic, property, new TextValue(hit.Value), new(hit.First, hit.Last));
                }

                break;
            case ActorProperty.AllyOf or ActorProperty.RivalOf:
                foreach (var name in sentence.Names.Where(name => name.IsArmed && name.Words.First >= first && !name.Is(topic)).ToList())
                {
                    sentence.Add(topic, property, new ActorValue(name.Actor), name.Words);
                }

                break;
            case ActorProperty.MediaWing:
                ReadNames(sentence, property, topic, first);
                break;
            case ActorProperty.Recruitment or ActorProperty.Training or ActorProperty.Organisation or ActorProperty.Doctrine or ActorProperty.Origin when first > sentence.First:
                ReadText(sentence, property, topic, first);
                break;
        }
    }

    /// <summary>Names parted by semicolons, or by commas where the line has none.</summary>
    private static void ReadNames(StatementSentence sentence, ActorProperty property, Named topic, int first)
    {
        var parting = Enumerable.Range(first, Math.Max(0, sentence.End - first)).Any(at => sentence.MarkAt(at) == ';') ? ';' : ',';
        var start = first;
        for (var at = first; at <= sentence.End; at++)
        {
            if (at < sentence.End && sentence.MarkAt(at) != parting)
            {
                continue;
            }

            var (from, to) = (start, at - 1);
            start = at + 1;
            while (from <= to && (sentence.MarkAt(from) is '"' or '“' or '‘' or '(' || sentence.IsOneOf(from, "the", "and", "or")))
            {
                from++;
            }

            while (to >= from && sentence.MarkAt(to) is '"' or '”' or '’' or '.' or ')' or ';')
            {
                to--;
            }

            var isName = to >= from && to - from < 14 && (sentence.Text.Tokens[from].IsCapitalised || sentence.Text.Tokens[Math.Min(from + 1, to)] is { IsGlued: true } or { IsCapitalised: true }) && !Enumerable.Range(from, to - from + 1).Any(sentence.IsVerb);
            var name = isName ? sentence.Cut(new(from, to)) : "";
            if (isName && Core.Places.FoldedName.Of(name) != Core.Places.FoldedName.Of(topic.Actor.Name))
            {
                sentence.Add(topic, property, new TextValue(name), new(from, to));
            }
        }
    }

    private static void ReadPersons(StatementSentence sentence, Named topic, int first)
    {
        for (var at = first; at < sentence.End; at++)
        {
            if (PersonRuns.At(sentence, at) is not { } person)
            {
                continue;
            }

            var isEntry = at == first || sentence.MarkAt(person.First - 1) is ',' or ';' or ':' or '.' || sentence.IsOneOf(person.First - 1, "and") || (sentence.UnitAt(person.First - 1).Class & Lexicon.WordClass.Title) != 0;
            var (role, last) = sentence.HitAt(person.Last + (sentence.MarkAt(person.Last + 1) is ',' or '(' ? 2 : 1), StatementCue.Role) is { } hit ? (sentence.Cut(new(hit.First, hit.Last)), hit.Last) : ("leader", person.Last);
            if (isEntry)
            {
                sentence.Add(topic, ActorProperty.Leader, new PersonValue(sentence.Cut(person), role), new(person.First, last));
            }

            at = person.Last;
        }
    }

    private static void ReadText(StatementSentence sentence, ActorProperty property, Named topic, int first)
    {
        var last = first - 1;
        for (var at = first; at < Math.Min(sentence.End, first + LongestText) && sentence.MarkAt(at) is not ('.' or ';'); at++)
        {
            last = at;
        }

        if (last >= first)
        {
            sentence.Add(topic, property, new TextValue(sentence.Cut(new(first, last))), new(first, last));
        }
    }
}
