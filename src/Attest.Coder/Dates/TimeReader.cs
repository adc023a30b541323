using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Text;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Dates;

/// <summary>An expression of time: what it means, if it could be resolved.</summary>
internal sealed record ReadTime(int FirstToken, int LastToken, IncidentDate? Date, int? DaysFromIncident = null, bool IsContextYear = false, bool IsTitleOfYear = false);

/// <summary>Reads expressions of time: absolute, partial, and relative to the day of publication.</summary>
internal sealed class TimeReader
{
    private readonly EnglishLexicon _lexicon;
    private readonly TimeWords _words;
    private readonly int _block;
    private PartialDate? _anchor;
    private DateAnchor _anchorKind;
    private int? _contextYear;
    private int? _titleYear;
    private int _paragraph = -1;

    /// <summary>The first day of the month that the text named last, for "on the 16th".</summary>
    private DateOnly? _lastMonth;
    private readonly SectionYears _sectionYears = new();
    private readonly OrdinalDays _ordinalDays;

    public TimeReader(EnglishLexicon lexicon)
    {
        _lexicon = lexicon;
        _words = new(lexicon.Words);
        _block = lexicon.Words.Add("block");
        _ordinalDays = new(_words);
    }

    /// <summary>Begins a document: what relative dates count from.</summary>
    /// <param name="anchor">The day of publication; null when not known.</param>
    /// <param name="kind">How that day is known.</param>
    /// <param name="title">The title: an account of a past year, such as "Country report 2019", is about that year.</param>
    /// <param name="text">The text: a year at the head of a section is the year of what stands in it.</param>
    public void Begin(PartialDate? anchor, DateAnchor kind, string title, DocumentText text)
    {
        (_anchor, _anchorKind, _contextYear, _paragraph, _lastMonth) = (anchor, kind, null, -1, null);
        _sectionYears.Read(text);
        _titleYear = YearOfTitle(title) is { } year && year < anchor?.Year ? year : null;
    }

    public void Read(DocumentText text, Sentence sentence, List<Unit> units, List<ReadTime> times)
    {
        times.Clear();
        if (sentence.Paragraph != _paragraph)
        {
            (_contextYear, _paragraph) = (_sectionYears.YearOf(sentence.Paragraph) ?? _titleYear, sentence.Paragraph);
        }

        for (var i = 0; i < units.Count; i++)
        {
            var end = ReadAt(text, units, i, out var time);
            if (end < 0 || time is null)
            {
                continue;
            }

            if (time.IsContextYear && i <= 2 && time.Date?.From is { } from)
            {
                _contextYear = from.Year;
            }

            if (time.Date is { Precision: DatePrecision.Day or DatePrecision.Month, From: { } told })
            {
                _lastMonth = new(told.Year, told.Month, 1);
            }

            times.Add(time with { FirstToken = units[i].First, LastToken = units[end - 1].Last });
            var unit = Unit.Empty;
            unit.First = units[i].First;
            unit.Last = units[end - 1].Last;
            unit.Value = times.Count - 1;
            unit.Tag = Tag.Time;
            unit.IsCapitalised = units[i].IsCapitalised;
            units[i] = unit;
            units.RemoveRange(i + 1, end - i - 1);
        }
    }

    /// <summary>The unit after the expression; -1 when none begins at the index.</summary>
    private int ReadAt(DocumentText text, List<Unit> units, int i, out ReadTime? time)
    {
        time = null;
        var unit = units[i];
        if (unit.Tag != Tag.Other)
        {
            return -1;
        }

        var token = text.Tokens[unit.First];
        if (token.Kind == TokenKind.Number)
        {
            return ReadNumber(text, units, i, token, out time);
        }

        if ((unit.Class & WordClass.Month) != 0 && unit.First == unit.Last && IsMonthHere(text, units, i))
        {
            return ReadMonth(text, units, i, null, out time);
        }

        if ((unit.Class & WordClass.Ordinal) != 0 && Is(units, i + 1, TimeWord.Of) && i + 2 < units.Count && (units[i + 2].Class & WordClass.Month) != 0 && OrdinalDays.Written(text, unit) is { } day)
        {
            // "the eighth of September".
            return ReadMonth(text, units, i + 2, (day, day), out time);
        }

        // In a text of capitals "sat" is no Saturday.
        if ((unit.Class & WordClass.Weekday) != 0 && (text.IsCapitals ? (unit.Class & WordClass.Verb) == 0 && unit.Verb < 0 : token.IsCapitalised))
        {
            return ReadWeekday(text, units, i, false, out time);
        }

        return _words[unit.Lexeme] != TimeWord.None || (unit.Lexeme >= 0 && (unit.Class & (WordClass.Number | WordClass.Quantifier)) != 0) ? ReadWords(text, units, i, out time) : -1;
    }

