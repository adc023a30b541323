using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Workflows.Words;

namespace Attest.Server.Incidents;

/// <summary>One line of what is held of an incident.</summary>
/// <param name="Field">The field whose colour it has.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Value">The value under the rule.</param>
/// <param name="Others">What other accounts say and why this one is taken; null when all agree.</param>
/// <param name="Citation">The words that state it; null when it follows from several.</param>
/// <param name="Voice">Who says it; null for the author of the report.</param>
public sealed record IncidentFact(string Field, string Name, string Value, string? Others, Citation? Citation, string? Voice)
{
    /// <summary>The lines of an incident.</summary>
    public static IEnumerable<IncidentFact> Of(Incident incident, Taxonomy taxonomy)
    {
        var resolution = incident.Resolution;
        yield return Resolved("type", "What", incident.Type, taxonomy.LabelOf);
        if (incident.Date is { } date)
        {
            yield return Resolved("date", "When", date, value => Wording.Of(value));
        }

        if (incident.Place is { } place)
        {
            yield return Resolved("place", "Where", place, value => Wording.Of(value));
        }

        foreach (var participant in resolution.Participants.DistinctBy(one => (one.Value.Role, one.Value.Name.ToUpperInvariant())))
        {
            yield return Line(participant.Value.Role == Role.Perpetrator ? "perpetrator" : "target", participant.Value.Role.ToString(), participant.Value.Name, participant);
        }

        foreach (var responsibility in resolution.Responsibilities.DistinctBy(one => (one.Value.Name, one.Value.Kind, one.Assertion)))
        {
            yield return Line("responsibility", "Responsibility", $"{responsibility.Value.Name}: {Wording.Of(responsibility.Value.Kind.ToString())}", responsibility);
        }

        foreach (var target in resolution.Targets.DistinctBy(one => one.Value.Words.ToUpperInvariant()))
        {
            yield return Line("target", "Target", target.Value.Words, target);
        }

        foreach (var weapon in resolution.Weapons.DistinctBy(one => one.Value.Words.ToUpperInvariant()))
        {
            yield return Line("weapon", "Weapon", weapon.Value.Words, weapon);
        }

        if (incident.Killed is { } killed)
        {
            yield return Resolved("toll", "Killed", killed, value => Wording.Of(value));
        }

        foreach (var harm in Enum.GetValues<Harm>().Where(harm => harm != Harm.Killed))
        {
            if (TollSummary.Of(resolution.Tolls, harm) is { } toll)
            {
                var words = Wording.Of(harm.ToString());
                yield return Line("toll", char.ToUpperInvariant(words[0]) + words[1..], Wording.Of(toll.Number), toll.LinesIn(resolution.Tolls).First());
            }
        }

        yield return new("outcome", "How far it got", Wording.Of(resolution.Completion.ToString()), null, null, null);
    }

    private static IncidentFact Resolved<T>(string field, string name, Resolved<T> resolved, Func<T, string> show)
    {
        var shown = show(resolved.Taken.Value);
        var others = resolved.Others.Select(other => show(other.Value)).Where(text => text != shown).Distinct(StringComparer.Ordinal).ToArray();
        return Line(field, name, shown, resolved.Taken) with { Others = others.Length == 0 ? null : $"{resolved.Because}; others say {string.Join(", ", others)}" };
    }

    private static IncidentFact Line<T>(string field, string name, string value, Stated<T> stated) => new(
        field, name, value, null, stated.Citation, stated.Assertion is { Voice: Core.Attestations.Voice.Author, Stance: Stance.Asserted } ? null : Wording.Of(stated.Assertion));
}
