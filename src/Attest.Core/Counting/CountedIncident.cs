using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Core.Counting;

/// <summary>One who did it or is held responsible.</summary>
/// <param name="Actor">The registry's id, or the folded words.</param>
/// <param name="Name">The name for readers.</param>
/// <param name="Kinds">How strongly it is said, as bits of <see cref="ResponsibilityKind"/>.</param>
public readonly record struct CountedActor(string Actor, string Name, int Kinds);

/// <summary>One line of what a voice says of the killed.</summary>
/// <param name="Number">How many.</param>
/// <param name="Words">The words, folded.</param>
public sealed record FigureLine(Quantity Number, string Words);

/// <summary>What one voice says of the killed, line by line, for rules that read vague words in their own way.</summary>
/// <param name="Figure">The figure, with the codebook's bounds.</param>
/// <param name="Lines">Its lines.</param>
public sealed record LinedFigure(TollFigure Figure, IReadOnlyList<FigureLine> Lines);

/// <summary>What counting has to know of an incident.</summary>
public sealed class CountedIncident
{
    /// <summary>For how many incidents it stands: those that differ in nothing that counting looks at but their tolls may be gathered, and bear no name then.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Of how many of them some account tells how many were killed; looked at only where <see cref="KilledMin"/> or another of the figures is there.</summary>
    public int Told { get; init; } = 1;

    /// <summary>The number under which possible sameness names it.</summary>
    public required long Key { get; init; }

    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>The code of its type.</summary>
    public required string Type { get; init; }

    /// <summary>The family of its type.</summary>
    public required string Family { get; init; }

    /// <summary>The first day that it may have happened; null when open or not told.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day, included; null when open or not told.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The narrowest place; null when not told.</summary>
    public string? Place { get; init; }

    /// <summary>How exactly it is located; null when not told.</summary>
    public PlacePrecision? PlacePrecision { get; init; }

    /// <summary>The first-level division, folded; null when not known.</summary>
    public string? Admin1 { get; init; }

    /// <summary>The country as ISO 3166-1 alpha-2; null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>How far it got.</summary>
    public Completion Completion { get; init; }

    /// <summary>The review states of its accounts, as bits of <see cref="ReviewState"/>.</summary>
    public int Reviews { get; init; }

    /// <summary>How well it is attested.</summary>
    public Corroboration Corroboration { get; init; }

    /// <summary>How many were killed at least, under the default resolution rule, in all of them; null when not stated.</summary>
    public long? KilledMin { get; init; }

    /// <summary>How many were killed at most; null when not stated, or not for all of which a toll is told.</summary>
    public long? KilledMax { get; init; }

    /// <summary>Whom it was aimed at: an actor of the registry or a kind of target such as military; null when not told.</summary>
    public string? OtherSide { get; init; }

    /// <summary>Whether voices differ about the killed or leave a bound open, so that rules may read the toll otherwise.</summary>
    public bool HasFigures { get; init; }

    /// <summary>Who did it or is held responsible, by id; empty when nobody is named or when counting needs none.</summary>
    public IReadOnlyList<CountedActor> Perpetrators { get; set; } = [];

    /// <summary>What each voice says of the killed; empty when all say the same or when counting needs none.</summary>
    public IReadOnlyList<LinedFigure> Figures { get; set; } = [];

    /// <summary>How many days the date spans; null when an end is open or it is not told.</summary>
    public int? Days => LastDay?.DayNumber - FirstDay?.DayNumber + 1;
}
