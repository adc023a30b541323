using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Core.Incidents;

/// <summary>
/// The rules by which an incident's fields are read from its accounts. By default a more precise value goes before a vaguer one; of equally
/// precise values the one of most accounts is taken; of equally many tolls one that is not an armed group's own claim; then the value
/// published last, for later reports correct earlier ones. Of the other rules, those that speak of tolls alone (lowest, highest, range) leave
/// the rest to the default.
/// Lists (who, what, with what) join what all accounts say. The toll of each harm is taken whole from one account.
/// </summary>
public static class ResolutionRule
{
    /// <summary>Reads the fields of an incident from its accounts.</summary>
    /// <param name="id">The incident's name.</param>
    /// <param name="accounts">Its accounts, at least one, in any order.</param>
    /// <param name="links">The links between them.</param>
    /// <param name="rulings">What people ruled, on this incident or others; it goes before every rule.</param>
    /// <param name="preference">Which value is taken where accounts differ.</param>
    public static Incident Describe(
        IncidentId id, IReadOnlyList<Account> accounts, IReadOnlyList<Link> links, IReadOnlyList<AnchoredRuling> rulings, Preference preference = Preference.Default) =>
        Rulings.Apply(Describe(id, accounts, links, preference), rulings);

    /// <inheritdoc cref="Describe(IncidentId, IReadOnlyList{Account}, IReadOnlyList{Link}, IReadOnlyList{AnchoredRuling}, Preference)"/>
    public static Incident Describe(IncidentId id, IReadOnlyList<Account> accounts, IReadOnlyList<Link> links, Preference preference = Preference.Default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(accounts.Count, nameof(accounts));
        var ordered = accounts.Where(account => account.Attestation.Review != ReviewState.Rejected).OrderBy(account => account.Id, AttestationOrder.Instance).ToArray();
        ordered = ordered.Length > 0 ? ordered : [.. accounts.OrderBy(account => account.Id, AttestationOrder.Instance)];
        var type = Take(ordered, preference, one => one.Type, value => value.Code, value => value == default ? 1 : 0)!;
        var date = Take(ordered, preference, one => one.Date, Key, value => (int)value.Precision);
        var place = Take(ordered, preference, one => one.Place, value => value.Place?.Value ?? FoldedName.Of(value.Name), value => (int)value.Precision);
        var (killed, tolls) = TakeTolls(ordered, preference);
        var resolution = new Attestation
        {
            Id = ordered[0].Id,
            Type = type.Taken,
            Date = date?.Taken,
            Place = place?.Taken,
            Participants = Join(ordered, one => one.Participants, one => $"{one.Role}/{ActorKey.Of(one)}"),
            Targets = Join(ordered, one => one.Targets, one => $"{one.Kind}/{FoldedName.Of(one.Words)}"),
            Weapons = Join(ordered, one => one.Weapons, one => one.Kind),
            Tolls = tolls,
            Responsibilities = Join(ordered, one => one.Responsibilities, one => $"{one.Kind}/{ActorKey.Of(one)}"),
            Outcome = Take(ordered, preference, one => one.Outcome, one => one.Kind.ToString(), _ => 0)?.Taken,
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

    /// <summary>Takes one of the values that the accounts state: by default by precision, then by how many say it, then the last published.</summary>
    private static Resolved<T>? Take<T>(Account[] accounts, Preference preference, Func<Attestation, Stated<T>?> field, Func<T, string> key, Func<T, int> vagueness)
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

        int Vagueness(IEnumerable<(Account Account, Stated<T> Stated, string Key)> group) => group.Min(one => vagueness(one.Stated.Value));
        var groups = stated.GroupBy(one => one.Key, StringComparer.Ordinal);
        var ordered = preference switch
        {
            Preference.Majority => groups.OrderByDescending(group => group.Count()),
            Preference.Latest => groups.OrderByDescending(group => Published(group.Select(one => one.Account))).ThenBy(Vagueness),
            Preference.BestSource => groups.OrderBy(group => group.Min(one => SourceRank.Of(one.Account, one.Stated.Assertion))).ThenBy(Vagueness).ThenByDescending(group => group.Count()),
            _ => groups.OrderBy(Vagueness).ThenByDescending(group => group.Count()),
        };
        var values = ordered
            .ThenByDescending(group => Published(group.Select(one => one.Account)))
            .ThenBy(group => group.First().Account.Id, AttestationOrder.Instance)
            .ToArray();
        var taken = values[0].OrderBy(one => vagueness(one.Stated.Value)).ThenBy(one => one.Account.Id, AttestationOrder.Instance).First().Stated;
        var because = values.Length == 1 ? "all accounts that tell it agree"
            : preference == Preference.Latest ? "the last published"
            : preference == Preference.BestSource ? "the best source"
            : preference != Preference.Majority && Vagueness(values[0]) < Vagueness(values[1]) ? "the most precise"
            : Reason(values[0].Count(), values[1].Count(), stated.Length, Published(values[0].Select(one => one.Account)) > Published(values[1].Select(one => one.Account)));
        return new(taken, because, [.. values.Skip(1).Select(group => group.First().Stated)]);
    }

    private static (Resolved<Quantity>? Killed, IReadOnlyList<Stated<Toll>> Tolls) TakeTolls(Account[] accounts, Preference preference)
    {
        Resolved<Quantity>? killed = null;
        List<Stated<Toll>> lines = [];
        foreach (var harm in Enum.GetValues<Harm>())
        {
            var figures = CitedFigure.Of(accounts, harm);
            if (FigureChoice.Take(preference, [.. figures.Select(one => one.Figure)]) is not { } choice)
            {
                var teller = accounts.FirstOrDefault(account => account.Attestation.Tolls.Any(line => line.Value.Harm == harm));
                AddLines(teller?.Attestation.Tolls ?? [], harm, lines);
                continue;
            }

            var taken = figures[choice.Index];
            AddLines(taken.Account.Attestation.Tolls, harm, lines, preference == Preference.Default ? null : taken, choice.Number);
            if (harm == Harm.Killed)
            {
                var others = figures.Where(one => one.Figure.Number != choice.Number).DistinctBy(one => one.Figure.Number);
                killed = new(taken.Cite() with { Value = choice.Number }, choice.Because, [.. others.Select(one => one.Cite())]);
            }
        }

        return (killed, lines);
    }

    private static DateOnly Published(IEnumerable<Account> accounts) => accounts.Max(account => account.Published?.Last ?? DateOnly.MinValue);

    /// <summary>Why one of several equally precise values is taken.</summary>
    private static string Reason(int count, int otherCount, int all, bool isLater) =>
        count > otherCount ? $"said by {count} of {all} accounts"
        : isLater ? "the last published"
        : "nothing sets one above the other; the first by the documents' names";

    /// <summary>
    /// Adds the lines of one harm; a line that is part of another keeps pointing at it in the new list. Where a rule takes one voice's figure,
    /// other voices' lines of the same text stay out; a range becomes one line.
    /// </summary>
    private static void AddLines(IReadOnlyList<Stated<Toll>> tolls, Harm harm, List<Stated<Toll>> lines, CitedFigure? only = null, Quantity? number = null)
    {
        if (only is not null && number != only.Figure.Number)
        {
            var line = only.Summary.LinesIn(tolls).First();
            lines.Add(line with { Value = new(Party: null, Kind: null, line.Value.Side, harm, number!, line.Value.Words), Basis = Basis.Inferred });
            return;
        }

        Dictionary<int, int> moved = [];
        for (var i = 0; i < tolls.Count; i++)
        {
            if (tolls[i].Value.Harm == harm && (only is null || TollSummary.IsSameVoice(tolls[i].Assertion, only.Summary.Assertion)))
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

    private static Stated<T>[] Join<T>(Account[] accounts, Func<Attestation, IReadOnlyList<Stated<T>>> field, Func<T, string> key) =>
        [.. accounts.SelectMany(account => field(account.Attestation)).DistinctBy(stated => key(stated.Value), StringComparer.Ordinal)];

    private static ReviewState Review(Account[] accounts) =>
        accounts.Select(account => account.Attestation.Review).Distinct().ToArray() is [var only] ? only
        : accounts.Any(account => account.Attestation.Review == ReviewState.Machine) ? ReviewState.Machine
        : ReviewState.Accepted;

    private static string Key(IncidentDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.From:yyyy-MM-dd}/{date.To:yyyy-MM-dd}");
}
