using System.Globalization;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Core.Incidents;

/// <summary>
/// The default rule by which an incident's fields are read from its accounts. A more precise value goes before a vaguer one; of equally
/// precise values the one of most accounts is taken; of equally many tolls one that is not an armed group's own claim; then the value
/// published last, for later reports correct earlier ones.
/// Lists (who, what, with what) join what all accounts say. The toll of each harm is taken whole from one account.
/// </summary>
public static class ResolutionRule
{
    /// <summary>Reads the fields of an incident from its accounts.</summary>
    /// <param name="id">The incident's name.</param>
    /// <param name="accounts">Its accounts, at least one, in any order.</param>
    /// <param name="links">The links between them.</param>
    /// <param name="rulings">What people ruled, on this incident or others; it goes before every rule.</param>
    public static Incident Describe(IncidentId id, IReadOnlyList<Account> accounts, IReadOnlyList<Link> links, IReadOnlyList<AnchoredRuling> rulings) =>
        Rulings.Apply(Describe(id, accounts, links), rulings);

    /// <inheritdoc cref="Describe(IncidentId, IReadOnlyList{Account}, IReadOnlyList{Link}, IReadOnlyList{AnchoredRuling})"/>
    public static Incident Describe(IncidentId id, IReadOnlyList<Account> accounts, IReadOnlyList<Link> links)
    {
        ArgumentOutOfRangeException.ThrowIfZero(accounts.Count, nameof(accounts));
        var ordered = accounts.Where(account => account.Attestation.Review != ReviewState.Rejected).OrderBy(account => account.Id, AttestationOrder.Instance).ToArray();
        ordered = ordered.Length > 0 ? ordered : [.. accounts.OrderBy(account => account.Id, AttestationOrder.Instance)];
        var type = Take(ordered, one => one.Type, value => value.Code, value => value == default ? 1 : 0)!;
        var date = Take(ordered, one => one.Date, Key, value => (int)value.Precision);
        var place = Take(ordered, one => one.Place, value => value.Place?.Value ?? FoldedName.Of(value.Name), value => (int)value.Precision);
        var (killed, tolls) = TakeTolls(ordered);
        var resolution = new Attestation
        {
            Id = ordered[0].Id,
            Type = type.Taken,
            Date = date?.Taken,
            Place = place?.Taken,
            Participants = Join(ordered, one => one.Participants, one => $"{one.Role}/{one.Actor?.Value ?? FoldedName.Of(one.Name)}"),
            Targets = Join(ordered, one => one.Targets, one => $"{one.Kind}/{FoldedName.Of(one.Words)}"),
            Weapons = Join(ordered, one => one.Weapons, one => one.Kind),
            Tolls = tolls,
            Responsibilities = Join(ordered, one => one.Responsibilities, one => $"{one.Kind}/{one.Actor?.Value ?? FoldedName.Of(one.Name)}"),
            Outcome = Take(ordered, one => one.Outcome, one => one.Kind.ToString(), _ => 0)?.Taken,
            Completion = ordered.Min(account => account.Attestation.Completion),
            IsMain = ordered.Any(account => account.Attestation.IsMain),
            Review = Review(ordered),
            Sentences = [.. ordered.SelectMany(account => account.Attestation.Sentences)],
        };
        return new()
        {
            Id = id,
            Accounts = [.. accounts.OrderBy(account => account.Id, AttestationOrder.Instance)],
            Links = links,
            Type = type,
            Date = date,
            Place = place,
            Killed = killed,
            Resolution = resolution,
            Corroboration = Corroborations.Of(ordered),
        };
    }

    /// <summary>Takes one of the values that the accounts state: by precision, then by how many say it, then the last published.</summary>
    private static Resolved<T>? Take<T>(Account[] accounts, Func<Attestation, Stated<T>?> field, Func<T, string> key, Func<T, int> vagueness)
    {
        var stated = accounts
            .Select(account => (Account: account, Stated: field(account.Attestation)))
            .Where(one => one.Stated is { Assertion.Stance: Stance.Asserted or Stance.Doubted } || (one.Stated is not null && accounts.Length == 1))
            .Select(one => (one.Account, Stated: one.Stated!, Key: key(one.Stated!.Value)))
            .ToArray();
        if (stated.Length == 0)
        {
            stated = [.. accounts.Select(account => (account, field(account.Attestation))).Where(one => one.Item2 is not null).Select(one => (one.account, one.Item2!, key(one.Item2!.Value)))];
        }

        if (stated.Length == 0)
        {
            return null;
        }

        var values = stated
            .GroupBy(one => one.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Min(one => vagueness(one.Stated.Value)))
            .ThenByDescending(group => group.Count())
            .ThenByDescending(group => Published(group.Select(one => one.Account)))
            .ThenBy(group => group.First().Account.Id, AttestationOrder.Instance)
            .ToArray();
        var taken = values[0].OrderBy(one => vagueness(one.Stated.Value)).ThenBy(one => one.Account.Id, AttestationOrder.Instance).First().Stated;
        var because = values.Length == 1 ? "all accounts that tell it agree"
            : vagueness(values[0].First().Stated.Value) < vagueness(values[1].First().Stated.Value) ? "the most precise"
            : Reason(
                values[0].Count(),
                values[1].Count(),
                stated.Length,
                Published(values[0].Select(one => one.Account)) > Published(values[1].Select(one => one.Account)),
                isOtherClaimed: false);
        return new(taken, because, [.. values.Skip(1).Select(group => group.First().Stated)]);
    }

