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

    /// <summary>A voice denies the incident or that the group did it.</summary>
    Disputed,
}

/// <summary>Whether a claim tells something that the same group had not claimed before.</summary>
public enum ClaimNovelty
{
    /// <summary>The group claims the incident for the first time.</summary>
    New,

    /// <summary>The group claimed an incident before that is possibly the same; nobody can tell.</summary>
    PossiblyRestated,

    /// <summary>The group claimed the same incident before.</summary>
    Restated,
}

/// <summary>What another voice says of a claimed incident.</summary>
/// <param name="Voice">Who.</param>
/// <param name="NamesGroup">Whether it names the group that claims.</param>
/// <param name="Denies">Whether it denies the incident, or that the group did it.</param>
/// <param name="Killed">How many it says were killed; null when it does not say.</param>
public sealed record ClaimWitness(NamedVoice Voice, bool NamesGroup, bool Denies, Quantity? Killed);

/// <summary>A claim of responsibility for one incident, as one document hands it on.</summary>
public sealed record ClaimOfResponsibility
{
    /// <summary>The incident.</summary>
    public required IncidentId Incident { get; init; }

    /// <summary>The account that hands the claim on.</summary>
    public required AttestationId Account { get; init; }

    /// <summary>Who claims: the actor's usual name, or the words.</summary>
    public required string By { get; init; }

    /// <summary>By what it is told whether two claims are of one group: the registry's id, or the folded words.</summary>
    public required string Group { get; init; }

    /// <summary>Who published the document; null when not stated.</summary>
    public string? Outlet { get; init; }

    /// <summary>The day on which the claim was made, if the text tells it, or on which the document was published; null when neither is known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How many the group says that it killed; null when it does not say.</summary>
    public Quantity? Killed { get; init; }

    /// <summary>Whether it tells something new.</summary>
    public required ClaimNovelty Novelty { get; init; }

    /// <summary>How many incidents the same statement claims, this one included.</summary>
    public required int OfStatement { get; init; }

    /// <summary>Other groups that claim the same incident, sorted by name.</summary>
    public required IReadOnlyList<string> Competing { get; init; }

    /// <summary>What others say, in one word.</summary>
    public required ClaimStanding Standing { get; init; }

    /// <summary>What others say, voice by voice.</summary>
    public required IReadOnlyList<ClaimWitness> Others { get; init; }

    /// <summary>The words of the claim.</summary>
    public required Citation Citation { get; init; }

    /// <summary>The claims of responsibility in incidents, by day and account.</summary>
    /// <param name="incidents">All incidents that are held: what a group claimed before decides what is new.</param>
    /// <param name="possiblySame">Pairs of incidents that are possibly the same.</param>
    public static IReadOnlyList<ClaimOfResponsibility> Of(IReadOnlyList<Incident> incidents, IEnumerable<(IncidentId First, IncidentId Second)> possiblySame)
    {
        Told[] told =
        [
            .. incidents.SelectMany(incident => incident.Accounts.SelectMany(account => ClaimsOf(account).Select(claim => new Told(incident, account, claim))))
                .OrderBy(one => one.Day ?? DateOnly.MaxValue)
                .ThenBy(one => one.Account.Id, AttestationOrder.Instance),
        ];
        var others = possiblySame.SelectMany(pair => new[] { pair, (First: pair.Second, Second: pair.First) }).ToLookup(pair => pair.First, pair => pair.Second);
        var statements = told.GroupBy(one => (one.Account.Id.Document, one.Group)).ToDictionary(group => group.Key, group => group.Select(one => one.Incident.Id).Distinct().Count());
        HashSet<(string Group, IncidentId Incident)> claimed = [];
        List<ClaimOfResponsibility> claims = new(told.Length);
        foreach (var one in told)
        {
            var isFirst = claimed.Add((one.Group, one.Incident.Id));
            var novelty = !isFirst ? ClaimNovelty.Restated
                : others[one.Incident.Id].Any(other => claimed.Contains((one.Group, other))) ? ClaimNovelty.PossiblyRestated
                : ClaimNovelty.New;
            claims.Add(Of(one, novelty, statements[(one.Account.Id.Document, one.Group)]));
        }

        return claims;
    }

