using Attest.Core.Documents;

namespace Attest.Core.Actors;

/// <summary>Where a statement about an actor stands: one of the records beside it.</summary>
public abstract record StatementSource
{
    private protected StatementSource()
    {
    }
}

/// <summary>It stands in a document of the workspace.</summary>
/// <param name="Citation">The words.</param>
public sealed record CitedSource(Citation Citation) : StatementSource
{
    /// <summary>The longest quote of a statement about an actor, in UTF-16 units.</summary>
    public const int MaxQuoteLength = 300;
}

/// <summary>It was looked up by those who made the registry, or by whoever entered or published it.</summary>
/// <param name="Key">The short name of the source, such as un-jnim; unlooked when it was not looked up yet.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it; null when not stated.</param>
/// <param name="Address">Where it was read; null when not stated.</param>
/// <param name="Date">When it was published; null when not stated.</param>
/// <param name="LookedAt">When it was read; null when not stated.</param>
public sealed record ReferenceSource(string Key, string Title, string? Publisher, string? Address, PartialDate? Date, DateOnly? LookedAt) : StatementSource
{
    /// <summary>The key of what is general knowledge and was not looked up yet.</summary>
    public const string Unlooked = "unlooked";

    /// <summary>Whether the source was really looked at.</summary>
    public bool IsLookedUp => Key != Unlooked;
}