    private int ReadWords(DocumentText text, List<Unit> units, int i, out ReadTime? time)
    {
        time = null;
        if (Is(units, i, TimeWord.Yesterday))
        {
            time = Day(-1);
            return PartOfDay(units, i + 1);
        }

        if (Is(units, i, TimeWord.Overnight))
        {
            time = _anchor is { IsDay: true } night ? Span(night.First.AddDays(-1), night.First, DatePrecision.Range) : new(0, 0, null);
            return i + 1;
        }

        if (Is(units, i, TimeWord.Today))
        {
            time = Day(0);
            return i + 1;
        }

        // "a few minutes ago", "hours ago": news of the day.
        if ((Is(units, i, TimeWord.Minutes) || Is(units, i, TimeWord.Hours)) && Is(units, i + 1, TimeWord.Ago))
        {
            time = Day(0);
            return i + 2;
        }

        if (Is(units, i, TimeWord.Earlier) || Is(units, i, TimeWord.Later) || Is(units, i, TimeWord.Late) || Is(units, i, TimeWord.Early) || Is(units, i, TimeWord.Mid))
        {
            var inner = ReadAt(text, units, i + 1 < units.Count ? i + 1 : i, out time);
            if (i + 1 < units.Count && inner > 0 && time is { Date: { } date })
            {
                time = Is(units, i, TimeWord.Earlier) || Is(units, i, TimeWord.Later) ? time : time with { Date = PartOf(date, Is(units, i, TimeWord.Early), Is(units, i, TimeWord.Late)) };
                return inner;
            }

            // "two days earlier" is read from its number.
            time = null;
            return -1;
        }

        if (Is(units, i, TimeWord.Last) || Is(units, i, TimeWord.Past) || Is(units, i, TimeWord.Previous) || Is(units, i, TimeWord.This))
        {
            var isThis = Is(units, i, TimeWord.This);
            if (i + 1 >= units.Count)
            {
                return -1;
            }

            if (Is(units, i + 1, TimeWord.Few) && (Is(units, i + 2, TimeWord.Hours) || Is(units, i + 2, TimeWord.Minutes)))
            {
                time = Day(0);
                return i + 3;
            }

            if (Is(units, i + 1, TimeWord.Week))
            {
                time = Week(isThis ? 0 : -1);
                return i + 2;
            }

            if (Is(units, i + 1, TimeWord.Weekend))
            {
                time = Weekend();
                return i + 2;
            }

            if (Is(units, i + 1, TimeWord.Month))
            {
                time = Month(isThis ? 0 : -1);
                return i + 2;
            }

            if (Is(units, i + 1, TimeWord.Year))
            {
                time = Year(isThis ? 0 : -1);
                return i + 2;
            }

            if (Is(units, i + 1, TimeWord.Night) || (isThis && (Is(units, i + 1, TimeWord.Morning) || Is(units, i + 1, TimeWord.Afternoon) || Is(units, i + 1, TimeWord.Evening))))
            {
                time = Day(isThis ? 0 : -1);
                return i + 2;
            }

            if ((units[i + 1].Class & WordClass.Weekday) != 0)
            {
                return ReadWeekday(text, units, i + 1, !isThis, out time);
            }

            if ((units[i + 1].Class & WordClass.Month) != 0 && !(isThis && (units[i + 1].Class & WordClass.Verb) != 0 && !text.Tokens[units[i + 1].First].IsCapitalised))
            {
                return ReadMonth(text, units, i + 1, null, out time);
            }

            return -1;
        }

        if ((Is(units, i, TimeWord.The) && Is(units, i + 1, TimeWord.Weekend)) || Is(units, i, TimeWord.Weekend))
        {
            time = Weekend();
            return Is(units, i, TimeWord.The) ? i + 2 : i + 1;
        }

        if (Is(units, i, TimeWord.The) && _ordinalDays.Read(text, units, i, _lastMonth, _anchor) is { } ordinal)
        {
            time = new(0, 0, Anchored(ordinal.Date));
            return ordinal.End;
        }

        if (Is(units, i, TimeWord.That) && i + 1 < units.Count && (IsDayOrPart(units, i + 1)))
        {
            time = new(0, 0, null, DaysFromIncident: 0);
            return PartOfDay(units, i + 2);
        }

        if (Is(units, i, TimeWord.The) && i + 2 < units.Count)
        {
            if (Is(units, i + 1, TimeWord.Day) && (Is(units, i + 2, TimeWord.Before) || Is(units, i + 2, TimeWord.After)) && !StartsPhrase(units, i + 3))
            {
                time = new(0, 0, null, DaysFromIncident: Is(units, i + 2, TimeWord.Before) ? -1 : 1);
                return i + 3;
            }

            var days = Is(units, i + 1, TimeWord.Previous) ? -1 : Is(units, i + 1, TimeWord.Same) ? 0 : Is(units, i + 1, TimeWord.Following) || Is(units, i + 1, TimeWord.Next) ? 1 : (int?)null;
            if (days is not null && IsDayOrPart(units, i + 2))
            {
                time = new(0, 0, null, DaysFromIncident: days);
                return i + 3;
            }

            if ((Is(units, i + 1, TimeWord.Beginning) || Is(units, i + 1, TimeWord.Start) || Is(units, i + 1, TimeWord.End) || Is(units, i + 1, TimeWord.Middle)) && Is(units, i + 2, TimeWord.Of) && i + 3 < units.Count)
            {
                var inner = Is(units, i + 3, TimeWord.The) && Is(units, i + 4, TimeWord.Year) ? -2 : ReadAt(text, units, i + 3, out time);
                if (inner == -2)
                {
                    time = Year(0);
                    return i + 5;
                }

                if (inner > 0 && time is { Date: { } date })
                {
                    time = time with { Date = PartOf(date, !Is(units, i + 1, TimeWord.End), Is(units, i + 1, TimeWord.End)) };
                    return inner;
                }
            }

            return -1;
        }

        if (Is(units, i, TimeWord.Since) && i + 1 < units.Count)
        {
            var inner = ReadAt(text, units, i + 1, out time);
            if (inner > 0 && time is { Date: { From: { } from } date })
            {
                time = time with { Date = new(from, null, DatePrecision.Range, date.Anchor, date.AnchorDay), IsContextYear = false };
                return inner;
            }

            time = null;
            return -1;
        }

        if (Is(units, i, TimeWord.Between) || Is(units, i, TimeWord.From))
        {
            var days = ReadDaysOfMonth(text, units, i + 1, out time);
            if (days > 0)
            {
                return days;
            }

            if (_ordinalDays.ReadRange(text, units, i + 1, _lastMonth, _anchor) is { } range)
            {
                time = new(0, 0, Anchored(range.Date));
                return range.End;
            }

            var first = i + 1 < units.Count ? ReadAt(text, units, i + 1, out time) : -1;
            if (first > 0 && first + 1 < units.Count && (Is(units, first, TimeWord.And) || Is(units, first, TimeWord.To)) && time is { Date: { From: { } from } })
            {
                var second = ReadAt(text, units, first + 1, out var last);
                if (second > 0 && last is { Date: { To: { } to } })
                {
                    // "between March and May 2021": the year stands behind the last.
                    from = last.IsContextYear && from.Year != to.Year ? new(to.Year, from.Month, from.Day) : from;
                    if (to < from)
                    {
                        time = null;
                        return -1;
                    }

                    time = new(0, 0, new(from, to, DatePrecision.Range));
                    return second;
                }
            }

            time = null;
            return -1;
        }

        if ((units[i].Class & (WordClass.Number | WordClass.Quantifier)) != 0 || Is(units, i, TimeWord.A) || Is(units, i, TimeWord.One))
        {
            return ReadAgo(units, i, Is(units, i, TimeWord.A) || Is(units, i, TimeWord.One) || Is(units, i, TimeWord.An) ? 1 : _lexicon.ValueOf(units[i].Lexeme), out time);
        }

        var season = Is(units, i, TimeWord.Summer) ? 6 : Is(units, i, TimeWord.Spring) ? 3 : Is(units, i, TimeWord.Autumn) ? 9 : Is(units, i, TimeWord.Winter) ? 12 : 0;
        if (season > 0 && i + 1 < units.Count)
        {
            var yearAt = Is(units, i + 1, TimeWord.Of) ? i + 2 : i + 1;
            if (yearAt < units.Count && IsYear(text, units, yearAt, out var year))
            {
                var from = new DateOnly(year, season, 1);
                time = new(0, 0, new(from, from.AddMonths(3).AddDays(-1), DatePrecision.Season));
                return yearAt + 1;
            }
        }

        return -1;
    }

