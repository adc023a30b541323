using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Storage.Attestations;

/// <summary>A value that is written as one text.</summary>
internal abstract class TextJson<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString() ?? throw new JsonException($"Expected the text of a {typeof(T).Name}, found null."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}

// The default of an id is written as the empty text.
internal sealed class DocumentIdJson() : TextJson<DocumentId>(id => id.Value, text => text.Length == 0 ? default : new(text));

internal sealed class PlaceIdJson() : TextJson<PlaceId>(id => id.Value, text => text.Length == 0 ? default : new(text));

internal sealed class ActorIdJson() : TextJson<ActorId>(id => id.Value, text => text.Length == 0 ? default : new(text));

internal sealed class IncidentTypeJson() : TextJson<IncidentType>(type => type.Code, text => new(text));

internal sealed class AttestationIdJson() : TextJson<AttestationId>(
    id => id.ToString(), text => AttestationId.Parse(text) ?? throw new JsonException("Expected the name of an attestation, document#start-end."));

internal sealed class PartialDateJson() : TextJson<PartialDate>(
    date => date.ToString(), text => PartialDate.Parse(text) ?? throw new JsonException("Expected a date, yyyy, yyyy-mm or yyyy-mm-dd."));

/// <summary>A range as start-end.</summary>
internal sealed class TextSpanJson() : TextJson<TextSpan>(
    span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}"), Parse)
{
    private static TextSpan Parse(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            && int.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            ? new(start, end)
            : throw new JsonException("Expected a range, start-end.");
    }
}

/// <summary>A quantity as [at least, at most], null for a bound that was not stated.</summary>
internal sealed class QuantityJson : JsonConverter<Quantity>
{
    /// <inheritdoc/>
    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(ref reader, JsonTokenType.StartArray, move: false);
        var (low, high) = (Bound(ref reader), Bound(ref reader));
        Expect(ref reader, JsonTokenType.EndArray, move: true);
        return new(low, high);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        Write(writer, value.AtLeast);
        Write(writer, value.AtMost);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, long? bound)
    {
        if (bound is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static long? Bound(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, bool move)
    {
        if ((move && !reader.Read()) || reader.TokenType != type)
        {
            throw new JsonException("Expected a quantity, [at least, at most].");
        }
    }
}

/// <summary>A citation as [document, part, start, end, quote].</summary>
internal sealed class CitationJson : JsonConverter<Citation>
{
    /// <inheritdoc/>
    public override Citation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Expected a citation, [document, part, start, end, quote].");
        }

        reader.Read();
        var document = reader.GetString()!;
        reader.Read();
        var part = reader.GetString() == "title" ? DocumentPart.Title : DocumentPart.Body;
        reader.Read();
        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        reader.Read();
        var quote = reader.GetString()!;
        reader.Read();
        return new(document.Length == 0 ? default : new(document), part, new(start, end), quote);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Citation value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Document.Value);
        writer.WriteStringValue(value.Part == DocumentPart.Title ? "title" : "body");
        writer.WriteNumberValue(value.Span.Start);
        writer.WriteNumberValue(value.Span.End);
        writer.WriteStringValue(value.Quote);
        writer.WriteEndArray();
    }
}
