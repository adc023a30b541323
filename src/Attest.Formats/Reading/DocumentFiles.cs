using System.Runtime.CompilerServices;
using Attest.Formats.Feeds;
using Attest.Formats.Html;
using Attest.Formats.JsonLines;
using Attest.Formats.Pdf;
using Attest.Formats.Text;
using Attest.Formats.Word;

namespace Attest.Formats.Reading;

/// <summary>Reads the documents of files, of folders with all that lies below them, and of standard input.</summary>
public sealed class DocumentFiles
{
    private const int BeginningBytes = 4096;
    private readonly IReadOnlyList<IDocumentReader> _readers;

    /// <summary>Reads with the built-in readers.</summary>
    public DocumentFiles(ReadingOptions options)
        : this(BuiltIn(options))
    {
    }

    /// <summary>Reads with the given readers; the first that knows a file's ending, else the first that recognises its beginning, reads it.</summary>
    public DocumentFiles(IReadOnlyList<IDocumentReader> readers) => _readers = readers;

    /// <summary>The readers of all formats; a new format is one line here.</summary>
    public static IReadOnlyList<IDocumentReader> BuiltIn(ReadingOptions options) =>
    [
        new JsonLinesReader(options),
        new PdfDocumentReader(options),
        new WordDocumentReader(options),
        new HtmlDocumentReader(options),
        new FeedReader(options),
        new TextDocumentReader(options),
    ];

    /// <summary>Reads paths in the order given, and folders in the order of their names; "-" is standard input.</summary>
    /// <param name="paths">Files, folders, "-".</param>
    /// <param name="standardInput">What "-" means; null when there is none.</param>
    public IAsyncEnumerable<Received> ReadAsync(IEnumerable<string> paths, Stream? standardInput, CancellationToken cancellationToken) =>
        ReadAsync(paths, standardInput, bytesRead: null, cancellationToken);

    /// <summary>Reads paths in the order given and tells how many bytes of files were read since it told last.</summary>
    /// <param name="paths">Files, folders, "-".</param>
    /// <param name="standardInput">What "-" means; null when there is none.</param>
    /// <param name="bytesRead">Is told how many more bytes of files were read.</param>
    public async IAsyncEnumerable<Received> ReadAsync(
        IEnumerable<string> paths,
        Stream? standardInput,
        IProgress<long>? bytesRead,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            var received = path == "-" && standardInput is not null
                ? ReadInputAsync(new("standard input", null, standardInput), cancellationToken)
                : ReadPathAsync(path, bytesRead, cancellationToken);
            await foreach (var one in received.WithCancellation(cancellationToken))
            {
                yield return one;
            }
        }
    }

    /// <summary>How many bytes the files of these paths hold; what cannot be opened counts nothing.</summary>
    public long LengthOf(IEnumerable<string> paths) => paths.Sum(path => Directory.Exists(path) ? LengthOfFolder(path) : File.Exists(path) ? new FileInfo(path).Length : 0);

    /// <summary>The refusal of a file or folder that could not be opened.</summary>
    public static Refusal CannotOpen(string path, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException =>
            new(path, null, "file-missing", "Expected a file or folder; found none of that name. Check the spelling and the folder that you are in."),
        UnauthorizedAccessException =>
            new(path, null, "no-permission", "Expected a file or folder that may be read; found one without permission. Ask its owner, or copy it to a place of your own."),
        _ => new(path, null, "file-unreadable", $"Expected a file or folder that can be read; the system says: {exception.Message.ReplaceLineEndings(" ")} Check the disk or the connection."),
    };

    private async IAsyncEnumerable<Received> ReadPathAsync(string path, IProgress<long>? bytesRead, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path))
        {
            await foreach (var one in ReadFileAsync(path, bytesRead, cancellationToken))
            {
                yield return one;
            }

            yield break;
        }

        var folders = new Stack<string>([path]);
        while (folders.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (entries, refusal) = EntriesOf(folder);
            if (refusal is not null)
            {
                yield return new Received.Refused(refusal);
            }

            // One name after the other, files and folders mixed: a folder is taken up where its name stands, so the rest waits on the stack.
            foreach (var entry in entries.Where(entry => entry is FileInfo))
            {
                var file = Path.Combine(folder, entry.Name);
                if (!IsKnown(entry.Name))
                {
                    yield return new Received.PassedOver(file);
                    continue;
                }

                await foreach (var one in ReadFileAsync(file, bytesRead, cancellationToken))
                {
                    yield return one;
                }
            }

            foreach (var entry in entries.Where(entry => entry is DirectoryInfo).Reverse())
            {
                folders.Push(Path.Combine(folder, entry.Name));
            }
        }
    }

    /// <summary>The entries of a folder in the order of their names, without hidden ones and links to folders, which may lead in circles.</summary>
    private static (IReadOnlyList<FileSystemInfo> Entries, Refusal? Refusal) EntriesOf(string folder)
    {
        try
        {
            var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden });
            return ([.. entries.Where(entry => entry is FileInfo || entry.LinkTarget is null).OrderBy(entry => entry.Name, StringComparer.Ordinal)], null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ([], CannotOpen(folder, exception));
        }
    }

    private long LengthOfFolder(string folder) => EntriesOf(folder).Entries.Sum(entry => entry switch
    {
        FileInfo file when IsKnown(file.Name) => file.Length,
        DirectoryInfo => LengthOfFolder(Path.Combine(folder, entry.Name)),
        _ => 0,
    });

    private bool IsKnown(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return _readers.Any(reader => reader.Extensions.Contains(extension, StringComparer.Ordinal));
    }

    private async IAsyncEnumerable<Received> ReadFileAsync(string path, IProgress<long>? bytesRead, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FileStream? stream = null;
        Refusal? refusal = null;
        try
        {
            stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            refusal = CannotOpen(path, exception);
        }

        if (stream is null)
        {
            yield return new Received.Refused(refusal!);
            yield break;
        }

        await using (stream)
        {
            var told = 0L;
            await foreach (var one in ReadInputAsync(new(path, Path.GetFileName(path), stream), cancellationToken))
            {
                bytesRead?.Report(stream.Position - told);
                told = stream.Position;
                yield return one;
            }

            bytesRead?.Report(stream.Length - told);
        }
    }

    private async IAsyncEnumerable<Received> ReadInputAsync(DocumentInput input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var extension = Path.GetExtension(input.Name ?? "").ToLowerInvariant();
        var reader = _readers.FirstOrDefault(one => one.Extensions.Contains(extension, StringComparer.Ordinal));
        if (reader is null)
        {
            var beginning = new byte[BeginningBytes];
            var count = await input.Content.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken);
            reader = _readers.First(one => one.Recognises(beginning.AsSpan(0, count)));
            input = input with { Content = new RejoinedStream(beginning.AsMemory(0, count), input.Content) };
        }

        await foreach (var received in reader.ReadAsync(input, cancellationToken))
        {
            yield return received;
        }
    }
}
