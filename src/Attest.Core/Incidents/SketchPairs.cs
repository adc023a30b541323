namespace Attest.Core.Incidents;

/// <summary>
/// Finds among many accounts the pairs that share a number of their sketches: all numbers in one sorted list, where equal ones stand side by
/// side. That needs eight bytes a number, and no list for each.
/// </summary>
internal static class SketchPairs
{
    private const int FewAccounts = 16;

    /// <summary>The pairs, the smaller number first, sorted, each once.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="isWanted">Whether a pair of numbers is asked for at all.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static List<(int One, int Other)> Of(IReadOnlyList<Traits> accounts, Func<int, int, bool> isWanted, CancellationToken cancellationToken)
    {
        var (words, pairsOfWords) = (new ulong[2][], new List<ulong>[2]);
        Parallel.For(0, 2, new ParallelOptions { CancellationToken = cancellationToken }, which =>
        {
            var numbers = NumbersOf(accounts, isPair: which == 1);
            Array.Sort(numbers);
            words[which] = numbers;
            pairsOfWords[which] = Meeting(accounts, numbers, isPair: which == 1, isWanted);
            words[which] = [];
        });
        List<ulong> found = [.. pairsOfWords[0], .. pairsOfWords[1]];
        found.Sort();
        List<(int, int)> pairs = [];
        for (var i = 0; i < found.Count; i++)
        {
            if (i == 0 || found[i] != found[i - 1])
            {
                pairs.Add(((int)(found[i] >> 32), (int)(uint)found[i]));
            }
        }

        return pairs;
    }

    /// <summary>The numbers of all sketches, each with the account's number in its lower half.</summary>
    private static ulong[] NumbersOf(IReadOnlyList<Traits> accounts, bool isPair)
    {
        List<ulong> numbers = [];
        for (var account = 0; account < accounts.Count; account++)
        {
            foreach (var sketch in Block.SketchOf(accounts[account]))
            {
                if (sketch.IsPair == isPair)
                {
                    numbers.Add(((ulong)sketch.Number << 32) | (uint)account);
                }
            }
        }

        return [.. numbers];
    }

    private static List<ulong> Meeting(IReadOnlyList<Traits> accounts, ulong[] numbers, bool isPair, Func<int, int, bool> isWanted)
    {
        List<ulong> found = [];
        for (var start = 0; start < numbers.Length;)
        {
            var end = start + 1;
            while (end < numbers.Length && numbers[end] >> 32 == numbers[start] >> 32)
            {
                end++;
            }

            if (end - start > 1)
            {
                AddOfOne(accounts, [.. numbers[start..end].Select(number => (int)(uint)number)], isPair, isWanted, found);
            }

            start = end;
        }

        return found;
    }

    /// <summary>Adds the pairs among the accounts that share one number.</summary>
    private static void AddOfOne(IReadOnlyList<Traits> accounts, int[] sharing, bool isPair, Func<int, int, bool> isWanted, List<ulong> found)
    {
        // By the day of publication, so that those who are too far apart need not be looked at.
        var isSorted = !isPair && sharing.Length > FewAccounts;
        if (isSorted)
        {
            Array.Sort([.. sharing.Select(number => accounts[number].Published!.Value)], sharing);
        }

        for (var i = 0; i < sharing.Length; i++)
        {
            for (var j = i + 1; j < sharing.Length; j++)
            {
                if (!isPair && Math.Abs(accounts[sharing[j]].Published!.Value - accounts[sharing[i]].Published!.Value) > Block.PublishedApart)
                {
                    if (isSorted)
                    {
                        break;
                    }

                    continue;
                }

                var (one, other) = (Math.Min(sharing[i], sharing[j]), Math.Max(sharing[i], sharing[j]));
                if (one != other && isWanted(one, other))
                {
                    found.Add(((ulong)one << 32) | (uint)other);
                }
            }
        }
    }
}
