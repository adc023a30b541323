namespace Attest.Core.Trends;

/// <summary>What trends tell of an incident beside what counting has to know.</summary>
/// <param name="Area">The first-level division in which it lies, as the gazetteer writes it; null when not known.</param>
/// <param name="Country">The country as ISO 3166-1 alpha-2; null when not known.</param>
/// <param name="Targets">The kinds of what was attacked, each once, sorted; empty when none is told.</param>
public sealed record TrendFacts(string? Area, string? Country, IReadOnlyList<string> Targets);

/// <summary>The days over which trends are drawn and how they are smoothed.</summary>
/// <param name="Since">The first day asked for; null to begin with the first incident.</param>
/// <param name="Until">The last day asked for, included; null to end with the last incident.</param>
/// <param name="Window">Over how many months the moving average goes: a month and those before it.</param>
public sealed record TrendSpan(DateOnly? Since = null, DateOnly? Until = null, int Window = TrendSpan.DefaultWindow)
{
    /// <summary>The months of a moving average unless another number is asked for.</summary>
    public const int DefaultWindow = 3;
}
