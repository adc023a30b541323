using Attest.Core.Documents;
using Attest.Formats.Reading;

namespace Attest.Workflows.Intake;

/// <summary>What became of the documents of one run.</summary>
public sealed record IntakeSummary
{
    /// <summary>How many were added.</summary>
    public int Added { get; init; }

    /// <summary>How many accounts of incidents the added ones gave.</summary>
    public int Attestations { get; init; }

    /// <summary>How many were known already: the same bytes were added before.</summary>
    public int Known { get; init; }

    /// <summary>Added ones whose words stand in the workspace already: second documents of the same voice.</summary>
    public IReadOnlyList<SameWords> SameWords { get; init; } = [];

    /// <summary>Added ones of which nothing tells when they were published; their relative dates stay unresolved.</summary>
    public IReadOnlyList<DocumentId> WithoutDay { get; init; } = [];

    /// <summary>What was refused, and why.</summary>
    public IReadOnlyList<Refusal> Refused { get; init; } = [];

    /// <summary>Files in folders that are of a kind that is not read.</summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];
}

/// <summary>A document with the words of another.</summary>
/// <param name="Document">The document that was added.</param>
/// <param name="Other">One that was there before.</param>
public sealed record SameWords(DocumentId Document, DocumentId Other);
