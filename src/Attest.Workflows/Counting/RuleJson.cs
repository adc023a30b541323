using System.Text.Json;

namespace Attest.Workflows.Counting;

/// <summary>One object of a rule's file, read key by key; every complaint names the file and the key.</summary>
internal sealed class RuleJson
{
    private readonly string _path;
    private readonly string _prefix;
    private readonly JsonElement _element;

    /// <summary>Wraps an object.</summary>
    /// <param name="path">The file.</param>
    /// <param name="element">The object.</param>
    /// <param name="keys">The keys that it may have.</param>
    /// <param name="prefix">The keys above it, with a point behind each.</param>
    /// <exception cref="InvalidDataException">It is no object, or has another key.</exception>
    public RuleJson(string path, JsonElement element, IReadOnlyList<string> keys, string prefix = "")
    {
        (_path, _prefix, _element) = (path, prefix, element);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"{path}: '{prefix.TrimEnd('.')}': expected an object with {string.Join(", ", keys)}; found {element.ValueKind}.");
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!keys.Contains(property.Name, StringComparer.Ordinal))
            {
                throw Wrong(property.Name, $"one of the keys {string.Join(", ", keys)}", $"'{property.Name}'");
            }
        }
    }

    /// <summary>The object under a key; null when the key is missing.</summary>
    public RuleJson? Find(string key, params string[] keys) => _element.TryGetProperty(key, out var value) ? new(_path, value, keys, $"{_prefix}{key}.") : null;

    /// <summary>Whether a key is there.</summary>
    public bool Has(string key) => _element.TryGetProperty(key, out _);

    /// <summary>Whether the value of a key is an object.</summary>
    public bool IsObject(string key) => _element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Object;

    /// <summary>Whether the value of a key is this word.</summary>
    public bool Is(string key, string word) => _element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() == word;

    /// <summary>A text that must be there.</summary>
    public string Text(string key) =>
        _element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw Wrong(key, "a text", Found(key));

    /// <summary>A number that is not negative; 0 when the key is missing.</summary>
    public long Number(string key) => _element.TryGetProperty(key, out var value)
        ? value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0 ? number : throw Wrong(key, "a number of 0 or more", Found(key))
        : 0;

    /// <summary>Texts; none when the key is missing.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (!_element.TryGetProperty(key, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(one => one.GetString()!)]
            : throw Wrong(key, "a list of texts", Found(key));
    }

    /// <summary>Words out of a vocabulary; none when the key is missing.</summary>
    public IReadOnlyList<string> Names(string key, IReadOnlyCollection<string> known)
    {
        var names = Texts(key);
        return names.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? throw Wrong(key, $"some of {string.Join(", ", known)}", $"'{unknown}'")
            : names;
    }

    /// <summary>One word out of a vocabulary; null when the key is missing.</summary>
    public string? Name(string key, IReadOnlyCollection<string> known) => !_element.TryGetProperty(key, out var value) ? null
        : value.ValueKind == JsonValueKind.String && value.GetString() is { } name && known.Contains(name, StringComparer.Ordinal) ? name
        : throw Wrong(key, $"one of {string.Join(", ", known)}", Found(key));

    /// <summary>A number or a pair of bounds for each key of an object; none when the key is missing.</summary>
    public IReadOnlyDictionary<string, (long Low, long High)> Bounds(string key)
    {
        Dictionary<string, (long, long)> bounds = new(StringComparer.Ordinal);
        if (!_element.TryGetProperty(key, out var value))
        {
            return bounds;
        }

        foreach (var one in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : throw Wrong(key, "an object of words and numbers", Found(key)))
        {
            bounds[one.Name] = one.Value.ValueKind switch
            {
                JsonValueKind.Number when one.Value.TryGetInt64(out var number) && number >= 0 => (number, number),
                JsonValueKind.Array when one.Value.GetArrayLength() == 2
                    && one.Value[0].ValueKind == JsonValueKind.Number && one.Value[0].TryGetInt64(out var low) && low >= 0
                    && one.Value[1].ValueKind == JsonValueKind.Number && one.Value[1].TryGetInt64(out var high) && high >= low => (low, high),
                _ => throw Wrong($"{key}.{one.Name}", "a number such as 12, or two bounds such as [3, 10]", one.Value.GetRawText()),
            };
        }

        return bounds;
    }

    /// <summary>A complaint about a key.</summary>
    public InvalidDataException Wrong(string key, string expected, string found) => new($"{_path}: key '{_prefix}{key}': expected {expected}; found {found}. See docs/concepts/counting.md.");

    private string Found(string key) => _element.TryGetProperty(key, out var value) ? value.GetRawText() : "nothing";
}
