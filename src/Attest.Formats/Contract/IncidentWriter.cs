using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Formats.Contract;

/// <summary>Writes incidents as JSON Lines, one object an incident: the output of <c>attest incidents --format jsonl</c>.</summary>
/// <param name="family">The taxonomy's family of a type of incident.</param>
public sealed class IncidentWriter(Func<IncidentType, string> family)
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Writes an incident and a line end.</summary>
    public void WriteLine(Incident incident, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, ContractWriter.Options))
        {
            Write(incident, json);
        }

        output.Write(LineEnd);
    }

    /// <summary>Writes an incident as one object.</summary>
    public void Write(Incident incident, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id.Value);
        new AttestationFields(json, family, document: null).Write(incident.Resolution);
        json.WriteStartArray("attestations");
        foreach (var account in incident.Accounts)
        {
            json.WriteStartObject();
            json.WriteString("document", account.Id.Document.Value);
            json.WriteBoolean("main", account.Attestation.IsMain);
            json.WriteString("id", account.Id.ToString());
            json.WriteString("source", account.Source);
            json.WriteString("published", account.Published?.ToString());
            json.WriteString("reliability", account.Reliability?.ToString());
            json.WriteString("credibility", account.Credibility is { } credibility ? ContractNames.Of(credibility) : null);
            json.WriteString("review", ContractNames.Of(account.Attestation.Review));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("links");
        foreach (var link in incident.Links)
        {
            json.WriteStartObject();
            json.WriteString("first", link.First.ToString());
            json.WriteString("second", link.Second.ToString());
            json.WriteNumber("score", link.Score);
            json.WriteStartArray("reasons");
            foreach (var reason in link.Reasons)
            {
                json.WriteStringValue(reason);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rulings");
        foreach (var ruling in incident.Rulings)
        {
            json.WriteStartObject();
            json.WriteString("field", ContractNames.Of(ruling.Ruling.Field));
            json.WriteString("value", ruling.Ruling.Value?.ToString());
            json.WriteString("by", ruling.Act.By);
            json.WriteString("at", ruling.Act.At.UtcDateTime);
            json.WriteString("because", ruling.Act.Because);
            json.WriteBoolean("reopened", ruling.IsReopened);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("corroboration", ContractNames.Of(incident.Corroboration));
        AccountFields.WriteCorroborations(incident, json);
        AccountFields.WriteAccounts(incident, json);
        json.WriteEndObject();
    }
}
