using Attest.Coder.Dates;
using Attest.Coder.Mentions;
using Attest.Core.Attestations;

namespace Attest.Coder.Tallies;

/// <summary>A count that a sentence asserts, not yet cited.</summary>
internal sealed class TallyMention
{
    public required Quantity Number { get; init; }

    /// <summary>The words of the number.</summary>
    public required Words NumberWords { get; init; }

    public required string Unit { get; init; }

    /// <summary>The codebook's type of the incidents that are counted; null when people are, or when the words tell none.</summary>
    public string? Type { get; init; }

    /// <summary>What was done to the people who are counted; null when incidents are.</summary>
    public Harm? Harm { get; init; }

    /// <summary>The chunk that is counted.</summary>
    public required int Chunk { get; init; }

    public ReadTime? Time { get; set; }

    /// <summary>The places with their words as they stand in the text.</summary>
    public List<PlaceMention> Places { get; init; } = [];

    public List<Party> Actors { get; init; } = [];

    public Assertion Assertion { get; set; } = Assertion.ByAuthor;
}
