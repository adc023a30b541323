using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Workflows.Evaluation;

namespace Attest.Evaluation.Voices;

/// <summary>An incident of the gold beside the resolved incident that holds most of its accounts.</summary>
/// <param name="Known">The incident.</param>
/// <param name="Tellings">All tellings of it.</param>
/// <param name="Resolved">The resolved incident; null when the coder made no account of it.</param>
/// <param name="IsOne">Whether all tellings that were read are accounts of one resolved incident, which holds no telling of another.</param>
internal sealed record ScoredIncident(ToldIncident Known, IReadOnlyList<ReadTelling> Tellings, Incident? Resolved, bool IsOne)
{
    /// <summary>How many tellings were read.</summary>
    public int Read => Tellings.Count(telling => telling.Account is not null);
}

/// <summary>Scores resolved incidents against those of the gold.</summary>
internal sealed class VoicesScore
{
    private static readonly Field[] s_fields = [Field.Type, Field.Date, Field.Place, Field.Killed, Field.Wounded];

    private readonly IReadOnlyList<ReadTelling> _tellings;
    private readonly ResolvedVoices _resolved;
    private readonly AccountScorer _scorer;

    public VoicesScore(IReadOnlyList<ReadTelling> tellings, ResolvedVoices resolved, AccountScorer scorer)
    {
        (_tellings, _resolved, _scorer) = (tellings, resolved, scorer);
        var knownOf = tellings.Where(one => one.Account is not null).ToLookup(one => resolved.IncidentOf(one.Account!.Id).Id, one => one.Incident.Id);
        Incidents =
        [
            .. tellings.GroupBy(one => one.Incident).Select(group =>
            {
                var held = group.Where(one => one.Account is not null).Select(one => resolved.IncidentOf(one.Account!.Id)).ToArray();
                var most = held.GroupBy(one => one.Id).OrderByDescending(same => same.Count()).FirstOrDefault()?.First();
                var isOne = most is not null && held.All(one => one.Id == most.Id) && knownOf[most.Id].All(id => id == group.Key.Id);
                return new ScoredIncident(group.Key, [.. group], most, isOne);
            }),
        ];
    }

    public IReadOnlyList<ScoredIncident> Incidents { get; }

    /// <summary>Over all tellings; one that was not read stands alone.</summary>
    public Partition OfAll => Partition.Of([.. _tellings.Select((one, number) => (one.Incident.Id, one.Account is { } account ? _resolved.IncidentOf(account.Id).Id.Value : $"not read {number}"))]);

    /// <summary>Over the tellings that the coder read.</summary>
    public Partition OfRead => Partition.Of([.. _tellings.Where(one => one.Account is not null).Select(one => (one.Incident.Id, _resolved.IncidentOf(one.Account!.Id).Id.Value))]);

    /// <summary>How many incidents of several tellings are one incident with every telling, and how many there are.</summary>
    public (int Right, int All) Whole => Share(one => one.Tellings.Count > 1, one => one.IsOne && one.Read == one.Tellings.Count);

    /// <summary>The same, of those of which at least two tellings were read, with every telling that was.</summary>
    public (int Right, int All) WholeAsRead => Share(one => one.Read > 1, one => one.IsOne);

    /// <summary>How many incidents are corroborated as the gold says.</summary>
    public int Corroborated => Incidents.Count(one => one.Resolved?.Corroboration == one.Known.Corroboration);

    /// <summary>Who claimed which incident.</summary>
    public Accuracy Claims => Incidents.Select(ClaimsOf).Aggregate(default(Accuracy), (sum, one) => sum + one);

    /// <summary>Claims that a document hands on, of the right incident: which were found, and of those that were, how many are told rightly to be new or restated, and what others say.</summary>
    public (Accuracy Found, int RightKind, int RightOthers) HandedOn
    {
        get
        {
            var (wanted, kinds, others) = (0, 0, 0);
            HashSet<ClaimOfResponsibility> found = [];
            foreach (var (incident, known) in Incidents.SelectMany(one => one.Known.Claims.Select(claim => (one, claim))))
            {
                wanted++;
                var claim = _resolved.Claims.FirstOrDefault(one => one.Account.Document.Value == known.Document && one.Incident == incident.Resolved?.Id && AccountScorer.IsAccepted([known.By], [one.By]));
                if (claim is not null && found.Add(claim))
                {
                    kinds += (claim.Novelty != ClaimNovelty.New) == known.IsRestated ? 1 : 0;
                    others += claim.Standing == known.Others ? 1 : 0;
                }
            }

            var documents = Incidents.SelectMany(one => one.Known.Set.Documents).ToHashSet(StringComparer.Ordinal);
            return (new(found.Count, wanted, _resolved.Claims.Count(claim => documents.Contains(claim.Account.Document.Value))), kinds, others);
        }
    }

