namespace Attest.Core.Attestations;

/// <summary>How precisely a text tells when.</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A week or a weekend.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season or a quarter.</summary>
    Season,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Any other span of days, open or closed.</summary>
    Range,
}

/// <summary>What a relative date counts from.</summary>
public enum DateAnchor
{
    /// <summary>Nothing: the date is absolute.</summary>
    None,

    /// <summary>The day of publication.</summary>
    Published,

    /// <summary>The dateline of the text.</summary>
    Dateline,

    /// <summary>The day on which a quoted statement was made.</summary>
    Statement,

    /// <summary>The day of another incident told in the same text.</summary>
    Incident,
}

/// <summary>When: first and last day, both included; a missing end is open.</summary>
public sealed record IncidentDate
{
    /// <summary>Makes a date.</summary>
    /// <exception cref="ArgumentException">Both ends are missing, or the last day lies before the first.</exception>
    public IncidentDate(DateOnly? from, DateOnly? to, DatePrecision precision, DateAnchor anchor = DateAnchor.None, DateOnly? anchorDay = null)
    {
        if ((from is null && to is null) || to < from)
        {
            throw new ArgumentException($"A date needs a first or a last day, the first not after the last; found {from:yyyy-MM-dd} to {to:yyyy-MM-dd}.", nameof(from));
        }

        From = from;
        To = to;
        Precision = precision;
        Anchor = anchor;
        AnchorDay = anchorDay;
    }

    /// <summary>The first day that it may mean; null when open.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day that it may mean, included; null when open.</summary>
    public DateOnly? To { get; }

    /// <summary>How precisely the text tells it.</summary>
    public DatePrecision Precision { get; }

    /// <summary>What it was counted from.</summary>
    public DateAnchor Anchor { get; }

    /// <summary>The day it was counted from; null for an absolute date.</summary>
    public DateOnly? AnchorDay { get; }

    /// <summary>A single day.</summary>
    public static IncidentDate On(DateOnly day, DateAnchor anchor = DateAnchor.None, DateOnly? anchorDay = null) =>
        new(day, day, DatePrecision.Day, anchor, anchorDay);

    /// <summary>Whether some day belongs to both; an open end reaches as far as the calendar.</summary>
    public bool Overlaps(IncidentDate other) =>
        (From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (To ?? DateOnly.MaxValue);
}
