using System.Security.Cryptography;
using System.Text;
using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>What became of an incident's name.</summary>
/// <param name="Id">The name.</param>
/// <param name="PointsTo">The incident that now holds most of its accounts; null when all of them are gone.</param>
public readonly record struct EndedIncident(IncidentId Id, IncidentId? PointsTo);

/// <summary>The names of incidents after a resolution, and the names that ended with it.</summary>
/// <param name="Names">The name of each part, in the order of the parts.</param>
/// <param name="Ended">Names that no part bears any more, sorted.</param>
public sealed record NamedIncidents(IReadOnlyList<IncidentId> Names, IReadOnlyList<EndedIncident> Ended);

/// <summary>
/// Gives incidents their names, outside the partition: a part gets the name back under which it last had exactly its accounts,
/// or else keeps the name with which it shares most accounts; a part that shares
/// none gets a name made from its first account, so that the same reports give the same names in every workspace.
/// </summary>
public static class IncidentNaming
{
    // Eight letters of thirty: two attempts in a row hit a taken name about never.
    private const int MaxAttempts = 8;
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Names the parts.</summary>
    /// <param name="parts">The parts as they are now.</param>
    /// <param name="before">The names of those incidents that may be touched, with their accounts.</param>
    /// <param name="taken">Those of <see cref="NewNames"/> and of the former names that some other incident bears now.</param>
    /// <param name="former">The name that each part bore when it last had exactly its accounts; null when it never did. It goes before the rest.</param>
    public static NamedIncidents Name(
        IReadOnlyList<IncidentPart> parts,
        IReadOnlyDictionary<IncidentId, IReadOnlyList<AttestationId>> before,
        IReadOnlySet<IncidentId> taken,
        IReadOnlyList<IncidentId?> former)
    {
        var overlaps = Overlaps(parts, before);
        var names = new IncidentId[parts.Count];
        HashSet<IncidentId> given = [];
        for (var i = 0; i < parts.Count; i++)
        {
            if (former[i] is { } id && (before.ContainsKey(id) || !taken.Contains(id)) && given.Add(id))
            {
                names[i] = id;
            }
        }

        foreach (var (part, id, _) in overlaps)
        {
            if (names[part] == default && given.Add(id))
            {
                names[part] = id;
            }
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (names[i] == default)
            {
                names[i] = NewNames(parts[i]).First(id => !given.Contains(id) && !before.ContainsKey(id) && !taken.Contains(id));
                given.Add(names[i]);
            }
        }

        var ended = before.Keys
            .Where(id => !given.Contains(id))
            .OrderBy(id => id.Value, StringComparer.Ordinal)
            .Select(id => new EndedIncident(id, overlaps.Where(one => one.Id == id).Select(one => (IncidentId?)names[one.Part]).FirstOrDefault()));
        return new(names, [.. ended]);
    }

    private static List<(int Part, IncidentId Id, int Shared)> Overlaps(
        IReadOnlyList<IncidentPart> parts, IReadOnlyDictionary<IncidentId, IReadOnlyList<AttestationId>> before)
    {
        Dictionary<AttestationId, int> partOf = [];
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var attestation in parts[i].Attestations)
            {
                partOf[attestation] = i;
            }
        }

        return
        [
            .. before
                .SelectMany(one => one.Value.Where(partOf.ContainsKey).GroupBy(attestation => partOf[attestation]).Select(shared => (shared.Key, one.Key, shared.Count())))
                .OrderByDescending(overlap => overlap.Item3)
                .ThenBy(overlap => overlap.Item2.Value, StringComparer.Ordinal)
                .ThenBy(overlap => overlap.Item1),
        ];
    }

    /// <summary>The names that a part may get which shares no account with an incident before it: the first that is free.</summary>
    public static IEnumerable<IncidentId> NewNames(IncidentPart part)
    {
        var first = part.Attestations[0];
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(attempt == 0 ? first.ToString() : $"{first} {attempt}"));
            yield return new(string.Create(10, hash, static (letters, bytes) =>
            {
                "i-".CopyTo(letters);
                for (var i = 2; i < letters.Length; i++)
                {
                    letters[i] = Letters[bytes[i] % Letters.Length];
                }
            }));
        }
    }
}
