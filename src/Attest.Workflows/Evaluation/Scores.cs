using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Workflows.Evaluation;

/// <summary>How one field was read over all incidents.</summary>
/// <param name="Field">The field.</param>
/// <param name="Accuracy">Its precision and recall.</param>
/// <param name="Agreement">How gold and coder agree where both give a value.</param>
public sealed record FieldScore(Field Field, Accuracy Accuracy, KrippendorffAlpha Agreement);

/// <summary>Something that gold and coder do not agree on.</summary>
/// <param name="Document">The name of the document.</param>
/// <param name="Incident">The incident of the gold, or the attestation when the gold has no such incident.</param>
/// <param name="Field">The name of the field; "incident" for one that was missed or is surplus.</param>
/// <param name="Gold">What the gold accepts; empty when it has none.</param>
/// <param name="Coder">What the coder gives; empty when it gives none.</param>
/// <param name="Quote">The words that the coder cites, or else those of the gold.</param>
public sealed record Difference(string Document, string Incident, string Field, string Gold, string Coder, string Quote);

/// <summary>What a comparison of a coder with gold comes to.</summary>
public sealed record Scores
{
    private static readonly Field[] AllFields = Enum.GetValues<Field>();

    /// <summary>Incidents found.</summary>
    public required Accuracy Incidents { get; init; }

    /// <summary>The fields, in their order.</summary>
    public required IReadOnlyList<FieldScore> Fields { get; init; }

    /// <summary>All fields together.</summary>
    public required Accuracy All { get; init; }

    /// <summary>Where the two differ, by document as scored.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>Adds up the cases of all documents.</summary>
    public static Scores Of(IReadOnlyList<ScoredCase> cases)
    {
        var found = cases.Count(each => each is { Gold: not null, Account: not null });
        FieldScore[] fields = [.. AllFields.Select(field => new FieldScore(field, Sum(cases, field), AgreementOn(cases, field)))];
        return new()
        {
            Incidents = new(found, cases.Count(each => each.Gold is not null), cases.Count(each => each.Account is not null)),
            Fields = fields,
            All = fields.Aggregate(default(Accuracy), (sum, field) => sum + field.Accuracy),
            Differences = [.. cases.SelectMany(DifferencesOf)],
        };
    }

    private static Accuracy Sum(IReadOnlyList<ScoredCase> cases, Field field) =>
        cases.Aggregate(default(Accuracy), (sum, each) => sum + each.Fields.GetValueOrDefault(field));

    /// <summary>Names are compared as readers do; whatever the gold accepts is the same as its first value.</summary>
    private static KrippendorffAlpha AgreementOn(IReadOnlyList<ScoredCase> cases, Field field)
    {
        var both = cases.Where(each => each is { Gold: not null, Account: not null } && each.Fields.TryGetValue(field, out var score) && score is { Wanted: > 0, Given: > 0 });
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        return field switch
        {
            Field.Date => KrippendorffAlpha.Of(Measure.Interval, both.Select(each => Units(each.Gold!.Date!.Value.First.DayNumber, each.Account!.Date!.Value.From?.DayNumber))),
            Field.Killed => Tolls(Harm.Killed),
            Field.Wounded => Tolls(Harm.Wounded),
            Field.Abducted => Tolls(Harm.Abducted),
            _ => KrippendorffAlpha.Of(Measure.Nominal, both.Select(each => Names(each, NameIn(each.Gold!)))),
        };

        KrippendorffAlpha Tolls(Harm harm) => KrippendorffAlpha.Of(
            Measure.Ratio, both.Select(each => Units(each.Gold!.Tolls[harm].AtLeast, TollSummary.Of(each.Account!.Tolls, harm)?.Number.AtLeast)));

        string NameIn(GoldIncident gold) => FoldedName.Of(FieldText.Of(gold, field).Split(" / ")[0]);

        IReadOnlyList<double> Names(ScoredCase each, string name) =>
            Units(NumberOf(name), NumberOf(each.Fields[field].Credit > 0 ? name : FoldedName.Of(FieldText.Of(each.Account!, field).Text)));

        double NumberOf(string name)
        {
            numbers.TryAdd(name, numbers.Count);
            return numbers[name];
        }
    }

    private static IReadOnlyList<double> Units(double? gold, double? coder) => gold is { } one && coder is { } other ? [one, other] : [];

    private static IEnumerable<Difference> DifferencesOf(ScoredCase each) => each switch
    {
        { Gold: { } gold, Account: null } => [new(each.Document, gold.Id, "incident", FieldText.Summary(gold), "", gold.Evidence)],
        { Gold: null, Account: { } account } => [new(each.Document, account.Id.ToString(), "incident", "", FieldText.Summary(account), FieldText.QuoteOf(account))],
        { Gold: { } gold, Account: { } account } => each.Fields
            .Where(field => field.Value.Credit < Math.Max(field.Value.Wanted, field.Value.Given))
            .OrderBy(field => field.Key)
            .Select(field => (field.Key, Value: FieldText.Of(account, field.Key)))
            .Select(field => new Difference(each.Document, gold.Id, FieldText.NameOf(field.Key), FieldText.Of(gold, field.Key), field.Value.Text, field.Value.Quote.Length > 0 ? field.Value.Quote : gold.Evidence)),
        _ => [],
    };
}
