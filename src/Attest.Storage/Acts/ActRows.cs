using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Storage.Attestations;
using Microsoft.Data.Sqlite;

namespace Attest.Storage.Acts;

/// <summary>How acts are written into rows and read from them.</summary>
internal static class ActRows
{
    /// <summary>The columns of which an act is read, in this order, of a table named x.</summary>
    public const string Columns = "x.id, x.kind, x.body, x.because, x.author, x.at";

    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The word that stands for what is decided.</summary>
    public static string KindOf(ActContent content) => content switch
    {
        JudgedPair { Verdict: Verdict.Same } => "same",
        JudgedPair { Verdict: Verdict.Different } => "different",
        JudgedPair => "unsure",
        Correction => "correct",
        Review { IsAccepted: true } => "accept",
        Review => "reject",
        Ruling => "rule",
        DossierParagraph => "paragraph",
        SourceAssessment => "assess-source",
        AccountAssessment => "assess-account",
        Coverage => "coverage",
        EnteredRelease => "release",
        ActorsProposed => "propose-actors",
        ActorReview { IsAccepted: true } => "accept-actor",
        ActorReview => "reject-actor",
        ActorMerge => "merge-actor",
        ActorSplit => "split-actor",
        StatementReview { IsAccepted: true } => "accept-statement",
        StatementReview => "reject-statement",
        Undoing => "undo",
        _ => throw new ArgumentOutOfRangeException(nameof(content), content.GetType().Name, "No kind of act."),
    };

    /// <summary>What the act is on: the attestation, of several the first; the source; the actor; the act that is undone.</summary>
    public static string SubjectOf(ActContent content) => content switch
    {
        JudgedPair judged => judged.First.ToString(),
        Correction correction => correction.Attestation.ToString(),
        Review review => review.Attestation.ToString(),
        Ruling ruling => ruling.Accounts[0].ToString(),
        DossierParagraph paragraph => $"dossier:{paragraph.Actor}",
        SourceAssessment assessment => assessment.Source,
        AccountAssessment assessment => assessment.Attestation.ToString(),
        Coverage coverage => coverage.Source,
        EnteredRelease release => release.By,
        ActorsProposed proposed => proposed.File,
        ActorReview review => review.Actors[0].Value,
        ActorMerge merge => merge.Actor.Value,
        ActorSplit split => split.Actor.Value,
        StatementReview review => $"{review.Document}#{review.Statement}",
        Undoing undoing => undoing.Act,
        _ => throw new ArgumentOutOfRangeException(nameof(content), content.GetType().Name, "No kind of act."),
    };

    /// <summary>The attestations that an act is on.</summary>
    public static IReadOnlyList<AttestationId> AttestationsOf(ActContent content) => content switch
    {
        JudgedPair judged => [judged.First, judged.Second],
        Correction correction => [correction.Attestation],
        Review review => [review.Attestation],
        Ruling ruling => ruling.Accounts,
        AccountAssessment assessment => [assessment.Attestation],
        EnteredRelease release => release.Accounts,
        _ => [],
    };

    /// <summary>The documents whose words an act is on.</summary>
    public static IEnumerable<DocumentId> DocumentsOf(ActContent content) =>
        content is StatementReview { Document: { } document } ? [document] : AttestationsOf(content).Select(id => id.Document);

    /// <summary>What is decided, as JSON.</summary>
    public static string BodyOf(ActContent content) => JsonSerializer.Serialize(content, TypeOf(KindOf(content)));

    /// <summary>The name of an act, from all that it says.</summary>
    public static string NameOf(ActContent content, string because, string by, DateTimeOffset at)
    {
        var all = string.Join('\n', KindOf(content), BodyOf(content), because, by, Moment(at));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }

    /// <summary>A moment as rows hold it, so that later ones come behind in the order of their letters.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>The moment that a row holds; a row knows milliseconds and no less.</summary>
    public static DateTimeOffset MomentOf(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Reads an act of the columns that begin at one.</summary>
    public static Act Read(SqliteDataReader row, int first = 0) =>
        Read(row.GetString(first), row.GetString(first + 1), row.GetString(first + 2), row.GetString(first + 3), row.GetString(first + 4), row.GetString(first + 5));

    /// <summary>Reads a JSON list of acts, each a list of <see cref="Columns"/>; gives them in <see cref="ActOrder"/>.</summary>
    public static IReadOnlyList<Act> ReadList(string list)
    {
        if (list == "[]")
        {
            return [];
        }

        using var json = JsonDocument.Parse(list);
        return
        [
            .. json.RootElement.EnumerateArray()
                .Select(act => act.EnumerateArray().Select(part => part.GetString()!).ToArray())
                .Select(parts => Read(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]))
                .Order(ActOrder.Instance),
        ];
    }

    /// <summary>What is decided, from its JSON.</summary>
    public static ActContent ReadContent(string kind, string body) => (ActContent)JsonSerializer.Deserialize(body, TypeOf(kind))!;

    private static Act Read(string id, string kind, string body, string because, string author, string at) => new()
    {
        Id = id,
        Content = ReadContent(kind, body),
        Because = because,
        By = author,
        At = MomentOf(at),
    };

    private static JsonTypeInfo TypeOf(string kind) => kind switch
    {
        "same" or "different" or "unsure" => FactRows.Json.JudgedPair,
        "correct" => FactRows.Json.Correction,
        "accept" or "reject" => FactRows.Json.Review,
        "rule" => FactRows.Json.Ruling,
        "paragraph" => FactRows.Json.DossierParagraph,
        "assess-source" => FactRows.Json.SourceAssessment,
        "assess-account" => FactRows.Json.AccountAssessment,
        "coverage" => FactRows.Json.Coverage,
        "release" => FactRows.Json.EnteredRelease,
        "propose-actors" => FactRows.Json.ActorsProposed,
        "accept-actor" or "reject-actor" => FactRows.Json.ActorReview,
        "merge-actor" => FactRows.Json.ActorMerge,
        "split-actor" => FactRows.Json.ActorSplit,
        "accept-statement" or "reject-statement" => FactRows.Json.StatementReview,
        "undo" => FactRows.Json.Undoing,
        _ => throw new InvalidDataException($"Expected a kind of act that this program knows; found '{kind}'. Use the newer attest that recorded it."),
    };
}
