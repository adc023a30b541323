using Attest.Core.Actors;

namespace Attest.Core.Counting;

/// <summary>The period, the areas, the actors and the type for which a count is asked; what is not set restricts nothing.</summary>
public sealed record Scope
{
    /// <summary>The first day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The areas, of which an incident has to lie in one; empty for anywhere.</summary>
    public IReadOnlyList<Area> Areas { get; init; } = [];

    /// <summary>The actors asked for, with all that belong to them on their days; null when none is asked for.</summary>
    public Network? Actors { get; init; }

    /// <summary>Whether it is asked for actors of whom nobody knows who is among them, such as "jihadists": every incident is possible then, and none certain.</summary>
    public bool IsOfUnknownActors { get; init; }

    /// <summary>The type asked for; null when the rule alone decides.</summary>
    public AskedType? Type { get; init; }

    /// <summary>Whether an incident happened in the period: surely, possibly, or not.</summary>
    public Holding OfPeriod(CountedIncident incident)
    {
        var (first, last) = (incident.FirstDay ?? DateOnly.MinValue, incident.LastDay ?? DateOnly.MaxValue);
        var (since, until) = (Since ?? DateOnly.MinValue, Until ?? DateOnly.MaxValue);
        return first >= since && last <= until ? Holding.Surely : first <= until && last >= since ? Holding.Possibly : Holding.Never;
    }

    /// <summary>Whether an incident happened in one of the areas: surely, possibly, or not.</summary>
    public Holding OfArea(CountedIncident incident)
    {
        var best = Areas.Count == 0 ? Holding.Surely : Holding.Never;
        foreach (var area in Areas)
        {
            best = area.Of(incident) is var holds && holds > best ? holds : best;
        }

        return best;
    }

    /// <summary>Whether an incident is of the type: surely, possibly, or not.</summary>
    public Holding OfType(CountedIncident incident) => Type?.Of(incident.Type, incident.Family) ?? Holding.Surely;
}
