using System.Text.RegularExpressions;

namespace Attest.Formats.Reading;

/// <summary>Takes pictures, sound and film out of texts that carry them as data: addresses.</summary>
internal static partial class EmbeddedMedia
{
    /// <summary>The text with each embedded file replaced by an empty one, and how many there were.</summary>
    public static (string Text, int Count) Drop(string text)
    {
        if (!text.Contains(";base64,", StringComparison.OrdinalIgnoreCase))
        {
            return (text, 0);
        }

        var count = 0;
        var without = DataAddressPattern().Replace(text, _ =>
        {
            count++;
            return "data:,";
        });
        return (without, count);
    }

    [GeneratedRegex("""data:[a-z0-9.+\-]{1,40}/[a-z0-9.+\-]{1,80}(?:;[a-z0-9=.+\-]{1,80}){0,4};base64,[A-Za-z0-9+/=%_\-]*""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, 10000)]
    private static partial Regex DataAddressPattern();
}
