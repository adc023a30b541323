using Attest.Core.Counting;

namespace Attest.Workflows.Words;

/// <summary>Tallies in words.</summary>
public static class TallyWording
{
    /// <summary>A value of a dimension, or what stands for one that no account tells precisely enough.</summary>
    public static string Of(Dimension dimension, string? value) => (dimension, value) switch
    {
        (Dimension.Corroboration, { } name) => Wording.Of(name),
        (_, { } text) => text,
        (Dimension.Year or Dimension.Month, null) => "not dated so precisely",
        (Dimension.Country or Dimension.Admin1, null) => "not placed",
        _ => "not told",
    };

    /// <summary>How many were killed in the incidents of a line that are certain.</summary>
    public static string Killed(TallyRow row) => Of(row.Killed, row.CertainWithToll > 0);

    /// <summary>How many were killed in all the incidents of a line.</summary>
    public static string KilledAtMost(TallyRow row) => Of(row.KilledPossible, row.WithToll > 0);

    /// <summary>How many were killed; a dash when no account of any of the incidents tells.</summary>
    public static string Of(KilledSum killed, bool isTold) => isTold ? Wording.Of(killed.AtLeast, killed.AtMost) : "–";

    /// <summary>Incidents that a rule leaves out because of a condition.</summary>
    public static string LeftOut(RuleCondition condition) => condition switch
    {
        RuleCondition.Type => "of a type that it does not count",
        RuleCondition.Completion => "foiled, only threatened or not far enough",
        RuleCondition.Review => "not reviewed as it asks",
        RuleCondition.Corroboration => "not attested well enough",
        RuleCondition.Date => "not dated precisely enough",
        RuleCondition.Place => "not placed precisely enough",
        RuleCondition.Actor => "done by others than it counts, or by nobody who is named",
        RuleCondition.Affiliation => "done by nobody who belonged to the actor on the day",
        RuleCondition.Attribution => "ascribed too weakly",
        RuleCondition.Killed => "with too few killed, or none told",
        RuleCondition.KilledInAYear => "of two sides that killed too few in a year",
        RuleCondition.Period => "outside the period",
        RuleCondition.Area => "outside the area",
        RuleCondition.Kind => "of another type than is asked for",
        RuleCondition.Sameness => "told already",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition."),
    };

    /// <summary>Why an incident is possible only.</summary>
    public static string Possible(RuleCondition condition) => condition switch
    {
        RuleCondition.Type => "of a type that counts as possible only",
        RuleCondition.Completion => "how far it got counts as possible only",
        RuleCondition.Review => "not reviewed as it asks",
        RuleCondition.Corroboration => "somebody denies it, or it is attested weakly",
        RuleCondition.Actor => "who did it is not known to the registry, or not told",
        RuleCondition.Affiliation => "who did it may not have belonged to the actor on the day",
        RuleCondition.Attribution => "who did it is only suspected",
        RuleCondition.Killed => "perhaps too few killed",
        RuleCondition.KilledInAYear => "the two sides may have killed too few in a year",
        RuleCondition.Period => "may lie outside the period",
        RuleCondition.Area => "may lie outside the area",
        RuleCondition.Kind => "may be of another type than is asked for",
        RuleCondition.Sameness => "possibly the same as another that is counted",
        RuleCondition.Date => "not dated precisely enough",
        RuleCondition.Place => "not placed precisely enough",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition."),
    };
}
