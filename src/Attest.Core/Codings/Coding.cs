using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Releases;

namespace Attest.Core.Codings;

/// <summary>What one version of the coder and codebook made of one document.</summary>
public sealed record Coding
{
    /// <summary>The document.</summary>
    public required DocumentId Document { get; init; }

    /// <summary>Version of the coder and of every data file it read, such as "coder 0.1.0, codebook 1, gazetteer 1, actors 1".</summary>
    public required string Version { get; init; }

    /// <summary>The document's accounts of incidents, in the order of the text.</summary>
    public IReadOnlyList<Attestation> Attestations { get; init; } = [];

    /// <summary>Its plural accounts, in the order of the text.</summary>
    public IReadOnlyList<Aggregate> Aggregates { get; init; } = [];

    /// <summary>The counts that it asserts.</summary>
    public IReadOnlyList<TallyStatement> Tallies { get; init; } = [];

    /// <summary>What it says about actors, in the order of the text.</summary>
    public IReadOnlyList<ActorStatement> Statements { get; init; } = [];

    /// <summary>The releases of groups' media wings that it describes, in the order of the text.</summary>
    public IReadOnlyList<Release> Releases { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>Turns documents into codings. Pure: the same document gives the same coding, at any time and on any thread.</summary>
public interface ICoder
{
    /// <summary>Version of the coder and of every data file it reads.</summary>
    string Version { get; }

    /// <summary>Codes one document.</summary>
    Coding Code(Document document);
}
