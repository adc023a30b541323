using Attest.Core.Attestations;

namespace Attest.Workflows.Benchmarks;

/// <summary>A town of a made-up country.</summary>
/// <param name="Country">The number of the country.</param>
/// <param name="Name">Its name, which no other town has.</param>
/// <param name="Admin1">The name of its division.</param>
/// <param name="North">Degrees.</param>
/// <param name="East">Degrees.</param>
internal sealed record SyntheticTown(string Country, string Name, string Admin1, float North, float East);

/// <summary>A made-up incident, as it was.</summary>
internal sealed record SyntheticIncident
{
    /// <summary>Where.</summary>
    public required SyntheticTown Town { get; init; }

    /// <summary>Another town of the division, which some accounts name instead.</summary>
    public required SyntheticTown Neighbour { get; init; }

    /// <summary>The day, as a day number of the calendar.</summary>
    public required int Day { get; init; }

    /// <summary>The code of its type.</summary>
    public required string Type { get; init; }

    /// <summary>Who did it.</summary>
    public required string Actor { get; init; }

    /// <summary>What was attacked.</summary>
    public required string Target { get; init; }

    /// <summary>How many were killed.</summary>
    public required int Killed { get; init; }

    /// <summary>How many were wounded.</summary>
    public required int Wounded { get; init; }

    /// <summary>Names of streets and people that its accounts tell.</summary>
    public required string[] Names { get; init; }

    /// <summary>Words that belong to what happened, by their numbers in the vocabulary.</summary>
    public required int[] Topic { get; init; }

    /// <summary>In how many accounts it is told.</summary>
    public required int Accounts { get; init; }
}

/// <summary>What one account tells of an incident.</summary>
public sealed record SyntheticAccount
{
    /// <summary>The number of the incident that it tells, from 0 on.</summary>
    public required int Incident { get; init; }

    /// <summary>The name of its document.</summary>
    public required string Document { get; init; }

    /// <summary>Whether it is what its document is chiefly about.</summary>
    public required bool IsMain { get; init; }

    /// <summary>The day of publication.</summary>
    public required int Published { get; init; }

    /// <summary>The code of the type.</summary>
    public required string Type { get; init; }

    /// <summary>The first day told; null when none is.</summary>
    public required int? FirstDay { get; init; }

    /// <summary>The last day told; null when none is.</summary>
    public required int? LastDay { get; init; }

    /// <summary>The place told; null when none is.</summary>
    public required PlaceReference? Place { get; init; }

    /// <summary>The actor named; null when none is.</summary>
    public required string? Actor { get; init; }

    /// <summary>The kind of target told; null when none is.</summary>
    public required string? Target { get; init; }

    /// <summary>How many killed are told; null when none.</summary>
    public required Quantity? Killed { get; init; }

    /// <summary>How many wounded are told; null when none.</summary>
    public required Quantity? Wounded { get; init; }

    /// <summary>The names it tells, which the table of rarity lacks.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Its other words, by their numbers in the vocabulary.</summary>
    public required IReadOnlyList<int> Words { get; init; }
}
