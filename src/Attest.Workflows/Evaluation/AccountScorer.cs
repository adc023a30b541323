using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Workflows.Evaluation;

/// <summary>Scores one account against one incident of the gold, field by field.</summary>
/// <param name="familyOf">The taxonomy's family of a type.</param>
public sealed class AccountScorer(Func<IncidentType, string> familyOf)
{
    private const int MaxWordsOfName = 12;

    /// <summary>The credit of a field; null when the gold does not score it. No account earns nothing and gives nothing.</summary>
    public Accuracy? Score(GoldIncident gold, Attestation? account, Field field)
    {
        var isGiven = account is not null && IsGiven(account, field);
        return field switch
        {
            Field.Type => Full(isGiven && HasAcceptedType(gold, account!), isGiven),
            Field.Date => gold.Date is { } date ? new(isGiven ? CreditOf(date, account!.Date!.Value) : 0, 1, isGiven ? 1 : 0) : null,
            Field.Place => gold.Places.Count == 0 ? null : Full(isGiven && IsAccepted(gold.Places, [account!.Place!.Value.Name, ContainingPlace.WordsOf(account.Place)]), isGiven),
            Field.Country => gold.Country is null ? null : Full(isGiven && account!.Place!.Value.Country == gold.Country, isGiven),
            Field.Perpetrator => gold.Perpetrators.Count == 0 ? null : Full(isGiven && IsAccepted(gold.Perpetrators, PerpetratorsOf(account!)), isGiven),
            Field.Target => gold.Targets.Count == 0 ? null : Full(isGiven && IsAccepted(gold.Targets, account!.Targets.Select(target => target.Value.Words)), isGiven),
            Field.ClaimedBy => ClaimCredit(gold, account, isGiven),
            Field.Killed => TollCredit(gold, account, Harm.Killed, isGiven),
            Field.Wounded => TollCredit(gold, account, Harm.Wounded, isGiven),
            Field.Abducted => TollCredit(gold, account, Harm.Abducted, isGiven),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field."),
        };
    }

    /// <summary>Whether an account tells a field.</summary>
    public static bool IsGiven(Attestation account, Field field) => field switch
    {
        Field.Type => true,
        Field.Date => account.Date?.Value.From is not null,
        Field.Place => account.Place is not null,
        Field.Country => account.Place?.Value.Country is not null,
        Field.Perpetrator => account.Participants.Any(participant => participant.Value.Role == Role.Perpetrator),
        Field.Target => account.Targets.Count > 0,
        Field.ClaimedBy => ClaimantsOf(account).Any(),
        Field.Killed => SummaryOf(account, Harm.Killed) is not null,
        Field.Wounded => SummaryOf(account, Harm.Wounded) is not null,
        Field.Abducted => SummaryOf(account, Harm.Abducted) is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field."),
    };

    private bool HasAcceptedType(GoldIncident gold, Attestation account)
    {
        string[] given = [account.Type.Value.Code, familyOf(account.Type.Value)];
        return given.Any(type => gold.Types.Contains(type, StringComparer.Ordinal) || (type == "clash" && gold.Types.Contains("armed_assault", StringComparer.Ordinal)));
    }

    private static Accuracy Full(bool isRight, bool isGiven) => new(isRight ? 1 : 0, 1, isGiven ? 1 : 0);

    private static Accuracy? ClaimCredit(GoldIncident gold, Attestation? account, bool isGiven)
    {
        var isWanted = gold.Claimants.Count > 0;
        var isRight = isWanted && isGiven && IsAccepted(gold.Claimants, ClaimantsOf(account!));
        return isWanted || isGiven ? new(isRight ? 1 : 0, isWanted ? 1 : 0, isGiven ? 1 : 0) : null;
    }

    private static Accuracy? TollCredit(GoldIncident gold, Attestation? account, Harm harm, bool isGiven)
    {
        var wanted = gold.Tolls.GetValueOrDefault(harm);
        var credit = wanted is not null && isGiven ? CreditOf(wanted, SummaryOf(account!, harm)!) : 0;
        return wanted is not null || isGiven ? new(credit, wanted is null ? 0 : 1, isGiven ? 1 : 0) : null;
    }

    private static double CreditOf(Quantity wanted, Quantity given) =>
        given.AtLeast != wanted.AtLeast ? 0 : wanted.AtMost is null || given.AtMost == wanted.AtMost ? 1 : 0.5;

    /// <summary>Within the accepted days, give or take one, in full; overlapping and not much wider, half.</summary>
    public static double CreditOf((DateOnly First, DateOnly Last) wanted, IncidentDate given)
    {
        var (from, to) = (given.From!.Value, given.To ?? given.From.Value);
        if (from >= wanted.First.AddDays(-1) && to <= wanted.Last.AddDays(1))
        {
            return 1;
        }

        var widest = 2 * Math.Max(wanted.Last.DayNumber - wanted.First.DayNumber, 3);
        return from <= wanted.Last && to >= wanted.First && to.DayNumber - from.DayNumber <= widest ? 0.5 : 0;
    }

    /// <summary>Whether one of the given names is an accepted one, contains it or is part of it.</summary>
    public static bool IsAccepted(IReadOnlyList<string> accepted, IEnumerable<string?> given)
    {
        var names = accepted.Select(FoldedName.Of).ToList();
        return given
            .Where(name => name is not null && name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MaxWordsOfName)
            .Select(name => FoldedName.Of(name!))
            .Where(name => name.Length > 0)
            .Any(name => names.Exists(other => name == other
                || (other.Length > 3 && name.Contains(other, StringComparison.Ordinal))
                || (name.Length > 3 && other.Contains(name, StringComparison.Ordinal))));
    }

    private static IEnumerable<string> PerpetratorsOf(Attestation account) =>
        account.Participants.Where(participant => participant.Value.Role == Role.Perpetrator).SelectMany(participant => new[] { participant.Value.Name, participant.Value.Words });

    private static IEnumerable<string> ClaimantsOf(Attestation account) =>
        account.Responsibilities.Where(one => one.Value.Kind == ResponsibilityKind.Claimed).Select(one => one.Value.Name);

    private static Quantity? SummaryOf(Attestation account, Harm harm) => TollSummary.Of(account.Tolls, harm)?.Number is { AtLeast: not null } number ? number : null;
}
