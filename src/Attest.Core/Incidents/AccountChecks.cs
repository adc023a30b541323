using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Places;

namespace Attest.Core.Incidents;

/// <summary>What has to be known of the world to see that an account does not add up.</summary>
public sealed record KnownWorld
{
    /// <summary>The first day on which an actor existed; null when it is not known.</summary>
    public required Func<ActorId, DateOnly?> ExistsSince { get; init; }

    /// <summary>The country in which a place of the gazetteer lies; null when it is not known.</summary>
    public required Func<PlaceId, string?> CountryOf { get; init; }

    /// <summary>The countries of the places that lie around a point, by degrees north and east; empty where none is known.</summary>
    public required Func<double, double, IReadOnlyList<string>> CountriesAround { get; init; }
}

/// <summary>Finds what is impossible or doubtful in accounts. It takes nothing away: people decide what to make of it.</summary>
/// <param name="world">Actors and places.</param>
public sealed class AccountChecks(KnownWorld world)
{
    /// <summary>What is doubtful in one account.</summary>
    public IEnumerable<Problem> Of(Account account)
    {
        var attestation = account.Attestation;
        if (attestation.Date is { } date && account.Published is { } published && date.Value.From > published.Last)
        {
            yield return new("date-after-publication", Text($"told on {published}, dated {date.Value.From:yyyy-MM-dd}"), date.Citation);
        }

        foreach (var problem in Parts(attestation).Concat(Places(attestation)).Concat(Actors(attestation)))
        {
            yield return problem;
        }
    }

    /// <summary>Claims of one group, day and place that stand in different documents and are held for different incidents.</summary>
    /// <param name="incidents">Every incident.</param>
    public static IEnumerable<(IncidentId First, IncidentId Second, Problem Problem)> ClaimsTwice(IEnumerable<Incident> incidents)
    {
        var claims = incidents.SelectMany(incident => incident.Accounts.SelectMany(account => ClaimsOf(account).Select(key => (Key: key, incident.Id, Account: account))));
        foreach (var claim in claims.GroupBy(one => one.Key, StringComparer.Ordinal).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var ofIncident = claim.DistinctBy(one => one.Id).OrderBy(one => one.Account.Id, AttestationOrder.Instance).ToArray();
            foreach (var other in ofIncident.Skip(1).Where(other => other.Account.Id.Document != ofIncident[0].Account.Id.Document))
            {
                var message = $"one group, day and place: the claims at {ofIncident[0].Account.Id} and {other.Account.Id} may be one; attest show {ofIncident[0].Id}, attest show {other.Id}, attest same";
                yield return (ofIncident[0].Id, other.Id, new("claim-twice", message));
            }
        }
    }

    private static IEnumerable<string> ClaimsOf(Account account) =>
        account.Attestation is { Date.Value: { From: { } day } date, Place.Value: { Precision: PlacePrecision.Exact or PlacePrecision.Near } place } attestation && day == date.To
            ? attestation.Responsibilities
                .Where(one => one.Value.Kind == ResponsibilityKind.Claimed)
                .Select(one => Text($"{ActorKey.Of(one.Value)}/{day.DayNumber}/{place.Place?.Value ?? FoldedName.Of(place.Name)}"))
                .Distinct(StringComparer.Ordinal)
            : [];

    /// <summary>A line whose parts alone are more than the whole.</summary>
    private static IEnumerable<Problem> Parts(Attestation attestation)
    {
        for (var whole = 0; whole < attestation.Tolls.Count; whole++)
        {
            var line = attestation.Tolls[whole];
            var parts = attestation.Tolls.Where(one => one.Value.PartOf == whole && one.Value.Harm == line.Value.Harm).ToArray();
            var most = line.Value.Number.AtMost;
            if (parts.Length > 0 && parts.Sum(one => one.Value.Number.AtLeast ?? 0) > most)
            {
                yield return new("toll-below-parts", Text($"'{line.Value.Words}' is less than its parts: {string.Join(", ", parts.Select(one => $"'{one.Value.Words}'"))}"), line.Citation);
            }
        }
    }

    private IEnumerable<Problem> Places(Attestation attestation)
    {
        if (attestation.Place is not { Value: { Country: { } country } place } stated)
        {
            yield break;
        }

        if (place.Place is { } id && world.CountryOf(id) is { } other && other != country)
        {
            yield return new("place-outside-country", $"{place.Name} is told to lie in {country}, and {id} of the gazetteer lies in {other}", stated.Citation);
        }
        else if (place is { Latitude: { } latitude, Longitude: { } longitude } && world.CountriesAround(latitude, longitude) is { Count: > 0 } around && !around.Contains(country, StringComparer.Ordinal))
        {
            yield return new("place-outside-country", Text($"{place.Name} is told to lie in {country}, and the places around {latitude:0.##}, {longitude:0.##} lie in {string.Join(", ", around)}"), stated.Citation);
        }
    }

    private IEnumerable<Problem> Actors(Attestation attestation)
    {
        if (attestation.Date?.Value.To is not { } last)
        {
            yield break;
        }

        var actors = attestation.Participants.Select(one => (one.Value.Actor, one.Value.Name, one.Citation))
            .Concat(attestation.Responsibilities.Select(one => (one.Value.Actor, one.Value.Name, one.Citation)));
        foreach (var (actor, name, citation) in actors.Where(one => one.Actor is not null).DistinctBy(one => one.Actor))
        {
            if (world.ExistsSince(actor!.Value) is { } first && last < first)
            {
                yield return new("actor-before-it-existed", Text($"{name} exists since {first:yyyy-MM-dd}, and the incident is dated {last:yyyy-MM-dd} at the latest"), citation);
            }
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
