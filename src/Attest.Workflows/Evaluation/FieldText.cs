using System.Globalization;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Workflows.Evaluation;

/// <summary>The values of a field as people read them.</summary>
public static class FieldText
{
    /// <summary>The name of a field: "claimed_by".</summary>
    public static string NameOf(Field field) => field == Field.ClaimedBy ? "claimed_by" : field.ToString().ToLowerInvariant();

    /// <summary>What the gold accepts, with slashes between; empty when it does not score the field.</summary>
    public static string Of(GoldIncident gold, Field field) => field switch
    {
        Field.Type => string.Join(" / ", gold.Types),
        Field.Date => gold.Date is var (first, last) ? Days(first, last) : "",
        Field.Place => string.Join(" / ", gold.Places),
        Field.Country => gold.Country ?? "",
        Field.Perpetrator => string.Join(" / ", gold.Perpetrators),
        Field.Target => string.Join(" / ", gold.Targets),
        Field.ClaimedBy => string.Join(" / ", gold.Claimants),
        Field.Killed => gold.Tolls.GetValueOrDefault(Harm.Killed)?.ToString() ?? "",
        Field.Wounded => gold.Tolls.GetValueOrDefault(Harm.Wounded)?.ToString() ?? "",
        Field.Abducted => gold.Tolls.GetValueOrDefault(Harm.Abducted)?.ToString() ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field."),
    };

    /// <summary>What an account tells and the words that say so; both empty when it does not tell the field.</summary>
    public static (string Text, string Quote) Of(Attestation account, Field field) => field switch
    {
        Field.Type => (account.Type.Value.Code, account.Type.Citation.Quote),
        Field.Date => (account.Date is { } date ? Days(date.Value.From, date.Value.To) : "", QuoteOf(account.Date?.Citation)),
        Field.Place => (account.Place?.Value.Name ?? "", QuoteOf(account.Place?.Citation)),
        Field.Country => (account.Place?.Value.Country ?? "", QuoteOf(account.Place?.Citation)),
        Field.Perpetrator => Joined(account.Participants.Where(one => one.Value.Role == Role.Perpetrator), one => one.Name),
        Field.Target => Joined(account.Targets, one => one.Words),
        Field.ClaimedBy => Joined(account.Responsibilities.Where(one => one.Value.Kind == ResponsibilityKind.Claimed), one => one.Name),
        Field.Killed => Toll(account, Harm.Killed),
        Field.Wounded => Toll(account, Harm.Wounded),
        Field.Abducted => Toll(account, Harm.Abducted),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field."),
    };

    /// <summary>An incident of the gold in a few words.</summary>
    public static string Summary(GoldIncident gold) => Summary(field => Of(gold, field));

    /// <summary>An account in a few words.</summary>
    public static string Summary(Attestation account) => Summary(field => Of(account, field).Text);

    /// <summary>The first sentence that tells an account, else the words on which it hangs.</summary>
    public static string QuoteOf(Attestation account) => account.Sentences.Count > 0 ? account.Sentences[0].Quote : account.Type.Citation.Quote;

    private static string Summary(Func<Field, string> textOf) =>
        string.Join(", ", new[] { Field.Type, Field.Date, Field.Place }.Select(textOf).Where(text => text.Length > 0));

    private static (string Text, string Quote) Toll(Attestation account, Harm harm) =>
        TollSummary.Of(account.Tolls, harm) is { } toll ? (toll.Number.ToString(), toll.Words) : ("", "");

    private static (string Text, string Quote) Joined<T>(IEnumerable<Stated<T>> values, Func<T, string> name)
    {
        var all = values.ToArray();
        return (string.Join("; ", all.Select(one => name(one.Value)).Distinct(StringComparer.Ordinal)), string.Join("; ", all.Select(one => one.Citation.Quote).Distinct(StringComparer.Ordinal)));
    }

    private static string Days(DateOnly? first, DateOnly? last) =>
        first == last ? Day(first) : $"{Day(first)}..{Day(last)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string QuoteOf(Citation? citation) => citation?.Quote ?? "";
}
