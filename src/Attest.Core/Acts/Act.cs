namespace Attest.Core.Acts;

/// <summary>What a person decided, with who, when and why. It is never changed: undoing it is another act.</summary>
public sealed record Act
{
    /// <summary>Its name, made from all that it says, so that it is the same in every workspace that holds it.</summary>
    public required string Id { get; init; }

    /// <summary>What was decided.</summary>
    public required ActContent Content { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>When; of two acts of one workspace the later one always has the later moment.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why; empty when no reason was given.</summary>
    public required string Because { get; init; }
}

/// <summary>Orders acts by when they were done, in whatever workspace and in whatever order they arrived.</summary>
public sealed class ActOrder : IComparer<Act>
{
    private ActOrder()
    {
    }

    /// <summary>The order.</summary>
    public static ActOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Act? x, Act? y)
    {
        var moments = x!.At.CompareTo(y!.At);
        return moments != 0 ? moments : string.CompareOrdinal(x.Id, y.Id);
    }
}
