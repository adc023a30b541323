namespace Attest.Formats.Reading;

/// <summary>Carries a refusal from the depth of a reader to its edge, where it becomes a <see cref="Received.Refused"/>.</summary>
internal sealed class RefusedException(string code, string message, string? location = null) : Exception(message)
{
    /// <summary>The refusal's code.</summary>
    public string Code { get; } = code;

    /// <summary>Where in the file; null when it concerns the whole file.</summary>
    public string? Location { get; } = location;

    /// <summary>The refusal of a file.</summary>
    public Received.Refused Of(string path) => new(new(path, Location, Code, Message));
}
