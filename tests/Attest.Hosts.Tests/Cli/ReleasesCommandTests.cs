using System.Text.Json;
using Attest.Cli;
using Attest.Tests;
using Xunit;

namespace Attest.Hosts.Tests.Cli;

public sealed class ReleasesCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Path, "film.md"),
            "---\nsource: Monitor\npublished: 2022-06-15\n---\nJNIM's media wing Az-Zallaqa released a 20-minute video on 13 June 2022. The film shows an assault on the army camp at Soumpi on 27 January 2022, in which nine soldiers were killed.\n",
            stop);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "raid.md"), "---\nsource: Courier\npublished: 2022-01-29\n---\nGunmen attacked the army camp at Soumpi, Mali, on 27 January 2022 and killed nine soldiers.\n", stop);
        await Call.AttestAsync("init", "--workspace", _folder.Path);
        await Call.AttestAsync("add", Path.Combine(_folder.Path, "film.md"), Path.Combine(_folder.Path, "raid.md"), "--workspace", _folder.Path);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_release_is_listed_with_the_incident_held_that_it_shows()
    {
        var call = await ReleasesAsync("--format", "jsonl");
        var row = JsonDocument.Parse(Assert.Single(call.Lines)).RootElement;
        Assert.Equal(("video", "JNIM", "Az-Zallaqa", "2022-06-13"), (Text(row, "kind"), Text(row, "by"), Text(row, "outlet"), Text(row, "from")));
        var incident = Assert.Single(row.GetProperty("incidents").EnumerateArray()).GetString()!;
        Assert.Contains("raid.md", (await Call.AttestAsync("show", incident, "--workspace", _folder.Path)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "--actor", "JNIM")]
    [InlineData(0, "--actor", "ISGS")]
    [InlineData(1, "--since", "2022-06")]
    [InlineData(0, "--until", "2022-05")]
    [InlineData(1, "--kind", "video")]
    [InlineData(0, "--kind", "photos")]
    [InlineData(1, "--country", "ML")]
    [InlineData(0, "--country", "NE")]
    [InlineData(0, "--published-by", "2022-06-14")]
    public async Task Filters_choose_by_group_day_kind_and_what_is_shown(int expected, params string[] arguments)
    {
        var call = await ReleasesAsync([.. arguments, "--format", "jsonl"]);
        Assert.Equal(expected, call.Lines.Length);
    }

    [Fact]
    public async Task A_person_enters_one_and_undoes_it()
    {
        var incident = Text(JsonDocument.Parse((await Call.AttestAsync("incidents", "--format", "jsonl", "--workspace", _folder.Path)).Lines[0]).RootElement, "id")!;
        var added = await Call.AttestAsync(
            "releases", "add", "photos", "--by", "JNIM", "--on", "2022-02-01", "--shows", "weapons on a mat", "--speaker", "a masked fighter", "--incident", incident, "--because", "seen in a list", "--workspace", _folder.Path);
        Assert.Equal(CommandLine.Ok, added.Code);
        Assert.Contains("2022-02-01  photos of JNIM", (await ReleasesAsync()).Output, StringComparison.Ordinal);
        Assert.Contains(incident, (await ReleasesAsync("--kind", "photos")).Output, StringComparison.Ordinal);
        await Call.AttestAsync("undo", "--workspace", _folder.Path);
        Assert.DoesNotContain("photos", (await ReleasesAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_one_who_speaks_is_refused()
    {
        var call = await Call.AttestAsync("releases", "add", "video", "--by", "JNIM", "--speaker", "commander Abu Example", "--because", "seen", "--workspace", _folder.Path);
        Assert.Equal(CommandLine.WrongCall, call.Code);
        Assert.Contains("expected a role such as", call.Error, StringComparison.Ordinal);
    }

    private Task<Call> ReleasesAsync(params string[] arguments) => Call.AttestAsync([.. arguments.Prepend("releases"), "--workspace", _folder.Path]);

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;
}
