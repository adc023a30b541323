using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>The accounts of one incident, and the links that hold them together.</summary>
/// <param name="Attestations">The accounts, in <see cref="AttestationOrder"/>; at least one.</param>
/// <param name="Links">The links between them, by <see cref="Link.First"/> and <see cref="Link.Second"/>.</param>
public sealed record IncidentPart(IReadOnlyList<AttestationId> Attestations, IReadOnlyList<Link> Links);

/// <summary>
/// Decides which attestations tell of the same incident, in two pure steps: who could be linked with one attestation, and what becomes of
/// a connected set of them. What comes out depends on the attestations and judgements alone, not on the order in which they came.
/// </summary>
public sealed class Resolver
{
    private readonly Comparison _comparison;

    /// <summary>Makes a resolver.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Resolver(Taxonomy taxonomy, ResolverOptions? options = null)
    {
        Options = options ?? new();
        if (!Options.IsValid)
        {
            throw new ArgumentException($"Resolver options out of range: {Options}.", nameof(options));
        }

        _comparison = new(taxonomy, Options);
    }

    /// <summary>How near accounts must be.</summary>
    public ResolverOptions Options { get; }

    /// <summary>The links of one account with those whose blocks meet its own, from <see cref="ResolverOptions.PossibleFrom"/> up.</summary>
    /// <param name="account">The account.</param>
    /// <param name="candidates">Accounts whose <see cref="Block"/> meets its own; more do no harm.</param>
    public IReadOnlyList<Link> Neighbours(Account account, IEnumerable<Account> candidates)
    {
        List<Link> links = [];
        foreach (var candidate in candidates)
        {
            if (candidate.Id != account.Id && _comparison.Compare(account, candidate) is { } link && link.Score >= Options.PossibleFrom)
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
    /// <param name="judgements">People's decisions on them; they hold whatever the links say.</param>
    public IReadOnlyList<IncidentPart> Resolve(IReadOnlyList<Account> component, IReadOnlyList<Link> links, IReadOnlyList<Judgement> judgements)
    {
        var accounts = component.OrderBy(account => account.Id, AttestationOrder.Instance).ToArray();
        var index = new Dictionary<AttestationId, int>();
        for (var i = 0; i < accounts.Length; i++)
        {
            index[accounts[i].Id] = i;
        }

        var parts = new Parts(accounts.Length);
        var (same, different) = Judged(index, judgements);
        foreach (var (one, other) in same)
        {
            parts.Join(one, other);
        }

        foreach (var link in links.Where(link => link.Score >= Options.CertainFrom).OrderByDescending(link => link.Score).ThenBy(link => link, Comparer<Link>.Create(ByNames)))
        {
            if (index.TryGetValue(link.First, out var one) && index.TryGetValue(link.Second, out var other) && MayJoin(one, other))
            {
                parts.Join(one, other);
            }
        }

        return
        [
            .. Enumerable.Range(0, accounts.Length)
                .GroupBy(parts.Of)
                .Select(members => new IncidentPart([.. members.Select(member => accounts[member].Id)], LinksWithin(members.ToHashSet()))),
        ];

        bool MayJoin(int one, int other)
        {
            if (parts.Of(one) == parts.Of(other))
            {
                return false;
            }

            foreach (var left in parts.Members(one))
            {
                foreach (var right in parts.Members(other))
                {
                    if (different.Contains((Math.Min(left, right), Math.Max(left, right))) || _comparison.Contradict(accounts[left], accounts[right]))
                    {
                        return false;
                    }
                }
            }

            return true;
        }

        Link[] LinksWithin(HashSet<int> members) =>
        [
            .. links
                .Where(link => index.TryGetValue(link.First, out var one) && index.TryGetValue(link.Second, out var other) && members.Contains(one) && members.Contains(other))
                .Order(Comparer<Link>.Create(ByNames)),
        ];
    }

    private static (List<(int One, int Other)> Same, HashSet<(int Low, int High)> Different) Judged(
        Dictionary<AttestationId, int> index, IReadOnlyList<Judgement> judgements)
    {
        List<(int, int)> same = [];
        HashSet<(int, int)> different = [];
        foreach (var judgement in judgements)
        {
            if (!index.TryGetValue(judgement.First, out var one) || !index.TryGetValue(judgement.Second, out var other))
            {
                continue;
            }

            if (judgement.Verdict == Verdict.Same)
            {
                same.Add((one, other));
            }
            else if (judgement.Verdict == Verdict.Different)
            {
                different.Add((Math.Min(one, other), Math.Max(one, other)));
            }
        }

        return (same, different);
    }

    private static int ByNames(Link? one, Link? other)
    {
        var first = AttestationOrder.Instance.Compare(one!.First, other!.First);
        return first != 0 ? first : AttestationOrder.Instance.Compare(one.Second, other.Second);
    }

    /// <summary>Numbers in disjoint sets; each set goes by its smallest number.</summary>
    private sealed class Parts(int count)
    {
        private readonly int[] _part = [.. Enumerable.Range(0, count)];
        private readonly List<int>?[] _members = new List<int>?[count];

        public int Of(int number) => _part[number];

        public IReadOnlyList<int> Members(int number) => _members[_part[number]] ??= [_part[number]];

        public void Join(int one, int other)
        {
            var (kept, gone) = (Math.Min(_part[one], _part[other]), Math.Max(_part[one], _part[other]));
            if (kept == gone)
            {
                return;
            }

            var members = (List<int>)Members(kept);
            foreach (var member in Members(gone))
            {
                _part[member] = kept;
                members.Add(member);
            }

            _members[gone] = null;
        }
    }
}