    /// <summary>"3 and 7 May" behind "between", "3 to 7 May" behind "from".</summary>
    private int ReadDaysOfMonth(DocumentText text, List<Unit> units, int i, out ReadTime? time)
    {
        time = null;
        if (i + 3 >= units.Count || !(Is(units, i + 1, TimeWord.And) || Is(units, i + 1, TimeWord.To)) || (units[i + 3].Class & WordClass.Month) == 0
            || text.Tokens[units[i].First] is not { Kind: TokenKind.Number, Value: >= 1 and <= 31 } first || text.Tokens[units[i + 2].First] is not { Kind: TokenKind.Number, Value: >= 1 and <= 31 } last)
        {
            return -1;
        }

        return ReadMonth(text, units, i + 3, ((int)first.Value, (int)last.Value), out time);
    }

    private int ReadNumber(DocumentText text, List<Unit> units, int i, Token token, out ReadTime? time)
    {
        time = null;
        var tokens = text.Tokens;

        // 2017-04-09
        if (token.Length == 4 && i + 2 < units.Count && tokens[units[i + 1].First] is { IsHyphenated: true, Kind: TokenKind.Number, Length: 2 } month
            && tokens[units[i + 2].First] is { IsHyphenated: true, Kind: TokenKind.Number, Length: 2 } day && TryDay((int)token.Value, (int)month.Value, (int)day.Value) is { } iso)
        {
            time = new(0, 0, IncidentDate.On(iso));
            return i + 3;
        }

        // 4/9/2017, month first as in American usage unless the first cannot be a month.
        if (i + 4 < units.Count && units[i + 1].Mark == '/' && units[i + 3].Mark == '/' && tokens[units[i + 2].First].Kind == TokenKind.Number && tokens[units[i + 4].First].Kind == TokenKind.Number)
        {
            var (a, b, c) = ((int)token.Value, (int)tokens[units[i + 2].First].Value, (int)tokens[units[i + 4].First].Value);
            var year = c < 100 ? FullYear(c) : c;
            if ((a <= 12 ? TryDay(year, a, b) : TryDay(year, b, a)) is { } slashed)
            {
                time = new(0, 0, IncidentDate.On(slashed));
                return i + 5;
            }
        }

        // Clock times: 11:30 p.m., 6 p.m., 1830 hours, 0830.
        var clock = ClockEnd(text, units, i);
        if (clock > 0)
        {
            time = new(0, 0, null);
            return clock;
        }

        if (token.Value is >= 1 and <= 31 && !token.IsFraction && token.Length <= 4)
        {
            var monthAt = i + 1;
            if (token.IsOrdinal && Is(units, monthAt, TimeWord.Of))
            {
                monthAt++;
            }

            // "3-4 January" and "3 and 4 January".
            var lastDay = (int)token.Value;
            if (monthAt + 1 < units.Count && tokens[units[monthAt].First] is { Kind: TokenKind.Number, IsHyphenated: true } second && second.Value is >= 1 and <= 31)
            {
                lastDay = (int)second.Value;
                monthAt++;
            }

            if (monthAt < units.Count && (units[monthAt].Class & WordClass.Month) != 0 && (text.IsCapitals || tokens[units[monthAt].First].IsCapitalised))
            {
                return ReadMonth(text, units, monthAt, ((int)token.Value, lastDay), out time);
            }
        }

        if (IsYear(text, units, i, out var onlyYear) && IsYearHere(text, units, i))
        {
            time = new(0, 0, new(new(onlyYear, 1, 1), new(onlyYear, 12, 31), DatePrecision.Year), IsContextYear: true);
            return i + 1;
        }

        return ReadAgo(units, i, (int)Math.Min(token.Value, 100_000), out time);
    }

