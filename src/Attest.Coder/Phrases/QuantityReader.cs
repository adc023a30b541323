using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Text;

namespace Attest.Coder.Phrases;

/// <summary>Reads numbers in figures and words, with the words that bound them, as one unit: "at least two dozen", "10 to 12", "dozens (90)".</summary>
internal sealed class QuantityReader(EnglishLexicon lexicon)
{
    private readonly int _and = lexicon.Words.Add("and");
    private readonly int _to = lexicon.Words.Add("to");
    private readonly int _or = lexicon.Words.Add("or");
    private readonly int _between = lexicon.Words.Add("between");
    private readonly int _from = lexicon.Words.Add("from");
    private readonly int _a = lexicon.Words.Add("a");
    private readonly int _year = lexicon.Words.Add("year");
    private readonly int _month = lexicon.Words.Add("month");
    private readonly int _week = lexicon.Words.Add("week");
    private readonly int _old = lexicon.Words.Add("old");
    private const int MaxAge = 110;
    private readonly int _ages = lexicon.Words.Add("ages");
    private readonly int _aged = lexicon.Words.Add("aged");
    private readonly int _of = lexicon.Words.Add("of");
    private readonly int _another = lexicon.Words.Add("another");

    public void Read(DocumentText text, List<Unit> units, List<ReadQuantity> quantities)
    {
        quantities.Clear();
        PassOverAges(text, units);
        PassOverRangesOfAge(units);
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Value >= 0 || !MayBegin(units, i))
            {
                continue;
            }

            var end = ReadAt(text, units, i, out var quantity);
            if (end < 0)
            {
                continue;
            }

            // "a 12-year-old": an age that stands for a person.
            if (AgeEnd(text, units, end) is var age and >= 0)
            {
                Merge(units, i, age, WordClass.Noun, -1);
                continue;
            }

