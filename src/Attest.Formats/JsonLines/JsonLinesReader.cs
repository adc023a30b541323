using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Attest.Formats.Reading;

namespace Attest.Formats.JsonLines;

/// <summary>Reads JSON Lines, one document a line, one line at a time: a broken line is refused and the others are read.</summary>
/// <param name="options">How much it takes: the longest text is the longest line.</param>
public sealed class JsonLinesReader(ReadingOptions options) : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> beginning) => beginning.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', ..];

    /// <inheritdoc/>
    public async IAsyncEnumerable<Received> ReadAsync(DocumentInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(input.Content, new(bufferSize: 1 << 16, leaveOpen: true));
        var number = 0;
        var any = false;
        while (true)
        {
            var result = await pipe.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            while (TakeLine(ref buffer, result.IsCompleted, out var line))
            {
                number++;
                if (Trim(line, isFirst: number == 1) is { Length: > 0 } bytes)
                {
                    any = true;
                    yield return ReadLine(input, bytes, number);
                }
            }

            var isTooLong = buffer.Length > options.MaxTextBytes;
            pipe.AdvanceTo(buffer.Start, buffer.End);
            if (isTooLong)
            {
                any = true;
                yield return TooLong(number + 1).Of(input.Path);
                break;
            }

            if (result.IsCompleted)
            {
                break;
            }
        }

        await pipe.CompleteAsync();
        if (!any)
        {
            yield return new RefusedException("file-empty", "Expected one JSON object a line; found none. Fetch the file again, or leave it out.").Of(input.Path);
        }
    }

    private static bool TakeLine(ref ReadOnlySequence<byte> buffer, bool isCompleted, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        line = buffer;
        var hasRest = isCompleted && !buffer.IsEmpty;
        buffer = hasRest ? buffer.Slice(buffer.End) : buffer;
        return hasRest;
    }

    private static byte[] Trim(ReadOnlySequence<byte> line, bool isFirst)
    {
        var bytes = line.ToArray().AsSpan();
        if (isFirst && bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        return bytes.Trim(" \t\r"u8).ToArray();
    }

    private Received ReadLine(DocumentInput input, byte[] bytes, int number)
    {
        try
        {
            if (bytes.Length > options.MaxTextBytes)
            {
                throw TooLong(number);
            }

            using var json = Parse(bytes, number);
            return Read(input, json.RootElement, bytes, number);
        }
        catch (RefusedException refusal)
        {
            return new Received.Refused(new(input.Path, LineName(number), refusal.Code, refusal.Message));
        }
    }

    private static JsonDocument Parse(byte[] bytes, int number)
    {
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException exception)
        {
            var column = string.Create(CultureInfo.InvariantCulture, $"column {(exception.BytePositionInLine ?? 0) + 1}");
            throw new RefusedException("line-unreadable", $"Expected one JSON object on the line; found, at {column}, something that is not JSON. Correct the line; the others are read.", LineName(number));
        }
    }

    private static Received.Read Read(DocumentInput input, JsonElement line, byte[] bytes, int number)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            throw new RefusedException("line-unreadable", $"Expected one JSON object on the line; found {NameOf(line.ValueKind)}. Write {{\"id\": …, \"text\": …}}.");
        }

        var (fields, text) = ReadFields(line);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RefusedException("text-empty", "Expected the field \"text\" with the document's text; found none. Add it, or take the line out.");
        }

        var id = fields.One("id") ?? string.Create(CultureInfo.InvariantCulture, $"{input.Name ?? "stdin"}#{number}");
        return fields.ToDocument(new(id), text, ReceivedBytes.HashOf(bytes), "application/json", bytes);
    }

    private static (HeaderFields Fields, string? Text) ReadFields(JsonElement line)
    {
        var fields = new HeaderFields();
        string? text = null;
        try
        {
            foreach (var property in line.EnumerateObject())
            {
                var values = ValuesOf(property.Value);
                if (property.NameEquals("text"u8))
                {
                    text = values is [var only] ? only : null;
                }
                else
                {
                    fields.Add(property.Name, values);
                }
            }
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8, show only when the string is taken.
            throw new RefusedException("utf8-broken", "Expected UTF-8; found bytes or an escape that belong to no character. Correct the line; the others are read.");
        }

        return (fields, text);
    }

    private static IReadOnlyList<string> ValuesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Filled(value.GetString()!),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [value.GetRawText()],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).SelectMany(one => Filled(one.GetString()!))],
        _ => [],
    };

    private static IReadOnlyList<string> Filled(string text) => string.IsNullOrWhiteSpace(text) ? [] : [text];

    private static string LineName(int number) => string.Create(CultureInfo.InvariantCulture, $"line {number}");

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "a single value",
    };

    private RefusedException TooLong(int number) => new(
        "file-too-long",
        string.Create(CultureInfo.InvariantCulture, $"Expected a line of at most {options.MaxTextBytes / 1048576.0:0.##} MiB; found more. Split it; nothing after it was read."),
        LineName(number));
}