    private int ClockEnd(DocumentText text, List<Unit> units, int i)
    {
        var end = i + 1;
        var isClock = false;
        if (end + 1 < units.Count && units[end].Mark == ':' && units[end].IsGlued && text.Tokens[units[end + 1].First].Kind == TokenKind.Number)
        {
            end += 2;
            isClock = true;
        }

        if (end < units.Count && (Is(units, end, TimeWord.HalfDay)
            || (Is(units, end, TimeWord.Hours) && text.Tokens[units[i].First].Length == 4)))
        {
            end++;
            isClock = true;
        }

        return isClock ? end : -1;
    }

    private int ReadAgo(List<Unit> units, int i, int number, out ReadTime? time)
    {
        time = null;
        if (i + 2 >= units.Count || number is < 1 or > 400)
        {
            return -1;
        }

        var isAgo = Is(units, i + 2, TimeWord.Ago);
        var isEarlier = Is(units, i + 2, TimeWord.Earlier) || (Is(units, i + 2, TimeWord.Before) && !StartsPhrase(units, i + 3));
        var isLater = Is(units, i + 2, TimeWord.Later);
        if (!isAgo && !isEarlier && !isLater)
        {
            return -1;
        }

        var direction = isLater ? 1 : -1;

        if (Is(units, i + 1, TimeWord.Day) || Is(units, i + 1, TimeWord.Days))
        {
            time = isAgo ? Day(-number) : new(0, 0, null, DaysFromIncident: direction * number);
            return i + 3;
        }

        if (!isAgo && (Is(units, i + 1, TimeWord.Week) || Is(units, i + 1, TimeWord.Weeks)))
        {
            time = new(0, 0, null, DaysFromIncident: direction * 7 * number);
            return i + 3;
        }

        if (!isAgo)
        {
            return -1;
        }

        if (Is(units, i + 1, TimeWord.Week) || Is(units, i + 1, TimeWord.Weeks))
        {
            time = Week(-number);
            return i + 3;
        }

        if (Is(units, i + 1, TimeWord.Month) || Is(units, i + 1, TimeWord.Months))
        {
            time = Month(-number);
            return i + 3;
        }

        if (Is(units, i + 1, TimeWord.Year) || Is(units, i + 1, TimeWord.Years))
        {
            time = Year(-number);
            return i + 3;
        }

        return -1;
    }

