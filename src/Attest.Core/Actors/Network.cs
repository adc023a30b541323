namespace Attest.Core.Actors;

/// <summary>
/// An actor and all that belong to it, each on its days: the constituents of a constituent belong to it as long as both do. What the registry
/// states without days holds on all days, unless it states the same with days elsewhere.
/// </summary>
public sealed class Network
{
    private readonly Dictionary<string, List<Membership>> _members = new(StringComparer.Ordinal);

    private Network()
    {
    }

    /// <summary>Every membership, by actor, then by its first day.</summary>
    public IReadOnlyList<Membership> Members =>
        [.. _members.Values.SelectMany(one => one).OrderBy(one => one.Actor, StringComparer.Ordinal).ThenBy(one => one.From).ThenBy(one => one.To)];

    /// <summary>The network of some actors under some kinds of affiliation.</summary>
    /// <param name="actors">The actors themselves; they belong to it on all days.</param>
    /// <param name="affiliations">What the registry states.</param>
    /// <param name="kinds">The kinds through which an actor belongs to another, such as constituent_of.</param>
    public static Network Of(IEnumerable<string> actors, IEnumerable<Affiliation> affiliations, IReadOnlySet<string> kinds)
    {
        var below = affiliations.Where(one => kinds.Contains(one.Kind)).ToLookup(one => one.Above, StringComparer.Ordinal);
        var network = new Network();
        var queue = new Queue<Membership>();
        foreach (var actor in actors)
        {
            network.Add(new(actor, DateOnly.MinValue, DateOnly.MinValue, DateOnly.MaxValue, DateOnly.MaxValue), queue);
        }

        while (queue.TryDequeue(out var above))
        {
            foreach (var stated in below[above.Actor].GroupBy(one => (one.Member, one.Kind)))
            {
                foreach (var one in stated)
                {
                    var from = one.From ?? (one.To is null ? stated.FirstOrDefault(other => other.From is not null)?.From : null);
                    var to = one.To ?? (one.From is null ? stated.FirstOrDefault(other => other.To is not null)?.To : null);
                    if (above.Through(one.Member, from, to) is { } membership)
                    {
                        network.Add(membership, queue);
                    }
                }
            }
        }

        return network;
    }

    /// <summary>Whether an actor belongs to the network on all of these days, on some, or on none; a missing end is open.</summary>
    public Holding Holds(string actor, DateOnly? first, DateOnly? last) =>
        _members.TryGetValue(actor, out var memberships) ? memberships.Max(one => one.On(first, last)) : Holding.Never;

    private void Add(Membership membership, Queue<Membership> queue)
    {
        if (!_members.TryGetValue(membership.Actor, out var held))
        {
            _members[membership.Actor] = held = [];
        }

        // What adds no day is not followed again, so that groups that belong to each other come to an end.
        if (!held.Exists(one => one.Covers(membership)))
        {
            held.Add(membership);
            queue.Enqueue(membership);
        }
    }
}
