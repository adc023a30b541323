using System.Text;
using System.Text.Json;
using Attest.Coder;
using Attest.Core.Documents;
using Attest.Core.Incidents;

namespace Attest.Evaluation.Resolution;

/// <summary>The accounts of news reports about known incidents; of each report it is the chief account whose incident is known.</summary>
internal static class ShootingAccounts
{
    /// <summary>Codes the reports.</summary>
    public static List<LabelledAccount> Read(IReadOnlyDictionary<string, Document> documents, string incidentsPath, EnglishCoder coder, WordRarity rarity)
    {
        var incidents = Incidents(incidentsPath);
        List<LabelledAccount> accounts = [];
        foreach (var document in documents.Values)
        {
            if (!incidents.TryGetValue(document.Id.Value, out var incident))
            {
                continue;
            }

            var attestations = coder.Code(document).Attestations;
            foreach (var attestation in attestations.Where(one => one.IsMain))
            {
                var account = new Account { Attestation = attestation, Source = document.Source, Published = document.Published };
                accounts.Add(new(Traits.Of(account, AccountWords.Of(document, attestations, attestation, rarity), attestations), incident, HalfOf(incident)));
            }
        }

        return accounts;
    }

    /// <summary>The incident of each document that stands under one only.</summary>
    public static Dictionary<string, string> Incidents(string path)
    {
        var all = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var incident = json.RootElement.GetProperty("incident").GetString()!;
            foreach (var document in json.RootElement.GetProperty("documents").EnumerateArray())
            {
                if (!all.TryGetValue(document.GetString()!, out var under))
                {
                    all[document.GetString()!] = under = new(StringComparer.Ordinal);
                }

                under.Add(incident);
            }
        }

        return all.Where(pair => pair.Value.Count == 1).ToDictionary(pair => pair.Key, pair => pair.Value.First(), StringComparer.Ordinal);
    }

    /// <summary>The half in which an incident stands: the CRC-32 of its name, even or odd, as the scoring outside parts them.</summary>
    public static int HalfOf(string incident)
    {
        const uint Polynomial = 0xEDB88320;
        var sum = uint.MaxValue;
        foreach (var one in Encoding.UTF8.GetBytes(incident))
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ Polynomial : sum >> 1;
            }
        }

        return (int)(~sum & 1);
    }
}
