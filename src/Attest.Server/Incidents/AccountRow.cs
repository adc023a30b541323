using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Workflows.Words;

namespace Attest.Server.Incidents;

/// <summary>One field, as each account tells it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Cells">What each account tells, in the order of the accounts.</param>
/// <param name="Differs">Whether accounts that tell it differ.</param>
public sealed record AccountRow(string Name, IReadOnlyList<string> Cells, bool Differs)
{
    private const string NotTold = "–";

    /// <summary>The fields of an incident.</summary>
    public static IEnumerable<AccountRow> Of(Incident incident, Taxonomy taxonomy)
    {
        AccountRow Row(string name, Func<Account, string> cell, bool mayDiffer = true)
        {
            string[] cells = [.. incident.Accounts.Select(cell)];
            return new(name, cells, mayDiffer && cells.Where(text => text != NotTold).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1);
        }

        yield return Row("Who says it", account => Wording.Of(account.Attestation.Type.Assertion), mayDiffer: false);
        yield return Row("What", account => Wording.Short(taxonomy.LabelOf(account.Attestation.Type.Value)));
        yield return Row("When", account => account.Attestation.Date is { } date ? Wording.Of(date.Value) : NotTold);
        yield return Row("Where", account => account.Attestation.Place is { } place ? Wording.Of(place.Value) : NotTold);
        yield return Row("Perpetrator", account => Names(account, Role.Perpetrator));
        yield return Row("Killed", account => Tolls(account, Harm.Killed));
        yield return Row("Wounded", account => Tolls(account, Harm.Wounded));
        yield return Row("Abducted", account => Tolls(account, Harm.Abducted));
    }

    private static string Names(Account account, Role role) =>
        string.Join(", ", account.Attestation.Participants.Where(one => one.Value.Role == role).Select(one => one.Value.Name).Distinct(StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } names
            ? names
            : NotTold;

    private static string Tolls(Account account, Harm harm) => TollSummary.OfEachVoice(account.Attestation.Tolls, harm) switch
    {
        [] => NotTold,
        [var only] => Wording.Of(only.Number),
        var several => string.Join("; ", several.Select(one => $"{Wording.Of(one.Number)} ({Wording.Of(one.Assertion)})")),
    };
}
