using System.Text.Encodings.Web;
using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Codings;

namespace Attest.Formats.Contract;

/// <summary>Writes codings as JSON Lines, one object a document: the output of <c>attest code --format jsonl</c>.</summary>
/// <param name="family">The taxonomy's family of a type of incident, such as attack for armed_assault.</param>
public sealed class ContractWriter(Func<IncidentType, string> family)
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>How every JSON output is written: on one line, letters of all scripts as they are.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a coding and a line end.</summary>
    public void WriteLine(Coding coding, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            Write(coding, json);
        }

        output.Write(LineEnd);
    }

    /// <summary>Writes a coding as one object.</summary>
    public void Write(Coding coding, Utf8JsonWriter json)
    {
        var fields = new AttestationFields(json, family, coding.Document);
        json.WriteStartObject();
        json.WriteString("document", coding.Document.Value);
        json.WriteStartArray("attestations");
        foreach (var attestation in coding.Attestations)
        {
            json.WriteStartObject();
            json.WriteString("id", attestation.Id.ToString());
            fields.Write(attestation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("aggregates");
        foreach (var aggregate in coding.Aggregates)
        {
            fields.Write(aggregate);
        }

        json.WriteEndArray();
        json.WriteStartArray("tallies");
        foreach (var tally in coding.Tallies)
        {
            fields.Write(tally);
        }

        json.WriteEndArray();
        json.WriteStartArray("statements");
        foreach (var statement in coding.Statements)
        {
            StatementFields.Write(json, statement, coding.Document);
        }

        json.WriteEndArray();
        ReleaseFields.Write(coding.Releases, json);
        json.WriteStartArray("problems");
        foreach (var problem in coding.Problems)
        {
            fields.Write(problem);
        }

        json.WriteEndArray();
        json.WriteString("version", coding.Version);
        json.WriteEndObject();
    }
}
