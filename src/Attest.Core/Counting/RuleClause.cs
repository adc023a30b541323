using System.Text.Json;
using Attest.Core.Attestations;

namespace Attest.Core.Counting;

/// <summary>The clause of a rule that keeps an incident from counting, or from counting surely.</summary>
/// <param name="Key">The key in the rule's file, such as types or actors.nobody; null when it is the question and not the rule.</param>
/// <param name="Found">What the incident has there; null when it has nothing.</param>
public sealed record RuleClause(string? Key, string? Found)
{
    /// <summary>The clause behind a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="verdict">The verdict that names it.</param>
    /// <param name="isListed">Whether the registry holds an actor of this id.</param>
    public static RuleClause Of(RuleCondition condition, CountVerdict verdict, Func<string, bool> isListed)
    {
        var incident = verdict.Incident;
        return condition switch
        {
            RuleCondition.Type => new("types", incident.Type),
            RuleCondition.Completion => new("completions", Name(incident.Completion)),
            RuleCondition.Review => new("review", Names<ReviewState>(incident.Reviews)),
            RuleCondition.Corroboration => new("corroboration", Name(incident.Corroboration)),
            RuleCondition.Date => new("precision.date", incident.Days is { } days ? $"{days} days" : null),
            RuleCondition.Place => new("precision.place", incident.PlacePrecision is { } precision ? Name(precision) : null),
            RuleCondition.Actor when incident.Perpetrators.Count == 0 => new("actors.nobody", null),
            RuleCondition.Actor when !incident.Perpetrators.Any(one => isListed(one.Actor)) => new("actors.unlisted", Actors(incident)),
            RuleCondition.Actor => new("actors.kinds", Actors(incident)),
            RuleCondition.Affiliation => new("actors.affiliations", Actors(incident)),
            RuleCondition.Attribution => new("attribution", Names<ResponsibilityKind>(incident.Perpetrators.Aggregate(0, (bits, one) => bits | one.Kinds))),
            RuleCondition.Killed => new("minimum.killed", verdict.Killed?.ToString()),
            RuleCondition.KilledInAYear => new("minimum.killed_in_a_year", null),
            RuleCondition.Period or RuleCondition.Area or RuleCondition.Kind or RuleCondition.Sameness => new(null, null),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition."),
        };
    }

    private static string? Actors(CountedIncident incident) =>
        incident.Perpetrators.Count == 0 ? null : string.Join(", ", incident.Perpetrators.Select(one => one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string? Names<T>(int bits)
        where T : struct, Enum => bits == 0 ? null : string.Join(", ", Enum.GetValues<T>().Where(value => (bits & Grades.Bit(value)) != 0).Select(value => Name(value)));

    private static string Name(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
