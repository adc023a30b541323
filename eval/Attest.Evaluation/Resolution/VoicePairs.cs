using Attest.Coder;
using Attest.Coder.Codebook;
using Attest.Coder.Gazetteer;
using Attest.Core.Incidents;
using Attest.Evaluation.Voices;

namespace Attest.Evaluation.Resolution;

/// <summary>Pairs of accounts from texts of differing voices, of which a careful person tells whether they are one incident.</summary>
internal static class VoicePairs
{
    /// <summary>The pairs of the sets that may be learned from: all within a set, for accounts of different sets are never compared. Each is taken as the careful person reads it, lest faults of the coder be learned.</summary>
    public static async Task<IReadOnlyList<LabelledPair>> ReadAsync(string gold, string reports, double weight)
    {
        var incidents = VoicesGold.Read(gold);
        var byHand = new HandCoder([.. incidents.SelectMany(incident => incident.Tellings)], PlaceTable.Read(new()));
        var resolved = await ResolvedVoices.ReadAsync(reports, byHand, CancellationToken.None);
        var tellings = new TellingReader(new(EnglishCoder.Load().FamilyOf)).Read(incidents, resolved.Accounts.Values, Corpus.Read([reports]));
        var comparison = new Comparison(TaxonomyFile.Load(), new(new Dictionary<PairFeature, double>()));
        List<LabelledPair> pairs = [];
        foreach (var set in tellings.Where(one => one.Account is not null && one.Incident.Set.IsDevelopment).GroupBy(one => one.Incident.Set))
        {
            var known = set.ToArray();
            for (var i = 0; i < known.Length; i++)
            {
                foreach (var other in known.Skip(i + 1).Where(other => other.Account!.Id.Document != known[i].Account!.Id.Document))
                {
                    var isDoubtful = known[i].Incident.PossiblySame.Contains(other.Incident.Id) || other.Incident.PossiblySame.Contains(known[i].Incident.Id);
                    if (!isDoubtful)
                    {
                        var features = comparison.Features(resolved.Traits[known[i].Account!.Id], resolved.Traits[other.Account!.Id]);
                        pairs.Add(new(features, known[i].Incident.Id == other.Incident.Id, weight));
                    }
                }
            }
        }

        return pairs;
    }
}
