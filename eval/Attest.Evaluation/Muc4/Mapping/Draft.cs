using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Evaluation.Muc4.Mapping;

internal sealed record InstrumentFill(string? Id, string? Type);

/// <summary>As what a draft names somebody or something.</summary>
internal enum FillKind
{
    Person,
    Thing,
    Individual,
    Organization,
}

/// <summary>Somebody or something that a draft names, with where the text names it.</summary>
internal abstract record NamedFill(FillKind Kind)
{
    /// <summary>The words that named it, in the body; more than one where the text comes back to it.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];
}

internal sealed record IndividualFill(string Id, bool IsState = false) : NamedFill(FillKind.Individual);

internal sealed record OrganizationFill(string Id, string Confidence, bool IsState = false, ActorId? Actor = null) : NamedFill(FillKind.Organization);

internal sealed record PhysicalFill(string Id, string Type, string Number, string? Nation, string? Effect) : NamedFill(FillKind.Thing);

internal sealed record HumanFill(string? Name, string? Description, string Type, string Number, string? Nation, string? Effect) : NamedFill(FillKind.Person)
{
    /// <summary>What the other slots refer to.</summary>
    public string Referent => Name ?? Description ?? "-";
}

internal sealed record PerpetratorFills(string? Category, IReadOnlyList<IndividualFill> Individuals, IReadOnlyList<OrganizationFill> Organizations)
{
    public bool IsEmpty => Individuals.Count == 0 && Organizations.Count == 0;
}

/// <summary>A template before it is written: the fills of one incident, from one attestation or from several that MUC-4 takes together.</summary>
internal sealed record Draft
{
    public required string Type { get; init; }

    public required string Stage { get; init; }

    /// <summary>Null when neither text nor dateline tells a day.</summary>
    public required string? Date { get; init; }

    /// <summary>Whether the text tells the day.</summary>
    public required bool IsDateStated { get; init; }

    public required string Location { get; init; }

    public required IReadOnlyList<InstrumentFill> Instruments { get; init; }

    public required PerpetratorFills Perpetrators { get; init; }

    public required IReadOnlyList<PhysicalFill> Things { get; init; }

    public required IReadOnlyList<HumanFill> People { get; init; }

    /// <summary>What is said of harm to people where nobody is named; null when nothing is.</summary>
    public string? EffectOnNobody { get; init; }

    public required IReadOnlyList<Attestation> Attestations { get; init; }
}