    /// <summary>A month, with the days that stood before it, or the day and the year that follow.</summary>
    private int ReadMonth(DocumentText text, List<Unit> units, int i, (int First, int Last)? days, out ReadTime? time)
    {
        time = null;
        var month = _lexicon.ValueOf(units[i].Lexeme);
        if (month is < 1 or > 12)
        {
            return -1;
        }

        var next = i + 1;
        if (next < units.Count && units[next].Mark == '.' && units[i].Last - units[i].First == 0 && text.Tokens[units[i].First].Length <= 4 && !IsWholeName(month, text.Tokens[units[i].First].Length))
        {
            next++;
        }

        if (days is null && next < units.Count && text.Tokens[units[next].First] is { Kind: TokenKind.Number, Value: >= 1 and <= 31, IsFraction: false } dayToken && dayToken.Length <= 4 && !IsClockAt(text, units, next))
        {
            days = ((int)dayToken.Value, (int)dayToken.Value);
            next++;
            if (next < units.Count && text.Tokens[units[next].First] is { Kind: TokenKind.Number, IsHyphenated: true, Value: >= 1 and <= 31 } lastToken)
            {
                days = (days.Value.First, (int)lastToken.Value);
                next++;
            }
            else if (next + 1 < units.Count && units[next].Mark is '-' or '–' && units[next].IsGlued && text.Tokens[units[next + 1].First] is { Kind: TokenKind.Number, Value: >= 1 and <= 31 } dashed)
            {
                days = (days.Value.First, (int)dashed.Value);
                next += 2;
            }
        }

        int? year = null;
        var yearAt = next < units.Count && units[next].Tag == Tag.Comma && days is not null ? next + 1 : next;
        if (Is(units, yearAt, TimeWord.Of) && yearAt + 1 < units.Count)
        {
            yearAt++;
        }

        if (yearAt < units.Count && IsYear(text, units, yearAt, out var full))
        {
            year = full;
            next = yearAt + 1;
        }
        else if (days is not null && next < units.Count && text.Tokens[units[next].First] is { Kind: TokenKind.Number, Length: 2 } shortYear && shortYear.Value is >= 0 and <= 99 && !IsClockAt(text, units, next)
            && (text.IsCapitals || (text.Tokens[units[i].First].IsAllCapitals && text.Tokens[units[i].First].Length == 3)))
        {
            year = FullYear((int)shortYear.Value);
            next++;
        }
        else if (yearAt + 1 < units.Count && Is(units, yearAt, TimeWord.Last) && Is(units, yearAt + 1, TimeWord.Year))
        {
            year = _anchor?.Year - 1;
            next = yearAt + 2;
        }
        else if (yearAt + 1 < units.Count && Is(units, yearAt, TimeWord.This) && Is(units, yearAt + 1, TimeWord.Year))
        {
            year = _anchor?.Year;
            next = yearAt + 2;
        }

        var isResolvedByContext = year is null;
        year ??= _contextYear ?? YearFor(month, days?.First ?? 1);
        if (year is null)
        {
            return days is null ? -1 : Unresolved(out time, next);
        }

        if (days is { } range)
        {
            var from = TryDay(year.Value, month, range.First);
            var to = TryDay(year.Value, month, range.Last);
            if (from is null || to is null || to < from)
            {
                time = new(0, 0, null);
                return next;
            }

            var anchor = isResolvedByContext ? _anchorKind : DateAnchor.None;
            time = new(0, 0, from == to
                ? IncidentDate.On(from.Value, anchor, isResolvedByContext ? _anchor?.First : null)
                : new(from, to, DatePrecision.Range, anchor, isResolvedByContext ? _anchor?.First : null));
            return next;
        }

        var first = new DateOnly(year.Value, month, 1);
        time = new(0, 0, new(first, first.AddMonths(1).AddDays(-1), DatePrecision.Month, isResolvedByContext ? _anchorKind : DateAnchor.None, isResolvedByContext ? _anchor?.First : null), IsContextYear: !isResolvedByContext);
        return next;

        static int Unresolved(out ReadTime? unresolved, int end)
        {
            unresolved = new(0, 0, null);
            return end;
        }
    }

