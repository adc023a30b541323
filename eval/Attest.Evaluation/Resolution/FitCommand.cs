using System.Globalization;
using Attest.Coder;
using Attest.Coder.Codebook;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Evaluation.Muc4;

namespace Attest.Evaluation.Resolution;

/// <summary>Fits the weights by which accounts are compared, and tells what they are worth on reports that they were not fitted to.</summary>
internal static class FitCommand
{
    private const double Shrinkage = 0.3;

    // Texts of many voices and regions are few; each of their pairs counts as several of the everyday news.
    private const double WeightOfVoices = 0.3;

    /// <summary>Fits on one half of the known incidents, measures on the other, and writes weights and rarities into the codebook.</summary>
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var codebook = arguments[0, "CODEBOOK"];
        var documents = Corpus.Read([arguments[1, "DOCUMENTS"]]);
        var incidentsPath = arguments[2, "INCIDENTS"];
        var rarity = FitRarity(documents, ShootingAccounts.Incidents(incidentsPath), arguments[3, "MUC4"], Corpus.Read(arguments.Values.Skip(6)), Path.Combine(codebook, "en", "word-rarity.tsv"));
        var coder = EnglishCoder.Load();
        var accounts = ShootingAccounts.Read(documents, incidentsPath, coder, rarity);
        var (learned, held) = (PairsOf(accounts, 0), PairsOf(accounts, 1));
        var voices = arguments.Values.Count > 4 ? await VoicePairs.ReadAsync(arguments[4, "GOLD"], arguments[5, "REPORTS"], WeightOfVoices) : [];
        var prior = ResolutionFiles.LoadPrior();
        var weights = PairTrainer.Train([.. learned.Labelled, .. voices], prior, Shrinkage);
        Write(Path.Combine(codebook, "resolution.tsv"), prior, weights);
        Report("fitted", accounts, 0, learned.Candidates, new(weights));
        Report("held out", accounts, 1, held.Candidates, new(weights));
        Calibration.Write(held.Candidates.Select(pair => (Compare(pair, new(weights)), pair.IsSame)));
        return 0;
    }

    private static WordRarity FitRarity(IReadOnlyDictionary<string, Document> documents, Dictionary<string, string> incidents, string muc4, IReadOnlyDictionary<string, Document> others, string path)
    {
        var table = new RarityTable();
        foreach (var (id, document) in documents)
        {
            if (incidents.TryGetValue(id, out var incident) && ShootingAccounts.HalfOf(incident) == 0)
            {
                table.Add(document, incident);
            }
        }

        foreach (var message in Development.Read(muc4, 1, 1200).Messages)
        {
            table.Add(message.Document, message.Id);
        }

        foreach (var (id, document) in others)
        {
            table.Add(document, id);
        }

        table.Write(path);
        return new(table.Words());
    }

    private static (List<LabelledPair> Labelled, List<(Traits One, Traits Other, bool IsSame)> Candidates) PairsOf(List<LabelledAccount> accounts, int half)
    {
        var comparison = new Comparison(TaxonomyFile.Load(), new(new Dictionary<PairFeature, double>()));
        var incidents = accounts.Where(account => account.Half == half).ToDictionary(account => account.Traits.Id, account => account.Incident);
        var candidates = ResolvedAccounts.Candidates([.. accounts.Where(account => account.Half == half).Select(account => account.Traits)])
            .Select(pair => (pair.One, pair.Other, IsSame: incidents[pair.One.Id] == incidents[pair.Other.Id]))
            .ToList();
        var all = incidents.Values.CountBy(incident => incident!, StringComparer.Ordinal).Sum(count => count.Value * (count.Value - 1) / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"half {half}: {incidents.Count} accounts, {candidates.Count} pairs compared, {candidates.Count(pair => pair.IsSame)} of {all} pairs of one incident among them"));
        return ([.. candidates.Select(pair => new LabelledPair(comparison.Features(pair.One, pair.Other), pair.IsSame))], candidates);
    }

    private static double Compare((Traits One, Traits Other, bool IsSame) pair, PairModel model) =>
        PairModel.Probability(new Comparison(TaxonomyFile.Load(), model).LogOdds(pair.One, pair.Other));

    private static void Report(string title, List<LabelledAccount> accounts, int half, List<(Traits One, Traits Other, bool IsSame)> candidates, PairModel model)
    {
        var resolver = new Resolver(TaxonomyFile.Load(), model);
        var known = accounts.Where(account => account.Half == half).ToList();
        var found = ResolvedAccounts.Resolve([.. known.Select(account => account.Traits)], candidates.Select(pair => (pair.One, pair.Other)), resolver);
        Console.WriteLine($"{title,-10}{Voices.Partition.Of([.. known.Select(account => (account.Incident!, found[account.Traits.Id]))])}");
    }

    private static void Write(string path, IReadOnlyDictionary<PairFeature, double> prior, Dictionary<PairFeature, double> weights) => File.WriteAllLines(
        path,
        [
            "# name: weights by which two accounts are compared: the log of the odds that each thing seen adds (PairFeature says what each means)",
            "# version: 1",
            "# source: prior written by hand; weight fitted by 'fit-resolver' (eval/README.md) on development reports of known incidents, drawn to the prior",
            "feature\tprior\tweight",
            .. weights.OrderBy(pair => pair.Key).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{prior.GetValueOrDefault(pair.Key):0.###}\t{pair.Value:0.###}")),
        ]);
}
