using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Core.Releases;
using Attest.Storage.Exchange;

namespace Attest.Storage.Attestations;

/// <summary>What a coding holds beside its attestations, which are stored one a row.</summary>
internal sealed record CodingRemainder(
    IReadOnlyList<Aggregate> Aggregates,
    IReadOnlyList<TallyStatement> Tallies,
    IReadOnlyList<ActorStatement> Statements,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Release>? Releases = null)
{
    /// <summary>What a coding holds beside its attestations.</summary>
    public static CodingRemainder Of(Coding coding) => new(coding.Aggregates, coding.Tallies, coding.Statements, coding.Problems, coding.Releases);

    /// <summary>The coding with its attestations. Codings that were stored before there were releases have none.</summary>
    public Coding ToCoding(DocumentId document, string version, IReadOnlyList<Attestation> attestations) => new()
    {
        Document = document,
        Version = version,
        Attestations = attestations,
        Aggregates = Aggregates,
        Tallies = Tallies,
        Statements = Statements,
        Problems = Problems,
        Releases = Releases ?? [],
    };
}

/// <summary>What is known of a document beside its id, title and body, which have columns of their own.</summary>
internal sealed record DocumentHeader(
    string? Author,
    PublishedBasis PublishedBasis,
    DateOnly? Retrieved,
    string Language,
    string? Address,
    string? Licence,
    DocumentId? Supersedes,
    IReadOnlyList<string> DerivedFrom);

/// <summary>
/// How facts are written into rows. The form is part of the schema: a change that cannot read what was written before is a migration.
/// Empty lists are written too, for a list that is missing is read as null, whatever its initialiser says: a list that is added to the
/// model needs a step that writes it into older rows, with json_set(body, '$.name', json('[]')).
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(DocumentIdJson), typeof(PlaceIdJson), typeof(ActorIdJson), typeof(IncidentTypeJson), typeof(AttestationIdJson),
        typeof(TextSpanJson), typeof(PartialDateJson), typeof(QuantityJson), typeof(CitationJson),
        typeof(StatementIdJson), typeof(StatementValueJson), typeof(StatementSourceJson),
    ])]
[JsonSerializable(typeof(Attestation))]
[JsonSerializable(typeof(CodingRemainder))]
[JsonSerializable(typeof(DocumentHeader))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(JudgedPair))]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(DossierParagraph))]
[JsonSerializable(typeof(Review))]
[JsonSerializable(typeof(Ruling))]
[JsonSerializable(typeof(SourceAssessment))]
[JsonSerializable(typeof(AccountAssessment))]
[JsonSerializable(typeof(Coverage))]
[JsonSerializable(typeof(EnteredRelease))]
[JsonSerializable(typeof(ActorsProposed))]
[JsonSerializable(typeof(ActorReview))]
[JsonSerializable(typeof(ActorMerge))]
[JsonSerializable(typeof(ActorSplit))]
[JsonSerializable(typeof(StatementReview))]
[JsonSerializable(typeof(ActorStatement))]
[JsonSerializable(typeof(Undoing))]
[JsonSerializable(typeof(TextValue))]
[JsonSerializable(typeof(ActorValue))]
[JsonSerializable(typeof(PersonValue))]
[JsonSerializable(typeof(DesignationValue))]
[JsonSerializable(typeof(StrengthValue))]
[JsonSerializable(typeof(PlaceValue))]
[JsonSerializable(typeof(DateValue))]
[JsonSerializable(typeof(CitedSource))]
[JsonSerializable(typeof(ReferenceSource))]
[JsonSerializable(typeof(FrozenEdition))]
internal sealed partial class FactJson : JsonSerializerContext;

/// <summary>The one way of writing facts into rows.</summary>
internal static class FactRows
{
    /// <summary>Letters of every script stay as they are, for rows are read by people too.</summary>
    public static FactJson Json { get; } = new(new JsonSerializerOptions(FactJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });
}