    /// <summary>May, June and July are written whole, so that a point behind them ends a sentence.</summary>
    private static bool IsWholeName(int month, int length) => (month, length) is (5, 3) or (6, 4) or (7, 4);

    private bool IsClockAt(DocumentText text, List<Unit> units, int i) => ClockEnd(text, units, i) > 0;

    private int ReadWeekday(DocumentText text, List<Unit> units, int i, bool isLast, out ReadTime? time)
    {
        var weekday = (DayOfWeek)(_lexicon.ValueOf(units[i].Lexeme) - 1);
        var end = i + 1;
        if (end < units.Count && units[end].Mark == '.' && text.Tokens[units[i].First].Length <= 5 && end + 1 < units.Count && (units[end + 1].Class & WordClass.Month) != 0)
        {
            end++;
        }

        // "Tuesday, January 17", "Tuesday 17 January": the date decides.
        var dateAt = end < units.Count && units[end].Tag == Tag.Comma ? end + 1 : end;
        if (dateAt < units.Count && ((units[dateAt].Class & WordClass.Month) != 0 || text.Tokens[units[dateAt].First].Kind == TokenKind.Number))
        {
            var dated = (units[dateAt].Class & WordClass.Month) != 0
                ? ReadMonth(text, units, dateAt, null, out time)
                : ReadNumber(text, units, dateAt, text.Tokens[units[dateAt].First], out time);
            if (dated > 0 && time is { Date.Precision: DatePrecision.Day })
            {
                return dated;
            }
        }

        end = PartOfDay(units, end);
        if (_anchor is not { IsDay: true } anchor)
        {
            time = _anchor is { } partial ? Span(partial.First, partial.Last, DatePrecision.Range) : new(0, 0, null);
            return end;
        }

        var back = ((int)anchor.First.DayOfWeek - (int)weekday + 7) % 7;
        if (isLast && back == 0)
        {
            back = 7;
        }

        time = Day(-back);
        return end;
    }

    private int PartOfDay(List<Unit> units, int i)
    {
        while (i < units.Count && (Is(units, i, TimeWord.Night) || Is(units, i, TimeWord.Morning) || Is(units, i, TimeWord.Afternoon) || Is(units, i, TimeWord.Evening) || Is(units, i, TimeWord.Midnight) || Is(units, i, TimeWord.Noon)))
        {
            i++;
        }

        return i;
    }

