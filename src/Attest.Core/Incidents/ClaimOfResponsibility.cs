using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Core.Incidents;

/// <summary>What others say of an incident that a group claims.</summary>
public enum ClaimStanding
{
    /// <summary>No other voice tells the incident.</summary>
    NoOtherAccount,

    /// <summary>Another voice tells the incident, and not that the group did it.</summary>
    Partly,

    /// <summary>Another voice tells the incident and names the group.</summary>
    Confirmed,

    /// <summary>Another group claims it too, or a voice denies the incident or that the group did it.</summary>
    Disputed,
}

/// <summary>A claim of responsibility for one incident, as one document hands it on.</summary>
public sealed record ClaimOfResponsibility
{
    /// <summary>The incident.</summary>
    public required IncidentId Incident { get; init; }

    /// <summary>The account that hands the claim on.</summary>
    public required AttestationId Account { get; init; }

    /// <summary>Who claims: the actor's usual name, or the words.</summary>
    public required string By { get; init; }

    /// <summary>Who published the document; null when not stated.</summary>
    public string? Outlet { get; init; }

    /// <summary>The day on which the claim was made, if the text tells it, or on which the document was published; null when neither is known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How many the group says that it killed; null when it does not say.</summary>
    public Quantity? Killed { get; init; }

    /// <summary>Whether the same group claimed the same incident before, so that this claim tells nothing new.</summary>
    public required bool IsRestated { get; init; }

    /// <summary>How many incidents the same statement claims, this one included.</summary>
    public required int OfStatement { get; init; }

    /// <summary>What others say.</summary>
    public required ClaimStanding Standing { get; init; }

    /// <summary>The words of the claim.</summary>
    public required Citation Citation { get; init; }

    /// <summary>The claims of responsibility in incidents, by day and account.</summary>
    public static IReadOnlyList<ClaimOfResponsibility> Of(IReadOnlyList<Incident> incidents)
    {
        var told = incidents.SelectMany(incident => incident.Accounts.SelectMany(account => ClaimsOf(account).Select(claim => (Incident: incident, Account: account, Claim: claim)))).ToList();
        var statements = told.GroupBy(one => (one.Account.Id.Document, ActorKey.Of(one.Claim.Value))).ToDictionary(group => group.Key, group => group.Select(one => one.Incident.Id).Distinct().Count());
        return
        [
            .. told.GroupBy(one => (one.Incident.Id, ActorKey.Of(one.Claim.Value)))
                .SelectMany(claims => claims
                    .OrderBy(one => DayOf(one.Account, one.Claim) ?? DateOnly.MaxValue)
                    .ThenBy(one => one.Account.Id, AttestationOrder.Instance)
                    .Select((one, index) => new ClaimOfResponsibility
                    {
                        Incident = one.Incident.Id,
                        Account = one.Account.Id,
                        By = one.Claim.Value.Name,
                        Outlet = one.Account.Source,
                        Day = DayOf(one.Account, one.Claim),
                        Killed = TollSummary.OfEachVoice(one.Account.Attestation.Tolls, Harm.Killed).FirstOrDefault(sum => sum.Assertion.Voice == Voice.Claim)?.Number,
                        IsRestated = index > 0,
                        OfStatement = statements[(one.Account.Id.Document, ActorKey.Of(one.Claim.Value))],
                        Standing = StandingOf(one.Incident, ActorKey.Of(one.Claim.Value)),
                        Citation = one.Claim.Citation,
                    }))
                .OrderBy(claim => claim.Day ?? DateOnly.MaxValue)
                .ThenBy(claim => claim.Account, AttestationOrder.Instance),
        ];
    }

    private static IEnumerable<Stated<Responsibility>> ClaimsOf(Account account) =>
        account.Attestation.Responsibilities
            .Where(one => one.Value.Kind == ResponsibilityKind.Claimed && one.Assertion.Stance is Stance.Asserted or Stance.Doubted)
            .DistinctBy(one => ActorKey.Of(one.Value), StringComparer.Ordinal);

    private static ClaimStanding StandingOf(Incident incident, string group)
    {
        var responsibilities = incident.Accounts.SelectMany(account => account.Attestation.Responsibilities).ToArray();
        var isDisputed = incident.Corroboration == Corroboration.Disputed
            || responsibilities.Any(one => ActorKey.Of(one.Value) == group
                ? one.Value.Kind is ResponsibilityKind.Denied or ResponsibilityKind.Acquitted
                : one.Value.Kind == ResponsibilityKind.Claimed);
        if (isDisputed)
        {
            return ClaimStanding.Disputed;
        }

        if (incident.Accounts.All(account => account.Attestation.Type.Assertion.Voice == Voice.Claim))
        {
            return ClaimStanding.NoOtherAccount;
        }

        var isNamed = responsibilities.Any(one => ActorKey.Of(one.Value) == group && one.Value.Kind is ResponsibilityKind.Fact or ResponsibilityKind.Accused or ResponsibilityKind.Suspected)
            || incident.Accounts.SelectMany(account => account.Attestation.Participants).Any(one =>
                one.Value.Role == Role.Perpetrator && one.Assertion.Voice != Voice.Claim && ActorKey.Of(one.Value) == group);
        return isNamed ? ClaimStanding.Confirmed : ClaimStanding.Partly;
    }

    private static DateOnly? DayOf(Account account, Stated<Responsibility> claim) => claim.Assertion.SaidOn ?? account.Published?.Last;
}
