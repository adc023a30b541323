using System.Text;

namespace Attest.Cli;

/// <summary>Running text for the terminal.</summary>
internal static class WrappedText
{
    /// <summary>Text broken into lines at spaces, each after an indent.</summary>
    public static IEnumerable<string> Lines(string text, int width, string indent)
    {
        var line = new StringBuilder(indent);
        foreach (var word in TextTable.Printable(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > indent.Length && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear().Append(indent);
            }

            line.Append(line.Length > indent.Length ? " " : "").Append(word);
        }

        if (line.Length > indent.Length)
        {
            yield return line.ToString();
        }
    }
}
