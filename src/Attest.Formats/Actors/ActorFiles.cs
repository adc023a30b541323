using Attest.Formats.Reading;

namespace Attest.Formats.Actors;

/// <summary>Reads files of actors, whichever of the known kinds they are of.</summary>
public static class ActorFiles
{
    /// <summary>
    /// Reads a file: the UCDP actor list (CSV), entities of FollowTheMoney or OpenSanctions (JSON Lines), the consolidated list of the UN Security Council
    /// (XML), or a registry of Attest's own form (JSON).
    /// </summary>
    /// <exception cref="InvalidDataException">It is of none of these kinds, too long, or broken as a whole.</exception>
    public static async Task<ActorFile> ReadAsync(string path, ReadingOptions options, CancellationToken cancellationToken)
    {
        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return await UcdpActors.ReadAsync(path, options, cancellationToken);
        }

        var bytes = await ReadBytesAsync(path, options, cancellationToken);
        var first = bytes.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF"u8) is >= 0 and var start ? (char)bytes[start] : ' ';
        return first switch
        {
            '<' => UnList.Read(path, bytes),
            '{' when IsRegistry(bytes) => OwnRegistry.Read(path, bytes),
            '{' => FollowTheMoney.Read(path, bytes, cancellationToken),
            _ => throw new InvalidDataException(
                $"{path}: expected the UCDP actor list as .csv, entities as JSON Lines, the UN consolidated list as XML, or a registry as actors.json; found a file that begins with '{first}'. See docs/how-to/import-actors.md."),
        };
    }

    /// <summary>A registry is one object with a list of actors; lines of entities each carry a schema.</summary>
    private static bool IsRegistry(byte[] bytes) =>
        bytes.AsSpan().IndexOf("\"actors\""u8) is >= 0 and var actors && (bytes.AsSpan().IndexOf("\"schema\""u8) is var schema && (schema < 0 || actors < schema));

    private static async Task<byte[]> ReadBytesAsync(string path, ReadingOptions options, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        try
        {
            return (await ReceivedBytes.ReadAsync(new(path, Path.GetFileName(path), stream), options.MaxTextBytes, "a file of actors", cancellationToken)).All;
        }
        catch (RefusedException refusal)
        {
            throw new InvalidDataException($"{path}: {refusal.Message}", refusal);
        }
    }
}
