using System.Text.Json;
using Attest.Core.Actors;
using Attest.Core.Documents;

namespace Attest.Formats.Contract;

/// <summary>Writes a statement about an actor as an object: its value in words, then the value's own parts by name.</summary>
public static class StatementFields
{
    /// <summary>Writes a statement.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="document">The document that is being written; a citation of another one names it.</param>
    public static void Write(Utf8JsonWriter json, ActorStatement statement, DocumentId? document = null)
    {
        json.WriteStartObject();
        json.WriteString("id", StatementId.Of(statement).Value);
        json.WriteString("actor", statement.Actor.Id?.Value);
        json.WriteString("name", statement.Actor.Name);
        json.WriteString("property", ActorProperties.WordOf(statement.Property));
        json.WriteString("value", statement.Value.Words);
        Write(json, statement.Value);
        json.WriteString("from", statement.From?.ToString());
        json.WriteString("to", statement.To?.ToString());
        json.WriteString("voice", ContractNames.Of(statement.Assertion.Voice));
        json.WriteString("by", statement.Assertion.Speaker);
        json.WriteString("stance", ContractNames.Of(statement.Assertion.Stance));
        json.WriteString("said_on", statement.Assertion.SaidOn?.ToString("O"));
        json.WriteString("origin", ContractNames.Of(statement.Origin));
        json.WriteString("review", ContractNames.Of(statement.Review));
        json.WriteStartArray("citations");
        if (statement.Source is CitedSource { Citation: var citation })
        {
            Write(json, citation, document);
        }

        json.WriteEndArray();
        if (statement.Source is ReferenceSource reference)
        {
            Write(json, reference);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StatementValue value)
    {
        switch (value)
        {
            case TextValue:
                break;
            case ActorValue { Actor: var actor }:
                json.WriteString("value_actor", actor.Id?.Value);
                break;
            case PersonValue person:
                json.WriteString("person", person.Name);
                json.WriteString("role", person.Role);
                json.WriteString("fate", person.Fate is { } fate ? ContractNames.Of(fate) : null);
                break;
            case DesignationValue designation:
                json.WriteString("authority", designation.Authority);
                json.WriteString("list", designation.List);
                break;
            case StrengthValue { Number: var number } strength:
                Write(json, "min", number.AtLeast);
                Write(json, "max", number.AtMost);
                json.WriteString("unit", strength.Unit);
                break;
            case PlaceValue place:
                json.WriteString("place", place.Place?.Value);
                json.WriteString("country", place.Country);
                break;
            case DateValue:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "No value of a statement.");
        }
    }

    private static void Write(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, Citation citation, DocumentId? document)
    {
        json.WriteStartObject();
        json.WriteString("field", "statement");
        if (document != citation.Document)
        {
            json.WriteString("document", citation.Document.Value);
        }

        json.WriteString("part", citation.Part == DocumentPart.Title ? "title" : "body");
        json.WriteNumber("start", citation.Span.Start);
        json.WriteNumber("end", citation.Span.End);
        json.WriteString("quote", citation.Quote);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReferenceSource source)
    {
        json.WriteStartObject("source");
        json.WriteString("key", source.Key);
        json.WriteString("title", source.Title);
        json.WriteString("publisher", source.Publisher);
        json.WriteString("address", source.Address);
        json.WriteString("date", source.Date?.ToString());
        json.WriteString("looked_at", source.LookedAt?.ToString("O"));
        json.WriteEndObject();
    }
}
