using System.Globalization;

namespace Attest.Evaluation;

/// <summary>The arguments of a command: values in their order, options that start with two hyphens, of which those with a number are followed by it.</summary>
internal sealed class Arguments
{
    private static readonly string[] s_numbered = ["--from", "--to", "--slot", "--worst"];
    private static readonly string[] s_plain = ["--explain", "--quiet", "--by-hand"];

    private readonly Dictionary<string, int> _options = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];

    public IReadOnlyList<string> Values => _values;

    public bool Has(string option) => _options.ContainsKey(option);

    public int? NumberOf(string option) => _options.TryGetValue(option, out var number) ? number : null;

    /// <summary>The value at a position.</summary>
    /// <exception cref="ArgumentException">There are fewer values.</exception>
    public string this[int position, string name] =>
        position < _values.Count ? _values[position] : throw new ArgumentException($"Expected {name} as argument {position + 1}.", name);

    public static Arguments Parse(IEnumerable<string> texts)
    {
        var arguments = new Arguments();
        string? open = null;
        foreach (var text in texts)
        {
            if (open is not null)
            {
                arguments._options[open] = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw new ArgumentException($"{open} needs a number; found \"{text}\".", nameof(texts));
                open = null;
            }
            else if (s_numbered.Contains(text, StringComparer.Ordinal))
            {
                open = text;
            }
            else if (s_plain.Contains(text, StringComparer.Ordinal))
            {
                arguments._options[text] = 1;
            }
            else
            {
                arguments._values.Add(text.StartsWith("--", StringComparison.Ordinal) ? throw new ArgumentException($"There is no option {text}.", nameof(texts)) : text);
            }
        }

        return open is null ? arguments : throw new ArgumentException($"{open} needs a number.", nameof(texts));
    }
}
