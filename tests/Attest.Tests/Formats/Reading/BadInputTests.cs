using System.IO.Compression;
using System.Runtime.CompilerServices;
using Attest.Formats.Reading;
using Attest.Storage.Workspaces;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Attest.Tests.Formats.Reading;

/// <summary>Each row of docs/reference/bad-input.md is made for real, and its message compared with the page.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string SamplePath = "reports/sample";
    private static readonly Dictionary<string, Func<SampleFiles, ValueTask<string>>> Cases = new(StringComparer.Ordinal)
    {
        ["A file that is not there"] = files => RefusalOf(Path.Combine(files.Path, "sample.txt")),
        ["A folder or file without permission"] = WithoutPermission,
        ["An empty file"] = files => RefusalOf(files.Write("sample.txt", "")),
        ["A header with no text after it"] = files => RefusalOf(files.Write("sample.md", "---\ntitle: T\n---\n\n")),
        ["A picture called .txt"] = files => RefusalOf(files.Write("sample.txt", [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13])),
        ["Binary data called .txt"] = files => RefusalOf(files.Write("sample.txt", [.. Enumerable.Range(0, 256).Select(value => (byte)value)])),
        ["Control characters called .txt"] = files => RefusalOf(files.Write("sample.txt", "text\u0001\u0002\u0003\u0004")),
        ["Broken UTF-8"] = files => RefusalOf(files.Write("sample.txt", [.. "Ségou\nwas "u8, 0xFF, .. " attacked"u8])),
        ["A text of 200 MB"] = LongText,
        ["A page of 200 MB"] = files => RefusalOf(Sparse(files, "sample.html", 200_000_000)),
        ["A header that is not YAML"] = files => RefusalOf(files.Write("sample.md", "---\ntitle: \"Attack\nsource: Journal\n---\nText.\n")),
        ["A header key given twice"] = files => RefusalOf(files.Write("sample.md", "---\ntitle: A\ntitle: B\n---\nText.\n")),
        ["A date that does not exist"] = files => RefusalOf(files.Write("sample.md", "---\npublished: 2021-02-30\n---\nText.\n")),
        ["An unknown confidentiality"] = files => RefusalOf(files.Write("sample.md", "---\nconfidentiality: secret\n---\nText.\n")),
        ["HTML nested 100,000 deep"] = files => RefusalOf(files.Write("sample.html", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "text")),
        ["A page without text"] = files => RefusalOf(files.Write("sample.html", "<html><body><script>write()</script></body></html>")),
        ["A zip bomb called .docx"] = files => RefusalOf(Bomb(files)),
        ["A text called .docx"] = files => RefusalOf(files.Write("sample.docx", "Two men were killed.")),
        ["A truncated .docx"] = files => RefusalOf(files.Write("sample.docx", File.ReadAllBytes(files.WriteWord("whole.docx", "<w:p/>"))[..200])),
        ["A Word file with a password"] = files => RefusalOf(files.Write("sample.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])),
        ["A .docx without text"] = files => RefusalOf(files.WriteWord("sample.docx", "<w:p/>")),
        ["A PDF with a password"] = files => PdfRefusalOf(files.WritePdf("sample.pdf", "Text", Encryption)),
        ["A truncated PDF"] = files => RefusalOf(files.Write("sample.pdf", File.ReadAllBytes(files.WritePdf("whole.pdf", "Text"))[..^60])),
        ["A damaged PDF"] = files => PdfRefusalOf(files.Write("sample.pdf", "%PDF-1.4\nnothing\n%%EOF\n")),
        ["A PDF without text"] = files => PdfRefusalOf(files.WritePdf("sample.pdf", "")),
        ["A text called .pdf"] = files => RefusalOf(files.Write("sample.pdf", "Two men were killed.")),
        ["pdftotext is missing"] = files => RefusalOf(files.WritePdf("sample.pdf", "Text"), new() { PdfToText = "pdftotext-that-is-not-there" }),
        ["pdftotext hangs"] = files => RefusalOf(files.WritePdf("sample.pdf", "Text"), new() { PdfToText = Hanging(files), MaxPdfSeconds = 1 }),
        ["JSON Lines with one broken line"] = files => RefusalOf(files.Write("sample.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two\n{\"text\": \"Three.\"}\n")),
        ["JSON Lines with a line that is no object"] = files => RefusalOf(files.Write("sample.jsonl", "[1]\n")),
        ["JSON Lines with a line without text"] = files => RefusalOf(files.Write("sample.jsonl", "{\"id\": \"one\"}\n")),
        ["JSON Lines with half a character"] = files => RefusalOf(files.Write("sample.jsonl", "{\"text\": \"\\ud800\"}\n")),
        ["JSON Lines with a date that does not exist"] = files => RefusalOf(files.Write("sample.jsonl", "{\"text\": \"One.\", \"published\": \"2021-02-30\"}\n")),
        ["A feed that breaks off"] = files => RefusalOf(files.Write("sample.rss", "<rss><channel><item><description>One.</description></item><item><desc")),
        ["A feed without entries"] = files => RefusalOf(files.Write("sample.rss", "<rss><channel/></rss>")),
        ["A feed entry without text"] = files => RefusalOf(files.Write("sample.rss", "<rss><channel><item><title>T</title></item></channel></rss>")),
        ["A full disk"] = _ => new(WorkspaceFailure.Explain(new SqliteException("full", 13), "attest.db").Message),
        ["A locked workspace"] = _ => new(WorkspaceFailure.Explain(new SqliteException("locked", 5), "attest.db").Message),
        ["A workspace of a newer version"] = NewerWorkspace,
    };

    private const string Encryption =
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <0000000000000000000000000000000000000000000000000000000000000000> >> /ID [<00><00>] ";

    private readonly SampleFiles _files = new();

    public static TheoryData<string> Names() => [.. Cases.Keys];

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_page_shows_the_message_that_is_given(string name)
    {
        var message = (await Cases[name](_files)).Replace(_files.Path + "/sample", SamplePath, StringComparison.Ordinal).Replace(_files.Path + "/", "", StringComparison.Ordinal);
        Assert.Contains($"| {name} | {message.Replace("|", "\\|", StringComparison.Ordinal)} |", File.ReadAllLines(PagePath()));
    }

    [Fact]
    public void Every_row_of_the_page_is_tried()
    {
        var rows = File.ReadAllLines(PagePath()).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split(" | ")[0][2..]).Skip(2);
        Assert.Equal(Cases.Keys.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_broken_line_or_entry_costs_only_itself()
    {
        var lines = await SampleFiles.ReadAsync(_files.Write("a.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two\n{\"text\": \"Three.\"}\n"));
        Assert.Equal([true, false, true], lines.Select(one => one is Received.Read));
        var entries = await SampleFiles.ReadAsync(_files.Write("a.rss", "<rss><channel><item><description>One.</description></item><item><desc"));
        Assert.Equal([true, false], entries.Select(one => one is Received.Read));
    }

    [Theory]
    [InlineData("<div><p>")]
    [InlineData("<b id=1><i>")]
    [InlineData("<svg><g><a>")]
    [InlineData("<x-y/>")]
    [InlineData("<table><tr><td>")]
    public async Task Deep_pages_of_every_kind_are_refused_or_read_and_never_bring_the_program_down(string nested)
    {
        var path = _files.Write("a.html", "<html><body><p>text</p>" + string.Concat(Enumerable.Repeat(nested, 20_000)));
        Assert.Single(await SampleFiles.ReadAsync(path));
    }

    [Fact]
    public async Task Deep_feeds_lines_and_headers_are_refused_or_read_and_never_bring_the_program_down()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        Assert.IsType<Received.Refused>(Assert.Single(await SampleFiles.ReadAsync(_files.Write("a.rss", $"<rss><channel><item><description>{deep}"))));
        Assert.IsType<Received.Refused>(Assert.Single(await SampleFiles.ReadAsync(_files.Write("a.jsonl", "{\"text\": " + new string('[', 100_000)))));
        Assert.IsType<Received.Refused>(Assert.Single(await SampleFiles.ReadAsync(_files.Write("a.md", "---\na: " + new string('[', 60_000) + "\n---\ntext\n"))));
    }

    [Fact]
    public void Options_out_of_range_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadingOptions { MaxTextBytes = 1 });

    private static ValueTask<string> RefusalOf(string path) => RefusalOf(path, new());

    private static async ValueTask<string> RefusalOf(string path, ReadingOptions options) =>
        Assert.Single((await SampleFiles.ReadAsync(options, path)).OfType<Received.Refused>()).Refusal.ToString();

    private static async ValueTask<string> PdfRefusalOf(string path)
    {
        Assert.SkipUnless(await DocumentFilesTests.HasPdfToText(), "pdftotext is not installed");
        return await RefusalOf(path);
    }

    /// <summary>The administrator may read everything, so that for them the system's refusal is made by hand.</summary>
    private static ValueTask<string> WithoutPermission(SampleFiles files)
    {
        var path = files.Write("sample.txt", "text");
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            return new(DocumentFiles.CannotOpen(path, new UnauthorizedAccessException()).ToString());
        }

        File.SetUnixFileMode(path, UnixFileMode.None);
        return RefusalOf(path);
    }

    private static ValueTask<string> LongText(SampleFiles files) => RefusalOf(Sparse(files, "sample.txt", 200_000_000));

    private static string Sparse(SampleFiles files, string name, long length)
    {
        var path = files.Write(name, "text");
        using var file = File.OpenWrite(path);
        file.SetLength(length);
        return path;
    }

    private static string Bomb(SampleFiles files)
    {
        var path = files.WriteWord("sample.docx", "<w:p/>");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        using var part = archive.CreateEntry("word/bomb.xml", CompressionLevel.SmallestSize).Open();
        part.Write(new byte[64 << 20]);
        return path;
    }

    private static string Hanging(SampleFiles files)
    {
        var path = files.Write("hanging.sh", "#!/bin/sh\nsleep 60\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }

    private static async ValueTask<string> NewerWorkspace(SampleFiles files)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using (await Workspace.CreateAsync(files.Path, "test", TimeProvider.System, cancellationToken))
        {
        }

        using (var connection = new SqliteConnection($"Data Source={Path.Combine(files.Path, Workspace.FileName)};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }

        var exception = await Assert.ThrowsAsync<WorkspaceException>(() => Workspace.OpenAsync(files.Path, "test", TimeProvider.System, cancellationToken));
        return exception.Message.Replace($"up to {Migrations.Newest}.", "up to 1.", StringComparison.Ordinal);
    }

    private static string PagePath([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../../docs/reference/bad-input.md"));
}
