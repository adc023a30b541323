using Attest.Core.Incidents;
using Attest.Core.Releases;
using Attest.Workflows.Evaluation;

namespace Attest.Evaluation.Voices;

/// <summary>Where a document tells an incident.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Quote">Words of the document that stand in the telling of this incident and of no other.</param>
/// <param name="Reading">What a careful reader takes from the document about it.</param>
internal sealed record Telling(string Document, string Quote, HandReading Reading);

/// <summary>A claim of responsibility as a careful reader sees it.</summary>
/// <param name="By">Who claims.</param>
/// <param name="Document">The document that hands the claim on.</param>
/// <param name="IsRestated">Whether it repeats an earlier claim.</param>
/// <param name="Others">What other voices say of it.</param>
internal sealed record KnownClaim(string By, string Document, bool IsRestated, ClaimStanding Others);

/// <summary>A release of a media wing as a careful reader sees it.</summary>
/// <param name="By">Whose it is.</param>
/// <param name="Outlet">The outlet.</param>
/// <param name="Document">The document that describes it.</param>
/// <param name="Day">The day on which it was put out; null when not told.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Incidents">The incidents of the gold that it shows or claims.</param>
internal sealed record KnownRelease(string By, string Outlet, string Document, DateOnly? Day, ReleaseKind Kind, IReadOnlyList<string> Incidents);

/// <summary>An incident with all tellings of it, and what a careful person concludes.</summary>
internal sealed record ToldIncident
{
    /// <summary>Its name, unique among all sets.</summary>
    public required string Id { get; init; }

    /// <summary>The set of documents to which it belongs.</summary>
    public required VoicesSet Set { get; init; }

    public required IReadOnlyList<Telling> Tellings { get; init; }

    /// <summary>The accepted values of the fields under the default rule.</summary>
    public required GoldIncident Fields { get; init; }

    public required Corroboration Corroboration { get; init; }

    public required IReadOnlyList<KnownClaim> Claims { get; init; }

    /// <summary>The incidents with which this one may be the same, and nobody can tell.</summary>
    public required IReadOnlyList<string> PossiblySame { get; init; }
}

/// <summary>Documents about a few incidents of one time and region.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsDevelopment">Whether the resolver may be fitted on it; the others only measure.</param>
/// <param name="Documents">Their names.</param>
/// <param name="Releases">The releases that they describe.</param>
internal sealed record VoicesSet(string Name, bool IsDevelopment, IReadOnlyList<string> Documents, IReadOnlyList<KnownRelease> Releases);
