using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Roles;

/// <summary>A noun phrase and what can be seen of it, to train models.</summary>
/// <param name="Span">Where the words stand in the body.</param>
/// <param name="Words">The words, without determiner and number.</param>
/// <param name="Name">The name of a person or thing in or beside them; null for none.</param>
/// <param name="Features">The names of what holds of it.</param>
internal sealed record SeenPhrase(TextSpan Span, string Words, string? Name, IReadOnlyList<string> Features)
{
    /// <summary>The codebook's kind of people or thing; null when it knows none.</summary>
    public string? Kind { get; init; }

    /// <summary>How many; null when not stated.</summary>
    public Quantity? Number { get; init; }
}

