using System.Text.Json;
using Attest.Coder.Explanations;
using Attest.Coder.Reasons;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Formats.Contract;

namespace Attest.Workflows.Explain;

/// <summary>Writes explanations as JSON Lines, one object a document: its coding, its sentences, and what became of each signal.</summary>
/// <param name="family">The taxonomy's family of a type of incident.</param>
public sealed class ExplanationWriter(Func<IncidentType, string> family)
{
    private static readonly byte[] s_lineEnd = "\n"u8.ToArray();
    private readonly ContractWriter _contract = new(family);

    /// <summary>Writes an explanation and a line end.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="sentences">The sentences to tell of.</param>
    /// <param name="output">Where to.</param>
    public void WriteLine(Explanation explanation, IEnumerable<ExplainedSentence> sentences, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, ContractWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString("document", explanation.Document.Id.Value);
            json.WriteStartArray("sentences");
            foreach (var sentence in sentences)
            {
                Write(sentence, explanation.Document.Body, json);
            }

            json.WriteEndArray();
            json.WriteStartArray("incidents");
            foreach (var incident in explanation.Incidents)
            {
                Write(incident, json);
            }

            json.WriteEndArray();
            json.WritePropertyName("coding");
            _contract.Write(explanation.Coding, json);
            json.WriteEndObject();
        }

        output.Write(s_lineEnd);
    }

    private static void Write(ExplainedIncident incident, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("number", incident.Number);
        if (incident.Attestation is { } attestation)
        {
            json.WriteString("attestation", attestation.Id.ToString());
        }
        else
        {
            json.WriteNull("attestation");
        }

        WriteNumbers("sentences", incident.Sentences, json);
        json.WriteEndObject();
    }

    private static void Write(ExplainedSentence sentence, string body, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("number", sentence.Number);
        WriteWords(sentence.Span, body, json);
        json.WriteString("treatment", Name(sentence.Treatment));
        WriteEntry("entry", sentence.TreatmentEntry, json);
        json.WriteString("voice", Name(sentence.Assertion.Voice));
        json.WriteString("stance", Name(sentence.Assertion.Stance));
        json.WriteString("by", sentence.Assertion.Speaker);
        json.WriteStartArray("phrases");
        foreach (var phrase in sentence.Phrases)
        {
            json.WriteStartObject();
            WriteWords(phrase.Span, body, json);
            json.WriteString("kind", phrase.Kind);
            json.WriteStartArray("traits");
            foreach (var trait in phrase.Traits)
            {
                json.WriteStringValue(trait);
            }

            json.WriteEndArray();
            WriteEntries(phrase.Entries, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("signals");
        foreach (var signal in sentence.Signals)
        {
            Write(signal, body, json);
        }

        json.WriteEndArray();
        json.WriteNumber("tallies", sentence.Tallies.Count);
        json.WriteEndObject();
    }

    private static void Write(ExplainedSignal signal, string body, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteWords(signal.Span, body, json);
        WriteEntry("entry", signal.Entry, json);
        json.WriteString("type", signal.Type);
        json.WriteString("refusal", signal.Refusal == Refusal.None ? null : Name(signal.Refusal));
        json.WriteString("fate", signal.Fate is { } fate ? Name(fate) : null);
        WriteNumbers("incidents", signal.Incidents, json);
        json.WriteString("hypothesis", signal.Hypothesis == Hypothesis.None ? null : Name(signal.Hypothesis));
        json.WriteString("hypothesis_words", signal.HypothesisWords is { } words ? body[words.Start..words.End] : null);
        json.WriteString("same_as", signal.SameAs is { } same ? body[same.Start..same.End] : null);
        json.WriteString("bond", signal.Bond == Bond.None ? null : Name(signal.Bond));
        json.WriteStartArray("parts");
        foreach (var part in signal.Parts)
        {
            json.WriteStartObject();
            json.WriteString("role", Name(part.Role));
            WriteWords(part.Span, body, json);
            json.WriteString("reading", Story.MeaningOf(part));
            json.WriteString("stands", Name(part.Position));
            json.WriteString("preposition", part.Preposition);
            if (part.Probability is { } probability)
            {
                json.WriteNumber("probability", probability);
            }

            json.WriteBoolean("cited", part.IsCited);
            WriteEntries(part.Entries, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("compared");
        foreach (var comparison in signal.Comparisons)
        {
            Write(comparison, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(ExplainedComparison comparison, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (comparison.Incident is { } number)
        {
            json.WriteNumber("incident", number);
        }

        json.WriteString("conflict", comparison.Conflict == Conflict.None ? null : Name(comparison.Conflict));
        json.WriteNumber("score", comparison.Score);
        json.WriteNumber("needed", comparison.Least);
        json.WriteStartObject("ties");
        foreach (var tie in comparison.Ties)
        {
            json.WriteNumber(Name(tie.Tie), tie.Weight);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteWords(TextSpan span, string body, Utf8JsonWriter json)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", body[span.Start..span.End]);
    }

    private static void WriteNumbers(string name, IReadOnlyList<int> numbers, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void WriteEntries(IReadOnlyList<CodebookEntry> entries, Utf8JsonWriter json)
    {
        json.WriteStartArray("entries");
        foreach (var entry in entries)
        {
            Write(entry, json);
        }

        json.WriteEndArray();
    }

    private static void WriteEntry(string name, CodebookEntry? entry, Utf8JsonWriter json)
    {
        json.WritePropertyName(name);
        if (entry is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Write(entry, json);
        }
    }

    private static void Write(CodebookEntry entry, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", entry.File);
        json.WriteString("key", entry.Key);
        json.WriteString("says", entry.Says);
        json.WriteEndObject();
    }

    private static string Name(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
