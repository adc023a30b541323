using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Text;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Dates;

/// <summary>Days told without their month: "on the 16th", "between the 18th and 20th", "the 30th of last month".</summary>
internal sealed class OrdinalDays(TimeWords words)
{
    /// <summary>The day that begins at "the", and the unit behind it; null when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="units">The units of the sentence.</param>
    /// <param name="i">The unit "the".</param>
    /// <param name="lastMonth">The first day of the month that the text named last; null when it named none.</param>
    /// <param name="published">The day of publication.</param>
    public (IncidentDate Date, int End)? Read(DocumentText text, List<Unit> units, int i, DateOnly? lastMonth, PartialDate? published)
    {
        if (DayAt(text, units, i + 1) is not { } day)
        {
            return null;
        }

        var end = i + 2;
        if (Is(units, end, TimeWord.Of))
        {
            var isLast = Is(units, end + 1, TimeWord.Last) && Is(units, end + 2, TimeWord.Month);
            var isThis = (Is(units, end + 1, TimeWord.This) || Is(units, end + 1, TimeWord.The)) && Is(units, end + 2, TimeWord.Month);
            if (published is not { Month: { } month } anchor || !(isLast || isThis))
            {
                return null;
            }

            return OnDay(new DateOnly(anchor.Year, month, 1).AddMonths(isLast ? -1 : 0), day) is { } told ? (IncidentDate.On(told), end + 3) : null;
        }

        // "the 5th floor", "the 4th Division": an ordinal before what it counts.
        var isCounting = end < units.Count && ((units[end].Noun >= 0 && (units[end].Class & WordClass.Plural) == 0) || units[end].Places >= 0 || (units[end].Tag == Tag.Other && units[end].IsCapitalised && units[end].Mark == default));
        return !isCounting && FindDay(day, lastMonth, published) is { } found ? (IncidentDate.On(found), end) : null;
    }

    /// <summary>"the 18th and 20th" behind "between" or "from".</summary>
    public (IncidentDate Date, int End)? ReadRange(DocumentText text, List<Unit> units, int i, DateOnly? lastMonth, PartialDate? published)
    {
        if (!Is(units, i, TimeWord.The) || DayAt(text, units, i + 1) is not { } first || !(Is(units, i + 2, TimeWord.And) || Is(units, i + 2, TimeWord.To)))
        {
            return null;
        }

        var at = Is(units, i + 3, TimeWord.The) ? i + 4 : i + 3;
        return DayAt(text, units, at) is { } last && last >= first && FindDay(first, lastMonth, published) is { } from && OnDay(new(from.Year, from.Month, 1), last) is { } to
            ? (new(from, to, DatePrecision.Range), at + 1)
            : null;
    }

    private static readonly string[] s_written =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
        "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
    ];

    /// <summary>The day that an ordinal written in words means; null for another word.</summary>
    public static int? Written(DocumentText text, Unit unit)
    {
        var word = Folding.Fold(text.Text.AsSpan(text.Tokens[unit.First].Start, text.Tokens[unit.Last].End - text.Tokens[unit.First].Start));
        return Array.IndexOf(s_written, word) is var at and >= 0 ? at + 1 : null;
    }

    private static int? DayAt(DocumentText text, List<Unit> units, int i) =>
        i < units.Count && text.Tokens[units[i].First] is { Kind: TokenKind.Number, IsOrdinal: true, Value: >= 1 and <= 31 } token && units[i].First == units[i].Last ? (int)token.Value : null;

    /// <summary>The day in the month that the text named last, unless that lies after publication; else the last such day before publication.</summary>
    private static DateOnly? FindDay(int day, DateOnly? lastMonth, PartialDate? published)
    {
        if (lastMonth is { } month && OnDay(month, day) is { } told && (published is null || told <= published.Value.Last))
        {
            return told;
        }

        if (published is not { IsDay: true } anchor)
        {
            return null;
        }

        var current = new DateOnly(anchor.Year, anchor.First.Month, 1);
        return OnDay(current, day) is { } here && here <= anchor.First ? here : OnDay(current.AddMonths(-1), day);
    }

    private static DateOnly? OnDay(DateOnly month, int day) => day <= DateTime.DaysInMonth(month.Year, month.Month) ? new(month.Year, month.Month, day) : null;

    private bool Is(List<Unit> units, int i, TimeWord word) => (uint)i < (uint)units.Count && words[units[i].Lexeme] == word;
}
