using Attest.Coder;
using Attest.Coder.Codebook;
using Attest.Coder.Gazetteer;
using Attest.Core.Codings;
using Attest.Workflows.Evaluation;

namespace Attest.Evaluation.Voices;

/// <summary>Resolves documents of differing voices and scores the incidents against what a careful person concludes.</summary>
internal static class VoicesCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var incidents = VoicesGold.Read(arguments[0, "GOLD"]);
        var folder = arguments[1, "DOCUMENTS"];
        var documents = Corpus.Read([folder]);
        if (incidents.SelectMany(incident => incident.Set.Documents).FirstOrDefault(name => !documents.ContainsKey(name)) is { } missing)
        {
            throw new InvalidDataException($"{folder}: the gold names {missing}, which is not there.");
        }

        var (taxonomy, english) = (TaxonomyFile.Load(), EnglishCoder.Load());
        ICoder coder = arguments.Has("--by-hand") ? new HandCoder([.. incidents.SelectMany(incident => incident.Tellings)], PlaceTable.Read(new())) : english;
        var resolved = await ResolvedVoices.ReadAsync(folder, coder, CancellationToken.None);
        var scorer = new AccountScorer(english.FamilyOf);
        var tellings = new TellingReader(scorer).Read(incidents, resolved.Accounts.Values, documents).ToList();
        foreach (var half in tellings.GroupBy(one => one.Incident.Set.IsDevelopment).OrderByDescending(half => half.Key))
        {
            var score = new VoicesScore([.. half], resolved, scorer);
            Write(Console.Out, half.Key ? "dev" : "test", score);
            if (!arguments.Has("--quiet") && (half.Key || arguments.Has("--explain")))
            {
                Console.WriteLine();
                new VoicesFaults(resolved, taxonomy).Write(Console.Out, score);
            }

            Console.WriteLine();
        }

        return 0;
    }

    private static void Write(TextWriter writer, string half, VoicesScore score)
    {
        var (sets, tellings) = (score.Incidents.Select(one => one.Known.Set).Distinct().ToArray(), score.Incidents.SelectMany(one => one.Tellings).ToArray());
        writer.WriteLine($"{half}: {sets.Length} sets, {sets.Sum(set => set.Documents.Count)} documents, {score.Incidents.Count} incidents, {tellings.Length} accounts, of which {tellings.Count(one => one.Account is not null)} read");
        writer.WriteLine($"{"accounts read",-36}{score.OfRead}");
        writer.WriteLine($"{"all accounts",-36}{score.OfAll}");
        writer.WriteLine($"{"told by several: one, all accounts",-36}{score.Whole.Right} of {score.Whole.All}");
        writer.WriteLine($"{"told by several: one, as read",-36}{score.WholeAsRead.Right} of {score.WholeAsRead.All}");
        writer.WriteLine($"{"corroboration",-36}{score.Corroborated} of {score.Incidents.Count}");
        writer.WriteLine($"{"who claimed what",-36}{score.Claims}");
        var (handedOn, kinds, others) = score.HandedOn;
        writer.WriteLine($"{"claims, document by document",-36}{handedOn}");
        writer.WriteLine($"{"  new or restated",-36}{kinds} of {handedOn.Credit:0} found");
        writer.WriteLine($"{"  what others say",-36}{others} of {handedOn.Credit:0} found");
        var (releases, outlets, days, shown) = score.Releases;
        writer.WriteLine($"{"releases",-36}{releases}");
        writer.WriteLine($"{"  outlet",-36}{outlets} of {releases.Credit:0} found");
        writer.WriteLine($"{"  day",-36}{days}");
        writer.WriteLine($"{"  incidents shown or claimed",-36}{shown}");
        var possible = score.PossiblySame.ToArray();
        writer.WriteLine($"{"possibly the same",-36}{possible.Count(one => one.IsLinked)} of {possible.Length}");
        foreach (var (field, accuracy) in score.Fields)
        {
            writer.WriteLine($"{field.ToString().ToLowerInvariant(),-36}{accuracy}");
        }
    }
}
