using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Workflows.Queries;

namespace Attest.Tests;

/// <summary>Counting rules for tests.</summary>
internal static class TestRules
{
    /// <summary>Every incident that occurred or was attempted.</summary>
    public static CountingRule All { get; } = new()
    {
        Name = "all",
        Version = "1",
        Text = "One for each incident that occurred or was attempted.",
        Types = new(null, Set()),
        Completions = new(Grades.Bit(Completion.Occurred) | Grades.Bit(Completion.Attempted), 0),
        Actors = new(Set(), Set(), Holding.Surely, Holding.Surely),
        Attributions = Grades.All,
        Reviews = Grades.All,
        Corroborations = Grades.All,
        Toll = new(Preference.Default, 0, new Dictionary<string, Quantity>(StringComparer.Ordinal)),
    };

    public static HashSet<string> Set(params string[] words) => new(words, StringComparer.Ordinal);

    /// <summary>For rules that ask for no actor.</summary>
    public static Affiliates NoRegistry() => throw new InvalidOperationException("The registry was asked for.");
}
