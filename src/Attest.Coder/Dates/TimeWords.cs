using Attest.Coder.Lexicon;

namespace Attest.Coder.Dates;

/// <summary>The words of which expressions of time are made, beside months, weekdays and numbers.</summary>
internal enum TimeWord : byte
{
    None,
    A,
    After,
    Afternoon,
    Ago,
    An,
    And,
    Autumn,
    Before,
    Beginning,
    Between,
    Both,
    Day,
    Days,
    During,
    Earlier,
    Early,
    End,
    Evening,
    Few,
    Following,
    From,

    /// <summary>What follows a time of day: a.m., p.m., GMT.</summary>
    HalfDay,
    Hours,
    In,
    Its,
    Last,
    Late,
    Later,
    Mid,
    Middle,
    Midnight,
    Minutes,
    Month,
    Months,
    Morning,
    Next,
    Night,
    Noon,
    Of,
    On,
    One,
    Or,
    Past,
    Previous,
    Same,
    Since,
    Spring,
    Start,
    Summer,
    That,
    The,
    This,
    To,
    Overnight,
    Today,
    Until,
    Week,
    Weekend,
    Weeks,
    Winter,
    Year,
    Years,
    Yesterday,
}

/// <summary>Which word of time a word is, by its number in the vocabulary.</summary>
internal sealed class TimeWords
{
    private readonly TimeWord[] _words;

    public TimeWords(Vocabulary vocabulary)
    {
        var lexemes = s_words.Select(pair => (Lexeme: vocabulary.Add(pair.Word), pair.Meaning)).ToArray();
        _words = new TimeWord[lexemes.Max(pair => pair.Lexeme) + 1];
        foreach (var (lexeme, meaning) in lexemes)
        {
            _words[lexeme] = meaning;
        }
    }

    public TimeWord this[int lexeme] => (uint)lexeme < (uint)_words.Length ? _words[lexeme] : TimeWord.None;

    private static readonly (string Word, TimeWord Meaning)[] s_words =
    [
        ("a", TimeWord.A), ("after", TimeWord.After), ("afternoon", TimeWord.Afternoon), ("ago", TimeWord.Ago), ("an", TimeWord.An), ("and", TimeWord.And),
        ("autumn", TimeWord.Autumn), ("fall", TimeWord.Autumn), ("before", TimeWord.Before), ("beginning", TimeWord.Beginning), ("between", TimeWord.Between),
        ("both", TimeWord.Both), ("day", TimeWord.Day), ("days", TimeWord.Days), ("during", TimeWord.During), ("earlier", TimeWord.Earlier), ("early", TimeWord.Early),
        ("end", TimeWord.End), ("evening", TimeWord.Evening), ("following", TimeWord.Following), ("from", TimeWord.From), ("a.m", TimeWord.HalfDay), ("a.m.", TimeWord.HalfDay),
        ("am", TimeWord.HalfDay), ("gmt", TimeWord.HalfDay), ("p.m", TimeWord.HalfDay), ("p.m.", TimeWord.HalfDay), ("pm", TimeWord.HalfDay), ("hours", TimeWord.Hours),
        ("in", TimeWord.In), ("its", TimeWord.Its), ("last", TimeWord.Last), ("late", TimeWord.Late), ("later", TimeWord.Later), ("mid", TimeWord.Mid), ("middle", TimeWord.Middle),
        ("midnight", TimeWord.Midnight), ("minutes", TimeWord.Minutes), ("few", TimeWord.Few), ("month", TimeWord.Month), ("months", TimeWord.Months), ("morning", TimeWord.Morning), ("next", TimeWord.Next), ("night", TimeWord.Night),
        ("noon", TimeWord.Noon), ("of", TimeWord.Of), ("on", TimeWord.On), ("one", TimeWord.One), ("or", TimeWord.Or), ("past", TimeWord.Past), ("previous", TimeWord.Previous),
        ("same", TimeWord.Same), ("since", TimeWord.Since), ("spring", TimeWord.Spring), ("start", TimeWord.Start), ("summer", TimeWord.Summer), ("that", TimeWord.That), ("the", TimeWord.The),
        ("overnight", TimeWord.Overnight), ("this", TimeWord.This), ("to", TimeWord.To), ("today", TimeWord.Today), ("tonight", TimeWord.Today), ("until", TimeWord.Until), ("week", TimeWord.Week),
        ("weekend", TimeWord.Weekend), ("weeks", TimeWord.Weeks), ("winter", TimeWord.Winter), ("year", TimeWord.Year), ("years", TimeWord.Years),
        ("yesterday", TimeWord.Yesterday),
    ];
}
