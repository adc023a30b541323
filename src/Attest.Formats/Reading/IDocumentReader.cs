namespace Attest.Formats.Reading;

/// <summary>Reads documents of one format: the seam at which a format of one's own is added.</summary>
public interface IDocumentReader
{
    /// <summary>The file name extensions that it reads, in lower case with their dot, such as .html.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether a file that begins so, and whose name tells nothing, is of its format.</summary>
    /// <param name="beginning">At most the first 4,096 bytes.</param>
    bool Recognises(ReadOnlySpan<byte> beginning);

    /// <summary>
    /// Reads one file: a document for each text in it, a refusal for what cannot be read. It throws only when cancelled or
    /// when disk or network fail.
    /// </summary>
    IAsyncEnumerable<Received> ReadAsync(DocumentInput input, CancellationToken cancellationToken);
}

/// <summary>A file to be read.</summary>
/// <param name="Path">The path as given or found, for messages.</param>
/// <param name="Name">What a document in it is called unless it says otherwise: the file's name; null for standard input.</param>
/// <param name="Content">Its bytes, from the beginning.</param>
public sealed record DocumentInput(string Path, string? Name, Stream Content);
