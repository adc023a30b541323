using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Core.Trends;

/// <summary>Somebody armed who stands on the other side of incidents in which an actor takes part, whoever attacked.</summary>
/// <param name="Actor">The registry's id; a kind of target and a nationality, such as military/ML, where the accounts name no actor of the registry.</param>
/// <param name="Name">The usual short name, or the kind with the nationality.</param>
/// <param name="Incidents">The incidents, by first day, then by name, and whether it is certain that the actor takes part in each.</param>
public sealed record Opponent(string Actor, string Name, IReadOnlyList<(Incident Incident, bool IsCertain)> Incidents)
{
    // Kinds of targets that are armed, as the codebook names them.
    private static readonly string[] ArmedKinds = ["combatant", "military", "militia", "peacekeeper", "police"];

    /// <summary>How many there surely are.</summary>
    public int Certain => Incidents.Count(one => one.IsCertain);

    /// <summary>How many there are at most.</summary>
    public int Possible => Incidents.Count;

    /// <summary>The opponents of an actor and of those who belonged to it on the day; the most frequent first. What only threatened or was foiled is left out.</summary>
    /// <param name="incidents">Incidents in which they may take part.</param>
    /// <param name="network">The actor with those who belong to it.</param>
    public static IReadOnlyList<Opponent> Of(IReadOnlyList<Incident> incidents, Network network) =>
    [
        .. incidents
            .Where(incident => incident.Resolution.Completion is Completion.Occurred or Completion.Attempted)
            .SelectMany(incident => Facing(incident, network))
            .GroupBy(one => one.Actor, StringComparer.Ordinal)
            .Select(group => new Opponent(group.Key, group.Select(one => one.Name).Order(StringComparer.Ordinal).First(), [.. group
                .Select(one => (one.Incident, one.IsCertain))
                .OrderBy(one => one.Incident.Date?.Taken.Value.From ?? one.Incident.Date?.Taken.Value.To ?? DateOnly.MaxValue)
                .ThenBy(one => one.Incident.Id.Value, StringComparer.Ordinal)]))
            .OrderByDescending(one => one.Certain).ThenByDescending(one => one.Possible).ThenBy(one => one.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<(string Actor, string Name, Incident Incident, bool IsCertain)> Facing(Incident incident, Network network)
    {
        var date = incident.Date?.Taken.Value;
        var sides = incident.Resolution.Participants.Select(one => one.Value).Where(one => one.Actor is not null)
            .Select(one => (Id: one.Actor!.Value.Value, one.Name, Attacks: one.Role == Role.Perpetrator, Own: network.Holds(one.Actor.Value.Value, date?.From, date?.To))).ToArray();
        foreach (var attacks in (bool[])[true, false])
        {
            var own = sides.Where(one => one.Attacks == attacks).Select(one => one.Own).DefaultIfEmpty(Holding.Never).Max();
            if (own == Holding.Never)
            {
                continue;
            }

            var named = sides.Where(one => one.Attacks != attacks && one.Own == Holding.Never).Select(one => (one.Id, one.Name)).Distinct().ToArray();
            foreach (var (id, name) in named.Length > 0 || !attacks ? named : Attacked(incident))
            {
                yield return (id, name, incident, own == Holding.Surely);
            }
        }
    }

    private static (string Id, string Name)[] Attacked(Incident incident) =>
    [
        .. incident.Resolution.Targets.Select(one => one.Value)
            .Where(target => target is { IsPerson: true, Kind: { } kind } && ArmedKinds.Contains(kind, StringComparer.Ordinal))
            .Select(target => ($"{target.Kind}/{target.Nationality}", target.Nationality is { } nationality ? $"{target.Kind} ({nationality})" : $"{target.Kind}, nationality not told"))
            .Distinct(),
    ];
}