    /// <summary>Releases: which were found by document, kind and group, and of those the outlet, the day where one is told, and the incidents.</summary>
    public (Accuracy Found, int Outlets, Accuracy Days, Accuracy Shown) Releases
    {
        get
        {
            var sets = Incidents.Select(one => one.Known.Set).Distinct().ToArray();
            var documents = sets.SelectMany(set => set.Documents).ToHashSet(StringComparer.Ordinal);
            var (wanted, right, outlets, days, shown) = (0, 0, 0, default(Accuracy), default(Accuracy));
            foreach (var known in sets.SelectMany(set => set.Releases))
            {
                wanted++;
                var release = _resolved.Releases.FirstOrDefault(one => one.Kind.Citation.Document.Value == known.Document && one.Kind.Value == known.Kind && one.By is { } by && AccountScorer.IsAccepted([known.By], [by.Value.Name]));
                var ids = known.Incidents.Select(id => Incidents.Single(one => one.Known.Id == id).Resolved?.Id).ToArray();
                var given = (release?.Incidents ?? []).Select(id => (Core.Incidents.IncidentId?)_resolved.IncidentOf(id).Id).Distinct().ToArray();
                right += release is null ? 0 : 1;
                outlets += release?.Outlet is { } outlet && AccountScorer.IsAccepted([known.Outlet], [outlet.Value]) ? 1 : 0;
                days += known.Day is null ? default : new Accuracy(release?.Date?.Value is { } date && date.From == known.Day && date.To == known.Day ? 1 : 0, 1, release?.Date is null ? 0 : 1);
                shown += new Accuracy(ids.Count(id => id is not null && given.Contains(id)), ids.Length, given.Length);
            }

            return (new(right, wanted, _resolved.Releases.Count(one => documents.Contains(one.Kind.Citation.Document.Value))), outlets, days, shown);
        }
    }

    /// <summary>The fields of the resolved incidents under the default rule.</summary>
    public IEnumerable<(Field Field, Accuracy Accuracy)> Fields => s_fields.Select(each => (each, Incidents.Select(one => Score(one, each)).Aggregate(default(Accuracy), (sum, one) => sum + one)));

    /// <summary>Pairs of incidents that a careful person calls possibly the same, and whether a link between two incidents says so.</summary>
    public IEnumerable<(ToldIncident Known, string Other, bool IsLinked)> PossiblySame =>
        from one in Incidents
        from other in one.Known.PossiblySame
        let ids = Incidents.Single(each => each.Known.Id == other).Tellings.Where(telling => telling.Account is not null).Select(telling => telling.Account!.Id).ToHashSet()
        let own = one.Tellings.Where(telling => telling.Account is not null).Select(telling => telling.Account!.Id).ToHashSet()
        select (one.Known, other, _resolved.Possible.Any(link => (ids.Contains(link.First) && own.Contains(link.Second)) || (ids.Contains(link.Second) && own.Contains(link.First))));

    /// <summary>The names of whoever claims an incident, as the coder read them.</summary>
    public static IReadOnlyList<string> ClaimantsOf(Incident? incident) =>
        [.. (incident?.Resolution.Responsibilities ?? []).Where(one => one.Value.Kind == ResponsibilityKind.Claimed).Select(one => one.Value.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Whoever claims an incident.</summary>
    public static IReadOnlyList<string> ClaimantsOf(ToldIncident incident) => [.. incident.Claims.Select(claim => claim.By).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether those are read who claim an incident, and nobody else.</summary>
    public static Accuracy ClaimsOf(ScoredIncident one)
    {
        var (wanted, given) = (ClaimantsOf(one.Known), ClaimantsOf(one.Resolved));
        return new(wanted.Count(name => AccountScorer.IsAccepted([name], given)), wanted.Count, given.Count);
    }

    private (int Right, int All) Share(Func<ScoredIncident, bool> counts, Func<ScoredIncident, bool> isRight)
    {
        var counted = Incidents.Where(counts).ToArray();
        return (counted.Count(isRight), counted.Length);
    }

    private Accuracy Score(ScoredIncident incident, Field field) => _scorer.Score(incident.Known.Fields, incident.Resolved?.Resolution, field) ?? default;
}
