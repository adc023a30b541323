using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Releases;

namespace Attest.Workflows.Releases;

/// <summary>A release of a media wing as it is listed: from a document, or entered by a person.</summary>
public sealed record ListedRelease
{
    /// <summary>What was put out.</summary>
    public required ReleaseKind Kind { get; init; }

    /// <summary>Whose it is; null when not told.</summary>
    public Releaser? By { get; init; }

    /// <summary>The outlet; null when not told.</summary>
    public string? Outlet { get; init; }

    /// <summary>The first day on which it may have been put out; null when open or not told.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day, included; null when open or not told.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>What it shows.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>How it is made.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Who speaks, by role.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>The incidents held that it depicts or claims, sorted by name.</summary>
    public IReadOnlyList<string> Incidents { get; init; } = [];

    /// <summary>The documents that describe it, each with the words that name it; empty when a person entered it.</summary>
    public IReadOnlyList<DescribingDocument> Documents { get; init; } = [];

    /// <summary>The act by which a person entered it; null when a document describes it.</summary>
    public Act? Entered { get; init; }
}

/// <summary>A document that describes a release.</summary>
/// <param name="Document">The document.</param>
/// <param name="Source">Who publishes it; null when not stated.</param>
/// <param name="Published">When; null when not known.</param>
/// <param name="Citation">The words that name the release.</param>
/// <param name="Voice">Who tells of it.</param>
public sealed record DescribingDocument(DocumentId Document, string? Source, PartialDate? Published, Citation Citation, Assertion Voice);
