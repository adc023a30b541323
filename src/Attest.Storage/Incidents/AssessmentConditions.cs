using System.Text.Json;
using Attest.Core.Acts;
using Attest.Storage.Attestations;

namespace Attest.Storage.Incidents;

/// <summary>What a filter asks of the assessments of sources and accounts. Of several on one thing the last holds.</summary>
internal static class AssessmentConditions
{
    private const string IsLast =
        "x.to_entry IS NULL AND NOT EXISTS (SELECT 1 FROM act y WHERE y.kind = x.kind AND y.subject = x.subject AND y.to_entry IS NULL AND (y.at, y.id) > (x.at, x.id))";

    /// <summary>The conditions on an incident i, each with its one parameter.</summary>
    public static IEnumerable<(string Condition, string Name, object Value)> Of(IncidentFilter filter)
    {
        if (filter.MinReliability is { } reliability)
        {
            const string sql =
                $"""
                i.key IN (SELECT ia.incident FROM act x JOIN document d ON d.source = x.subject JOIN attestation a ON a.document = d.key JOIN incident_attestation ia ON ia.attestation = a.key
                          WHERE x.kind = 'assess-source' AND {IsLast} AND json_extract(x.body, '$.reliability') IN (SELECT value FROM json_each($reliable)))
                """;
            yield return (sql, "$reliable", Names(Enum.GetValues<Reliability>().Where(one => one <= reliability)));
        }

        if (filter.MinCredibility is { } credibility)
        {
            const string sql =
                $"""
                i.key IN (SELECT ia.incident FROM act x JOIN attestation a ON a.id = x.subject JOIN incident_attestation ia ON ia.attestation = a.key
                          WHERE x.kind = 'assess-account' AND {IsLast} AND json_extract(x.body, '$.credibility') IN (SELECT value FROM json_each($credible)))
                """;
            yield return (sql, "$credible", Names(Enum.GetValues<Credibility>().Where(one => one <= credibility)));
        }
    }

    private static string Names<T>(IEnumerable<T> values)
        where T : struct, Enum => JsonSerializer.Serialize([.. values.Select(value => value.ToString())], FactRows.Json.IReadOnlyListString);
}
