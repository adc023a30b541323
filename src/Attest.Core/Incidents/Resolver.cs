using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>The accounts of one incident.</summary>
/// <param name="Attestations">The accounts, in <see cref="AttestationOrder"/>; at least one.</param>
public sealed record IncidentPart(IReadOnlyList<AttestationId> Attestations);

/// <summary>
/// Decides which attestations tell of the same incident, in two pure steps: who could be linked with one attestation, and what becomes of
/// a connected set of them. What comes out depends on the attestations and judgements alone, not on the order in which they came.
/// </summary>
public sealed class Resolver
{
    // So far below what is kept that rounding brings nothing up.
    private const double Rounding = 0.001;

    private readonly Comparison _comparison;
    private readonly double _negligible;

    /// <summary>Makes a resolver.</summary>
    /// <param name="taxonomy">Which types may be one incident's.</param>
    /// <param name="model">The weights of what is seen.</param>
    /// <param name="options">From which probability on accounts are linked; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Resolver(Taxonomy taxonomy, PairModel model, ResolverOptions? options = null)
    {
        Options = options ?? new();
        if (!Options.IsValid)
        {
            throw new ArgumentException($"Resolver options out of range: {Options}.", nameof(options));
        }

        _comparison = new(taxonomy, model);
        _negligible = Options.LinkFrom > Rounding ? PairModel.LogOdds(Options.LinkFrom - Rounding) : double.NegativeInfinity;
    }

    /// <summary>From which probability on accounts are linked.</summary>
    public ResolverOptions Options { get; }

    /// <summary>The probability that two accounts tell of one incident; null when it is too small to be kept, or both stand in one document.</summary>
    public double? Score(Traits one, Traits other)
    {
        if (Comparison.Contradict(one, other))
        {
            return null;
        }

        var (first, second) = AttestationOrder.Instance.Compare(one.Id, other.Id) <= 0 ? (one, other) : (other, one);
        return ScoreInOrder(first, second, probe: null);
    }

    /// <summary>What <see cref="Score"/> gives for two accounts of different documents.</summary>
    /// <param name="first">The one whose name comes first.</param>
    /// <param name="second">The other.</param>
    /// <param name="probe">One of the two, ready for many comparisons; null when only these two are compared.</param>
    internal double? ScoreInOrder(Traits first, Traits second, Probe? probe)
    {
        var logOdds = _comparison.LogOdds(first, second, probe);
        if (logOdds < _negligible)
        {
            return _comparison.MayMean(first, second) ? Options.PossibleFrom : null;
        }

        var score = Math.Round(PairModel.Probability(logOdds), 4);
        if (score < Options.PossibleFrom && _comparison.MayMean(first, second))
        {
            score = Options.PossibleFrom;
        }
        else if (score >= Options.CertainFrom && Comparison.IsOpen(first, second))
        {
            score = Math.Round((Options.PossibleFrom + Options.CertainFrom) / 2, 4);
        }

        return score >= Options.LinkFrom ? score : null;
    }

    /// <summary>Makes room for an account that is compared with many.</summary>
    internal Probe NewProbe() => _comparison.NewProbe();

    /// <summary>The link between two accounts with its reasons; null when there is none.</summary>
    public Link? Compare(Traits one, Traits other)
    {
        var (first, second) = AttestationOrder.Instance.Compare(one.Id, other.Id) <= 0 ? (one, other) : (other, one);
        return Score(first, second) is { } score ? LinkOf(first, second, score) : null;
    }

    /// <summary>The link between two accounts of which the score is known, with its reasons from <see cref="ResolverOptions.PossibleFrom"/> up.</summary>
    /// <param name="first">The account whose name comes first.</param>
    /// <param name="second">The other.</param>
    /// <param name="score">What <see cref="Score"/> gave.</param>
    public Link LinkOf(Traits first, Traits second, double score) =>
        new(first.Id, second.Id, score, score >= Options.PossibleFrom ? _comparison.Reasons(first, second) : []) { IsOfMain = first.IsMain && second.IsMain };

    /// <summary>The links of one account with those whose blocks or sketches meet its own, from <see cref="ResolverOptions.LinkFrom"/> up.</summary>
    /// <param name="account">The account.</param>
    /// <param name="candidates">Accounts whose <see cref="Block"/> meets its own, or that share a number of its sketch.</param>
    public IReadOnlyList<Link> Neighbours(Traits account, IEnumerable<Traits> candidates)
    {
        List<Link> links = [];
        foreach (var candidate in candidates)
        {
            if (candidate.Id != account.Id && Compare(account, candidate) is { } link)
            {
                links.Add(link);
            }
        }

        links.Sort(ByNames);
        return links;
    }

    /// <summary>Parts a connected set of accounts into incidents.</summary>
    /// <param name="component">The accounts, in any order: all that are linked with one another, directly or through others.</param>
    /// <param name="links">The links among them.</param>
    /// <param name="judgements">
    /// People's decisions on them; they hold whatever the links say. Where a chain of sames would join what somebody holds for different, the
    /// difference holds, and that same of the chain gives way which comes last by the names of its attestations.
    /// </param>
    public IReadOnlyList<IncidentPart> Resolve(IEnumerable<AttestationId> component, IEnumerable<Link> links, IReadOnlyList<Judgement> judgements)
    {
        var accounts = component.Order(AttestationOrder.Instance).ToArray();
        var index = new Dictionary<AttestationId, int>();
        for (var i = 0; i < accounts.Length; i++)
        {
            index[accounts[i]] = i;
        }

        var pairs = links
            .Where(link => index.ContainsKey(link.First) && index.ContainsKey(link.Second))
            .Select(link => (index[link.First], index[link.Second], LogOddsOf(link.Score), link.IsOfMain));
        var (same, different) = Judged(index, judgements);
        var group = Partition.Of([.. accounts.Select(id => id.Document)], pairs, same, different, Options);
        return
        [
            .. Enumerable.Range(0, accounts.Length)
                .GroupBy(number => group[number])
                .Select(members => new IncidentPart([.. members.Select(member => accounts[member])])),
        ];
    }

    /// <summary>The log odds of a score, which is told in four digits.</summary>
    internal static double LogOddsOf(double score) => PairModel.LogOdds(Math.Clamp(score, 0.0001, 0.9999));

    private static (IEnumerable<(int One, int Other)> Same, HashSet<(int Low, int High)> Different) Judged(
        Dictionary<AttestationId, int> index, IReadOnlyList<Judgement> judgements)
    {
        SortedSet<(int, int)> same = [];
        HashSet<(int, int)> different = [];
        foreach (var judgement in judgements)
        {
            if (index.TryGetValue(judgement.First, out var one) && index.TryGetValue(judgement.Second, out var other))
            {
                var pair = (Math.Min(one, other), Math.Max(one, other));
                _ = judgement.Verdict switch
                {
                    Verdict.Same => same.Add(pair),
                    Verdict.Different => different.Add(pair),
                    _ => false,
                };
            }
        }

        return (same, different);
    }

    private static int ByNames(Link one, Link other)
    {
        var first = AttestationOrder.Instance.Compare(one.First, other.First);
        return first != 0 ? first : AttestationOrder.Instance.Compare(one.Second, other.Second);
    }
}
