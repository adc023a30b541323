using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>Two accounts that people hold for different and, over a chain, for the same.</summary>
/// <param name="Different">The judgement that keeps them apart; it is obeyed.</param>
/// <param name="Chain">The judgements that hold them together, from one account to the other.</param>
/// <param name="GivingWay">Those of the chain that are not obeyed.</param>
public sealed record Contradiction(Judgement Different, IReadOnlyList<Judgement> Chain, IReadOnlyList<Judgement> GivingWay);

/// <summary>What follows from the judgements of several people together.</summary>
public static class Judgements
{
    /// <summary>The judgements without those that the same person replaced by a later one on the same two accounts.</summary>
    /// <param name="judgements">The judgements, earliest first.</param>
    public static IReadOnlyList<Judgement> Standing(IReadOnlyList<Judgement> judgements)
    {
        HashSet<(string, AttestationId, AttestationId)> replaced = [];
        return [.. judgements.Reverse().Where(one => replaced.Add(KeyOf(one))).Reverse()];
    }

    /// <summary>
    /// The judgements that a resolver can obey all together. Every "different" is obeyed. A "same" gives way when it would, with those made
    /// before it, put two accounts together that somebody holds for different: of a chain that contradicts, the one made last.
    /// </summary>
    /// <param name="standing">The judgements, earliest first.</param>
    public static IReadOnlyList<Judgement> Obeyed(IReadOnlyList<Judgement> standing)
    {
        var different = standing.Where(one => one.Verdict == Verdict.Different).ToArray();
        Dictionary<AttestationId, HashSet<AttestationId>> groups = [];
        HashSet<Judgement> givingWay = new(ReferenceEqualityComparer.Instance);
        foreach (var same in standing.Where(one => one.Verdict == Verdict.Same))
        {
            var (one, other) = (GroupOf(same.First), GroupOf(same.Second));
            if (different.Any(apart => (one.Contains(apart.First) && other.Contains(apart.Second)) || (one.Contains(apart.Second) && other.Contains(apart.First))))
            {
                givingWay.Add(same);
            }
            else if (one != other)
            {
                one.UnionWith(other);
                foreach (var account in other)
                {
                    groups[account] = one;
                }
            }
        }

        return [.. standing.Where(one => !givingWay.Contains(one))];

        HashSet<AttestationId> GroupOf(AttestationId account) => groups.TryGetValue(account, out var group) ? group : groups[account] = [account];
    }

    /// <summary>Every "different" that a chain of "same" contradicts, each with the shortest chain, the earliest judgements first.</summary>
    /// <param name="standing">The judgements, earliest first.</param>
    public static IReadOnlyList<Contradiction> Contradictions(IReadOnlyList<Judgement> standing)
    {
        var same = standing.Where(one => one.Verdict == Verdict.Same).ToArray();
        var obeyed = new HashSet<Judgement>(Obeyed(standing), ReferenceEqualityComparer.Instance);
        return
        [
            .. standing
                .Where(one => one.Verdict == Verdict.Different)
                .Select(one => (Different: one, Chain: Chain(same, one.First, one.Second)))
                .Where(one => one.Chain is not null)
                .Select(one => new Contradiction(one.Different, one.Chain!, [.. one.Chain!.Where(link => !obeyed.Contains(link))])),
        ];
    }

    /// <summary>The shortest chain from one account to another; null when there is none.</summary>
    private static List<Judgement>? Chain(IReadOnlyList<Judgement> same, AttestationId from, AttestationId to)
    {
        Dictionary<AttestationId, Judgement?> cameBy = new() { [from] = null };
        var queue = new Queue<AttestationId>([from]);
        while (queue.TryDequeue(out var account) && account != to)
        {
            foreach (var judgement in same.Where(one => one.First == account || one.Second == account))
            {
                if (cameBy.TryAdd(OtherOf(judgement, account), judgement))
                {
                    queue.Enqueue(OtherOf(judgement, account));
                }
            }
        }

        if (!cameBy.ContainsKey(to))
        {
            return null;
        }

        List<Judgement> chain = [];
        for (var account = to; cameBy[account] is { } judgement; account = OtherOf(judgement, account))
        {
            chain.Insert(0, judgement);
        }

        return chain;
    }

    private static AttestationId OtherOf(Judgement judgement, AttestationId account) => judgement.First == account ? judgement.Second : judgement.First;

    private static (string, AttestationId, AttestationId) KeyOf(Judgement one) =>
        AttestationOrder.Instance.Compare(one.First, one.Second) <= 0 ? (one.By, one.First, one.Second) : (one.By, one.Second, one.First);
}