            quantities.Add(quantity);
            Merge(units, i, end - 1, WordClass.Number, quantities.Count - 1);
        }
    }

    /// <summary>"Ann Lee, 27, was hurt", "a girl, 8, and her brother": an age behind its person is no number of people, and no phrase of its own.</summary>
    private void PassOverAges(DocumentText text, List<Unit> units)
    {
        for (var i = 2; i < units.Count; i++)
        {
            var token = text.Tokens[units[i].First];
            var comma = units[i - 1].Mark == ',' ? i - 1 : -1;

            // "David Lane Jr., 17,".
            var person = comma > 1 && units[comma - 1].Mark == '.' ? comma - 2 : comma - 1;
            if (token.Kind != TokenKind.Number || token.IsFraction || token.IsOrdinal || token.Value is < 1 or > MaxAge || units[i].First != units[i].Last || person < 0 || !IsPerson(text, units, person))
            {
                continue;
            }

            var next = i + 1 < units.Count ? units[i + 1] : Unit.Empty;
            var isClosed = i + 1 == units.Count || next.Mark is ',' or '.' or ')' or ';' || next.Lexeme == _of;
            if (!isClosed)
            {
                continue;
            }

            // The comma behind it goes too, unless another person follows in a list.
            var isListed = next.Mark != ',' || i + 2 >= units.Count || (units[i + 2].IsCapitalised && units[i + 2].Verb < 0);
            units.RemoveRange(i - 1, isListed ? 2 : 3);
            i--;
        }
    }

    /// <summary>"between the ages of 18 and 22", "ages 20 and 21": the numbers behind the word, and it itself.</summary>
    private void PassOverRangesOfAge(List<Unit> units)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Lexeme != _ages && units[i].Lexeme != _aged)
            {
                continue;
            }

            var end = i + 1;
            while (end < units.Count && (units[end].Lexeme == _of || units[end].Lexeme == _and || units[end].Lexeme == _to || (units[end].Mark == ',' && end + 1 < units.Count && (units[end + 1].Class & WordClass.Number) != 0) || (units[end].Class & WordClass.Number) != 0))
            {
                end++;
            }

            // "aged 20 and a boy": the "and" joins people.
            while (end > i + 1 && (units[end - 1].Class & WordClass.Number) == 0)
            {
                end--;
            }

            if (end > i + 1)
            {
                units.RemoveRange(i, end - i);
            }
        }
    }

    private bool IsPerson(DocumentText text, List<Unit> units, int i) => units[i] is var unit &&
        (unit.Class & (WordClass.Month | WordClass.Weekday | WordClass.Number)) == 0 && unit.Mark == default && unit.Value < 0
        && (unit.Noun >= 0 && !unit.IsCapitalised ? lexicon.Nouns[unit.Noun].Class == NounClass.Person : unit.IsCapitalised && (unit.Places < 0 || IsSecondName(text, units, i)));

    /// <summary>"Walker" and "Wright" are towns, and people behind another name that is none.</summary>
    private static bool IsSecondName(DocumentText text, List<Unit> units, int i) =>
        i > 0 && units[i - 1] is { IsCapitalised: true, Places: < 0, Actor: < 0 } before && units[i].First == units[i].Last && text.Tokens[before.Last].Kind == TokenKind.Word && (before.Class & (WordClass.Preposition | WordClass.Direction)) == 0;

    private bool MayBegin(List<Unit> units, int i) => units[i] is var unit
        && ((unit.Class & WordClass.Number) != 0
        || unit.Lexeme == _between
        || (unit.Lexeme == _a && i + 1 < units.Count && lexicon.ValueOf(units[i + 1].Lexeme) is 100 or 1000 or 1_000_000)
        || (unit.QuantityWord >= 0 && lexicon.Quantities[unit.QuantityWord] is var word && (word.Kind != QuantityKind.Count || word.AtLeast is not (0 or 1))));

    /// <summary>The last unit of "year old" or "year-old"; -1 when it does not stand there.</summary>
    private int AgeEnd(DocumentText text, List<Unit> units, int i)
    {
        if (i >= units.Count || text.Tokens[units[i].First].Lexeme is var unit && unit != _year && unit != _month && unit != _week)
        {
            return -1;
        }

        var old = units[i].Last > units[i].First ? i : i + 1;
        return old < units.Count && text.Tokens[units[old].Last].Lexeme == _old ? old : -1;
    }

    /// <summary>The unit after the quantity; -1 when there is none at the index.</summary>
    private int ReadAt(DocumentText text, List<Unit> units, int i, out ReadQuantity quantity)
    {
        quantity = default;
        var position = i;
        var (isLower, isUpper, isMore, isBounded) = (false, false, false, false);
        while (position < units.Count && units[position].QuantityWord >= 0 && lexicon.Quantities[units[position].QuantityWord].Kind != QuantityKind.Count)
        {
            var kind = lexicon.Quantities[units[position].QuantityWord].Kind;
            isLower |= kind == QuantityKind.Lower;
            isUpper |= kind == QuantityKind.Upper;
            isMore |= kind == QuantityKind.More;
            isBounded = true;
            position++;
        }

        var isRangeOfTwo = position < units.Count && (units[position].Lexeme == _between || units[position].Lexeme == _from);
        if (isRangeOfTwo)
        {
            position++;
        }

        var end = Core(text, units, position, out var low, out var high);
        if (end < 0)
        {
            if (isBounded && isMore && position == i + 1 && units[i].Lexeme == _another)
            {
                quantity = new(1, 1, IsMore: true);
                return position;
            }

            return -1;
        }

        if (end + 1 < units.Count && IsRangeJoin(text, units, end, isRangeOfTwo))
        {
            var joined = units[end].Tag == Tag.Mark || units[end].Lexeme == _to || units[end].Lexeme == _or || units[end].Lexeme == _and ? end + 1 : end;
            var endOfHigh = Core(text, units, joined, out _, out var highEnd);
            if (endOfHigh > 0 && highEnd > low)
            {
                quantity = new(low, highEnd, isMore);
                return endOfHigh;
            }
        }

        if (isRangeOfTwo)
        {
            return -1;
        }

        // "dozens (90)": the figure in brackets is meant.
        if (end + 2 < units.Count && high is null && units[end].Tag == Tag.Open && (units[end + 1].Class & WordClass.Number) != 0 && units[end + 2].Tag == Tag.Close
            && text.Tokens[units[end + 1].First].Kind == TokenKind.Number)
        {
            var figure = text.Tokens[units[end + 1].First].Value;
            quantity = new(figure, figure, isMore);
            return end + 3;
        }

        quantity = (isLower, isUpper) switch
        {
            (true, _) => new(low, null, isMore),
            (_, true) => new(null, high ?? low, isMore),
            _ => new(low, high, isMore),
        };
        return end;
    }

    private bool IsRangeJoin(DocumentText text, List<Unit> units, int end, bool isRangeOfTwo)
    {
        var unit = units[end];
        if (unit.Lexeme == _to || unit.Lexeme == _or || (isRangeOfTwo && unit.Lexeme == _and) || (unit.Tag == Tag.Mark && unit.Mark is '–' or '-' && unit.IsGlued))
        {
            return (units[end + 1].Class & WordClass.Number) != 0;
        }

        var token = text.Tokens[unit.First];
        return token.Kind == TokenKind.Number && token.IsHyphenated;
    }

    /// <summary>One number: figures, number words, or a vague word of the codebook.</summary>
    private int Core(DocumentText text, List<Unit> units, int i, out long low, out long? high)
    {
        (low, high) = (0, null);
        if (i >= units.Count)
        {
            return -1;
        }

        var unit = units[i];
        if (unit.QuantityWord >= 0 && lexicon.Quantities[unit.QuantityWord] is { Kind: QuantityKind.Count, AtLeast: { } atLeast } word && atLeast > 1)
        {
            (low, high) = (atLeast, word.AtMost);
            return i + 1;
        }

        var position = i;
        var total = 0L;
        var group = 0L;
        var any = false;
        if (unit.Lexeme == _a && i + 1 < units.Count && lexicon.ValueOf(units[i + 1].Lexeme) is 100 or 1000 or 1_000_000)
        {
            (group, any) = (1, true);
            position++;
        }

        while (position < units.Count)
        {
            var current = units[position];
            var token = text.Tokens[current.First];
            if (current.Value >= 0 || (current.Class & WordClass.Number) == 0 || token.IsOrdinal)
            {
                if (any && current.Lexeme == _and && total + group >= 100 && position + 1 < units.Count && lexicon.ValueOf(units[position + 1].Lexeme) is > 0 and < 100
                    && (units[position + 1].Class & WordClass.Number) != 0 && text.Tokens[units[position + 1].First].Kind == TokenKind.Word)
                {
                    position++;
                    continue;
                }

                break;
            }

            if (token.Kind == TokenKind.Number)
            {
                if (any)
                {
                    break;
                }

                group = token.Value;
            }
            else
            {
                var value = lexicon.ValueOf(current.Lexeme);
                if (value is 100 or 1000 or 1_000_000 or 12 && any)
                {
                    group = Math.Max(group, 1) * value;
                    if (value >= 1000)
                    {
                        (total, group) = (total + group, 0);
                    }
                }
                else if (!any || (group % 100 >= 20 && value < 10) || (group >= 100 && group % 100 == 0) || group == 0)
                {
                    group += value;
                }
                else
                {
                    break;
                }
            }

            any = true;
            position++;
        }

        if (!any)
        {
            return -1;
        }

        low = total + group;
        high = low;
        return position;
    }

    private static void Merge(List<Unit> units, int first, int last, WordClass wordClass, int value)
    {
        var unit = Unit.Empty;
        unit.First = units[first].First;
        unit.Last = units[last].Last;
        unit.Class = wordClass;
        unit.Value = value;
        unit.IsCapitalised = units[first].IsCapitalised;
        unit.Tag = value >= 0 ? Tag.Number : Tag.Noun;
        units[first] = unit;
        units.RemoveRange(first + 1, last - first);
    }
}
