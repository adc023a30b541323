using Attest.Core.Actors;
using Attest.Core.Attestations;

namespace Attest.Core.Releases;

/// <summary>What a group's media wing put out.</summary>
public enum ReleaseKind
{
    /// <summary>A video or film.</summary>
    Video,

    /// <summary>Photographs.</summary>
    Photos,

    /// <summary>A text: a statement, a communiqué, a claim in writing.</summary>
    Statement,

    /// <summary>A recording of speech.</summary>
    Audio,

    /// <summary>An issue of a magazine, newsletter or newspaper of the group.</summary>
    Magazine,
}

/// <summary>Whose release it is.</summary>
/// <param name="Actor">The group in the registry; null when the words name none.</param>
/// <param name="Name">Its usual short name, or the words.</param>
public sealed record Releaser(ActorId? Actor, string Name);

/// <summary>
/// A release of a group's media wing, as one document describes it. Metadata only: nothing of the release itself is held, and whoever speaks in it
/// is held by role and never by name.
/// </summary>
public sealed record Release
{
    /// <summary>Where it is told: its kind, with the words.</summary>
    public required Stated<ReleaseKind> Kind { get; init; }

    /// <summary>Whose it is; null when the document does not tell.</summary>
    public Stated<Releaser>? By { get; init; }

    /// <summary>The outlet that put it out, such as a media wing by its name; null when not told.</summary>
    public Stated<string>? Outlet { get; init; }

    /// <summary>When it was put out; null when not told.</summary>
    public Stated<IncidentDate>? Date { get; init; }

    /// <summary>What it shows or says, in the document's words.</summary>
    public IReadOnlyList<Stated<string>> Shows { get; init; } = [];

    /// <summary>How it is made: length, cameras, subtitles, quality.</summary>
    public IReadOnlyList<Stated<string>> Notes { get; init; } = [];

    /// <summary>Who speaks in it, by role: "two commanders".</summary>
    public IReadOnlyList<Stated<string>> Speakers { get; init; } = [];

    /// <summary>The accounts of the same document that tell what it depicts or claims.</summary>
    public IReadOnlyList<AttestationId> Incidents { get; init; } = [];
}
