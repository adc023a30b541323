using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using Attest.Core.Documents;
using Attest.Formats.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Attest.Formats.Word;

/// <summary>Reads the text of DOCX files, without deleted words, pictures, headers and footers. Only text and hash are kept.</summary>
/// <param name="options">How much it takes.</param>
public sealed class WordDocumentReader(ReadingOptions options) : IDocumentReader
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const int MaxParts = 10_000;
    private const long SmallPart = 1 << 20;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx"];

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> beginning) => beginning.StartsWith("PK\u0003\u0004"u8);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Received> ReadAsync(DocumentInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Received received;
        try
        {
            var bytes = await ReceivedBytes.ReadAsync(input, options.MaxFileBytes, "a DOCX file", cancellationToken);
            received = Read(input, bytes);
        }
        catch (RefusedException refusal)
        {
            received = refusal.Of(input.Path);
        }

        yield return received;
    }

    private Received.Read Read(DocumentInput input, ReceivedBytes bytes)
    {
        if (bytes.All.AsSpan().StartsWith(stackalloc byte[] { 0xD0, 0xCF, 0x11, 0xE0 }))
        {
            throw new RefusedException("docx-unreadable", "Expected a DOCX file; found an old Word file or one with a password. Save it as DOCX without a password.");
        }

        try
        {
            using var stream = new MemoryStream(bytes.All, writable: false);
            CheckPacking(stream);
            stream.Position = 0;
            using var word = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = options.MaxUnpackedBytes });
            var part = word.MainDocumentPart ?? throw new InvalidDataException("it has no main part");
            var body = ReadText(part);
            if (string.IsNullOrWhiteSpace(body))
            {
                throw new RefusedException("text-empty", "Expected a DOCX file with text; found none, perhaps because its pages are pictures. Read them with a text recogniser first.");
            }

            var properties = word.PackageProperties;
            var fields = new HeaderFields { Basis = PublishedBasis.Metadata, IsStrict = false };
            fields.AddIfMissing("title", properties.Title);
            fields.AddIfMissing("author", properties.Creator);
            fields.AddIfMissing("language", properties.Language);
            return fields.ToDocument(bytes.IdOf(input), body, bytes.Sha256, MediaType, kept: null);
        }
        catch (Exception exception) when (exception is InvalidDataException or OpenXmlPackageException or FileFormatException or XmlException or IOException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw new RefusedException("docx-unreadable", $"Expected a DOCX file; found a damaged archive or another format ({exception.Message.ReplaceLineEndings(" ").TrimEnd('.')}). Open it in a word processor and save it again.");
        }
    }

    /// <summary>Refuses an archive that would unpack to far more than its size, before anything is unpacked.</summary>
    private void CheckPacking(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var unpacked = 0L;
        foreach (var entry in archive.Entries)
        {
            unpacked += entry.Length;
            var isBomb = archive.Entries.Count > MaxParts
                || unpacked > options.MaxUnpackedBytes
                || (entry.Length > SmallPart && entry.Length > entry.CompressedLength * options.MaxPackingRatio);
            if (isBomb)
            {
                throw new RefusedException(
                    "docx-bomb",
                    $"Expected a DOCX file that unpacks to at most {options.MaxUnpackedBytes >> 20} MiB, {options.MaxPackingRatio} times its size; found more, as an archive made to fill the memory has. Do not open it; save the text as .txt if you trust its origin.");
            }
        }
    }

    private string ReadText(MainDocumentPart part)
    {
        var text = new StringBuilder();
        using var reader = OpenXmlReader.Create(part);
        var hasMore = reader.Read();
        while (hasMore)
        {
            // Text boxes stand in the file twice: once for new programs, once as a fall-back for old ones.
            if (reader.IsStartElement && Is<AlternateContentFallback>(reader))
            {
                reader.Skip();
                hasMore = !reader.EOF;
                continue;
            }

            Append(reader, text);
            if (text.Length > options.MaxTextBytes)
            {
                throw new RefusedException("file-too-long", $"Expected a text of at most {options.MaxTextBytes >> 20} MiB in the DOCX file; found more. Split it into its texts.");
            }

            hasMore = reader.Read();
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Append(OpenXmlReader reader, StringBuilder text)
    {
        var isStart = reader.IsStartElement;
        if (Is<DocumentFormat.OpenXml.Wordprocessing.Text>(reader))
        {
            text.Append(isStart ? reader.GetText() : "");
        }
        else if (isStart && Is<TabChar>(reader))
        {
            text.Append('\t');
        }
        else if (isStart && Is<Break>(reader))
        {
            text.Append('\n');
        }
        else if (!isStart && Is<Paragraph>(reader))
        {
            text.Append("\n\n");
        }
    }

    private static bool Is<T>(OpenXmlReader reader) => reader.ElementType.Equals(typeof(T));
}
