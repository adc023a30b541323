namespace Attest.Core.Incidents;

/// <summary>What was seen of two accounts, with how much of each, in the order of the features; nothing that has none.</summary>
internal ref struct Seen
{
    /// <summary>How much room the list needs: no pair shows more than this at once.</summary>
    public const int Most = 24;

    private readonly Span<(PairFeature Feature, double Amount)> _list;
    private int _count;

    /// <summary>Makes an empty list.</summary>
    /// <param name="room">Room for <see cref="Most"/>.</param>
    public Seen(Span<(PairFeature Feature, double Amount)> room) => _list = room;

    /// <summary>What was seen.</summary>
    public readonly ReadOnlySpan<(PairFeature Feature, double Amount)> All => _list[.._count];

    /// <summary>Adds a feature that comes after those before it.</summary>
    public void Add(PairFeature feature, double amount = 1)
    {
        if (amount > 0)
        {
            _list[_count++] = (feature, amount);
        }
    }
}
