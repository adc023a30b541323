using System.Globalization;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Core.Incidents;

/// <summary>What one voice in one account says of one field of an incident.</summary>
/// <param name="Field">The field: type, date, place, perpetrator, responsibility, killed, wounded and so on.</param>
/// <param name="Value">The value as text: a code, days, a name, a number.</param>
/// <param name="Number">The number, for a toll; null otherwise.</param>
/// <param name="Account">The account.</param>
/// <param name="Assertion">Who says it and how.</param>
/// <param name="Citation">The words that say it.</param>
/// <param name="IsTaken">Whether the resolution rule takes this value for the incident, from whichever account.</param>
public sealed record AccountValue(string Field, string Value, Quantity? Number, Account Account, Assertion Assertion, Citation Citation, bool IsTaken)
{
    /// <summary>Every account of an incident side by side: by field, then by account.</summary>
    public static IReadOnlyList<AccountValue> Of(Incident incident)
    {
        List<AccountValue> values = [];
        AddOne("type", one => one.Type, value => value.Code, incident.Type);
        AddOne("date", one => one.Date, DaysOf, incident.Date);
        AddOne("place", one => one.Place, NameOf, incident.Place);
        AddAll("perpetrator", one => one.Participants.Where(participant => participant.Value.Role == Role.Perpetrator), value => value.Name);
        AddAll("responsibility", one => one.Responsibilities, value => $"{value.Name}: {value.Kind.ToString().ToLowerInvariant()}");
        foreach (var harm in Enum.GetValues<Harm>())
        {
            AddTolls(harm);
        }

        return values;

        void AddOne<T>(string field, Func<Attestation, Stated<T>?> read, Func<T, string> show, Resolved<T>? resolved)
        {
            var taken = resolved is null ? null : show(resolved.Taken.Value);
            values.AddRange(incident.Accounts.Select(account => (account, Stated: read(account.Attestation))).Where(one => one.Stated is not null)
                .Select(one => new AccountValue(field, show(one.Stated!.Value), null, one.account, one.Stated.Assertion, one.Stated.Citation, show(one.Stated.Value) == taken)));
        }

        void AddAll<T>(string field, Func<Attestation, IEnumerable<Stated<T>>> read, Func<T, string> show) =>
            values.AddRange(incident.Accounts.SelectMany(account => read(account.Attestation).Select(stated =>
                new AccountValue(field, show(stated.Value), null, account, stated.Assertion, stated.Citation, IsTaken: true))));

        void AddTolls(Harm harm)
        {
            var taken = harm == Harm.Killed ? incident.Killed?.Taken.Value : TollSummary.Of(incident.Resolution.Tolls, harm)?.Number;
            values.AddRange(CitedFigure.Of(incident.Accounts, harm).Select(figure =>
                new AccountValue(FieldOf(harm), figure.Figure.Number.ToString(), figure.Figure.Number, figure.Account, figure.Summary.Assertion, figure.Cite().Citation, figure.Figure.Number == taken)));
        }
    }

    private static string FieldOf(Harm harm) => harm == Harm.SexualViolence ? "sexual_violence" : harm.ToString().ToLowerInvariant();

    private static string DaysOf(IncidentDate date) => date.From == date.To ? Day(date.From) : $"{Day(date.From)}/{Day(date.To)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "..";

    private static string NameOf(PlaceReference place) => string.Join(", ", new[] { place.Name, place.Admin1 == place.Name ? null : place.Admin1, place.Country }.OfType<string>());
}
