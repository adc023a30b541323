using System.Globalization;
using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Formats.Contract;

/// <summary>Writes what each voice says of an incident, and how well each value is attested, into the incident's object.</summary>
internal static class AccountFields
{
    /// <summary>How well each value is attested by itself: the event, each responsibility, each toll.</summary>
    public static void WriteCorroborations(Incident incident, Utf8JsonWriter json)
    {
        json.WriteStartArray("corroboration_of_values");
        foreach (var value in ValueCorroboration.Of(incident))
        {
            json.WriteStartObject();
            json.WriteString("value", ContractNames.Of(value.Value));
            if (value.Actor is { } actor)
            {
                json.WriteString("actor", actor);
                json.WriteBoolean("suspected", value.IsSuspected);
            }

            if (value.Harm is { } harm)
            {
                json.WriteString("harm", ContractNames.Of(harm));
                WriteBounds(json, value.Number);
            }

            json.WriteString("corroboration", ContractNames.Of(value.Grade));
            WriteVoices(json, "voices", value.Voices);
            WriteVoices(json, "denied_by", value.DeniedBy);
            if (value.Harm is not null)
            {
                json.WriteStartArray("others");
                foreach (var (voice, number) in value.Others)
                {
                    json.WriteStartObject();
                    WriteVoice(json, voice);
                    WriteBounds(json, number);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Every account side by side: what each voice says of each field, when, and in which words.</summary>
    public static void WriteAccounts(Incident incident, Utf8JsonWriter json)
    {
        json.WriteStartArray("accounts");
        foreach (var value in AccountValue.Of(incident))
        {
            json.WriteStartObject();
            json.WriteString("field", value.Field);
            json.WriteString("value", value.Value);
            if (value.Number is not null)
            {
                WriteBounds(json, value.Number);
            }

            json.WriteBoolean("taken", value.IsTaken);
            WriteVoice(json, new(value.Assertion.Voice, value.Assertion.Speaker));
            json.WriteString("stance", ContractNames.Of(value.Assertion.Stance));
            json.WriteString("said_on", value.Assertion.SaidOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("document", value.Account.Id.Document.Value);
            json.WriteString("attestation", value.Account.Id.ToString());
            json.WriteString("source", value.Account.Source);
            json.WriteString("published", value.Account.Published?.ToString());
            json.WriteString("part", ContractNames.Of(value.Citation.Part));
            json.WriteNumber("start", value.Citation.Span.Start);
            json.WriteNumber("end", value.Citation.Span.End);
            json.WriteString("quote", value.Citation.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteVoices(Utf8JsonWriter json, string name, IReadOnlyList<NamedVoice> voices)
    {
        json.WriteStartArray(name);
        foreach (var voice in voices)
        {
            json.WriteStartObject();
            WriteVoice(json, voice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteVoice(Utf8JsonWriter json, NamedVoice voice)
    {
        json.WriteString("voice", ContractNames.Of(voice.Voice));
        json.WriteString("by", voice.Name);
    }

    private static void WriteBounds(Utf8JsonWriter json, Quantity? number)
    {
        WriteBound(json, "min", number?.AtLeast);
        WriteBound(json, "max", number?.AtMost);
    }

    private static void WriteBound(Utf8JsonWriter json, string name, long? bound)
    {
        if (bound is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
