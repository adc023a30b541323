using System.Text.Json;
using System.Text.RegularExpressions;
using Attest.Cli;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

/// <summary>Dossiers over the reports of the samples.</summary>
public sealed partial class DossierCommandTests(DossierWorkspace workspace) : IClassFixture<DossierWorkspace>
{
    [Theory]
    [InlineData("profile")]
    [InlineData("country-report")]
    [InlineData("brief")]
    public async Task Every_quote_stands_at_its_offsets_and_every_label_has_a_note(string style)
    {
        var dossier = await JsonAsync("--style", style);
        var notes = dossier.GetProperty("notes").EnumerateArray().ToArray();
        var quotes = notes.Where(note => note.GetProperty("kind").GetString() == "document").ToArray();

        Assert.NotEmpty(quotes);
        foreach (var note in quotes)
        {
            var quote = note.GetProperty("quote").GetString()!;
            Assert.InRange(quote.Length, 1, 300);
            var text = await workspace.TextOfAsync(note.GetProperty("document").GetString()!, note.GetProperty("part").GetString() == "title");
            Assert.Equal(quote, text[note.GetProperty("start").GetInt32()..note.GetProperty("end").GetInt32()]);
        }

        var labels = notes.Select(note => note.GetProperty("label").GetString()!).ToHashSet(StringComparer.Ordinal);
        var used = Labels(dossier.GetProperty("sections")).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(used.Except(labels));
        Assert.Equal(labels.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_sentence_that_tells_something_has_a_citation()
    {
        var dossier = await JsonAsync();
        foreach (var block in dossier.GetProperty("sections").EnumerateArray().Where(section => section.GetProperty("key").GetString() != "changes").SelectMany(section => section.GetProperty("blocks").EnumerateArray()))
        {
            if (block.GetProperty("kind").GetString() is "paragraph" or "list")
            {
                Assert.All(block.GetProperty("sentences").EnumerateArray(), sentence => Assert.True(Labels(sentence).Any(), sentence.GetRawText()));
            }
        }
    }

    [Theory]
    [InlineData("html")]
    [InlineData("md")]
    [InlineData("json")]
    public async Task The_same_input_gives_the_same_bytes(string format)
    {
        var first = await AskAsync("--format", format);
        Assert.Equal(CommandLine.Ok, first.Code);
        Assert.Equal(first.Output, (await AskAsync("--format", format)).Output);
    }

    [Fact]
    public async Task All_formats_say_the_same()
    {
        var page = Plain((await AskAsync("--format", "html")).Output);
        var markdown = (await AskAsync("--format", "md")).Output.Replace("\\", "", StringComparison.Ordinal);
        foreach (var section in (await JsonAsync()).GetProperty("sections").EnumerateArray())
        {
            Assert.Contains(section.GetProperty("title").GetString()!, page, StringComparison.Ordinal);
            Assert.Contains(section.GetProperty("title").GetString()!, markdown, StringComparison.Ordinal);
            foreach (var text in Texts(section).Where(text => text.Trim().Length > 3))
            {
                Assert.Contains(OneLine(text), OneLine(page), StringComparison.Ordinal);
                Assert.Contains(OneLine(text), OneLine(markdown), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Words_of_documents_never_become_markup()
    {
        var page = (await AskAsync("--format", "html")).Output;
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(OutsideRequest(), page);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);

        var markdown = (await AskAsync("--format", "md")).Output;
        Assert.Empty(Unescaped().Matches(markdown));
    }

    [Fact]
    public async Task A_day_leaves_out_what_was_published_later()
    {
        var now = await JsonAsync();
        var then = await JsonAsync("--as-of", "2018-12-31");
        Assert.All(Published(then), day => Assert.True(string.CompareOrdinal(day, "2019") < 0, day));
        Assert.Contains(Published(now), day => string.CompareOrdinal(day, "2019") > 0);
    }

    [Fact]
    public async Task A_section_without_material_says_so()
    {
        var dossier = await JsonAsync("--as-of", "2001-01-01");
        var strength = dossier.GetProperty("sections").EnumerateArray().Single(section => section.GetProperty("key").GetString() == "strength");
        Assert.Contains("No document of this workspace and no entry of the registry tells it.", strength.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_actor_is_told_to_be_unknown()
    {
        var call = await Call.AttestAsync("dossier", "Nobody Of This Name", "--workspace", workspace.Folder);
        Assert.Equal(CommandLine.Refused, call.Code);
        Assert.Contains("found 'Nobody Of This Name'", call.Error, StringComparison.Ordinal);
    }

    private Task<Call> AskAsync(params string[] options) => Call.AttestAsync(["dossier", "JNIM", "--workspace", workspace.Folder, .. options]);

    private async Task<JsonElement> JsonAsync(params string[] options)
    {
        var call = await AskAsync([.. options, "--format", "json"]);
        Assert.Equal("", call.Error);
        return JsonDocument.Parse(call.Output).RootElement;
    }

    private static IEnumerable<string> Published(JsonElement dossier) =>
        dossier.GetProperty("notes").EnumerateArray().Where(note => note.TryGetProperty("published", out _)).Select(note => note.GetProperty("published").GetString()!);

    private static IEnumerable<string> Labels(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Labels),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => one.Name == "notes" ? one.Value.EnumerateArray().Select(label => label.GetString()!) : Labels(one.Value)),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => one.Name == "text" ? [one.Value.GetString()!] : Texts(one.Value)),
        _ => [],
    };

    private static string Plain(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, ""));

    private static string OneLine(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 2000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<!\\)<[a-z/]", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Unescaped();

    [GeneratedRegex(@"\s+", RegexOptions.None, 2000)]
    private static partial Regex Space();

    [GeneratedRegex("""(?:src|href)="(?!#)|url\((?!#)|@import""", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex OutsideRequest();
}
