using System.Text.RegularExpressions;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Evaluation.Reports;

/// <summary>An incident of the gold beside the account that tells it; one of the two is null when nothing pairs with it.</summary>
internal sealed record Case(string Document, GoldIncident? Gold, Attestation? Account, IReadOnlyDictionary<Field, Accuracy> Fields);

/// <summary>
/// Aligns the accounts of a report with its gold: an account may tell an incident when one of its citations overlaps the words that tell it,
/// and of these the pairing with the most right fields is taken.
/// </summary>
internal sealed class ReportScorer(Func<IncidentType, string> familyOf)
{
    private static readonly Field[] s_fields = Enum.GetValues<Field>();
    private readonly AccountScorer _scorer = new(familyOf);

    /// <summary>The cases of a report that count: optional incidents, and accounts that tell one, do not.</summary>
    public IReadOnlyList<Case> Score(Document document, IReadOnlyList<GoldIncident> golds, IReadOnlyList<Attestation> accounts)
    {
        var wanted = golds.Select(gold => SpanOf(document.Body, gold.Evidence)).ToList();
        var cited = accounts.Select(SpansOf).ToList();
        var columnOf = BestPairing.Of([.. golds.Select((gold, i) => accounts.Select((account, j) => WeightOf(gold, account, Overlaps(cited[j], wanted[i]))).ToArray())], accounts.Count);
        var cases = golds.Select((gold, i) => CaseOf(document, gold, columnOf[i] < 0 ? null : accounts[columnOf[i]])).Where(each => !each.Gold!.IsOptional).ToList();
        var spare = Enumerable.Range(0, golds.Count).Where(i => golds[i].IsOptional && columnOf[i] < 0).ToList();
        foreach (var j in Enumerable.Range(0, accounts.Count).Except(columnOf))
        {
            if (spare.FindIndex(i => Overlaps(cited[j], wanted[i])) is >= 0 and var at)
            {
                spare.RemoveAt(at);
            }
            else
            {
                cases.Add(new(document.Id.Value, null, accounts[j], s_fields.ToDictionary(field => field, field => new Accuracy(0, 0, AccountScorer.IsGiven(accounts[j], field) ? 1 : 0))));
            }
        }

        return cases;
    }

    private double WeightOf(GoldIncident gold, Attestation account, bool mayTell)
    {
        if (!mayTell || account.Completion == Completion.Threatened)
        {
            return 0;
        }

        var weight = s_fields.Sum(field => _scorer.Score(gold, account, field)?.Credit ?? 0) - (gold.IsOptional ? 0.1 : 0);
        return weight >= 0.9 ? weight : 0;
    }

    private Case CaseOf(Document document, GoldIncident gold, Attestation? account) =>
        new(document.Id.Value, gold, account, s_fields
            .Select(field => (Field: field, Score: _scorer.Score(gold, account, field)))
            .Where(scored => scored.Score is not null)
            .ToDictionary(scored => scored.Field, scored => scored.Score!.Value));

    private static TextSpan? SpanOf(string body, string evidence)
    {
        var words = evidence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var match = Regex.Match(body, string.Join(@"\s+", words.Select(Regex.Escape)), RegexOptions.None, TimeSpan.FromSeconds(5));
        return words.Length > 0 && match.Success ? new(match.Index, match.Index + match.Length) : null;
    }

    private static bool Overlaps(IReadOnlyList<TextSpan> cited, TextSpan? wanted) => wanted is { } span && cited.Any(each => each.Overlaps(span));

    private static IReadOnlyList<TextSpan> SpansOf(Attestation account)
    {
        Citation?[] single = [account.Type.Citation, account.Date?.Citation, account.Place?.Citation, account.Outcome?.Citation];
        return
        [
            .. single.OfType<Citation>()
                .Concat(account.Participants.Select(each => each.Citation))
                .Concat(account.Targets.Select(each => each.Citation))
                .Concat(account.Weapons.Select(each => each.Citation))
                .Concat(account.Tolls.Select(each => each.Citation))
                .Concat(account.Responsibilities.Select(each => each.Citation))
                .Concat(account.Sentences)
                .Where(citation => citation.Part == DocumentPart.Body)
                .Select(citation => citation.Span),
        ];
    }
}
