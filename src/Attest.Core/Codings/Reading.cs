namespace Attest.Core.Codings;

/// <summary>What came of reading a value: it was found, or it could not be read for a reason.</summary>
public abstract record Reading<T>
{
    private Reading()
    {
    }

    /// <summary>The value was read.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Found(T Value) : Reading<T>;

    /// <summary>There was something, but it could not be read.</summary>
    /// <param name="Reason">What was expected, what was found, where, and what to do.</param>
    public sealed record Unreadable(string Reason) : Reading<T>;
}
