using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Formats.Contract;

namespace Attest.Formats.Tables;

/// <summary>
/// The coded fields of an incident in a flat row, for spreadsheets and maps. It holds no quote; names of those who are not in the
/// registry and of places that are not in the gazetteer stand in it only when asked for, for they are words of the text.
/// </summary>
public sealed record IncidentRow
{
    /// <summary>The incident's name.</summary>
    public required string Id { get; init; }

    /// <summary>The code of its type.</summary>
    public required string Type { get; init; }

    /// <summary>The family of its type.</summary>
    public required string Family { get; init; }

    /// <summary>When; null when not told.</summary>
    public IncidentDate? Date { get; init; }

    /// <summary>The narrowest place; null when not told, or withheld.</summary>
    public string? Place { get; init; }

    /// <summary>Where; null when not told.</summary>
    public PlaceReference? Where { get; init; }

    /// <summary>Those who did it or are held responsible, sorted.</summary>
    public IReadOnlyList<string> Perpetrators { get; init; } = [];

    /// <summary>Those who claimed it, sorted.</summary>
    public IReadOnlyList<string> ClaimedBy { get; init; } = [];

    /// <summary>Kinds of targets, sorted.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Kinds of weapons, sorted.</summary>
    public IReadOnlyList<string> Weapons { get; init; } = [];

    /// <summary>How many were killed; null when not stated.</summary>
    public Quantity? Killed { get; init; }

    /// <summary>How many were wounded; null when not stated.</summary>
    public Quantity? Wounded { get; init; }

    /// <summary>How many were abducted; null when not stated.</summary>
    public Quantity? Abducted { get; init; }

    /// <summary>How far it got.</summary>
    public required string Completion { get; init; }

    /// <summary>How well it is attested.</summary>
    public required string Corroboration { get; init; }

    /// <summary>The documents that tell it, by name.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>How many values were left out because they are words of a text.</summary>
    public int Withheld { get; init; }

    /// <summary>Makes the row of an incident.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="taxonomy">The families of types.</param>
    /// <param name="withWords">Whether names that stand in no registry and no gazetteer may appear.</param>
    public static IncidentRow Of(Incident incident, Taxonomy taxonomy, bool withWords)
    {
        var resolution = incident.Resolution;
        var doers = resolution.Participants
            .Where(one => one.Value.Role == Role.Perpetrator)
            .Select(one => (one.Value.Actor, one.Value.Name))
            .Concat(resolution.Responsibilities
                .Where(one => one.Value.Kind is not (ResponsibilityKind.Denied or ResponsibilityKind.Acquitted))
                .Select(one => (one.Value.Actor, one.Value.Name)))
            .Distinct()
            .ToArray();
        var claims = resolution.Responsibilities.Where(one => one.Value.Kind == ResponsibilityKind.Claimed).Select(one => (one.Value.Actor, one.Value.Name)).Distinct().ToArray();
        var where = resolution.Place?.Value;
        var isPlaceShown = withWords || where?.Place is not null;
        return new()
        {
            Id = incident.Id.Value,
            Type = resolution.Type.Value.Code,
            Family = taxonomy.FamilyOf(resolution.Type.Value).Code,
            Date = resolution.Date?.Value,
            Place = isPlaceShown ? where?.Name : null,
            Where = where,
            Perpetrators = Names(doers),
            ClaimedBy = Names(claims),
            Targets = Sorted(resolution.Targets.Select(one => one.Value.Kind)),
            Weapons = Sorted(resolution.Weapons.Select(one => one.Value.Kind)),
            Killed = TollSummary.Of(resolution.Tolls, Harm.Killed)?.Number,
            Wounded = TollSummary.Of(resolution.Tolls, Harm.Wounded)?.Number,
            Abducted = TollSummary.Of(resolution.Tolls, Harm.Abducted)?.Number,
            Completion = ContractNames.Of(resolution.Completion),
            Corroboration = ContractNames.Of(incident.Corroboration),
            Documents = [.. incident.Accounts.Select(account => account.Id.Document.Value).Distinct(StringComparer.Ordinal)],
            Withheld = (isPlaceShown ? 0 : 1) + (withWords ? 0 : doers.Count(one => one.Actor is null)),
        };

        string[] Names(IEnumerable<(Core.Actors.ActorId? Actor, string Name)> actors) =>
            Sorted(actors.Where(one => withWords || one.Actor is not null).Select(one => one.Name));
    }

    private static string[] Sorted(IEnumerable<string?> texts) => [.. texts.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
