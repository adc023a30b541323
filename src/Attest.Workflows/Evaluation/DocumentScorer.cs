using System.Text.RegularExpressions;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Workflows.Evaluation;

/// <summary>An incident of the gold beside the account that tells it; one of the two is null when nothing pairs with it.</summary>
/// <param name="Document">The name of the document.</param>
/// <param name="Gold">The incident; null for an account that tells none of the gold.</param>
/// <param name="Account">The account; null for an incident that was missed.</param>
/// <param name="Fields">The credit of each field that is scored.</param>
public sealed record ScoredCase(string Document, GoldIncident? Gold, Attestation? Account, IReadOnlyDictionary<Field, Accuracy> Fields);

/// <summary>
/// Aligns the accounts of a document with its gold: an account may tell an incident when one of its citations overlaps the words that tell it,
/// and of these the pairing with the most right fields is taken.
/// </summary>
/// <param name="familyOf">The taxonomy's family of a type.</param>
public sealed class DocumentScorer(Func<IncidentType, string> familyOf)
{
    private static readonly Field[] s_fields = Enum.GetValues<Field>();
    private readonly AccountScorer _scorer = new(familyOf);

    /// <summary>The cases of a document that count: optional incidents, and accounts that tell one, do not.</summary>
    public IReadOnlyList<ScoredCase> Score(Document document, IReadOnlyList<GoldIncident> golds, IReadOnlyList<Attestation> accounts)
    {
        var wanted = golds.Select(gold => FindEvidence(document, gold)).ToList();
        var cited = accounts.Select(CitationsOf).ToList();
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

    private ScoredCase CaseOf(Document document, GoldIncident gold, Attestation? account) =>
        new(document.Id.Value, gold, account, s_fields
            .Select(field => (Field: field, Score: _scorer.Score(gold, account, field)))
            .Where(scored => scored.Score is not null)
            .ToDictionary(scored => scored.Field, scored => scored.Score!.Value));

    /// <summary>Where the words that tell an incident stand: in the body, else in the title; null when they stand in neither.</summary>
    public static (DocumentPart Part, TextSpan Span)? FindEvidence(Document document, GoldIncident gold)
    {
        var words = gold.Evidence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var pattern = string.Join(@"\s+", words.Select(Regex.Escape));
        foreach (var (part, text) in new[] { (DocumentPart.Body, document.Body), (DocumentPart.Title, document.Title) })
        {
            if (words.Length > 0 && Regex.Match(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(5)) is { Success: true } match)
            {
                return (part, new(match.Index, match.Index + match.Length));
            }
        }

        return null;
    }

    private static bool Overlaps(IReadOnlyList<Citation> cited, (DocumentPart Part, TextSpan Span)? wanted) =>
        wanted is var (part, span) && cited.Any(each => each.Part == part && each.Span.Overlaps(span));

    private static IReadOnlyList<Citation> CitationsOf(Attestation account)
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
                .Concat(account.Sentences),
        ];
    }
}