    private static ClaimOfResponsibility Of(Told told, ClaimNovelty novelty, int ofStatement) => new()
    {
        Incident = told.Incident.Id,
        Account = told.Account.Id,
        By = told.Claim.Value.Name,
        Group = told.Group,
        Outlet = told.Account.Source,
        Day = told.Day,
        Killed = TollSummary.OfEachVoice(told.Account.Attestation.Tolls, Harm.Killed).FirstOrDefault(sum => sum.Assertion.Voice == Voice.Claim)?.Number,
        Novelty = novelty,
        OfStatement = ofStatement,
        Competing =
        [
            .. told.Incident.Accounts.SelectMany(ClaimsOf).Where(other => ActorKey.Of(other.Value) != told.Group)
                .Select(other => other.Value.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ],
        Standing = StandingOf(told.Incident, told.Group),
        Others = WitnessesOf(told.Incident, told.Group),
        Citation = told.Claim.Citation,
    };

    private static IEnumerable<Stated<Responsibility>> ClaimsOf(Account account) =>
        account.Attestation.Responsibilities
            .Where(one => one.Value.Kind == ResponsibilityKind.Claimed && one.Assertion.Stance is Stance.Asserted or Stance.Doubted)
            .DistinctBy(one => ActorKey.Of(one.Value), StringComparer.Ordinal);

    private static ClaimStanding StandingOf(Incident incident, string group)
    {
        var responsibilities = incident.Accounts.SelectMany(account => account.Attestation.Responsibilities).ToArray();
        if (incident.Corroboration == Corroboration.Disputed
            || Array.Exists(responsibilities, one => ActorKey.Of(one.Value) == group && one.Value.Kind is ResponsibilityKind.Denied or ResponsibilityKind.Acquitted))
        {
            return ClaimStanding.Disputed;
        }

        if (incident.Accounts.All(account => account.Attestation.Type.Assertion.Voice == Voice.Claim))
        {
            return ClaimStanding.NoOtherAccount;
        }

        return incident.Accounts.Any(account => Names(account, group)) ? ClaimStanding.Confirmed : ClaimStanding.Partly;
    }

    /// <summary>Whether somebody other than the group names it in an account. Whoever only hands on that it claims does not.</summary>
    private static bool Names(Account account, string group)
    {
        var said = account.Attestation.Responsibilities.Where(one => ActorKey.Of(one.Value) == group).ToArray();
        return Array.Exists(said, one => one.Value.Kind is ResponsibilityKind.Fact or ResponsibilityKind.Accused or ResponsibilityKind.Suspected)
            || (said.Length == 0 && account.Attestation.Participants.Any(one => one.Value.Role == Role.Perpetrator && one.Assertion.Voice != Voice.Claim && ActorKey.Of(one.Value) == group));
    }

    /// <summary>The voices other than claims that tell the incident, or deny it, each once.</summary>
    private static ClaimWitness[] WitnessesOf(Incident incident, string group)
    {
        var voices = new IndependentVoices(incident.Accounts);
        return
        [
            .. incident.Accounts.Where(account => account.Attestation.Type.Assertion.Voice != Voice.Claim)
                .Select(account => (Account: account, Speaker: account.Attestation.Type.Assertion))
                .GroupBy(one => voices.Of(one.Account, one.Speaker))
                .Select(same => new ClaimWitness(
                    voices.NameOf(same.First().Account, same.First().Speaker),
                    same.Any(one => Names(one.Account, group)),
                    same.Any(one => one.Speaker.Stance == Stance.Denied
                        || one.Account.Attestation.Responsibilities.Any(other => ActorKey.Of(other.Value) == group && other.Value.Kind is ResponsibilityKind.Denied or ResponsibilityKind.Acquitted)),
                    same.Select(one => TollSummary.OfEachVoice(one.Account.Attestation.Tolls, Harm.Killed).FirstOrDefault(sum => sum.Assertion.Voice == one.Speaker.Voice)?.Number).FirstOrDefault(number => number is not null)))
                .OrderBy(one => one.Voice.Voice)
                .ThenBy(one => one.Voice.Name, StringComparer.Ordinal),
        ];
    }

    private sealed record Told(Incident Incident, Account Account, Stated<Responsibility> Claim)
    {
        public string Group { get; } = ActorKey.Of(Claim.Value);

        public DateOnly? Day { get; } = Claim.Assertion.SaidOn ?? Account.Published?.Last;
    }
}