    /// <summary>"May" and "march" are months only where the words around them say so.</summary>
    private bool IsMonthHere(DocumentText text, List<Unit> units, int i)
    {
        var unit = units[i];
        var isOther = (unit.Class & (WordClass.Verb | WordClass.Auxiliary | WordClass.Noun)) != 0 || unit.Noun >= 0 || (unit.Class & (WordClass.GivenName | WordClass.Surname)) != 0;
        if (!text.IsCapitals && !unit.IsCapitalised)
        {
            return false;
        }

        // "April Mensah and June Okoro": a given name at the beginning of a phrase, before a word that only capitals make a name.
        if (!text.IsCapitals && (i == 0 || units[i - 1].Tag == Tag.Comma || Is(units, i - 1, TimeWord.And)) && i + 1 < units.Count
            && units[i + 1] is { IsCapitalised: true, Noun: < 0, Verb: < 0, Places: < 0, Actor: < 0, Demonym: < 0 } surname && (surname.Class & ~(WordClass.Surname | WordClass.GivenName)) == 0)
        {
            return false;
        }

        if (!isOther)
        {
            return true;
        }

        var next = i + 1 < units.Count ? text.Tokens[units[i + 1].First] : default;
        if (next.Kind == TokenKind.Number && next.Value is >= 1 and <= 31 or >= 1900 and <= 2100)
        {
            return true;
        }

        if (i == 0)
        {
            return false;
        }

        var before = units[i - 1];
        if (text.Tokens[before.First].Kind == TokenKind.Number && text.Tokens[before.First].Value is >= 1 and <= 31)
        {
            return true;
        }

        return Is(units, i - 1, TimeWord.In) || Is(units, i - 1, TimeWord.Since) || Is(units, i - 1, TimeWord.Last) || Is(units, i - 1, TimeWord.This) || Is(units, i - 1, TimeWord.Early) || Is(units, i - 1, TimeWord.Late) || Is(units, i - 1, TimeWord.Mid)
            || Is(units, i - 1, TimeWord.Of) || Is(units, i - 1, TimeWord.During) || Is(units, i - 1, TimeWord.Until) || Is(units, i - 1, TimeWord.Between) || Is(units, i - 1, TimeWord.From)
            || (Is(units, i - 1, TimeWord.And) && i >= 2 && (units[i - 2].Class & WordClass.Month) != 0) || (before.Class & WordClass.Determiner) != 0 || (!text.IsCapitals && Is(units, i - 1, TimeWord.On));
    }

    /// <summary>A number of four figures is a year after "in" and its like, before an incident, in brackets, or after a comma; not before a noun that it counts.</summary>
    private bool IsYearHere(DocumentText text, List<Unit> units, int i)
    {
        var before = i > 0 ? units[i - 1] : Unit.Empty;
        var after = i + 1 < units.Count ? units[i + 1] : Unit.Empty;
        if (_anchor is { } anchor && text.Tokens[units[i].First].Value > anchor.Year + 30)
        {
            // "the 2100 block of Main Street".
            return false;
        }

        if (i + 1 < units.Count && after.Lexeme == _block)
        {
            return false;
        }

        if (text.Tokens[units[i].First].IsHyphenated || (i + 1 < units.Count && text.Tokens[after.First] is { Kind: TokenKind.Number, IsHyphenated: true }))
        {
            return false;
        }

        if (i > 0 && (before.Class & WordClass.Preposition) != 0 && !(before.QuantityWord >= 0))
        {
            return (after.Class & WordClass.Plural) == 0;
        }

        if (Is(units, i - 1, TimeWord.Both) || Is(units, i - 1, TimeWord.Since) || Is(units, i - 1, TimeWord.Early) || Is(units, i - 1, TimeWord.Late) || Is(units, i - 1, TimeWord.And) || Is(units, i - 1, TimeWord.Or) || Is(units, i - 1, TimeWord.The) || Is(units, i - 1, TimeWord.Its)
            || Is(units, i - 1, TimeWord.Until) || Is(units, i - 1, TimeWord.Mid))
        {
            return (after.Class & WordClass.Plural) == 0;
        }

        return i == 0 || before.Tag is Tag.Open or Tag.Comma or Tag.Possessive || (before.Class & WordClass.Determiner) != 0;
    }

