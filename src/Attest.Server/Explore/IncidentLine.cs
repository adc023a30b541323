using Attest.Storage.Incidents;
using Attest.Workflows.Words;

namespace Attest.Server.Explore;

/// <summary>An incident in a list, as JSON.</summary>
public sealed record IncidentLine
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>The code of its type.</summary>
    public required string Type { get; init; }

    /// <summary>The family of its type.</summary>
    public required string Family { get; init; }

    /// <summary>The first day; null when open or not told.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, included; null when open or not told.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The narrowest place; null when not told.</summary>
    public string? Place { get; init; }

    /// <summary>The country as ISO 3166-1 alpha-2; null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>Who did it or is held responsible; null when nobody is named.</summary>
    public string? Perpetrators { get; init; }

    /// <summary>How many were killed at least; null when not told.</summary>
    public long? KilledMin { get; init; }

    /// <summary>How many were killed at most; null when not told.</summary>
    public long? KilledMax { get; init; }

    /// <summary>How many accounts tell it.</summary>
    public required int Accounts { get; init; }

    /// <summary>How well it is attested.</summary>
    public required string Corroboration { get; init; }

    /// <summary>The line of an incident.</summary>
    public static IncidentLine Of(IncidentSummary incident) => new()
    {
        Id = incident.Id,
        Type = incident.Type,
        Family = incident.Family,
        From = incident.FirstDay,
        To = incident.LastDay,
        Place = incident.Place,
        Country = incident.Country,
        Perpetrators = incident.Perpetrators,
        KilledMin = incident.KilledMin,
        KilledMax = incident.KilledMax,
        Accounts = incident.Accounts,
        Corroboration = Wording.Of(incident.Corroboration).Replace(' ', '_'),
    };
}

/// <summary>A page of a list of incidents.</summary>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="PageSize">How many a page holds.</param>
/// <param name="Incidents">The incidents of this page.</param>
public sealed record IncidentList(int Count, int Page, int PageSize, IReadOnlyList<IncidentLine> Incidents);
