using System.Globalization;
using Attest.Workflows.Evaluation;

namespace Attest.Evaluation.Reports;

/// <summary>How well incidents are read by who did them and whom they harmed, so that no side is read worse than another unnoticed.</summary>
/// <param name="kindOf">The kind of party that words name; null when not known.</param>
internal sealed class PartyBreakdown(Func<string, string?> kindOf)
{
    private const string State = "by state forces";
    private const string Rebel = "by rebels";
    private const string Militia = "by militias";
    private const string Unidentified = "by unidentified";
    private const string Civilians = "harm to civilians";
    private const string Forces = "harm to forces";

    public void Write(TextWriter writer, IReadOnlyList<ScoredCase> cases)
    {
        var wanted = cases.Where(each => each.Gold is not null).ToList();
        foreach (var group in new[] { State, Rebel, Militia, Unidentified, Civilians, Forces })
        {
            var members = wanted.FindAll(each => group == PerpetratorOf(each.Gold!) || group == HarmedOf(each.Gold!));
            if (members.Count > 0)
            {
                var found = members.Count(each => each.Account is not null);
                var fields = members.SelectMany(each => each.Fields.Values).Aggregate(default(Accuracy), (sum, field) => sum + field);
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group,-18} found {found,3} of {members.Count,3}   fields {fields}"));
            }
        }
    }

    /// <summary>The first of the accepted names that says what kind of party it is; whoever is only described is unidentified.</summary>
    private string PerpetratorOf(GoldIncident gold)
    {
        foreach (var name in gold.Perpetrators)
        {
            switch (kindOf(name))
            {
                case "army" or "police" or "government" or "mission" or "operation" or "military" or "peacekeeper":
                    return State;
                case "armed_group" or "coalition":
                    return Rebel;
                case "militia" or "community_militia" or "paramilitary":
                    return Militia;
            }
        }

        return Unidentified;
    }

    private string? HarmedOf(GoldIncident gold)
    {
        if (gold.Tolls.Count == 0 || gold.Targets.Count == 0)
        {
            return null;
        }

        return gold.Targets.Any(target => kindOf(target) is "military" or "army" or "police" or "peacekeeper" or "mission" or "combatant" or "armed_group" or "militia" or "community_militia" or "paramilitary" or "security_guard")
            ? Forces
            : Civilians;
    }
}
