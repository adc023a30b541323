using Attest.Core.Actors;
using Attest.Core.Attestations;

namespace Attest.Core.Counting;

/// <summary>What of a rule, or of the question, an incident fails or leaves open.</summary>
public enum RuleCondition
{
    /// <summary>The type.</summary>
    Type,

    /// <summary>How far it got.</summary>
    Completion,

    /// <summary>What people have made of its accounts.</summary>
    Review,

    /// <summary>How well it is attested.</summary>
    Corroboration,

    /// <summary>How precisely it is dated.</summary>
    Date,

    /// <summary>How precisely it is placed.</summary>
    Place,

    /// <summary>Who did it.</summary>
    Actor,

    /// <summary>Whether who did it belonged to the actor asked for on the day.</summary>
    Affiliation,

    /// <summary>How strongly it is said who did it.</summary>
    Attribution,

    /// <summary>How many were killed.</summary>
    Killed,

    /// <summary>How many the same two sides killed in a year.</summary>
    KilledInAYear,

    /// <summary>Whether it lies in the period asked for.</summary>
    Period,

    /// <summary>Whether it lies in the area asked for.</summary>
    Area,

    /// <summary>Whether it is of the type asked for.</summary>
    Kind,

    /// <summary>Whether it is another incident than one that is counted already.</summary>
    Sameness,
}

/// <summary>How an incident counts under a rule.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Counts">Surely, possibly, or not.</param>
/// <param name="Condition">The first condition that keeps it from counting more surely; null when it surely counts.</param>
/// <param name="Killed">How many were killed as the rule reads it; null when not told.</param>
/// <param name="Actors">For whom it counts, and how surely; empty when perpetrators were not looked at.</param>
public sealed record CountVerdict(
    CountedIncident Incident, Holding Counts, RuleCondition? Condition, Quantity? Killed, IReadOnlyList<(CountedActor Actor, Holding Counts)> Actors);

/// <summary>Judges incidents under a rule, for a question.</summary>
/// <param name="rule">The rule.</param>
/// <param name="scope">The period, areas, actors and type asked for.</param>
/// <param name="kindOf">What kind of actor an id of the registry names; null when the registry has none.</param>
public sealed class RuleReading(CountingRule rule, Scope scope, Func<string, string?> kindOf)
{
    private readonly KilledReader _killed = new(rule.Toll);
    private readonly bool _looksAtActors = rule.NeedsActors || scope.Actors is not null;

    /// <summary>Judges incidents, among them all that matter for the rule's yearly threshold.</summary>
    public IReadOnlyList<CountVerdict> Judge(IReadOnlyList<CountedIncident> incidents)
    {
        CountVerdict[] verdicts = [.. incidents.Select(Judge)];
        if (rule.MinKilledInAYear == 0)
        {
            return verdicts;
        }

        // Two sides reach the threshold by what they did anywhere and at any time, not by what is asked for.
        var open = new RuleReading(rule, new(), kindOf);
        var reached = CountingUnits.Reaching([.. incidents.Select(open.Judge)], rule.MinKilledInAYear);
        return [.. verdicts.Select(verdict => reached.GetValueOrDefault(verdict.Incident.Key) is var holds && holds < verdict.Counts ? verdict with { Counts = holds, Condition = RuleCondition.KilledInAYear } : verdict)];
    }

    /// <summary>Judges one incident; the yearly threshold is not looked at.</summary>
    private CountVerdict Judge(CountedIncident incident)
    {
        var killed = _killed.Read(incident);
        var actors = incident.Perpetrators.Count > 0 ? GradeActors(incident) : [];
        var counts = Holding.Surely;
        RuleCondition? condition = null;

        // What is not asked for comes first, so that it is not said to be left out by the rule.
        Check(RuleCondition.Period, scope.OfPeriod(incident));
        Check(RuleCondition.Area, scope.OfArea(incident));
        Check(RuleCondition.Kind, scope.OfType(incident));
        Check(RuleCondition.Affiliation, scope.IsOfUnknownActors ? Holding.Possibly : Holding.Surely);
        if (_looksAtActors)
        {
            var (actorCounts, actorCondition) = OfActors(actors);
            Check(actorCondition, actorCounts);
        }

        Check(RuleCondition.Type, rule.Types.Of(incident.Type, incident.Family));
        Check(RuleCondition.Completion, rule.Completions.Of((int)incident.Completion));
        Check(RuleCondition.Review, rule.Reviews.OfAny(incident.Reviews));
        Check(RuleCondition.Corroboration, rule.Corroborations.Of((int)incident.Corroboration));
        Check(RuleCondition.Date, IsDated(incident) ? Holding.Surely : Holding.Never);
        Check(RuleCondition.Place, IsPlaced(incident) ? Holding.Surely : Holding.Never);
        Check(RuleCondition.Killed, IsDeadly(killed));
        return new(incident, counts, condition, killed, actors.Count == 0 ? [] : [.. actors.Where(one => one.Counts > Holding.Never).Select(one => (one.Actor, one.Counts))]);

        void Check(RuleCondition name, Holding holds)
        {
            if (holds < counts)
            {
                (counts, condition) = (holds, name);
            }
        }
    }

    private bool IsDated(CountedIncident incident) => rule.MaxDays is not { } days || incident.Days <= days;

    private bool IsPlaced(CountedIncident incident) => rule.VaguestPlace is not { } vaguest || incident.PlacePrecision <= vaguest;

    private Holding IsDeadly(Quantity? killed) =>
        rule.MinKilled == 0 || killed?.AtLeast >= rule.MinKilled ? Holding.Surely
        : killed is null || killed.AtMost < rule.MinKilled ? Holding.Never
        : Holding.Possibly;

    /// <summary>The best of those who did it decides; where nobody does, the rule says what becomes of the incident.</summary>
    private (Holding Counts, RuleCondition Condition) OfActors(List<(CountedActor Actor, Holding Counts, RuleCondition Condition)> actors)
    {
        if (actors.Count == 0)
        {
            return scope.Actors is null ? (rule.Actors.Nobody, RuleCondition.Actor) : (Holding.Never, RuleCondition.Affiliation);
        }

        var best = actors[0];
        foreach (var actor in actors)
        {
            best = actor.Counts > best.Counts ? actor : best;
        }

        return (best.Counts, best.Condition);
    }

    /// <summary>How an incident counts for each of those who did it; where actors are asked for, of those who may have belonged to them on the day.</summary>
    private List<(CountedActor Actor, Holding Counts, RuleCondition Condition)> GradeActors(CountedIncident incident)
    {
        List<(CountedActor, Holding, RuleCondition)> graded = new(incident.Perpetrators.Count);
        foreach (var actor in incident.Perpetrators)
        {
            var belongs = scope.Actors?.Holds(actor.Actor, incident.FirstDay, incident.LastDay) ?? Holding.Surely;
            if (belongs == Holding.Never)
            {
                continue;
            }

            var kind = kindOf(actor.Actor);
            var fits = kind is null ? (scope.Actors is null ? rule.Actors.Unlisted : Holding.Surely)
                : rule.Actors.Kinds.Count == 0 || rule.Actors.Kinds.Contains(kind) ? Holding.Surely
                : Holding.Never;
            var (counts, condition) = (rule.Attributions.OfAny(actor.Kinds), RuleCondition.Attribution);
            (counts, condition) = fits < counts ? (fits, RuleCondition.Actor) : (counts, condition);
            graded.Add(belongs < counts ? (actor, belongs, RuleCondition.Affiliation) : (actor, counts, condition));
        }

        return graded;
    }
}
