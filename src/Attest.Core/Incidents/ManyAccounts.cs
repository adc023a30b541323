namespace Attest.Core.Incidents;

/// <summary>
/// Many accounts resolved at once in memory, on all cores: the same links and the same incidents as when each is set beside its
/// <see cref="CandidateIndex.Meeting"/> accounts one after the other.
/// </summary>
/// <param name="resolver">Compares and parts.</param>
public sealed class ManyAccounts(Resolver resolver)
{
    private const int AccountsAtOnce = 256;

    /// <summary>The pairs of accounts that are linked, from <see cref="ResolverOptions.LinkFrom"/> up, sorted.</summary>
    /// <param name="accounts">The accounts, in <see cref="AttestationOrder"/>.</param>
    /// <param name="isChanged">Whether an account's links are asked for; null when those of all accounts are. Pairs of two others are left out.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public ScoredPair[] Links(IReadOnlyList<Traits> accounts, IReadOnlyList<bool>? isChanged, CancellationToken cancellationToken)
    {
        CheckOrder(accounts);
        var blocks = new Block?[accounts.Count];
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = Block.Of(accounts[i]);
        }

        var sorted = Sorted(blocks);
        List<ScoredPair> links = [];
        InChunks(
            sorted.Length,
            (place, found, probe) => AddMeeting(accounts, isChanged, blocks, sorted, place, probe, found),
            links,
            cancellationToken);

        var sketched = SketchPairs.Of(
            accounts,
            (one, other) => accounts[one].Id.Document != accounts[other].Id.Document
                && (isChanged is null || isChanged[one] || isChanged[other])
                && !(blocks[one] is { } block && blocks[other] is { } otherBlock && block.Meets(otherBlock)),
            cancellationToken);
        InChunks(
            sketched.Count,
            (place, found, _) => Add(accounts, sketched[place].One, sketched[place].Other, probe: null, found),
            links,
            cancellationToken);
        var all = links.ToArray();
        Array.Sort(all, (one, other) => one.First != other.First ? one.First.CompareTo(other.First) : one.Second.CompareTo(other.Second));
        return all;
    }

    /// <summary>Parts accounts into incidents, those that come first in <see cref="AttestationOrder"/> first.</summary>
    /// <param name="accounts">The accounts, in <see cref="AttestationOrder"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public IReadOnlyList<IncidentPart> Resolve(IReadOnlyList<Traits> accounts, CancellationToken cancellationToken)
    {
        var links = Links(accounts, isChanged: null, cancellationToken);
        var components = new Components(accounts.Count, links, resolver.Options.CertainFrom);
        var incident = new int[accounts.Count];
        Parallel.For(0, components.Count, new ParallelOptions { CancellationToken = cancellationToken }, component =>
        {
            var members = components.MembersOf(component);
            var groups = members.Length == 1 ? [0] : Partition.Of(
                [.. members.ToArray().Select(member => accounts[member].Id.Document)],
                components.LinksOf(component).Select(link => (
                    components.PlaceOf(link.First),
                    components.PlaceOf(link.Second),
                    Resolver.LogOddsOf(link.Score),
                    accounts[link.First].IsMain && accounts[link.Second].IsMain)),
                same: [],
                different: [],
                resolver.Options);
            for (var i = 0; i < groups.Length; i++)
            {
                incident[members[i]] = members[groups[i]];
            }
        });
        return Parts(accounts, incident);
    }

    private static void CheckOrder(IReadOnlyList<Traits> accounts)
    {
        for (var i = 1; i < accounts.Count; i++)
        {
            if (AttestationOrder.Instance.Compare(accounts[i - 1].Id, accounts[i].Id) >= 0)
            {
                throw new ArgumentException($"Expected accounts in the order of their names, each once; found '{accounts[i].Id}' behind '{accounts[i - 1].Id}'.", nameof(accounts));
            }
        }
    }

    /// <summary>The accounts that have a block, by area and first day.</summary>
    private static int[] Sorted(Block?[] blocks)
    {
        var sorted = Enumerable.Range(0, blocks.Length).Where(number => blocks[number] is not null).ToArray();
        Array.Sort(sorted, (one, other) =>
        {
            var (block, otherBlock) = (blocks[one]!.Value, blocks[other]!.Value);
            var areas = string.CompareOrdinal(block.Area, otherBlock.Area);
            var days = areas != 0 ? areas : block.FirstDay.CompareTo(otherBlock.FirstDay);
            return days != 0 ? days : one.CompareTo(other);
        });
        return sorted;
    }

    /// <summary>Sets an account beside those behind it whose blocks meet its own: in the order of their first days they stand in a row.</summary>
    private void AddMeeting(IReadOnlyList<Traits> accounts, IReadOnlyList<bool>? isChanged, Block?[] blocks, int[] sorted, int place, Probe probe, List<ScoredPair> found)
    {
        var number = sorted[place];
        var block = blocks[number]!.Value;
        var isTaken = false;
        for (var next = place + 1; next < sorted.Length && blocks[sorted[next]]!.Value is var other && other.FirstDay <= block.LastDay + Block.DaysApart && other.Area == block.Area; next++)
        {
            if (isChanged is not null && !isChanged[number] && !isChanged[sorted[next]])
            {
                continue;
            }

            if (!isTaken)
            {
                probe.Take(accounts[number]);
                isTaken = true;
            }

            if (!Comparison.Contradict(accounts[number], accounts[sorted[next]]))
            {
                Add(accounts, Math.Min(number, sorted[next]), Math.Max(number, sorted[next]), probe, found);
            }
        }
    }

    private void Add(IReadOnlyList<Traits> accounts, int first, int second, Probe? probe, List<ScoredPair> found)
    {
        if (resolver.ScoreInOrder(accounts[first], accounts[second], probe) is { } score)
        {
            found.Add(new(first, second, score));
        }
    }

    private void InChunks(int count, Action<int, List<ScoredPair>, Probe> work, List<ScoredPair> all, CancellationToken cancellationToken) => Parallel.For(
        0,
        (count + AccountsAtOnce - 1) / AccountsAtOnce,
        new ParallelOptions { CancellationToken = cancellationToken },
        () => (Found: new List<ScoredPair>(), Probe: resolver.NewProbe()),
        (chunk, _, own) =>
        {
            for (var i = chunk * AccountsAtOnce; i < Math.Min(count, (chunk + 1) * AccountsAtOnce); i++)
            {
                work(i, own.Found, own.Probe);
            }

            return own;
        },
        own =>
        {
            lock (all)
            {
                all.AddRange(own.Found);
            }
        });

    private static List<IncidentPart> Parts(IReadOnlyList<Traits> accounts, int[] incident)
    {
        List<IncidentPart> parts = [];
        var partOf = new int[incident.Length];
        List<List<Attestations.AttestationId>> members = [];
        for (var i = 0; i < incident.Length; i++)
        {
            // The smallest number of an incident comes first.
            if (incident[i] == i)
            {
                partOf[i] = members.Count;
                members.Add([]);
            }

            members[partOf[incident[i]]].Add(accounts[i].Id);
        }

        parts.AddRange(members.Select(part => new IncidentPart(part)));
        return parts;
    }
}
