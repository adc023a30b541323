using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Attest.Core.Actors;

namespace Attest.Storage.Attestations;

/// <summary>One of a closed set of records as [kind, record].</summary>
internal abstract class OneOfJson<T> : JsonConverter<T>
    where T : class
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray || !reader.Read() || reader.GetString() is not { } kind || !reader.Read())
        {
            throw new JsonException($"Expected a {typeof(T).Name}, [kind, record].");
        }

        var value = (T)JsonSerializer.Deserialize(ref reader, TypeOf(kind))!;
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? value : throw new JsonException($"Expected the end of a {typeof(T).Name}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var kind = KindOf(value);
        writer.WriteStartArray();
        writer.WriteStringValue(kind);
        JsonSerializer.Serialize(writer, value, TypeOf(kind));
        writer.WriteEndArray();
    }

    /// <summary>The word for the record that a value is.</summary>
    protected abstract string KindOf(T value);

    /// <summary>How the record of a kind is written.</summary>
    protected abstract JsonTypeInfo TypeOf(string kind);

    /// <summary>What is thrown for a kind that this program does not know.</summary>
    protected static JsonException Unknown(string kind) => new($"Expected a kind of {typeof(T).Name} that this program knows; found '{kind}'. Use the newer attest that wrote it.");
}

internal sealed class StatementIdJson() : TextJson<StatementId>(id => id.Value, text => text.Length == 0 ? default : new(text));

internal sealed class StatementValueJson : OneOfJson<StatementValue>
{
    protected override string KindOf(StatementValue value) => value switch
    {
        TextValue => "text",
        ActorValue => "actor",
        PersonValue => "person",
        DesignationValue => "designation",
        StrengthValue => "strength",
        PlaceValue => "place",
        DateValue => "date",
        _ => throw Unknown(value.GetType().Name),
    };

    protected override JsonTypeInfo TypeOf(string kind) => kind switch
    {
        "text" => FactRows.Json.TextValue,
        "actor" => FactRows.Json.ActorValue,
        "person" => FactRows.Json.PersonValue,
        "designation" => FactRows.Json.DesignationValue,
        "strength" => FactRows.Json.StrengthValue,
        "place" => FactRows.Json.PlaceValue,
        "date" => FactRows.Json.DateValue,
        _ => throw Unknown(kind),
    };
}

internal sealed class StatementSourceJson : OneOfJson<StatementSource>
{
    protected override string KindOf(StatementSource value) => value switch
    {
        CitedSource => "cited",
        ReferenceSource => "reference",
        _ => throw Unknown(value.GetType().Name),
    };

    protected override JsonTypeInfo TypeOf(string kind) => kind switch
    {
        "cited" => FactRows.Json.CitedSource,
        "reference" => FactRows.Json.ReferenceSource,
        _ => throw Unknown(kind),
    };
}
