using Attest.Core.Documents;

namespace Attest.Core.Incidents;

/// <summary>
/// Parts accounts into incidents: the two groups join whose accounts fit best, on average and in their best pair, as long as they fit better than
/// not. So one misread day or town parts nobody from the rest, and one chance likeness joins nothing. A document's accounts stay apart.
/// </summary>
internal sealed class Partition
{
    // A document tells its chief incident often twice, as another account: the chief accounts of two documents are joined before one of them
    // joins what the other one says in passing.
    private const double MainFirst = 6;

    // Of several accounts of one incident often only some are told alike: what the best pair has above this counts beside the average.
    private const double Alike = 1.5;
    private const double MostAlike = 4;
    private const double OfBest = 0.6;

    private readonly double _from;
    private readonly double _missing;
    private readonly int[] _group;
    private readonly List<int>?[] _members;
    private readonly HashSet<DocumentId>?[] _documents;
    private readonly Dictionary<int, Sum>?[] _sums;
    private readonly HashSet<(int, int)> _different;
    private readonly PriorityQueue<(int One, int Other, double Average), (double, int, int)> _queue = new();

    private Partition(IReadOnlyList<DocumentId> documents, HashSet<(int, int)> different, ResolverOptions options)
    {
        _from = PairModel.LogOdds(options.CertainFrom);
        _missing = PairModel.LogOdds(options.LinkFrom);
        _different = different;
        _group = [.. Enumerable.Range(0, documents.Count)];
        _members = [.. _group.Select(number => new List<int> { number })];
        _documents = [.. documents.Select(document => new HashSet<DocumentId> { document })];
        _sums = [.. _group.Select(_ => new Dictionary<int, Sum>())];
    }

    /// <summary>The group of each account, by its smallest number.</summary>
    /// <param name="documents">The document of each account; what comes out depends on the order only where two pairs fit equally well.</param>
    /// <param name="links">Pairs of accounts with their log odds, and whether both are the chief accounts of their documents; a pair that is missing has the least that is kept.</param>
    /// <param name="same">Pairs that people hold for one incident. A pair that would bring together what is different is left out; the first ones hold.</param>
    /// <param name="different">Pairs that people hold for different incidents, the smaller number first.</param>
    /// <param name="options">From where on accounts are linked.</param>
    public static int[] Of(
        IReadOnlyList<DocumentId> documents,
        IEnumerable<(int One, int Other, double LogOdds, bool IsOfMain)> links,
        IEnumerable<(int One, int Other)> same,
        HashSet<(int Low, int High)> different,
        ResolverOptions options)
    {
        var (pairs, held) = (links.ToArray(), same.ToArray());

        // Who holds two accounts for one incident means the incidents that they stand in. Only where this would join what somebody holds for
        // different are the two alone held together, and the others go where they fit.
        var wholes = new Partition(documents, different, options);
        wholes.Add(pairs);
        wholes.Run();
        if (wholes.JoinAll(held))
        {
            return wholes._group;
        }

        var partition = new Partition(documents, different, options);
        partition.Add(pairs);
        partition.JoinAll(held);
        partition.Run();
        return partition._group;
    }

    private void Add((int One, int Other, double LogOdds, bool IsOfMain)[] links)
    {
        foreach (var (one, other, logOdds, isOfMain) in links)
        {
            var sum = new Sum(Math.Max(logOdds, _missing), 1, isOfMain, logOdds);
            _sums[one]![other] = sum;
            _sums[other]![one] = sum;
        }
    }

    /// <summary>Joins the groups of each pair; gives whether none would have brought together what is different.</summary>
    private bool JoinAll((int One, int Other)[] same)
    {
        var areAll = true;
        foreach (var (one, other) in same)
        {
            var (group, otherGroup) = (_group[one], _group[other]);
            if (group != otherGroup && AreDifferent(group, otherGroup))
            {
                areAll = false;
            }
            else if (group != otherGroup)
            {
                Join(group, otherGroup);
            }
        }

        return areAll;
    }

    private void Run()
    {
        for (var one = 0; one < _group.Length; one++)
        {
            foreach (var other in _sums[one]?.Keys.Where(other => other > one) ?? [])
            {
                Enqueue(one, other);
            }
        }

        while (_queue.TryDequeue(out var next, out _))
        {
            // Groups that have grown since stand in the queue again with their new average.
            if (_sums[next.One]?.TryGetValue(next.Other, out var sum) == true && Average(next.One, next.Other, sum).Equals(next.Average) && MayJoin(next.One, next.Other))
            {
                foreach (var other in Join(next.One, next.Other))
                {
                    Enqueue(Math.Min(next.One, other), Math.Max(next.One, other));
                }
            }
        }
    }

    private void Enqueue(int one, int other)
    {
        var sum = _sums[one]![other];
        var average = Average(one, other, sum);
        if (average >= _from && MayJoin(one, other))
        {
            _queue.Enqueue((one, other, average), (-average - (sum.HasMain ? MainFirst : 0), one, other));
        }
    }

    private bool MayJoin(int one, int other) => !_documents[one]!.Overlaps(_documents[other]!) && !AreDifferent(one, other);

    private double Average(int one, int other, Sum sum)
    {
        var pairs = (double)_members[one]!.Count * _members[other]!.Count;
        return ((sum.LogOdds + ((pairs - sum.Count) * _missing)) / pairs) + (OfBest * Math.Clamp(sum.Best - Alike, 0, MostAlike));
    }

    private bool AreDifferent(int one, int other) =>
        _different.Count > 0 && _members[one]!.Exists(left => _members[other]!.Exists(right => _different.Contains((Math.Min(left, right), Math.Max(left, right)))));

    /// <summary>Joins two groups under the smaller number; gives the groups that have links with it.</summary>
    private Dictionary<int, Sum>.KeyCollection Join(int one, int other)
    {
        var (kept, gone) = (Math.Min(one, other), Math.Max(one, other));
        foreach (var member in _members[gone]!)
        {
            _group[member] = kept;
        }

        _members[kept]!.AddRange(_members[gone]!);
        _documents[kept]!.UnionWith(_documents[gone]!);
        var (sums, gained) = (_sums[kept]!, _sums[gone]!);
        sums.Remove(gone);
        gained.Remove(kept);
        foreach (var (third, sum) in gained)
        {
            var joined = sums.TryGetValue(third, out var before) ? new Sum(before.LogOdds + sum.LogOdds, before.Count + sum.Count, before.HasMain || sum.HasMain, Math.Max(before.Best, sum.Best)) : sum;
            sums[third] = joined;
            _sums[third]![kept] = joined;
            _sums[third]!.Remove(gone);
        }

        (_members[gone], _documents[gone], _sums[gone]) = (null, null, null);
        return sums.Keys;
    }

    private readonly record struct Sum(double LogOdds, int Count, bool HasMain, double Best);
}
