namespace Attest.Core.Incidents;

/// <summary>Finds in memory the accounts that are compared with one: those whose blocks meet its own, and those that share a number of its sketch.</summary>
public sealed class CandidateIndex
{
    private const int DaysOfBucket = 8;
    private readonly Dictionary<(string Area, int Bucket), List<int>> _narrow = [];
    private readonly Dictionary<string, List<int>> _wide = new(StringComparer.Ordinal);
    private readonly Dictionary<Sketch, List<int>> _sketches = [];
    private readonly List<Traits> _accounts = [];
    private readonly List<Block?> _blocks = [];

    /// <summary>The accounts, by the numbers that <see cref="Add"/> gave.</summary>
    public IReadOnlyList<Traits> Accounts => _accounts;

    /// <summary>Adds an account and gives its number, from 0 on.</summary>
    public int Add(Traits account)
    {
        var number = _accounts.Count;
        _accounts.Add(account);
        var block = Block.Of(account);
        _blocks.Add(block);
        if (block is { IsWide: true } wide)
        {
            ListOf(_wide, wide.Area).Add(number);
        }
        else if (block is { } narrow)
        {
            ListOf(_narrow, (narrow.Area, BucketOf(narrow.FirstDay))).Add(number);
        }

        foreach (var sketch in Block.SketchOf(account))
        {
            ListOf(_sketches, sketch).Add(number);
        }

        return number;
    }

    /// <summary>The numbers of the accounts that are compared with one, which need not be of the index, in ascending order.</summary>
    public IReadOnlyList<int> Meeting(Traits account)
    {
        List<int> found = [];
        if (Block.Of(account) is { } block)
        {
            var (first, last) = (BucketOf(block.FirstDay - Block.DaysApart - Block.MaxNarrowDays), BucketOf(block.LastDay + Block.DaysApart));
            for (var bucket = first; bucket <= last; bucket++)
            {
                AddMeeting(_narrow.GetValueOrDefault((block.Area, bucket)), block, found);
            }

            AddMeeting(_wide.GetValueOrDefault(block.Area), block, found);
        }

        foreach (var sketch in Block.SketchOf(account))
        {
            foreach (var number in _sketches.GetValueOrDefault(sketch) ?? [])
            {
                if (sketch.IsPair || Math.Abs(_accounts[number].Published!.Value - account.Published!.Value) <= Block.PublishedApart)
                {
                    found.Add(number);
                }
            }
        }

        found.Sort();
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (i == 0 || found[i] != found[kept - 1])
            {
                found[kept++] = found[i];
            }
        }

        found.RemoveRange(kept, found.Count - kept);
        return found;
    }

    private void AddMeeting(List<int>? numbers, Block block, List<int> found)
    {
        foreach (var number in numbers ?? [])
        {
            if (_blocks[number]!.Value.Meets(block))
            {
                found.Add(number);
            }
        }
    }

    private static int BucketOf(int day) => Math.DivRem(day, DaysOfBucket).Quotient;

    private static List<int> ListOf<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
