using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Core.Places;

namespace Attest.Core.Acts;

/// <summary>A ruling and the account by which it finds its incident.</summary>
/// <param name="Anchor">The first of the accounts that were seen which is left.</param>
/// <param name="Act">The act; its content is a <see cref="Ruling"/>.</param>
public sealed record AnchoredRuling(AttestationId Anchor, Act Act);

/// <summary>A ruling that holds for an incident.</summary>
/// <param name="Act">Who ruled, when and why.</param>
/// <param name="Ruling">What holds.</param>
/// <param name="Disagreeing">Accounts that came later and say otherwise; with any of them the ruling is open again, and holds until somebody rules anew.</param>
public sealed record AppliedRuling(Act Act, Ruling Ruling, IReadOnlyList<AttestationId> Disagreeing)
{
    /// <summary>Whether an account that was not seen says otherwise.</summary>
    public bool IsReopened => Disagreeing.Count > 0;
}

/// <summary>Puts what people ruled before what the resolution rule takes. Every account stays as it is.</summary>
public static class Rulings
{
    /// <summary>The incident with the rulings on it; of several on one field the last holds.</summary>
    /// <param name="incident">The incident under the resolution rule.</param>
    /// <param name="rulings">Rulings on any incidents.</param>
    public static Incident Apply(Incident incident, IEnumerable<AnchoredRuling> rulings)
    {
        var accounts = incident.Accounts.Select(account => account.Id).ToHashSet();
        var applied = rulings
            .Where(ruling => accounts.Contains(ruling.Anchor))
            .OrderBy(ruling => ruling.Act, ActOrder.Instance)
            .GroupBy(ruling => ((Ruling)ruling.Act.Content).Field)
            .OrderBy(field => field.Key)
            .Select(field => Of(field.Last().Act, incident.Accounts))
            .ToArray();
        return applied.Aggregate(incident, Apply) with { Rulings = applied };
    }

    private static AppliedRuling Of(Act act, IReadOnlyList<Account> accounts)
    {
        var ruling = (Ruling)act.Content;
        return new(act, ruling, [.. accounts.Where(account => !ruling.Accounts.Contains(account.Id) && Disagrees(account.Attestation, ruling)).Select(account => account.Id)]);
    }

    private static Incident Apply(Incident incident, AppliedRuling applied)
    {
        var (value, resolution) = (applied.Ruling.Value, incident.Resolution);
        var because = string.Create(CultureInfo.InvariantCulture, $"ruled by {applied.Act.By} on {applied.Act.At.UtcDateTime:yyyy-MM-dd} because {applied.Act.Because}");
        switch (applied.Ruling.Field)
        {
            case DecidedField.Type when value?.Type is { } type:
                var types = Take(incident.Type, type, one => one.Code)!;
                return incident with { Type = types, Resolution = resolution with { Type = types.Taken } };
            case DecidedField.Date:
                var dates = value?.Date is { } date ? Take(incident.Date, date, one => $"{one.From}/{one.To}") : null;
                return incident with { Date = dates, Resolution = resolution with { Date = dates?.Taken } };
            case DecidedField.Place:
                var places = value?.Place is { } place ? Take(incident.Place, place, KeyOf) : null;
                return incident with { Place = places, Resolution = resolution with { Place = places?.Taken } };
            case DecidedField.Killed:
                var killed = value?.Number is { } number ? Take(incident.Killed, number, one => one.ToString()) : null;
                return incident with { Killed = killed, Resolution = Corrections.WithToll(resolution, Harm.Killed, value?.Number, killed?.Taken.Citation) };
            case DecidedField.Wounded:
                return incident with { Resolution = Corrections.WithToll(resolution, Harm.Wounded, value?.Number, citation: null) };
            case DecidedField.Abducted:
                return incident with { Resolution = Corrections.WithToll(resolution, Harm.Abducted, value?.Number, citation: null) };
            case DecidedField.Perpetrators:
                return incident with { Resolution = Corrections.WithPerpetrators(resolution, value?.Perpetrators ?? [], Say) };
            case DecidedField.Targets:
                return incident with { Resolution = resolution with { Targets = [.. (value?.Targets ?? []).Select(one => resolution.Targets.FirstOrDefault(other => other.Value.Words == one.Words) ?? Say(one, null))] } };
            case DecidedField.Weapons:
                return incident with { Resolution = resolution with { Weapons = [.. (value?.Weapons ?? []).Select(one => resolution.Weapons.FirstOrDefault(other => other.Value.Kind == one.Kind) ?? Say(one, null))] } };
            case DecidedField.Completion when value?.Completion is { } completion:
                return incident with { Resolution = resolution with { Completion = completion } };
            default:
                return incident;
        }

        // A ruled value cites the words of an account that says so; where none does, the words that were read for the field until then.
        Resolved<T> Take<T>(Resolved<T>? before, T ruled, Func<T, string> key)
        {
            Stated<T>[] said = before is null ? [] : [before.Taken, .. before.Others];
            var taken = Array.Find(said, one => key(one.Value) == key(ruled)) ?? Say(ruled, before?.Taken);
            return new(taken, because, [.. said.Where(one => key(one.Value) != key(ruled))]);
        }

        Stated<T> Say<T>(T ruled, Stated<T>? before) => new(ruled, before?.Citation ?? resolution.Type.Citation, Assertion.ByAuthor, Basis.Inferred);
    }

