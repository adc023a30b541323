using Attest.Core.Actors;

namespace Attest.Core.Counting;

/// <summary>The period, the area and the actors for which a count is asked; what is not set restricts nothing.</summary>
public sealed record Scope
{
    /// <summary>The first day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The country as ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The first-level division, folded.</summary>
    public string? Admin1 { get; init; }

    /// <summary>The countries that have a division of that name; an incident of one of them whose division is not told may lie in it.</summary>
    public IReadOnlySet<string> CountriesOfAdmin1 { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The actors asked for, with all that belong to them on their days; null when none is asked for.</summary>
    public Network? Actors { get; init; }

    /// <summary>Whether an incident happened in the period: surely, possibly, or not.</summary>
    public Holding OfPeriod(CountedIncident incident)
    {
        var (first, last) = (incident.FirstDay ?? DateOnly.MinValue, incident.LastDay ?? DateOnly.MaxValue);
        var (since, until) = (Since ?? DateOnly.MinValue, Until ?? DateOnly.MaxValue);
        return first >= since && last <= until ? Holding.Surely : first <= until && last >= since ? Holding.Possibly : Holding.Never;
    }

    /// <summary>Whether an incident happened in the area: surely, possibly, or not.</summary>
    public Holding OfArea(CountedIncident incident)
    {
        if (Country is not null && incident.Country != Country)
        {
            return incident.Country is null ? Holding.Possibly : Holding.Never;
        }

        return Admin1 is null || incident.Admin1 == Admin1 ? Holding.Surely
            : incident.Admin1 is null && (incident.Country is null || CountriesOfAdmin1.Contains(incident.Country)) ? Holding.Possibly
            : Holding.Never;
    }
}
