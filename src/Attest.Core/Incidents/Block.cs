namespace Attest.Core.Incidents;

/// <summary>
/// Where to look for other accounts of the same incident: an area and days. Only accounts whose blocks meet are compared.
/// </summary>
/// <param name="Area">The country's code, or ? when the country is not known.</param>
/// <param name="FirstDay">The first day, as a day number of the calendar.</param>
/// <param name="LastDay">The last day, included.</param>
public readonly record struct Block(string Area, int FirstDay, int LastDay)
{
    /// <summary>The longest span of days that is searched; an account of a longer one is linked by no machine.</summary>
    public const int MaxDays = 366;

    /// <summary>The block of an account; null when it tells neither days nor a place, or a span longer than <see cref="MaxDays"/>.</summary>
    public static Block? Of(Account account)
    {
        if (account.Attestation is not { Place.Value: { } place, Date.Value: { From: { } from, To: { } to } } || to.DayNumber - from.DayNumber > MaxDays)
        {
            return null;
        }

        return new(place.Country ?? "?", from.DayNumber, to.DayNumber);
    }

    /// <summary>Whether the two share the area, and a day or days so many apart.</summary>
    public bool Meets(Block other, int daysApart) =>
        Area == other.Area && FirstDay <= other.LastDay + daysApart && other.FirstDay <= LastDay + daysApart;
}
