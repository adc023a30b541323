using System.Globalization;

namespace Attest.Core.Documents;

/// <summary>A day, a month or a year, as precise as its source tells it.</summary>
public readonly record struct PartialDate
{
    private readonly int _year;

    /// <summary>Makes a date of a year, and of a month and a day where they are known.</summary>
    /// <exception cref="ArgumentException">There is no such date, or a day is given without a month.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        var isValid = year is >= 1 and <= 9999
            && month is null or (>= 1 and <= 12)
            && (day is null || (month is { } m && day >= 1 && day <= DateTime.DaysInMonth(year, m)));
        if (!isValid)
        {
            throw new ArgumentException($"There is no date {year}-{month}-{day}.", nameof(year));
        }

        _year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => _year == 0 ? 1 : _year;

    /// <summary>The month, 1 to 12; null when only the year is known.</summary>
    public int? Month { get; }

    /// <summary>The day of the month; null when only the month or the year is known.</summary>
    public int? Day { get; }

    /// <summary>The first day that it may mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that it may mean.</summary>
    public DateOnly Last => Day is not null
        ? First
        : new(Year, Month ?? 12, DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Whether the day is known.</summary>
    public bool IsDay => Day is not null;

    /// <summary>A date that is one day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads yyyy, yyyy-mm or yyyy-mm-dd; null when the text is none of these or there is no such date.</summary>
    public static PartialDate? Parse(string? text)
    {
        var parts = text?.Trim().Split('-') ?? [];
        if (parts.Length is < 1 or > 3 || parts[0].Length != 4)
        {
            return null;
        }

        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        try
        {
            return new PartialDate(numbers[0], parts.Length > 1 ? numbers[1] : null, parts.Length > 2 ? numbers[2] : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>yyyy, yyyy-mm or yyyy-mm-dd.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };
}
