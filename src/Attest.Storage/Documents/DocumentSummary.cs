using Attest.Core.Documents;

namespace Attest.Storage.Documents;

/// <summary>One line of a list of documents.</summary>
public sealed record DocumentSummary
{
    /// <summary>Its name.</summary>
    public required DocumentId Id { get; init; }

    /// <summary>The title; empty when there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Who publishes; null when not stated.</summary>
    public string? Source { get; init; }

    /// <summary>When it was published; null when not known.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Whether nothing of it goes into an export for the public.</summary>
    public required bool IsConfidential { get; init; }

    /// <summary>How many accounts of incidents it gives, as coded now.</summary>
    public required int Attestations { get; init; }

    /// <summary>How many things in it could not be read.</summary>
    public required int Problems { get; init; }

    /// <summary>How many documents before it have the same words.</summary>
    public required int SameWords { get; init; }
}
