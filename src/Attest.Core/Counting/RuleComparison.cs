using Attest.Core.Actors;
using Attest.Core.Attestations;

namespace Attest.Core.Counting;

/// <summary>How an incident stands under one of several rules.</summary>
/// <param name="Counts">Surely, possibly, or not.</param>
/// <param name="Condition">What keeps it from counting more surely; null when it surely counts.</param>
/// <param name="Clause">The clause of the rule behind that; null when it surely counts.</param>
/// <param name="Killed">How many were killed as the rule reads it; null when it does not count or when no account tells.</param>
/// <param name="CountedWith">The name of the incident together with which the rule counts it as one; null when it counts by itself.</param>
public sealed record RuleStanding(Holding Counts, RuleCondition? Condition, RuleClause? Clause, Quantity? Killed, string? CountedWith)
{
    /// <summary>Whether the other rule counts the incident in the same way and with the same number of killed.</summary>
    public bool IsLike(RuleStanding other) => Counts == other.Counts && Killed == other.Killed && CountedWith == other.CountedWith;
}

/// <summary>An incident that rules do not count alike.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Standings">How it stands, for each rule in their order.</param>
public sealed record DifferingIncident(CountedIncident Incident, IReadOnlyList<RuleStanding> Standings);

/// <summary>What one rule makes of incidents.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdicts">Every incident that was looked at, judged under it, in one order for all rules.</param>
public sealed record RuledIncidents(CountingRule Rule, IReadOnlyList<CountVerdict> Verdicts);

/// <summary>Counts under several rules beside each other.</summary>
public sealed record RuleComparison
{
    /// <summary>A tally for each rule, in their order.</summary>
    public required IReadOnlyList<Tally> Tallies { get; init; }

    /// <summary>How many incidents all rules count alike.</summary>
    public required int Alike { get; init; }

    /// <summary>The incidents that make the difference, in the order in which they were given.</summary>
    public required IReadOnlyList<DifferingIncident> Differing { get; init; }

    /// <summary>Compares rules.</summary>
    /// <param name="ruled">The same incidents under each rule.</param>
    /// <param name="sameness">Which are possibly the same.</param>
    /// <param name="by">What to count by.</param>
    /// <param name="isListed">Whether the registry holds an actor of this id.</param>
    public static RuleComparison Of(IReadOnlyList<RuledIncidents> ruled, Sameness sameness, IReadOnlyList<Dimension> by, Func<string, bool> isListed)
    {
        Tally[] tallies = [.. ruled.Select(one => Tally.Of(one.Rule, one.Verdicts, sameness, by))];
        Dictionary<long, RuleStanding>[] standings = [.. ruled.Zip(tallies, (one, tally) => StandingsOf(one, tally, isListed))];
        var alike = 0;
        List<DifferingIncident> differing = [];
        foreach (var incident in ruled.Count == 0 ? [] : ruled[0].Verdicts.Select(verdict => verdict.Incident))
        {
            RuleStanding[] all = [.. standings.Select(one => one[incident.Key])];
            if (Array.TrueForAll(all, one => one.Counts == Holding.Never))
            {
                continue;
            }

            if (Array.TrueForAll(all, one => one.IsLike(all[0])))
            {
                alike++;
            }
            else
            {
                differing.Add(new(incident, all));
            }
        }

        return new() { Tallies = tallies, Alike = alike, Differing = differing };
    }

    private static Dictionary<long, RuleStanding> StandingsOf(RuledIncidents ruled, Tally tally, Func<string, bool> isListed)
    {
        var standings = new Dictionary<long, RuleStanding>(ruled.Verdicts.Count);
        foreach (var verdict in ruled.Verdicts.Where(verdict => verdict.Counts == Holding.Never))
        {
            standings[verdict.Incident.Key] = new(Holding.Never, verdict.Condition, RuleClause.Of(verdict.Condition!.Value, verdict, isListed), null, null);
        }

        Dictionary<string, string> firstOfUnit = new(StringComparer.Ordinal);
        foreach (var one in tally.Total.Incidents)
        {
            var incident = one.Verdict.Incident;
            var unit = CountingUnits.Of(ruled.Rule.Unit, one.Verdict);
            var first = firstOfUnit.GetValueOrDefault(unit);
            firstOfUnit.TryAdd(unit, incident.Id);
            standings[incident.Key] = new(one.Counts, one.Why, one.Why is { } why ? RuleClause.Of(why, one.Verdict, isListed) : null, one.Verdict.Killed, first);
        }

        return standings;
    }
}
