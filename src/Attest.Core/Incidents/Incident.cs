using Attest.Core.Acts;
using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>A field of an incident: the value that the rule takes, and what other accounts say.</summary>
/// <param name="Taken">The value under the rule, as one account states it.</param>
/// <param name="Because">Why the rule takes it.</param>
/// <param name="Others">The values that differ from it, each as one account states it, in <see cref="AttestationOrder"/>.</param>
public sealed record Resolved<T>(Stated<T> Taken, string Because, IReadOnlyList<Stated<T>> Others);

/// <summary>What happened, resolved from one or more attestations. Derived: it is made anew from its accounts whenever it is asked for.</summary>
public sealed record Incident
{
    /// <summary>Its name.</summary>
    public required IncidentId Id { get; init; }

    /// <summary>Its accounts, in <see cref="AttestationOrder"/>.</summary>
    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>The links that hold its accounts together, with their reasons.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>What kind.</summary>
    public required Resolved<IncidentType> Type { get; init; }

    /// <summary>When; null when no account tells.</summary>
    public Resolved<IncidentDate>? Date { get; init; }

    /// <summary>Where; null when no account tells.</summary>
    public Resolved<PlaceReference>? Place { get; init; }

    /// <summary>How many were killed, under the rule; null when no account tells.</summary>
    public Resolved<Quantity>? Killed { get; init; }

    /// <summary>The incident as one account: every field under the rule, each value still cited where it stands.</summary>
    public required Attestation Resolution { get; init; }

    /// <summary>What people hold true of it although accounts differ, by field.</summary>
    public IReadOnlyList<AppliedRuling> Rulings { get; init; } = [];

    /// <summary>How well it is attested.</summary>
    public required Corroboration Corroboration { get; init; }
}
