using System.Text.RegularExpressions;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Workflows.Evaluation;

namespace Attest.Evaluation.Voices;

/// <summary>A telling beside the account that the coder made of it.</summary>
/// <param name="Incident">The incident that it tells.</param>
/// <param name="Telling">The telling.</param>
/// <param name="Account">The account; null when the coder made none.</param>
internal sealed record ReadTelling(ToldIncident Incident, Telling Telling, Account? Account);

/// <summary>Pairs tellings with the accounts of their documents, one with one.</summary>
/// <param name="scorer">Scores fields, to choose among accounts of one sentence.</param>
internal sealed class TellingReader(AccountScorer scorer)
{
    private static readonly Field[] s_fields = [Field.Type, Field.Date, Field.Place, Field.Killed, Field.Wounded];

    public IEnumerable<ReadTelling> Read(IReadOnlyList<ToldIncident> incidents, IEnumerable<Account> accounts, IReadOnlyDictionary<string, Document> documents)
    {
        var accountsOf = accounts.ToLookup(account => account.Id.Document.Value, StringComparer.Ordinal);
        foreach (var tellings in incidents.SelectMany(incident => incident.Tellings.Select(telling => (Incident: incident, Telling: telling))).GroupBy(one => one.Telling.Document, StringComparer.Ordinal))
        {
            var (wanted, given) = (tellings.ToArray(), accountsOf[tellings.Key].ToArray());
            var weights = wanted.Select(one =>
            {
                var (part, span) = Find(documents[tellings.Key], one.Telling.Quote);
                return given.Select(account => WeightOf(account.Attestation, part, span, one.Incident.Fields)).ToArray();
            });
            var columnOf = BestPairing.Of([.. weights], given.Length);
            for (var i = 0; i < wanted.Length; i++)
            {
                yield return new(wanted[i].Incident, wanted[i].Telling, columnOf[i] < 0 ? null : given[columnOf[i]]);
            }
        }
    }

    /// <summary>Where the words of a telling stand; each blank of the words is any run of blanks of the document.</summary>
    /// <exception cref="InvalidDataException">They stand nowhere, or more than once.</exception>
    public static (DocumentPart Part, TextSpan Span) Find(Document document, string quote)
    {
        var pattern = string.Join(@"\s+", quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
        var places = new[] { (Part: DocumentPart.Body, Text: document.Body), (Part: DocumentPart.Title, Text: document.Title) }
            .SelectMany(one => Regex.Matches(one.Text, pattern, RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => (one.Part, new TextSpan(match.Index, match.Index + match.Length))))
            .ToArray();
        return places is [var only] ? only : throw new InvalidDataException($"{document.Id}: expected \"{quote}\" once, found it {places.Length} times.");
    }

    /// <summary>An account that hangs on the words themselves comes first, then one that tells them in a sentence; the fields decide between equals.</summary>
    private double WeightOf(Attestation account, DocumentPart part, TextSpan span, GoldIncident fields)
    {
        var weight = account.Id.Part == part && account.Id.Anchor.Overlaps(span) ? 10
            : account.Sentences.Any(sentence => sentence.Part == part && sentence.Span.Overlaps(span)) ? 1
            : 0;
        return weight == 0 ? 0 : weight + (s_fields.Sum(field => scorer.Score(fields, account, field)?.Credit ?? 0) / 2);
    }
}
