namespace Attest.Core.Incidents;

/// <summary>Accounts that hang together by links that may join them, with all links among them.</summary>
internal sealed class Components
{
    private readonly int[] _root;
    private readonly int[] _members;
    private readonly int[] _starts;
    private readonly int[] _places;
    private readonly ScoredPair[] _links;
    private readonly int[] _linkStarts;

    /// <summary>Finds them.</summary>
    /// <param name="accounts">How many accounts there are.</param>
    /// <param name="links">The links between them.</param>
    /// <param name="certainFrom">From which score on a link may join two.</param>
    public Components(int accounts, ScoredPair[] links, double certainFrom)
    {
        _root = new int[accounts];
        for (var i = 0; i < accounts; i++)
        {
            _root[i] = i;
        }

        foreach (var link in links)
        {
            if (link.Score >= certainFrom)
            {
                var (one, other) = (RootOf(link.First), RootOf(link.Second));
                _root[Math.Max(one, other)] = Math.Min(one, other);
            }
        }

        var number = Number(accounts);
        (_starts, _members, _places) = (new int[Count + 1], new int[accounts], new int[accounts]);
        Fill(number, _starts, _members);
        for (var place = 0; place < accounts; place++)
        {
            _places[_members[place]] = place - _starts[number[_members[place]]];
        }

        var inner = Array.FindAll(links, link => number[link.First] == number[link.Second]);
        var component = Array.ConvertAll(inner, link => number[link.First]);
        var order = new int[inner.Length];
        _linkStarts = new int[Count + 1];
        Fill(component, _linkStarts, order);
        _links = Array.ConvertAll(order, place => inner[place]);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The accounts of one, in ascending order.</summary>
    public ReadOnlySpan<int> MembersOf(int component) => _members.AsSpan(_starts[component].._starts[component + 1]);

    /// <summary>Where an account stands among those of its component.</summary>
    public int PlaceOf(int account) => _places[account];

    /// <summary>The links among the accounts of one.</summary>
    public IEnumerable<ScoredPair> LinksOf(int component) => new ArraySegment<ScoredPair>(_links, _linkStarts[component], _linkStarts[component + 1] - _linkStarts[component]);

    /// <summary>Numbers the components by their smallest account.</summary>
    private int[] Number(int accounts)
    {
        var number = new int[accounts];
        for (var i = 0; i < accounts; i++)
        {
            var root = RootOf(i);
            number[i] = root == i ? Count++ : number[root];
        }

        return number;
    }

    private int RootOf(int account)
    {
        while (_root[account] != account)
        {
            account = _root[account] = _root[_root[account]];
        }

        return account;
    }

    /// <summary>Puts the places 0, 1, 2 ... in the order of their components, and where each component starts.</summary>
    private static void Fill(int[] component, int[] starts, int[] sorted)
    {
        foreach (var number in component)
        {
            starts[number + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = (int[])starts.Clone();
        for (var place = 0; place < component.Length; place++)
        {
            sorted[next[component[place]]++] = place;
        }
    }
}
