using System.Text.Json;

namespace Attest.Browser.Tests;

/// <summary>Documents that would do harm to a page that trusts them.</summary>
internal static class HostileDocuments
{
    /// <summary>The document with script in its title and its text.</summary>
    public const string Script = "hostile-script";

    /// <summary>The document of one line of five million characters.</summary>
    public const string Long = "hostile-long";

    private const string Account = "Gunmen attacked the market of Gao on 3 March 2019 and killed 4 civilians.";

    /// <summary>The documents, one a line.</summary>
    public static string JsonLines() => string.Join('\n', Documents().Select(one => JsonSerializer.Serialize(one)));

    private static IEnumerable<Dictionary<string, string>> Documents()
    {
        yield return Of(Script, "<script>window.hacked = 1</script><img src=x onerror=\"window.hacked = 1\">", $"{Account} <script>window.hacked = 1</script> <a href=\"javascript:window.hacked = 1\">more</a> & 'quoted' \"words\"");
        yield return Of("hostile-formula", "=HYPERLINK(\"http://example.org\")", $"{Account} =cmd|' /C calc'!A0");
        yield return Of("hostile-words", new string('W', 900), $"{Account} {new string('x', 6_000)}");
        yield return Of("hostile-direction", "‮esrever si siht‬ ​​​ end", $"{Account} ‮ diov ‬ a​b​c ‏שלום‎ مرحبا");
        yield return Of(Long, "One line", Account + " " + string.Concat(Enumerable.Repeat("nothing happened here at all and ", 155_000)));
    }

    private static Dictionary<string, string> Of(string id, string title, string text) => new(StringComparer.Ordinal)
    {
        ["id"] = id,
        ["title"] = title,
        ["source"] = "<b>Bold</b> & Sons",
        ["published"] = "2019-03-04",
        ["text"] = text,
    };
}
