using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Workflows.Benchmarks;

/// <summary>How well incidents were found again, by pairs of accounts.</summary>
/// <param name="Precision">Of the pairs that were joined, how many tell one incident.</param>
/// <param name="Recall">Of the pairs that tell one incident, how many were joined.</param>
public readonly record struct PairAgreement(double Precision, double Recall)
{
    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Compares what was found with what was.</summary>
    /// <param name="parts">The incidents as they were found.</param>
    /// <param name="incidentOf">The incident of each account as it was.</param>
    public static PairAgreement Of(IEnumerable<IncidentPart> parts, IReadOnlyDictionary<AttestationId, int> incidentOf)
    {
        var (joined, right) = (0L, 0L);
        foreach (var part in parts)
        {
            joined += Pairs(part.Attestations.Count);
            right += part.Attestations.CountBy(id => incidentOf[id]).Sum(count => Pairs(count.Value));
        }

        var all = incidentOf.Values.CountBy(incident => incident).Sum(count => Pairs(count.Value));
        return new(joined > 0 ? (double)right / joined : 1, all > 0 ? (double)right / all : 1);
    }

    private static long Pairs(long count) => count * (count - 1) / 2;
}
