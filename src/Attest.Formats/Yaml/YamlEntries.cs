using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Attest.Formats.Yaml;

/// <summary>A YAML mapping, flattened: "columns/date" is the key of what stands under date under columns; a list is several values.</summary>
internal sealed class YamlEntries
{
    private const int MaxDepth = 4;
    private const int MaxEntries = 10_000;
    private readonly Dictionary<string, (List<string> Values, int Line)> _entries = new(StringComparer.Ordinal);

    /// <summary>The keys in the order of the file.</summary>
    public IReadOnlyCollection<string> Keys => _entries.Keys;

    /// <summary>The values of a key, blank ones left out; empty when it has none.</summary>
    public IReadOnlyList<string> All(string key) => _entries.TryGetValue(key, out var entry) ? entry.Values : [];

    /// <summary>The only or first value of a key; null when it has none.</summary>
    public string? One(string key) => All(key) is [var first, ..] ? first : null;

    /// <summary>The line of a key, counted from 1.</summary>
    public int LineOf(string key) => _entries[key].Line;

    /// <summary>Reads a mapping of scalars, lists of scalars and mappings; aliases and deep nesting are refused.</summary>
    /// <exception cref="FormatException">The text is not such a mapping; the message says on which line and why.</exception>
    public static YamlEntries Read(string text, int firstLine)
    {
        var entries = new YamlEntries();
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return entries;
            }

            parser.Consume<DocumentStart>();
            if (parser.Accept<MappingStart>(out _))
            {
                entries.ReadMapping(parser, "", depth: 1, firstLine);
            }
            else if (!(parser.TryConsume<Scalar>(out var scalar) && scalar.Value.Length == 0))
            {
                throw new FormatException($"line {firstLine}: expected \"key: value\"");
            }

            parser.Consume<DocumentEnd>();
            return entries;
        }
        catch (YamlException exception)
        {
            var line = exception.Start.Line + firstLine - 1;
            throw new FormatException($"line {line}, column {exception.Start.Column}: {Plain(exception.InnerException?.Message ?? exception.Message)}", exception);
        }
    }

    private void ReadMapping(Parser parser, string prefix, int depth, int firstLine)
    {
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var line = (int)key.Start.Line + firstLine - 1;
            var path = prefix + key.Value;
            if (depth > MaxDepth || _entries.Count >= MaxEntries)
            {
                throw new FormatException($"line {line}: expected at most {MaxEntries} entries, {MaxDepth} deep");
            }

            if (parser.Accept<MappingStart>(out _))
            {
                ReadMapping(parser, path + "/", depth + 1, firstLine);
                continue;
            }

            var values = new List<string>();
            if (!_entries.TryAdd(path, (values, line)))
            {
                throw new FormatException($"line {line}: the key '{path}' stands here a second time");
            }

            ReadValues(parser, values, path, line);
        }
    }

    private static void ReadValues(Parser parser, List<string> values, string path, int line)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            Add(values, scalar);
            return;
        }

        if (!parser.TryConsume<SequenceStart>(out _))
        {
            throw new FormatException($"line {line}: expected a value or a list of values for '{path}'");
        }

        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            Add(values, parser.TryConsume<Scalar>(out var one) ? one : throw new FormatException($"line {line}: expected a list of plain values for '{path}'"));
        }
    }

    private static void Add(List<string> values, Scalar scalar)
    {
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
        if (!isNull && !string.IsNullOrWhiteSpace(scalar.Value))
        {
            values.Add(scalar.Value.Trim());
        }
    }

    private static string Plain(string message) => message.ReplaceLineEndings(" ").TrimEnd('.');
}
