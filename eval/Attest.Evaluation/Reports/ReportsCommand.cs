using Attest.Coder;
using Attest.Evaluation.Muc4;
using Attest.Workflows.Evaluation;

namespace Attest.Evaluation.Reports;

/// <summary>Codes reports and scores them against hand-made gold.</summary>
internal static class ReportsCommand
{
    public static int Run(Arguments arguments)
    {
        var goldFolder = arguments[0, "GOLD_DIR"];
        var reportFolder = arguments.Values.Count > 1 ? arguments.Values[1] : goldFolder;
        var coder = EnglishCoder.Load();
        var scorer = new DocumentScorer(coder.FamilyOf);
        var cases = new List<ScoredCase>();
        foreach (var (document, incidents) in GoldReports.Read(goldFolder, reportFolder))
        {
            cases.AddRange(scorer.Score(document, incidents, coder.Code(document).Attestations));
        }

        WriteWorst(cases, arguments.NumberOf("--worst") ?? 0);
        WriteTable(cases);
        Console.WriteLine();
        new PartyBreakdown(coder.KindOf).Write(Console.Out, cases);
        return 0;
    }

    private static void WriteTable(List<ScoredCase> cases)
    {
        var scores = Scores.Of(cases);
        Console.WriteLine($"{"incidents",-12} {scores.Incidents}");
        foreach (var field in scores.Fields)
        {
            Console.WriteLine($"{field.Field.ToString().ToLowerInvariant(),-12} {field.Accuracy}");
        }

        Console.WriteLine($"{"all fields",-12} {scores.All}");
    }

    private static void WriteWorst(List<ScoredCase> cases, int number)
    {
        foreach (var each in cases.OrderByDescending(LossOf).Take(number))
        {
            var what = each switch
            {
                { Account: null } => "MISSED",
                { Gold: null } => "SURPLUS",
                _ => "wrong or missing: " + string.Join(", ", each.Fields.Where(field => field.Value.Credit < Math.Max(field.Value.Wanted, field.Value.Given)).Select(field => field.Key)),
            };
            Console.WriteLine($"{each.Document} {each.Gold?.Id}  {what}");
            if (each.Gold is { } gold)
            {
                Console.WriteLine($"    gold: {string.Join('/', gold.Types)} {gold.Date} {string.Join('/', gold.Places)} by {string.Join('/', gold.Perpetrators)} on {string.Join('/', gold.Targets)} {string.Join(' ', gold.Tolls.Select(toll => $"{toll.Key} {toll.Value}"))}");
                Console.WriteLine($"    | {gold.Evidence}");
            }

            if (each.Account is { } account)
            {
                Console.WriteLine("    ours: " + Explanation.Describe(account));
            }
        }

        static double LossOf(ScoredCase each) => each.Fields.Values.Sum(field => Math.Max(field.Wanted, field.Given) - field.Credit);
    }
}
