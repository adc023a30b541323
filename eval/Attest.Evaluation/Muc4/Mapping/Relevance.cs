using Attest.Core.Attestations;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>MUC-4's own rules of what belongs in the answer (section 1.0 of the task's documentation).</summary>
internal static class Relevance
{
    /// <summary>Incidents more than two months before the dateline are history.</summary>
    private const int MaxDaysOld = 62;

    /// <summary>The rules that speak against an attestation; none when it belongs in the answer.</summary>
    public static IReadOnlyList<string> ReasonsAgainst(Attestation attestation, Draft draft, Message message, MucCountry country)
    {
        var targets = attestation.Targets.Select(target => target.Value).ToList();
        var sides = SidesOf(attestation);
        var isState = draft.Perpetrators.Category == "STATE-SPONSORED VIOLENCE";
        (bool Holds, string Reason)[] rules =
        [
            (IsOld(attestation.Date?.Value, message.Published), "older than two months"),
            (!country.IsAskedFor && !targets.Exists(target => IsAskedFor(target.Nationality)), "in none of the nine countries"),
            (sides.Count > 0 && sides.TrueForAll(side => side == TargetSide.ArmedGroup), "only armed groups attacked"),
            (sides.Count > 0 && sides.TrueForAll(side => side != TargetSide.Noncombatant), "only forces attacked"),
            // MUC-4 asks for a clash that harms civilians; in practice its keys hold hardly any, and then as attacks.
            (attestation.Type.Value.Code == "clash", "a clash of forces"),
            (isState && sides.Count > 0 && !sides.Contains(TargetSide.Noncombatant), "a force against no civilian"),
            (draft.Things.Count + draft.People.Count == 0, "no target told"),
            (IsDenied(attestation), "denied"),
        ];
        return [.. rules.Where(rule => rule.Holds).Select(rule => rule.Reason)];
    }

    private static bool IsOld(IncidentDate? date, DateOnly? dateline) =>
        (date?.To ?? date?.From) is { } last && dateline is { } published && last < published.AddDays(-MaxDaysOld);

    private static bool IsAskedFor(string? iso) => iso is not null && CodebookTables.Countries.TryGetValue(iso, out var nation) && nation.IsAskedFor;

    private static bool IsDenied(Attestation attestation) => attestation.Type.Assertion.Stance is Stance.Denied or Stance.Retracted;

    private static List<TargetSide> SidesOf(Attestation attestation)
    {
        var ofTargets = attestation.Targets.Select(target => target.Value).Select(target => target.IsPerson
            ? SideOf(target.Kind, CodebookTables.PersonTypes)
            : SideOf(target.Kind, CodebookTables.ThingTypes));
        var ofTolls = attestation.Tolls.Select(toll => toll.Value)
            .Where(toll => toll is { Side: not Side.Attacker, Party: not null, Number.AtMost: not 0 })
            .Select(toll => SideOf(toll.Kind, CodebookTables.PersonTypes));
        return [.. ofTargets, .. ofTolls];
    }

    private static TargetSide SideOf(string? kind, IReadOnlyDictionary<string, TargetType> types) =>
        kind is not null && types.TryGetValue(kind, out var type) ? type.Side : TargetSide.Noncombatant;
}
