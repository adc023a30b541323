using System.IO.Compression;
using System.Text;
using Attest.Core.Documents;
using Attest.Formats.Reading;
using Xunit;

namespace Attest.Tests.Formats.Reading;

/// <summary>A folder of real files that is gone after the test.</summary>
public sealed class SampleFiles : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("attest-test-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A DOCX of the given XML of its body.</summary>
    public string WriteWord(string name, string body)
    {
        var path = System.IO.Path.Combine(Path, name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(archive, "[Content_Types].xml", """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
        Add(archive, "_rels/.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
        Add(archive, "word/document.xml", $"""<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""");
        return path;
    }

    /// <summary>A PDF of one page with one line of text.</summary>
    public string WritePdf(string name, string line, string trailer = "")
    {
        var content = $"BT /F1 12 Tf 72 720 Td ({line}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => pdf.Append($"{offset:0000000000} 00000 n \n"));
        pdf.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Write(name, Encoding.Latin1.GetBytes(pdf.ToString()));
    }

    public static async Task<List<Received>> ReadAsync(ReadingOptions options, params string[] paths) =>
        await new DocumentFiles(options).ReadAsync(paths, standardInput: null, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    public static Task<List<Received>> ReadAsync(params string[] paths) => ReadAsync(new ReadingOptions(), paths);

    public static async Task<Document> ReadOneAsync(string path) => Assert.IsType<Received.Read>(Assert.Single(await ReadAsync(path))).Document;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
        writer.Write(text);
    }
}
