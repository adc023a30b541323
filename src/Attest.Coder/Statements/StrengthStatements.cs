using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Phrases;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Statements;

/// <summary>Reads estimates of strength: "is estimated to have between A and B fighters", "numbered some 3,000 guerrillas".</summary>
internal sealed class StrengthStatements(EnglishLexicon lexicon)
{
    private const int LeastFighters = 5;

    /// <summary>As of when an undated estimate is: the year that the document reports on, or its publication.</summary>
    public PartialDate? AsOf { get; set; }

    public void Read(StatementSentence sentence)
    {
        foreach (var strength in sentence.Of(StatementCue.Strength).Where(hit => sentence.IsWord(hit.Last + 1, "of")).ToList())
        {
            // "with an estimated strength of 2,200 to 3,000 members".
            if (NumberBehind(sentence, strength.Last + 2, 3, needsUnit: true) is { } told && HolderBefore(sentence, strength.First) is { } holder)
            {
                Add(sentence, holder, told, StatementSentence.Union(new(strength.First, strength.Last), told.Words));
            }
        }

        foreach (var hit in sentence.Of(StatementCue.Number).ToList())
        {
            if (NumberBehind(sentence, hit.Last + 1, 6, needsUnit: hit.First == hit.Last || !sentence.IsOneOf(hit.First, "estimated", "thought", "believed", "put")) is not { } number || (Holder(sentence, hit) is not { } actor))
            {
                continue;
            }

            var core = StatementSentence.Union(new(hit.First, hit.Last), number.Words);
            Add(sentence, actor, number, core);
        }
    }

    /// <summary>The first estimate in a line that is labelled as one; the unit may be missing there.</summary>
    public void ReadLabelled(StatementSentence sentence, Named topic)
    {
        for (var u = 0; u < sentence.Frame.Units.Count; u++)
        {
            if (NumberAt(sentence, u, needsUnit: false) is { } number)
            {
                Add(sentence, topic, number, number.Words);
                return;
            }
        }
    }

    private void Add(StatementSentence sentence, Named actor, (Quantity Number, string Unit, Words Words) number, Words core)
    {
        var time = sentence.TimeOf(number.Words.Last);
        var before = sentence.Drafts.Count;
        sentence.Add(actor, ActorProperty.Strength, new StrengthValue(number.Number, number.Unit), core, time, isEstimate: true);
        if (sentence.Drafts.Count > before && StatementDates.Of(time) is null)
        {
            sentence.Drafts[^1] = sentence.Drafts[^1] with { From = AsOf };
        }
    }

    /// <summary>The owner of the word, else the subject of the verb before it.</summary>
    private static Named? HolderBefore(StatementSentence sentence, int first)
    {
        if (OwnerOf(sentence, first) is { } owner)
        {
            return owner;
        }

        var verb = Enumerable.Range(sentence.First, first - sentence.First).LastOrDefault(sentence.IsVerb, -1);
        return verb < 0 ? null : sentence.SubjectOf(verb);
    }

