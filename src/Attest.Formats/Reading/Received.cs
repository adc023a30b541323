using Attest.Core.Codings;
using Attest.Core.Documents;

namespace Attest.Formats.Reading;

/// <summary>What came of one file, or of one entry or line of a file.</summary>
public abstract record Received
{
    private Received()
    {
    }

    /// <summary>A document was read.</summary>
    /// <param name="Document">The document.</param>
    /// <param name="Kept">The bytes to keep: those received, without embedded media; null where only text and hash are kept.</param>
    /// <param name="Problems">What could not be read of its header.</param>
    public sealed record Read(Document Document, byte[]? Kept, IReadOnlyList<Problem> Problems) : Received;

    /// <summary>A document was refused.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : Received;

    /// <summary>A file in a folder is of a kind that is not read, such as a picture.</summary>
    /// <param name="Path">The file.</param>
    public sealed record PassedOver(string Path) : Received;
}

/// <summary>Why a document was refused.</summary>
/// <param name="Path">The file, as it was given or found.</param>
/// <param name="Location">Where in the file, such as "line 3"; null when it concerns the whole file.</param>
/// <param name="Code">A stable code, such as file-empty, under which the reference explains it.</param>
/// <param name="Message">What was expected, what was found, and what to do.</param>
public sealed record Refusal(string Path, string? Location, string Code, string Message)
{
    /// <summary>One line: file, place in it, message, code.</summary>
    public override string ToString() => $"{Path}{(Location is null ? "" : ", " + Location)}: {Message} [{Code}]";
}