    private static (Resolved<Quantity>? Killed, IReadOnlyList<Stated<Toll>> Tolls) TakeTolls(Account[] accounts)
    {
        Resolved<Quantity>? killed = null;
        List<Stated<Toll>> lines = [];
        foreach (var harm in Enum.GetValues<Harm>())
        {
            var sums = accounts.Select(account => (Account: account, Sum: TollSummary.Of(account.Attestation.Tolls, harm))).Where(one => one.Sum is not null).ToArray();
            var values = sums
                .GroupBy(one => one.Sum!.Number)
                .OrderBy(group => Vagueness(group.Key))
                .ThenByDescending(group => group.Count())
                .ThenBy(group => group.All(one => one.Sum!.Assertion.Voice == Voice.Claim) ? 1 : 0)
                .ThenByDescending(group => Published(group.Select(one => one.Account)))
                .ThenBy(group => group.First().Account.Id, AttestationOrder.Instance)
                .ToArray();
            var teller = values.Length > 0
                ? values[0].First().Account
                : accounts.FirstOrDefault(account => account.Attestation.Tolls.Any(line => line.Value.Harm == harm));
            if (teller is null)
            {
                continue;
            }

            AddLines(teller.Attestation.Tolls, harm, lines);
            if (harm == Harm.Killed && values.Length > 0)
            {
                var because = values.Length == 1 ? "all accounts that tell it agree"
                    : Vagueness(values[0].Key) < Vagueness(values[1].Key) ? "the most precise"
                    : Reason(
                        values[0].Count(),
                        values[1].Count(),
                        sums.Length,
                        Published(values[0].Select(one => one.Account)) > Published(values[1].Select(one => one.Account)),
                        values[1].All(one => one.Sum!.Assertion.Voice == Voice.Claim) && values[0].Any(one => one.Sum!.Assertion.Voice != Voice.Claim));
                killed = new(Cited(values[0].First()), because, [.. values.Skip(1).Select(group => Cited(group.First()))]);
            }
        }

        return (killed, lines);

        Stated<Quantity> Cited((Account Account, TollSummary? Sum) one)
        {
            var line = one.Account.Attestation.Tolls.First(toll => toll.Value.Harm == Harm.Killed && toll.Assertion == one.Sum!.Assertion);
            return new(one.Sum!.Number, line.Citation, line.Assertion, line.Basis);
        }
    }

    private static DateOnly Published(IEnumerable<Account> accounts) => accounts.Max(account => account.Published?.Last ?? DateOnly.MinValue);

    /// <summary>Why one of several equally precise values is taken.</summary>
    private static string Reason(int count, int otherCount, int all, bool isLater, bool isOtherClaimed) =>
        count > otherCount ? $"said by {count} of {all} accounts"
        : isOtherClaimed ? "no group's own claim"
        : isLater ? "the last published"
        : "nothing sets one above the other; the first by the documents' names";

    /// <summary>Adds the lines of one harm; a line that is part of another keeps pointing at it in the new list.</summary>
    private static void AddLines(IReadOnlyList<Stated<Toll>> tolls, Harm harm, List<Stated<Toll>> lines)
    {
        Dictionary<int, int> moved = [];
        for (var i = 0; i < tolls.Count; i++)
        {
            if (tolls[i].Value.Harm == harm)
            {
                moved[i] = lines.Count + moved.Count;
            }
        }

        foreach (var (line, index) in tolls.Select((line, index) => (line, index)).Where(one => moved.ContainsKey(one.index)))
        {
            int? whole = line.Value.PartOf is { } part && moved.TryGetValue(part, out var target) && part != index ? target : null;
            lines.Add(line with { Value = line.Value with { PartOf = whole } });
        }
    }

    private static int Vagueness(Quantity number) => (number.AtLeast, number.AtMost) switch
    {
        (null, null) => 2,
        (null, _) or (_, null) => 1,
        _ => 0,
    };

    private static Stated<T>[] Join<T>(Account[] accounts, Func<Attestation, IReadOnlyList<Stated<T>>> field, Func<T, string> key) =>
        [.. accounts.SelectMany(account => field(account.Attestation)).DistinctBy(stated => key(stated.Value), StringComparer.Ordinal)];

    private static ReviewState Review(Account[] accounts) =>
        accounts.Select(account => account.Attestation.Review).Distinct().ToArray() is [var only] ? only
        : accounts.Any(account => account.Attestation.Review == ReviewState.Machine) ? ReviewState.Machine
        : ReviewState.Accepted;

    private static string Key(IncidentDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.From:yyyy-MM-dd}/{date.To:yyyy-MM-dd}");
}