    /// <summary>Whether an account says something that cannot be true beside the ruling. A vaguer value that leaves room for it does not disagree.</summary>
    private static bool Disagrees(Attestation attestation, Ruling ruling)
    {
        var value = ruling.Value;
        return ruling.Field switch
        {
            DecidedField.Type => value?.Type is { } type && attestation.Type.Value != type && attestation.Type.Value != default,
            DecidedField.Date => attestation.Date is { } date && (value?.Date is not { } ruled || !ruled.Overlaps(date.Value)),
            DecidedField.Place => attestation.Place is { } place && (value?.Place is not { } ruled || AreApart(place.Value, ruled)),
            DecidedField.Killed => IsOtherToll(attestation, Harm.Killed, value?.Number),
            DecidedField.Wounded => IsOtherToll(attestation, Harm.Wounded, value?.Number),
            DecidedField.Abducted => IsOtherToll(attestation, Harm.Abducted, value?.Number),
            DecidedField.Perpetrators => SharesNone(
                attestation.Participants.Where(one => one.Value.Role == Role.Perpetrator).Select(one => ActorKey.Of(one.Value)),
                value?.Perpetrators?.Select(one => ActorKey.Of(one))),
            DecidedField.Targets => SharesNone(
                attestation.Targets.Select(one => one.Value.Kind ?? FoldedName.Of(one.Value.Words)), value?.Targets?.Select(one => one.Kind ?? FoldedName.Of(one.Words))),
            DecidedField.Weapons => SharesNone(attestation.Weapons.Select(one => one.Value.Kind), value?.Weapons?.Select(one => one.Kind)),
            DecidedField.Completion => attestation.Completion != value?.Completion,
            _ => false,
        };
    }

    private static bool AreApart(PlaceReference one, PlaceReference ruled)
    {
        var isSame = KeyOf(one) == KeyOf(ruled);
        var isWider = one.Precision > PlacePrecision.Near && one.Precision > ruled.Precision;
        return !isSame && (!isWider || (one.Country is { } country && ruled.Country is { } other && country != other));
    }

    private static bool IsOtherToll(Attestation attestation, Harm harm, Quantity? ruled) =>
        TollSummary.Of(attestation.Tolls, harm)?.Number is { } number
        && (ruled is null || (number.AtLeast ?? 0) > (ruled.AtMost ?? long.MaxValue) || (ruled.AtLeast ?? 0) > (number.AtMost ?? long.MaxValue));

    private static bool SharesNone(IEnumerable<string> said, IEnumerable<string>? ruled)
    {
        var names = said.ToHashSet(StringComparer.Ordinal);
        return names.Count > 0 && !names.Overlaps(ruled ?? []);
    }

    private static string KeyOf(PlaceReference place) => place.Place?.Value ?? FoldedName.Of(place.Name);
}
