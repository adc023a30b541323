namespace Attest.Core.Incidents;

/// <summary>
/// Where to look for other accounts of the same incident: an area and days. Only accounts whose blocks meet, or that share a pair of rare
/// words (<see cref="SketchOf"/>), are compared.
/// </summary>
/// <param name="Area">The country's code, or ? when the country is not known.</param>
/// <param name="FirstDay">The first day, as a day number of the calendar.</param>
/// <param name="LastDay">The last day, included.</param>
public readonly record struct Block(string Area, int FirstDay, int LastDay)
{
    /// <summary>How many days the last day may lie after the first in an account whose day is told.</summary>
    public const int MaxNarrowDays = 31;

    /// <summary>How many days apart two accounts are still compared: reports misread a weekday by a week at most.</summary>
    public const int DaysApart = 7;

    /// <summary>How many days apart documents that share one rare word of their sketches may be published.</summary>
    public const int PublishedApart = 10;

    /// <summary>How far an open end reaches.</summary>
    private const int OpenDays = 3 * 366;

    /// <summary>An undated account that was published tells of one of so many days before.</summary>
    private const int UndatedDays = 7;

    private const int SketchWords = 12;
    private const int PairedWords = 8;

    /// <summary>Whether the days are so many that the account is compared with whatever lies in them.</summary>
    public bool IsWide => LastDay - FirstDay > MaxNarrowDays;

    /// <summary>The block of an account; null when it tells no day and its document neither.</summary>
    public static Block? Of(Traits account)
    {
        var area = account.Country ?? "?";
        return (account.FirstDay, account.LastDay, account.Published) switch
        {
            ({ } first, { } last, _) => new(area, first, last),
            ({ } first, null, var published) => new(area, first, Math.Max(first, published ?? (first + OpenDays))),
            (null, { } last, _) => new(area, last - OpenDays, last),
            (null, null, { } published) => new(area, published - UndatedDays, published),
            _ => null,
        };
    }

    /// <summary>Whether the two share the area, and lie at most <see cref="DaysApart"/> days apart.</summary>
    public bool Meets(Block other) =>
        Area == other.Area && FirstDay <= other.LastDay + DaysApart && other.FirstDay <= LastDay + DaysApart;

    /// <summary>
    /// Numbers that bring together accounts whose day or country was misread: of the account's very rare words those that come first in an order
    /// of their own, and their pairs. Who shares a word is compared when published at most <see cref="PublishedApart"/> days apart, who shares
    /// a pair always. Empty when the day of publication is not known.
    /// </summary>
    public static IReadOnlyList<Sketch> SketchOf(Traits account)
    {
        if (account.Published is null)
        {
            return [];
        }

        var words = account.Words.Rarest.Select(word => WordRarity.HashOf(word)).Order().Take(SketchWords).ToArray();
        var sketch = new List<Sketch>();
        for (var i = 0; i < words.Length; i++)
        {
            sketch.Add(new(words[i], IsPair: false));
            for (var j = i + 1; j < words.Length && j < PairedWords; j++)
            {
                sketch.Add(new((words[i] * 2654435761u) ^ words[j], IsPair: true));
            }
        }

        return sketch;
    }
}

/// <summary>One number of an account's sketch.</summary>
/// <param name="Number">A very rare word, or two of them.</param>
/// <param name="IsPair">Whether it stands for two.</param>
public readonly record struct Sketch(uint Number, bool IsPair);
