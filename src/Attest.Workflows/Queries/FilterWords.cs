namespace Attest.Workflows.Queries;

/// <summary>The filters of a question as they were written, in the words of an address or of a command; null and empty restrict nothing.</summary>
public sealed record FilterWords
{
    /// <summary>The first day, month or year.</summary>
    public string? Since { get; init; }

    /// <summary>The last day, month or year.</summary>
    public string? Until { get; init; }

    /// <summary>A country by code or English name.</summary>
    public string? Country { get; init; }

    /// <summary>A first-level division.</summary>
    public string? Admin1 { get; init; }

    /// <summary>A rectangle: south, west, north, east in degrees, with commas.</summary>
    public string? Box { get; init; }

    /// <summary>Actors by name or id.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Whether those count too who belong to the actors on the day.</summary>
    public bool IncludesAffiliates { get; init; }

    /// <summary>A type or a family of types.</summary>
    public string? Type { get; init; }

    /// <summary>How many were surely killed at least.</summary>
    public string? MinKilled { get; init; }

    /// <summary>How well attested: names of corroborations.</summary>
    public IReadOnlyList<string> Corroborations { get; init; } = [];

    /// <summary>Words that one document has.</summary>
    public string? Text { get; init; }

    /// <summary>Whether people have seen every account.</summary>
    public bool IsReviewed { get; init; }
}

/// <summary>Something that was written is not of its form, or names nothing that is known.</summary>
/// <param name="name">The name of the filter, as written in an address.</param>
/// <param name="message">What was expected and what was found.</param>
public sealed class WordsException(string name, string message) : Exception(message)
{
    /// <summary>The name of the filter.</summary>
    public string Filter => name;
}