    /// <summary>"the Front's strength", "its troop strength".</summary>
    private static Named? OwnerOf(StatementSentence sentence, int first)
    {
        for (var at = first - 1; at >= Math.Max(sentence.First, first - 3); at--)
        {
            var name = sentence.IsPossessive(at) ? sentence.NameEndingAt(at - 1) : sentence.NameEndingAt(at);
            if (name is { IsArmed: true, IsPossessive: true })
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whose strength it is: the subject of the verb, or whom "with 500 fighters" describes; "its strength" belongs to its owner.</summary>
    private static Named? Holder(StatementSentence sentence, CueHit hit)
    {
        var own = sentence.Of(StatementCue.Strength).LastOrDefault(one => one.Last < hit.First && one.Last >= hit.First - 6 && sentence.MarkAt(one.Last + 1) != ':');
        if (own.Value is not null)
        {
            return OwnerOf(sentence, own.First);
        }

        if (sentence.IsVerb(hit.First))
        {
            return sentence.SubjectOf(hit.First) ?? OwnerOfFighters(sentence, hit);
        }

        if (sentence.IsWord(hit.First, "with"))
        {
            var name = sentence.NameEndingAt(sentence.IsComma(hit.First - 1) ? hit.First - 2 : hit.First - 1);
            return name is { IsArmed: true, IsPossessive: false } ? name : null;
        }

        return sentence.SubjectOf(hit.Last) ?? OwnerOfFighters(sentence, hit);
    }

    /// <summary>"the Front, whose fighters are put at 11,000", "the Front's fighters are put at".</summary>
    private static Named? OwnerOfFighters(StatementSentence sentence, CueHit hit)
    {
        var fighters = sentence.Of(StatementCue.Fighters).LastOrDefault(one => one.Last < hit.First && one.Last >= hit.First - 3);
        return fighters.Value is null ? null
            : sentence.IsWord(fighters.First - 1, "whose") ? sentence.NameEndingAt(fighters.First - (sentence.IsComma(fighters.First - 2) ? 3 : 2))
            : sentence.IsPossessive(fighters.First - 1) ? sentence.NameEndingAt(fighters.First - 2) : sentence.NameEndingAt(fighters.First - 1);
    }

    private (Quantity Number, string Unit, Words Words)? NumberBehind(StatementSentence sentence, int first, int most, bool needsUnit)
    {
        var u = sentence.UnitIndexAt(first);
        for (var at = u; at >= 0 && at < Math.Min(sentence.Frame.Units.Count, u + most); at++)
        {
            if (NumberAt(sentence, at, needsUnit) is { } number)
            {
                return number;
            }

            if (sentence.Frame.Units[at].Mark is ';' or '.' or ':' || sentence.Frame.Units[at].Actor >= 0 || sentence.Frame.Units[at].Places >= 0 || sentence.Frame.Units[at].Tag is Tag.Time or Tag.Verb or Tag.Relative)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A number of fighters that begins at a unit; armed men, not what they lost or whom they held.</summary>
    private (Quantity Number, string Unit, Words Words)? NumberAt(StatementSentence sentence, int u, bool needsUnit)
    {
        var unit = sentence.Frame.Units[u];
        var number = unit.Tag == Tag.Number && unit.Value >= 0 && unit.Value < sentence.Frame.Quantities.Count ? sentence.Frame.Quantities[unit.Value].ToQuantity()
            : unit.QuantityWord >= 0 && lexicon.Quantities[unit.QuantityWord] is var vague && vague.Kind == QuantityKind.Count ? new Quantity(vague.AtLeast, vague.AtMost)
            : null;
        number = number is null ? null : Scaled(sentence, u, number);
        if (number is null || (number.AtMost ?? number.AtLeast ?? 0) < LeastFighters)
        {
            return null;
        }

        for (var at = u + 1; at < Math.Min(sentence.Frame.Units.Count, u + 5); at++)
        {
            var next = sentence.Frame.Units[at];
            if (sentence.HitAt(next.First, StatementCue.Fighters) is { } fighters && !sentence.IsWord(fighters.Last + 1, "of"))
            {
                return (number, sentence.Cut(new(sentence.Frame.Units[u + 1].First, fighters.Last)), new(unit.First, fighters.Last));
            }

            if (next.Mark != '\0' && next.Mark != '-' || next.Tag is Tag.Preposition or Tag.Verb or Tag.Time)
            {
                break;
            }
        }

        return needsUnit ? null : (number, "fighters", new(unit.First, unit.Last));
    }

    /// <summary>"one to two thousand" is 1,000 to 2,000; "several hundred" at least 200.</summary>
    private Quantity Scaled(StatementSentence sentence, int u, Quantity number)
    {
        var scale = number.AtMost is > 99 and var most && number.AtLeast is < 10 and > 0 ? most % 1000 == 0 ? 1000 : most % 100 == 0 ? 100 : 1 : 1;
        if (scale > 1)
        {
            return new(number.AtLeast * scale, number.AtMost);
        }

        var first = sentence.Frame.Units[u].First;
        return number is { IsExact: true, AtLeast: 100 or 1000 } && (sentence.IsWord(first, "several") || sentence.IsWord(first - 1, "several")) ? new(2 * number.AtLeast, null) : number;
    }
}