    private static int? YearOfTitle(string title)
    {
        int? year = null;
        for (var i = 0; i + 4 <= title.Length; i++)
        {
            if ((i == 0 || !char.IsLetterOrDigit(title[i - 1])) && (i + 4 == title.Length || !char.IsLetterOrDigit(title[i + 4]))
                && int.TryParse(title.AsSpan(i, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var found) && found is >= 1900 and <= 2100)
            {
                if (year is not null && year != found)
                {
                    return null;
                }

                year = found;
            }
        }

        return year;
    }

    private static bool IsYear(DocumentText text, List<Unit> units, int i, out int year)
    {
        var token = text.Tokens[units[i].First];
        year = (int)Math.Min(token.Value, 9999);
        return token is { Kind: TokenKind.Number, Length: 4, IsFraction: false, IsOrdinal: false } && year is >= 1900 and <= 2100;
    }

    private int FullYear(int year)
    {
        var pivot = (_anchor?.Year ?? 2030) + 1;
        var century = pivot / 100 * 100;
        return century + year <= pivot ? century + year : century - 100 + year;
    }

    /// <summary>The year of a month and day without one: the latest that does not lie after the anchor.</summary>
    private int? YearFor(int month, int day)
    {
        if (_anchor is not { } anchor)
        {
            return null;
        }

        if (anchor.Month is null)
        {
            return anchor.Year;
        }

        return month > anchor.Month || (month == anchor.Month && anchor.Day is { } last && day > last + 1) ? anchor.Year - 1 : anchor.Year;
    }

    private static DateOnly? TryDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private ReadTime Day(int offset)
    {
        if (_anchor is not { } anchor)
        {
            return new(0, 0, null);
        }

        return anchor.IsDay
            ? new(0, 0, IncidentDate.On(anchor.First.AddDays(offset), _anchorKind, anchor.First))
            : Span(anchor.First, anchor.Last, anchor.Month is null ? DatePrecision.Year : DatePrecision.Month);
    }

    private ReadTime Span(DateOnly from, DateOnly to, DatePrecision precision) => new(0, 0, new(from, to, precision, _anchorKind, _anchor?.First));

    private ReadTime Week(int offset)
    {
        if (_anchor is not { } anchor)
        {
            return new(0, 0, null);
        }

        if (!anchor.IsDay)
        {
            return Span(anchor.First, anchor.Last, DatePrecision.Range);
        }

        // Weeks are counted from Sunday, as the press of the region where most reports in English come from does.
        var sunday = anchor.First.AddDays(-(int)anchor.First.DayOfWeek).AddDays(7 * offset);
        return Span(sunday, offset == 0 ? anchor.First : sunday.AddDays(6), DatePrecision.Week);
    }

    private ReadTime Weekend()
    {
        if (_anchor is not { IsDay: true } anchor)
        {
            return Week(-1);
        }

        var back = ((int)anchor.First.DayOfWeek + 7) % 7;
        var sunday = anchor.First.AddDays(-back);
        return Span(sunday.AddDays(-1), sunday, DatePrecision.Week);
    }

    private ReadTime Month(int offset)
    {
        if (_anchor is not { } anchor)
        {
            return new(0, 0, null);
        }

        if (anchor.Month is null)
        {
            return Span(anchor.First, anchor.Last, DatePrecision.Year);
        }

        var first = new DateOnly(anchor.Year, anchor.Month.Value, 1).AddMonths(offset);
        return Span(first, offset == 0 && anchor.IsDay ? anchor.First : first.AddMonths(1).AddDays(-1), DatePrecision.Month);
    }

    private ReadTime Year(int offset)
    {
        if (_anchor is not { } anchor)
        {
            return new(0, 0, null);
        }

        var year = anchor.Year + offset;
        return Span(new(year, 1, 1), offset == 0 ? anchor.Last : new(year, 12, 31), DatePrecision.Year);
    }

    private static IncidentDate PartOf(IncidentDate date, bool isEarly, bool isLate)
    {
        if (date is not { From: { } from, To: { } to } || from == to)
        {
            return date;
        }

        var days = to.DayNumber - from.DayNumber;
        var (first, last) = isEarly ? (from, from.AddDays(days / 2)) : isLate ? (from.AddDays(days / 2), to) : (from.AddDays(days / 3), to.AddDays(-days / 3));
        return new(first, last, DatePrecision.Range, date.Anchor, date.AnchorDay);
    }

    private IncidentDate Anchored(IncidentDate date) => new(date.From, date.To, date.Precision, _anchorKind, _anchor?.First);

    private bool IsDayOrPart(List<Unit> units, int i) =>
        Is(units, i, TimeWord.Day) || Is(units, i, TimeWord.Night) || Is(units, i, TimeWord.Morning) || Is(units, i, TimeWord.Evening) || Is(units, i, TimeWord.Afternoon);

    private static bool StartsPhrase(List<Unit> units, int i) =>
        i < units.Count && (units[i].Class & (WordClass.Determiner | WordClass.Pronoun)) != 0;

    private bool Is(List<Unit> units, int i, TimeWord word) => (uint)i < (uint)units.Count && _words[units[i].Lexeme] == word;
}
